import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../../electron/ipc/connect.ts';
import type { Registry } from '../../electron/ipc/serve.ts';
import type { StartProcess } from '../../electron/jobs/jobs.ts';
import { openPreferences } from '../../electron/preferences.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { openForWindow, type Workbench } from '../../electron/workbench.ts';
import type { Channel } from '../../shared/ipc/contract.ts';
import { fromWire, type Wire } from '../../shared/ipc/wire.ts';
import { bareDesktop } from '../fixtures/bareDesktop.ts';
import { newsText } from '../fixtures/corpus.ts';
import { startHere } from '../fixtures/startHere.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/** A workspace of some megabytes, and the same as a program leaves it that is killed: its last actions are in its log alone. */
let [whole, killed] = ['', ''];
const folder = mkdtempSync(join(tmpdir(), 'glossator-examined-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  let articleId = '';
  const dir = join(folder, 'workspace');
  const made = openWorkspace(dir, { create: true });
  if (!made.ok) throw new Error(made.error.message);
  for (let nth = 1; nth <= 6; nth += 1)
    articleId = addArticle(made.value, newsText(500_000, { seed: nth }), `${nth}.txt`);
  made.value.db.pragma('wal_checkpoint(TRUNCATE)');
  tag(made.value, articleId, 'claim', newsText(500_000, { seed: 6 }).slice(0, 20));
  killed = join(folder, 'killed');
  cpSync(dir, killed, { recursive: true });
  made.value.close();
  whole = dir;
});

test('a large workspace is open before it has been examined, and can be written to only afterwards', () => {
  const opened = openWorkspace(copyOf(whole), { create: false, examinesLater: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const workspace = opened.value;
  onTestFinished(() => workspace.close());
  expect(workspace.isHeld()).toBe(true);
  expect(workspace.articles.list()).toHaveLength(6);
  expect(() => workspace.actions.undo()).toThrow(/cannot be written/);
  workspace.accept();
  expect(workspace.isHeld()).toBe(false);
  workspace.actions.undo();
});

test('one that needs work before it can be used, or is small, is examined at once', () => {
  const small = temporaryFolder();
  open(small).close();
  const stale = copyOf(whole);
  const older = open(stale);
  older.db.exec('UPDATE index_stamp SET rules = 0');
  older.close();
  for (const dir of [small, stale]) {
    const opened = openWorkspace(dir, { create: false, examinesLater: true });
    expect(opened).toMatchObject({ ok: true });
    if (!opened.ok) continue;
    expect(opened.value.isHeld()).toBe(false);
    opened.value.close();
  }
});

for (const [name, spoil] of [
  ['a damaged page', damagePage],
  ['an entry of the history that has changed', changeHistory],
  ['the history of another workspace', markAnother],
] as const) {
  test(`${name} that is found later is named as it is at once, and all is left byte for byte`, async () => {
    for (const dir of [copyOf(whole), copyOf(killed)]) {
      spoil(dir);
      const before = fingerprint(dir);
      const atOnce = openWorkspace(dir, { create: false });
      expect(atOnce).toMatchObject({ ok: false, error: { code: 'damaged' } });
      expect(fingerprint(dir)).toEqual(before);

      const workbench = openWindow(dir);
      expect([workbench.failure(), workbench.isHeld()]).toEqual([null, true]);
      expect(workbench.workspace().articles.list()).toHaveLength(6);
      expect(await workbench.examine()).toBe(false);
      expect(workbench.failure()).toEqual(!atOnce.ok && atOnce.error);
      expect(fingerprint(dir)).toEqual(before);
    }
  });
}

test('one that is closed before it has been examined keeps what is in its log there', () => {
  const dir = copyOf(killed);
  damagePage(dir);
  const before = fingerprint(dir);
  openWindow(dir).close();
  expect(fingerprint(dir)).toEqual(before);
});

test('one whose process dies is examined here', async () => {
  const dying: StartProcess = ({ onExit }) => ({
    post: () => setImmediate(() => onExit('unknown')),
    kill: () => {},
    memory: () => 0,
  });
  const workbench = openWindow(copyOf(whole), dying);
  expect(await workbench.examine()).toBe(true);
  expect(workbench.isHeld()).toBe(false);
  workbench.workspace().actions.undo();

  const dir = copyOf(whole);
  damagePage(dir);
  const damaged = openWindow(dir, dying);
  expect(await damaged.examine()).toBe(false);
  expect(damaged.failure()).toMatchObject({ code: 'damaged' });
});

test('a backup waits until it is known that the workspace is whole', async () => {
  expect(await openWindow(copyOf(whole)).backUp()).toMatchObject({ breaches: [] });
  const dir = copyOf(whole);
  damagePage(dir);
  expect(await openWindow(dir).backUp()).toBeNull();
});

test('the window is told what is there at once, and what would write waits', async () => {
  const { send, begin } = connected(copyOf(whole));
  expect(await send('workspace.open')).toMatchObject({ ok: true, value: { warning: null } });
  const saved = send('settings.save', { annotator: 'Kim' });
  expect(await Promise.race([saved, send('workspace.read', { behind: null, isWhole: true })])).toMatchObject({
    value: { articles: {} },
  });
  begin();
  expect(await saved).toEqual({ ok: true });
  expect(await send('workspace.open')).toMatchObject({ value: { settings: { annotator: 'Kim' } } });
});

test('the window starts again when damage is found, and says what it says at a start', async () => {
  const dir = copyOf(whole);
  damagePage(dir);
  const { send, begin, reload } = connected(dir);
  expect(await send('workspace.open')).toMatchObject({ ok: true });
  const undone = send('history.undo');
  begin();
  expect(await undone).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(reload).toHaveBeenCalledTimes(1);
  const atOnce = openWorkspace(dir, { create: false });
  expect(await send('workspace.open')).toEqual(atOnce);
});

/** A workspace behind a window, whose process does nothing until it is told to begin. */
function connected(dir: string) {
  const { promise, resolve: begin } = Promise.withResolvers<void>();
  const workbench = openWindow(dir, (hooks) => {
    const here = startHere(hooks);
    return { ...here, post: (asked) => void promise.then(() => here.post(asked)) };
  });
  const listeners = new Map<string, Parameters<Registry['handle']>[1]>();
  const reload = vi.fn();
  connect(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    bareDesktop({ isOurs: () => true, send: () => undefined, onLoaded: () => undefined, reload }),
    workbench,
    openPreferences(join(dir, '..', 'preferences.json')),
  );
  const send = async (channel: Channel, input?: unknown): Promise<unknown> => {
    // The cast is true because `isOurs` alone looks at it.
    const wire: Wire = await listeners.get(`glossator:${channel}`)?.({} as IpcMainInvokeEvent, input);
    return fromWire(wire);
  };
  return { send, begin, reload };
}

function openWindow(dir: string, startProcess: StartProcess = startHere): Workbench {
  const workbench = openForWindow(dir, {
    seeds: join(dir, 'none'),
    backups: join(dir, '..', 'backups'),
    showTheme: () => {},
    startProcess,
  });
  onTestFinished(workbench.close);
  return workbench;
}

/** One in the midst of a text that nothing reads before it is opened. */
function damagePage(dir: string): void {
  const file = join(dir, 'workspace.db');
  const bytes = readFileSync(file);
  const at = bytes.indexOf(newsText(500_000, { seed: 3 }).slice(200_000, 200_040));
  if (at < 0) throw new Error('There is no such text.');
  const page = Math.floor(at / 4096) * 4096;
  bytes.fill(0xa5, page, page + 60);
  writeFileSync(file, bytes);
}

/** SQLite finds it whole; the chain of the history does not. */
function changeHistory(dir: string): void {
  const file = join(dir, 'workspace.db');
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf('"fileName":"3.txt"');
  if (at < 0) throw new Error('There is no such entry.');
  bytes.write('9', at + '"fileName":"'.length);
  writeFileSync(file, bytes);
}

/** Puts the high-water mark of a workspace beside it in which as much was done, but something else. */
function markAnother(dir: string): void {
  const other = open(temporaryFolder());
  for (let nth = 1; nth <= 7; nth += 1) addArticle(other, `Report ${nth} of another day.\n`, `${nth}.txt`);
  cpSync(`${other.file}.mark`, join(dir, 'workspace.db.mark'));
}

function copyOf(dir: string): string {
  const copy = join(temporaryFolder(), 'workspace');
  cpSync(dir, copy, { recursive: true });
  return copy;
}

/** Every file with the hash of its bytes; what is in shared memory, which SQLite makes from the log, is no part of a workspace. */
function fingerprint(dir: string): readonly string[] {
  return readdirSync(dir).map((name) =>
    name.endsWith('-shm') ? name : `${name} ${hash('sha256', readFileSync(join(dir, name)))}`,
  );
}
