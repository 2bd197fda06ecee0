import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, expect, test as story } from 'playwright/test';
import { articleIsOpen, mark, messages, saved } from '../e2e/person.ts';

const root = resolve(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const seed = join(root, 'seeds', '000_1a220f47108d2d0b.txt');
const [deb = ''] = readdirSync(dist).filter((name) => name.endsWith('.deb'));
/** Root has no sandbox: then all is done as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const test = story.extend<{ home: string; tree: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  home: async ({}, use) =>
    useFolder(use, (folder) => nobody.uid && chownSync(folder, nobody.uid, nobody.gid)),
  /** What the package would put on the disk. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  tree: async ({}, use) =>
    useFolder(use, (folder) => {
      chmodSync(folder, 0o755);
      execFileSync('dpkg-deb', ['-x', join(dist, deb), folder]);
    }),
});

async function useFolder(
  use: (folder: string) => Promise<void>,
  prepare: (folder: string) => unknown,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-package-'));
  try {
    prepare(folder);
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('the unpacked application does its work', async ({ home }) =>
  doesItsWork(join(dist, 'linux-unpacked'), home));

test('what the Debian package installs does its work', async ({ home, tree }) =>
  doesItsWork(join(tree, 'opt', 'Glossator'), home));

test('the Debian package brings what a desktop needs, and leaves what is not its own', ({ tree }) => {
  expect(readlinkSync(join(tree, 'usr/bin/glossator'))).toBe('/opt/Glossator/glossator');
  const entry = readFileSync(join(tree, 'usr/share/applications/glossator.desktop'), 'utf8');
  const [, executable = ''] = /^Exec=(\S+) %F$/m.exec(entry) ?? [];
  expect(existsSync(join(tree, executable))).toBe(true);
  expect(entry).toContain('MimeType=application/vnd.glossator+json;');
  expect(readFileSync(join(tree, 'usr/share/mime/packages/glossator.xml'), 'utf8')).toContain(
    '*.glossator.json',
  );
  for (const icon of ['512x512/apps/glossator.png', 'scalable/apps/glossator.svg'])
    expect(statSync(join(tree, 'usr/share/icons/hicolor', icon)).size).toBeGreaterThan(0);
  for (const file of ['opt/Glossator/LICENSES.glossator.txt', 'usr/share/doc/glossator/copyright'])
    expect(readFileSync(join(tree, file), 'utf8')).toMatch(
      /SIL OPEN FONT LICENSE[\s\S]*pdfjs-dist[\s\S]*Apache License/,
    );
  expect(existsSync(join(dist, 'glossator.cdx.json'))).toBe(true);
  // Chromium's helper where the kernel gives no user namespaces: it does nothing unless root owns it.
  expect(statSync(join(tree, 'opt/Glossator/chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  const control = controlOf(tree);
  for (const script of ['postinst', 'prerm', 'postrm']) {
    const lines = readFileSync(join(control, script), 'utf8').split('\n');
    const removing = lines
      .filter((line) => /\b(rm|unlink|rmdir|find)\b/.test(line))
      .map((line) => line.trim());
    expect(removing, script).toEqual(script === 'prerm' ? ['rm -f "$profile"'] : []);
    expect(lines.join('\n')).not.toMatch(/\/home|\.config|\$HOME/);
  }
});

test('nothing is packaged that does not run: one binary of SQLite, and no program of Electron’s own', ({
  tree,
}) => {
  for (const folder of [join(dist, 'linux-unpacked'), join(tree, 'opt', 'Glossator')]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((name) => name.endsWith('.asar'))).toEqual(['resources/app.asar']);
    const archived = listPackage(join(folder, 'resources', 'app.asar'), { isPack: false });
    expect(archived.filter((name) => name.endsWith('.node'))).toHaveLength(1);
  }
});

test('the AppArmor profile is loaded only where the system’s parser knows its rule, and unloaded with the program', ({
  tree,
}) => {
  const scripts = controlOf(tree);
  const profile = join(tree, 'etc/apparmor.d/glossator');
  const said = join(tree, 'said');
  const bin = join(tree, 'bin');
  mkdirSync(bin);
  mkdirSync(join(tree, 'sys/kernel/security/apparmor'), { recursive: true });
  const run = (script: string, ...args: string[]) => {
    writeFileSync(said, '');
    const env = { PATH: `${bin}:/usr/bin:/bin`, DPKG_ROOT: tree };
    execFileSync('sh', [join(scripts, script), ...args], { env });
    return [readFileSync(said, 'utf8').trim(), existsSync(profile)];
  };
  expect(existsSync(profile)).toBe(false);
  // A parser as in Debian 12, and one as in Ubuntu 24.04.
  for (const knowsRule of [false, true]) {
    const parser = `#!/bin/sh\nif [ "$1" = -Q ]; then exit ${knowsRule ? 0 : 1}; fi\necho "$1 \${2#${tree}}" >> ${said}\n`;
    writeFileSync(join(bin, 'apparmor_parser'), parser, { mode: 0o755 });
    const path = '/etc/apparmor.d/glossator';
    expect(run('postinst', 'configure')).toEqual([knowsRule ? `-r ${path}` : '', knowsRule]);
    expect(run('prerm', 'upgrade', '9.9.9')).toEqual(['', knowsRule]);
    expect(run('prerm', 'remove')).toEqual([knowsRule ? `-R ${path}` : '', false]);
  }
});

test('the AppArmor profile parses where it is loaded', ({ tree }) => {
  const parse = spawnSync(
    'apparmor_parser',
    ['-Q', '-K', join(tree, 'usr/share/glossator/apparmor-profile')],
    {
      encoding: 'utf8',
    },
  );
  const major = /version (\d+)/.exec(
    spawnSync('apparmor_parser', ['--version'], { encoding: 'utf8' }).stdout ?? '',
  );
  test.skip(parse.error !== undefined || major === null, 'AppArmor’s parser is not here');
  // The first that knows the rule is 4.0; an older one must refuse, so that nothing is installed that it cannot load.
  expect(parse.status === 0, parse.stderr).toBe(Number(major?.[1]) >= 4);
});

/** The scripts that dpkg runs. */
function controlOf(tree: string): string {
  const control = join(tree, 'control');
  execFileSync('dpkg-deb', ['-e', join(dist, deb), control]);
  return control;
}

/** The main job, by the command line and in the window; and what the program must not do. */
async function doesItsWork(folder: string, home: string): Promise<void> {
  const executable = join(folder, 'glossator');
  const env = { PATH: process.env.PATH ?? '', HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
  const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    spawnSync(executable, args, { env: { ...env, ...more }, cwd: home, encoding: 'utf8', ...nobody });
  const workspace = join(home, 'Troop reports');

  await story.step('its fuses are those of a release', async () => {
    const wire = await getCurrentFuseWire(executable);
    expect(
      [
        FuseV1Options.RunAsNode,
        FuseV1Options.EnableNodeOptionsEnvironmentVariable,
        FuseV1Options.EnableNodeCliInspectArguments,
        FuseV1Options.GrantFileProtocolExtraPrivileges,
        FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      ].filter((fuse) => wire[fuse] !== FuseState.DISABLE),
    ).toEqual([]);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE);
  });

  await story.step(
    'the command line imports without a display, and runs nothing that the environment names',
    () => {
      const evil = join(home, 'evil.js');
      writeFileSync(evil, `require('node:fs').writeFileSync(${JSON.stringify(join(home, 'ran'))}, '')`);
      const imported = run(['import', '--workspace', workspace, seed], { NODE_OPTIONS: `--require ${evil}` });
      expect(imported).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('"file":"000_1a220f47108d2d0b.txt"'),
      });
      run([evil], { ELECTRON_RUN_AS_NODE: '1' });
      expect(existsSync(join(home, 'ran'))).toBe(false);
    },
  );

  await story.step('an analyst marks and exports in the window, whose page is in the sandbox', async () => {
    const args = [
      ...(canSandbox() ? [] : ['--no-sandbox']),
      '--remote-debugging-port=0',
      '--workspace',
      workspace,
    ];
    const options = { env: { ...env, DISPLAY: process.env.DISPLAY }, cwd: home, ...nobody };
    const child = spawn(executable, args, options);
    const ended = new Promise((end) => child.once('exit', (code) => end(code)));
    let browser: Browser | undefined;
    try {
      browser = await chromium.connectOverCDP(await debuggerOf(child));
      const page = browser.contexts()[0]?.pages()[0];
      if (!page) throw new Error('There is no window.');
      await articleIsOpen(page);
      await mark(page, 'Actor', 'Kim Jong Un');
      await saved(page);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('button', { name: 'Copy to Clipboard' }).click();
      await expect(messages(page)).toContainText('Copied 1 annotation from 1 article.');
      if (canSandbox()) expect(sandboxOfPage(child.pid ?? 0)).toEqual({ seccomp: '2', ownUsers: true });
    } finally {
      child.kill('SIGTERM');
      await browser?.close();
    }
    expect(await ended).toBe(0);
  });

  await story.step('what was marked is in an export, and the workspace is whole', () => {
    const out = join(home, 'out.json');
    expect(run(['export', '--workspace', workspace, '--format', 'json', '--out', out]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('"exact": "Kim Jong Un"');
    expect(run(['verify', '--workspace', workspace])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No problems found'),
    });
  });
}

/** Where the program's debugger listens; a program that ends before says so. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
      const [address] = /ws:\/\/\S+/.exec(said) ?? [];
      if (address) found(address);
    });
    child.once('exit', (code) => failed(new Error(`It ended with ${code}: ${said}`)));
  });
}

/** Whether an ordinary user may have a user namespace here, which an application that is not installed needs. */
function canSandbox(): boolean {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1') return false;
  return spawnSync('unshare', ['-Ur', 'true'], nobody).status === 0;
}

/** How the process that runs the page is held: seccomp's mode (2: a filter), and whether its users are its own. */
function sandboxOfPage(main: number): { seccomp: string; ownUsers: boolean } {
  const pages = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => isDescendant(Number(pid), main) && read(pid, 'cmdline').includes('--type=renderer'));
  const [pid = ''] = pages;
  const [, seccomp = ''] = /^Seccomp:\s*(\d)/m.exec(read(pid, 'status')) ?? [];
  return {
    seccomp,
    ownUsers: readlinkSync(`/proc/${pid}/ns/user`) !== readlinkSync(`/proc/${main}/ns/user`),
  };
}

function isDescendant(pid: number, of: number): boolean {
  const [, parent] = /^PPid:\s*(\d+)/m.exec(read(String(pid), 'status')) ?? [];
  if (parent === undefined || parent === '0') return false;
  return Number(parent) === of || isDescendant(Number(parent), of);
}

/** A process that has ended meanwhile has nothing to say. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
