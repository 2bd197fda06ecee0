import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import type { IpcMainInvokeEvent } from 'electron';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll } from 'vitest';
import type { Desktop } from '../../electron/desktop/desktop.ts';
import { connect } from '../../electron/ipc/connect.ts';
import type { Registry } from '../../electron/ipc/serve.ts';
import { openPreferences } from '../../electron/preferences.ts';
import { databaseName } from '../../electron/store/db/location.ts';
import { openForWindow, type Workbench } from '../../electron/workbench.ts';
import { endMode } from '../../renderer/modes/mode.ts';
import { App } from '../../renderer/shell/App.tsx';
import { listen } from '../../renderer/shell/listen.ts';
import { makeDesk } from '../../renderer/shell/makeDesk.ts';
import { start } from '../../renderer/state/actions/articles.ts';
import { typeInto } from '../../renderer/state/actions/fields.ts';
import { closeDialog, pick } from '../../renderer/state/actions/view.ts';
import { getState } from '../../renderer/state/store.ts';
import type { Channel } from '../../shared/ipc/contract.ts';
import { bareDesktop } from '../fixtures/bareDesktop.ts';
import { importBytes } from '../fixtures/importing.ts';
import { addMissingParts } from './engine.ts';

type Listener = Parameters<Registry['handle']>[1];

/** A workspace of its own with one document in it for each test, and the page over it. */
export interface Window {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The names that were proposed where a file was to be saved; every dialog of the system is cancelled. */
  readonly proposed: readonly string[];
  /** The attributes of the only annotation with a tag, as they are stored. */
  readonly stored: (tag: string) => object;
  /** The names of the actors, as they are stored. */
  readonly actors: () => readonly string[];
  /** Asks the page to close, as the system does. */
  readonly close: () => void;
  readonly isClosed: () => boolean;
}

/** The database with a document in it, by its content: most tests of a file open the same one. */
const imported = new Map<string, Buffer>();
const bridge = new Map<string, Listener>();
/** What the next answer to a call waits for, by its channel. */
const delays = new Map<string, Promise<void>>();
const heard = new Map<string, (payload: unknown) => void>();

/**
 * Renders the whole window, as `renderer/main.tsx` does, over the core that answers it in Electron. The DOM has no layout and
 * paints nothing: what depends on boxes, on colours or on an engine's own selection is proven in `tests/engine/` and `tests/e2e/`.
 */
export function prepareWindows(): (name: string, content: string) => Promise<Window> {
  const desk = makeDesk();
  let core: Workbench | undefined;
  let root: Root | undefined;
  let home = '';
  beforeAll(() => {
    addMissingParts();
    Object.assign(window, { glossator });
    listen(desk);
  });
  afterEach(() => {
    root?.unmount();
    forget();
    document.body.replaceChildren();
    core?.close();
    core = undefined;
    rmSync(home, { recursive: true, force: true });
  });

  return async (name, content) => {
    home = mkdtempSync(join(tmpdir(), 'glossator-component-'));
    const workspace = join(home, 'Reports');
    const kept = imported.get(content);
    if (kept) {
      mkdirSync(workspace);
      writeFileSync(join(workspace, databaseName), kept);
    }
    core = openForWindow(workspace, {
      seeds: join(home, 'no seeds'),
      backups: join(home, 'backups'),
      showTheme: () => undefined,
      startProcess: notHere,
    });
    if (!kept) {
      await importBytes(core.workspace(), { fileName: name, bytes: new TextEncoder().encode(content) });
      imported.set(content, core.workspace().db.serialize());
    }
    const proposed: string[] = [];
    let isClosed = false;
    const system = desktop(proposed, () => {
      isClosed = true;
    });
    bridge.clear();
    delays.clear();
    connect(
      { handle: (channel, listener) => void bridge.set(channel, listener) },
      system,
      core,
      openPreferences(join(home, 'preferences.json')),
    );
    await start();
    root = createRoot(document.body.appendChild(document.createElement('div')));
    root.render(<App desk={desk} />);
    const { db } = core.workspace();
    return {
      user: userEvent.setup(),
      proposed,
      stored: (tag) => {
        const sql = 'SELECT attributes FROM annotation WHERE tag = ?';
        return JSON.parse(db.prepare<[string], string>(sql).pluck().get(tag) ?? '');
      },
      close: () => heard.get('glossator:closing')?.(undefined),
      isClosed: () => isClosed,
      actors: () => db.prepare<[], string>('SELECT name FROM actor').pluck().all(),
    };
  };
}

/** A page that is loaded again knows nothing of what was being done in it. */
function forget(): void {
  for (const key of getState().typed.keys()) typeInto(key, null);
  endMode();
  closeDialog();
  pick(null);
}

const ours = { isOurs: true } as unknown as IpcMainInvokeEvent;

const glossator = {
  call: async (channel: string, input: unknown) => {
    const delay = delays.get(channel);
    delays.delete(channel);
    const answer = await bridge.get(`glossator:${channel}`)?.(ours, input);
    await delay;
    return answer;
  },
  grant: notHere,
  on: (event: string, listener: (payload: unknown) => void) => void heard.set(`glossator:${event}`, listener),
};

function desktop(proposed: string[], close: () => void): Desktop {
  return bareDesktop({
    isOurs: (event) => event === ours,
    send: (channel, payload) => heard.get(channel)?.(payload),
    onLoaded: (listener) => listener(),
    close,
    askToSave: async ({ name }) => {
      proposed.push(name);
      return null;
    },
  });
}

function notHere(): never {
  throw new Error('Nothing in tests/component/ may need this.');
}

/** Keeps the next answer to a call from the page until what this returns is called. */
export function holdBack(channel: Channel): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  delays.set(channel, promise);
  return resolve;
}

/** Selects an annotation in the list, and gives the card about it. */
export async function select({ user }: Window, name: string) {
  await user.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('region', { name: 'This annotation' }));
}
