import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../electron/runtime/build.mjs';
import { missingPackages, namesToInstall } from '../../electron/runtime/debian.mjs';
import { readArguments } from '../../electron/runtime/defaultApp/arguments.mjs';
import { displayAddress, findDisplay } from '../../electron/runtime/display.mjs';
import { chooseElectron } from '../../electron/runtime/electron.mjs';
import { digest, installState } from '../../electron/runtime/install.mjs';
import { isAbandoned, withLock } from '../../electron/runtime/lock.mjs';
import { refuseOther, registryRuntimeSuits } from '../../electron/runtime/registryRuntime.mjs';
import {
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  judge,
  secondTriesOfPlaywright,
  summary,
  total,
} from '../../electron/runtime/results.mjs';
import { isSandboxHelper } from '../../electron/runtime/sandbox.mjs';
import { Stop } from '../../electron/runtime/say.mjs';
import { needsOwnSqlite } from '../../electron/runtime/sqlite.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'glossator-runtime-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('which Electron is used', () => {
  const bare = {
    override: undefined,
    wish: undefined,
    officialPresent: false,
    registryCached: false,
    registrySuits: true,
  };

  it.each([
    ['tries the official binary first, then the registry runtime', {}, ['official', 'registry']],
    [
      'does not try a download again once the registry runtime is cached',
      { registryCached: true },
      ['registry'],
    ],
    [
      'prefers an official binary that is there',
      { officialPresent: true, registryCached: true },
      ['official'],
    ],
    ['has nothing else off Linux x64', { registrySuits: false }, ['official']],
    [
      'takes the folder it is given before all else',
      { override: '/opt/electron', officialPresent: true },
      ['override'],
    ],
    ['obeys a wish for the official one', { wish: 'official', registryCached: true }, ['official']],
    ['obeys a wish for the registry one', { wish: 'registry', officialPresent: true }, ['registry']],
    ['ignores that wish where it could not run', { wish: 'registry', registrySuits: false }, ['official']],
  ])('%s', (_, facts, expected) => {
    expect(chooseElectron({ ...bare, ...facts })).toEqual(expected);
  });

  it.each([
    ['linux', 'x64', true],
    ['linux', 'arm64', false],
    ['darwin', 'x64', false],
    ['win32', 'x64', false],
  ] as const)('knows whether %s %s can run the registry runtime', (platform, arch, suits) => {
    expect(registryRuntimeSuits(platform, arch)).toBe(suits);
  });

  it.each([
    ['33.2.1', true],
    ['34.5.0', true],
    ['35.0.0', false],
    ['45.4.1', false],
  ])('knows that Electron %s needs a SQLite of its own: %s', (version, needs) => {
    expect(needsOwnSqlite(version)).toBe(needs);
  });
});

describe('a fetched file', () => {
  const file = join(scratch, 'package.tgz');
  writeFileSync(file, 'what we know');
  const known = 'sha256-Qchgdxgf6Hwz8+t5lllunNPyOHjIQLI+be77RL8yGT4=';

  it('is refused with one sentence when its checksum differs', async () => {
    await expect(refuseOther(file, `${known.slice(0, 10)}AAAA${known.slice(14)}`, 'thing@1')).rejects.toThrow(
      Stop,
    );
    await expect(refuseOther(file, 'sha512-AAAA', 'thing@1')).rejects.toThrow(
      /^thing@1 has an unexpected checksum/,
    );
  });

  it('is used when it is the one we know', async () => {
    await expect(refuseOther(file, known, 'thing@1')).resolves.toBeUndefined();
  });
});

describe('whether packages must be installed', () => {
  const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
  const zod = { version: '4.0.0', integrity: 'sha512-a' };
  const mac = { version: '1.0.0', integrity: 'sha512-m', optional: true };
  const wanted = lock({ '': { name: 'glossator' }, 'node_modules/zod': zod, 'node_modules/for-mac': mac });

  it.each([
    ['nothing is installed', undefined, undefined, 'stale'],
    ['we installed this very lock file', lock({}), digest(wanted), 'stamped'],
    ['someone installed the same by hand', lock({ 'node_modules/zod': zod }), undefined, 'matching'],
    [
      'the lock file changed since',
      lock({ 'node_modules/zod': { ...zod, version: '3.9.0' } }),
      'old',
      'stale',
    ],
    [
      'the same version has other contents',
      lock({ 'node_modules/zod': { ...zod, integrity: 'x' } }),
      'old',
      'stale',
    ],
    ['a package is missing', lock({}), undefined, 'stale'],
    ["npm's record is cut short", '{"packages":', undefined, 'stale'],
  ])('%s', (_, installed, stamp, expected) => {
    expect(installState({ lock: wanted, installed, stamp })).toBe(expected);
  });
});

describe('the lock', () => {
  const alive = (pid: number) => pid === 7;

  it.each([
    ['is kept by a living process', { pid: 7, ageInMs: 1e9 }, false],
    ['is taken over from a dead one', { pid: 8, ageInMs: 0 }, true],
    ['is left to a process that is just taking it', { pid: undefined, ageInMs: 10 }, false],
    ['is taken over when its holder died while taking it', { pid: undefined, ageInMs: 60_000 }, true],
  ])('%s', (_, holder, expected) => {
    expect(isAbandoned(holder, 1, alive)).toBe(expected);
  });

  it('is taken over in earnest, and gone afterwards, even after a failure', async () => {
    const folder = join(scratch, 'a.lock');
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), '999999999');
    await expect(withLock(folder, () => 'done')).resolves.toBe('done');
    await expect(withLock(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(withLock(folder, () => 'again')).resolves.toBe('again');
  });
});

describe('whether the application must be built', () => {
  const source = (name: string) => join(scratch, 'project', name);
  const print = () => fingerprint(join(scratch, 'project'), ['shared', 'electron', 'config.ts']);

  it('notices a change, a new file and a deleted one, but nothing in the runtime', () => {
    mkdirSync(source('shared'), { recursive: true });
    mkdirSync(source('electron/runtime'), { recursive: true });
    writeFileSync(source('shared/a.ts'), 'one');
    const before = print();
    writeFileSync(source('electron/runtime/start.mjs'), 'not built');
    expect(print()).toBe(before);
    utimesSync(source('shared/a.ts'), 1, 1);
    expect(print()).not.toBe(before);
    const touched = print();
    writeFileSync(source('shared/b.ts'), 'two');
    expect(print()).not.toBe(touched);
    rmSync(source('shared/b.ts'));
    expect(print()).toBe(touched);
  });
});

describe('the command line of our default app', () => {
  it.each([
    ['a folder', ['.'], [], '.'],
    ['nothing', [], [], undefined],
    ['flags of Chromium first', ['--no-sandbox', '--inspect=0', 'app'], [], 'app'],
    ["Playwright's loader", ['-r', '/loader.js', '--no-sandbox', 'app'], ['/loader.js'], 'app'],
    ['two scripts', ['--require', 'a.js', '-r', 'b.js', 'app'], ['a.js', 'b.js'], 'app'],
    ['a data folder', ['--user-data-dir=/tmp/data', 'app', '--workspace', '/tmp/w'], [], 'app'],
    ["the application's own options", ['app', '--workspace', '/tmp/w', '-r', 'x.js'], [], 'app'],
    ['a script without a name', ['-r'], [], undefined],
  ])('understands %s', (_, args, scripts, application) => {
    expect(readArguments(args)).toEqual({ scripts, application });
  });
});

describe('Debian packages', () => {
  it('accepts the old and the new name of a library', () => {
    const wanted = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['xvfb']];
    expect(missingPackages(wanted, new Set(['libgtk-3-0', 'xvfb']))).toEqual([['libnss3']]);
    expect(missingPackages(wanted, new Set(['libgtk-3-0t64', 'xvfb', 'libnss3']))).toEqual([]);
  });

  it('installs the name that this release has', () => {
    const policy = [
      'libasound2t64:\n  Installed: (none)\n  Candidate: 1.2.11-1\n  Version table:',
      'libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:',
      'libgtk-3-0:\n  Installed: (none)\n  Candidate: 3.24.38\n  Version table:',
    ].join('\n');
    const wanted = [['libasound2t64', 'libasound2'], ['libgtk-3-0t64', 'libgtk-3-0'], ['unheard-of']];
    expect(namesToInstall(wanted, policy)).toEqual(['libasound2t64', 'libgtk-3-0', 'unheard-of']);
  });
});

describe('the display', () => {
  it.each([
    [':0', { path: '/tmp/.X11-unix/X0' }],
    ['unix:3.0', { path: '/tmp/.X11-unix/X3' }],
    ['localhost:10.0', { host: 'localhost', port: 6010 }],
  ])('is looked for where %s says', (display, address) => {
    expect(displayAddress(display)).toEqual(address);
  });

  it('is not believed in when nothing answers', async () => {
    expect(
      await findDisplay({ DISPLAY: ':63999', WAYLAND_DISPLAY: '/nowhere/wayland' }, 'linux'),
    ).toBeUndefined();
    expect(await findDisplay({}, 'linux')).toBeUndefined();
    expect(await findDisplay({}, 'darwin')).toBe('native');
  });
});

describe("Chromium's sandbox helper", () => {
  it.each([
    [{ uid: 0, mode: 0o104755 }, true],
    [{ uid: 0, mode: 0o100755 }, false],
    [{ uid: 1000, mode: 0o104755 }, false],
    [undefined, false],
  ])('is right only when root owns it and it is set-uid: %j', (file, right) => {
    expect(isSandboxHelper(file)).toBe(right);
  });
});

describe('what npm test ends with', () => {
  const all = { status: 0, filtered: false };
  const vitest = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [] }],
  };

  it('sums both runners', () => {
    const playwright = countPlaywright({
      stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [],
    });
    expect(summary(total([countVitest(vitest), playwright]))).toBe('8 passed, 1 failed, 1 skipped');
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });

  it('names what failed in Vitest, and a file that broke before its first test', () => {
    const failed = {
      status: 'failed',
      fullName: 'a mark is kept',
      failureMessages: ['Error: gone\n    at x'],
    };
    const testResults = [
      { name: '/p/tests/a.test.ts', status: 'failed', assertionResults: [{ ...failed }] },
      {
        name: '/p/tests/b.test.ts',
        status: 'passed',
        assertionResults: [{ status: 'passed', fullName: 'well', failureMessages: [] }],
      },
      { name: '/p/tests/c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ];
    expect(failuresOfVitest({ testResults }, '/p')).toEqual([
      'tests/a.test.ts › a mark is kept: Error: gone',
      'tests/c.test.ts: no such module',
    ]);
  });

  it('names what failed in Playwright, in whatever group it stands, and errors outside', () => {
    const spec = (title: string, ok: boolean) => ({
      title,
      file: 'page/a.test.ts',
      line: 7,
      ok,
      tests: [
        {
          status: ok ? 'expected' : 'unexpected',
          results: [ok ? {} : { error: { message: '\u001b[31mError: late\u001b[39m\nmore' } }],
        },
      ],
    });
    const suites = [
      { title: 'a', specs: [spec('well', true)], suites: [{ title: 'b', specs: [spec('not well', false)] }] },
    ];
    expect(failuresOfPlaywright({ suites, errors: [{ message: 'no browser' }] })).toEqual([
      'page/a.test.ts:7 › not well: Error: late',
      'outside any test: no browser',
    ]);
  });

  it('names what passed only at its second try, with why it failed at first', () => {
    const tests = [{ status: 'flaky', results: [{ error: { message: 'Error: late' } }, {}] }];
    const spec = { title: 'at last', file: 'page/a.test.ts', line: 7, ok: true, tests };
    const suites = [{ title: 'a', specs: [spec] }];
    expect(failuresOfPlaywright({ suites, errors: [] })).toEqual([]);
    expect(secondTriesOfPlaywright({ suites })).toEqual(['page/a.test.ts:7 › at last: Error: late']);
    expect(
      secondTriesOfPlaywright({
        suites: [{ title: 'a', specs: [{ ...spec, tests: [{ status: 'expected', results: [{}] }] }] }],
      }),
    ).toEqual([]);
  });

  it('counts a file that broke before its first test', () => {
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest({ ...vitest, testResults: broken }).failed).toBe(1);
  });

  it.each([
    ['a runner that left no report', undefined, { status: 1, filtered: false }, 1],
    [
      'a runner that failed without a failed test',
      { passed: 3, failed: 0, skipped: 0 },
      { ...all, status: 1 },
      1,
    ],
    ['a runner that ran nothing', { passed: 0, failed: 0, skipped: 4 }, all, 1],
    [
      'but not one whose tests were filtered out',
      { passed: 0, failed: 0, skipped: 0 },
      { ...all, filtered: true },
      0,
    ],
    ['nor one that is well', { passed: 3, failed: 0, skipped: 0 }, all, 0],
  ])('counts as failed %s', (_, counts, run, failed) => {
    expect(judge(counts, run).failed).toBe(failed);
  });
});
