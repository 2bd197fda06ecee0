import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { cloudWarning } from '../../electron/cloudFolder.ts';
import { readHighWater } from '../../electron/store/db/highWater.ts';
import { databaseName } from '../../electron/store/db/location.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { cutPower, readTraces, tracedCalls } from '../fixtures/faults/powerCut.ts';
import { howMany } from '../fixtures/howMany.ts';
import { temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

/** How often each fault is tried: few times here, hundreds of times by `npm run faults`. */
const kills = howMany(200, 8);
const cuts = howMany(500, 40);
const actions = howMany(120, 60);

const writer = resolve('tests/fixtures/faults/writer.ts');
const isLinux = process.platform === 'linux';
const has = (...command: readonly [string, ...string[]]) =>
  isLinux && spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0;
const canTrace = has('strace', '-o', '/dev/null', 'true');
const canMount = has('unshare', '-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');

/** The last action that was acknowledged; 0 when none was. */
const lastAck = (words: string) => Number([...words.matchAll(/^ack (\d+)$/gm)].at(-1)?.[1] ?? 0);

/**
 * Opens a workspace after a fault: nothing that was acknowledged may be missing, nothing may be half there. Gives the number of its
 * last action.
 */
function expectAllOf(dir: string, words: string): number {
  const opened = openWorkspace(dir, { create: false });
  expect(opened, JSON.stringify(opened)).toMatchObject({ ok: true });
  if (!opened.ok) return 0;
  try {
    const last = opened.value.history.lastSeq();
    expect(last).toBeGreaterThanOrEqual(lastAck(words));
    expect(verifyWorkspace(opened.value)).toEqual([]);
    return last;
  } finally {
    opened.value.close();
  }
}

describe('no acknowledged work is lost', () => {
  test(`by kill -9 at random moments while marking`, { timeout: 1_800_000 }, async () => {
    const dir = temporaryFolder();
    let acknowledged = 0;
    for (let run = 0; run < kills; run += 1) {
      // A workspace that grows without end would only be slower to verify.
      if (run % 10 === 0) rmSync(dir, { recursive: true, force: true });
      const child = spawn(process.execPath, [writer, dir, 'mark'], { stdio: ['ignore', 'pipe', 'inherit'] });
      let words = '';
      child.stdout.on('data', (data) => {
        words += String(data);
      });
      await once(child.stdout, 'data');
      // Long enough for some actions on a slow disk, too.
      await setTimeout(Math.random() * 300);
      child.kill('SIGKILL');
      await once(child, 'close');
      acknowledged += words.split('ack').length - 1;
      // A kill takes nothing from the mark, whether the disk had it or not.
      expect(readHighWater(join(dir, databaseName))?.seq ?? 0).toBeGreaterThanOrEqual(lastAck(words));
      expectAllOf(dir, words);
    }
    expect(acknowledged).toBeGreaterThan(kills);
    console.info(`${kills} kills, ${acknowledged} acknowledged actions, 0 lost.`);
  });

  test.skipIf(!canTrace)(
    'by power cuts that drop what was not forced to the disk',
    { timeout: 1_800_000 },
    () => {
      const { lost, acknowledged, behind } = cutOften('2', cuts, true);
      expect(lost).toBe(0);
      expect(acknowledged).toBeGreaterThan(cuts);
      console.info(
        `${cuts} power cuts, ${acknowledged} acknowledged actions, 0 lost; the mark was ${behind} behind in all, never ahead.`,
      );
      // The same cuts would have shown it: with synchronous = NORMAL, SQLite's and better-sqlite3's choice, work is lost.
      expect(cutOften('1', 40, false).lost).toBeGreaterThan(0);
    },
  );

  test.skipIf(!canMount)(
    'by a disk that is full: the sentence says so, and there is work again when there is room',
    () => {
      const script = `mount -t tmpfs -o size=6m tmpfs /mnt && head -c 1000000 /dev/zero > /mnt/ballast &&
      '${process.execPath}' '${writer}' /mnt/w grow /mnt/ballast; cp -r /mnt/w "$0"`;
      const dir = temporaryFolder();
      const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, dir], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toMatch(
        /^refused io “.*” could not be written because the disk is full; nothing was changed\.$/m,
      );
      expect(stdout.indexOf('refused')).toBeLessThan(stdout.lastIndexOf('ack'));
      expectAllOf(join(dir, 'w'), stdout);
    },
  );

  test.skipIf(!isLinux)('by a limit to the size of files', () => {
    const dir = temporaryFolder();
    const script = `ulimit -f 1024; trap '' XFSZ; exec '${process.execPath}' '${writer}' '${dir}' grow`;
    const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stdout).toMatch(/^refused io (The disk failed while|“.*” could not be written)/m);
    expectAllOf(dir, stdout);
  });

  test.skipIf(!canTrace)('by a disk that fails to keep what it was told to', () => {
    for (const failing of [4, 9, 20]) {
      const { workspace } = workspaceWithArticle('over 11,000 soldiers were sent. '.repeat(400));
      workspace.close();
      const { dir } = workspace;
      const inject = `inject=fsync,fdatasync:error=EIO:when=${failing}+`;
      const { stdout } = spawnSync(
        'strace',
        [
          '-f',
          '-o',
          '/dev/null',
          '-e',
          'trace=fsync,fdatasync',
          '-e',
          inject,
          process.execPath,
          writer,
          dir,
          'mark',
        ],
        { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' },
      );
      expect(stdout).toMatch(/^refused io /m);
      expectAllOf(dir, stdout);
    }
  });

  test.skipIf(!canTrace)('by a quota that is used up, which is named', () => {
    for (const failing of [30, 90]) {
      const { workspace } = workspaceWithArticle('over 11,000 soldiers were sent. '.repeat(400));
      workspace.close();
      const { stdout } = injecting('pwrite64', 'EDQUOT', failing, [writer, workspace.dir, 'mark']);
      expect(stdout).toMatch(/^refused io .*because your disk quota is used up/m);
      expectAllOf(workspace.dir, stdout);
    }
  });
});

/** Runs a script whose calls of one kind fail from a certain one on; `on` restricts that to a file. */
function injecting(call: string, code: string, from: number, args: readonly string[], on?: string) {
  const filter = on === undefined ? [] : ['-P', on];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${code}:when=${from}+`];
  return spawnSync('strace', ['-f', '-o', '/dev/null', ...filter, ...inject, process.execPath, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
}

const reads = Array.from({ length: howMany(80, 4) }, (_, index) =>
  process.env.GLOSSATOR_FAULTS ? 1 + index : 2 + index * 9,
);

test.skipIf(!canTrace)(
  `a disk that cannot be read is not called damage, wherever it fails: ${reads.length} times`,
  () => {
    const { workspace } = workspaceWithArticle('over 11,000 soldiers were sent. '.repeat(400));
    workspace.close();
    const cli = resolve('electron/cli.ts');
    for (const from of reads) {
      const args = [cli, 'list', '--workspace', workspace.dir];
      const { stdout, stderr, status } = injecting('pread64', 'EIO', from, args, workspace.file);
      if (status === 0) expect(stdout).toMatch(/soldiers/);
      else expect(stderr).toMatch(/because the disk failed \(EIO\)|^The disk failed while reading/);
      expect(stderr).not.toContain('damaged');
    }
  },
  600_000,
);

test('an export that is killed leaves the old file or the new one, and never a part', {
  timeout: 1_800_000,
}, async () => {
  const { workspace } = workspaceWithArticle('over 11,000 soldiers were sent. '.repeat(40_000));
  workspace.close();
  const out = join(temporaryFolder(), 'out.json');
  const args = [
    resolve('electron/cli.ts'),
    'export',
    '--format',
    'json',
    '--out',
    out,
    '--workspace',
    workspace.dir,
  ];
  const full = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(full.stderr).toBe('');
  const bytes = statSync(out).size;
  for (let run = 0; run < howMany(60, 6); run += 1) {
    writeFileSync(out, 'the old one');
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    // It may be done before it is killed.
    const closed = once(child, 'close');
    await setTimeout(200 + Math.random() * 400);
    child.kill('SIGKILL');
    await closed;
    expect([11, bytes]).toContain(statSync(out).size);
  }
});

describe('a workspace in a folder of a cloud service', () => {
  test.each([
    '/home/a/Dropbox/work',
    '/Users/a/Library/Mobile Documents/x',
    'C:\\Users\\a\\OneDrive - Paper\\x',
  ])('is warned of: %s', (dir) => expect(cloudWarning(dir)).toMatch(/copies it to other computers.*move it/));

  test('and no other', () => expect(cloudWarning('/home/a/Documents/dropboxes')).toBeNull());
});

/** Records a person at work, and cuts the power at random moments of that. */
function cutOften(synchronous: string, times: number, isExpected: boolean) {
  const { workspace } = workspaceWithArticle('over 11,000 soldiers were sent. '.repeat(400));
  workspace.close();
  const { dir } = workspace;
  const before = temporaryFolder();
  cpSync(dir, before, { recursive: true });
  const logs = temporaryFolder();
  spawnSync(
    'strace',
    [
      '-ff',
      '-ttt',
      '-T',
      '-y',
      '-xx',
      '-s',
      '100000',
      '-o',
      join(logs, 'log'),
      '-e',
      `trace=${tracedCalls}`,
      process.execPath,
      writer,
      dir,
      'mark',
    ],
    {
      timeout: 60_000,
      killSignal: 'SIGKILL',
      env: { ...process.env, FAULT_SYNCHRONOUS: synchronous, FAULT_ACTIONS: String(actions) },
    },
  );
  const steps = readTraces(
    readdirSync(logs).map((name) => join(logs, name)),
    dir,
  );
  let lost = 0;
  let acknowledged = 0;
  let behind = 0;
  // Of a loss that is expected one is enough.
  for (let cut = 0; cut < times && (isExpected || lost === 0); cut += 1) {
    const target = join(logs, 'after');
    rmSync(target, { recursive: true, force: true });
    const words = cutPower(
      before,
      steps,
      Math.floor(Math.random() * steps.length),
      target,
      () => Math.random() < 0.5,
    );
    acknowledged += lastAck(words);
    if (isExpected) {
      const noted = readHighWater(join(target, databaseName))?.seq ?? 0;
      const last = expectAllOf(target, words);
      expect(noted).toBeLessThanOrEqual(last);
      behind += last - noted;
    } else if (isBehind(target, words)) lost += 1;
  }
  return { lost, acknowledged, behind };
}

function isBehind(dir: string, words: string): boolean {
  const opened = openWorkspace(dir, { create: false });
  if (!opened.ok) return true;
  const last = opened.value.history.lastSeq();
  opened.value.close();
  return last < lastAck(words);
}
