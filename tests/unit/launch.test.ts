import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Handed, readFileArgument } from '../../electron/fileArgument.ts';
import { readLaunch } from '../../electron/launchArguments.ts';
import { defaultWorkspaceDir } from '../../electron/store/db/location.ts';

const app = '/opt/glossator';
const here = import.meta.filename;
const read = (...args: string[]) => readLaunch(['/usr/bin/electron', ...args], app, '/home/a');
const window = (workspaceDir: string, ...files: Handed[]) => ({
  kind: 'window',
  workspaceDir: resolve('/home/a', workspaceDir),
  files,
});
const elsewhere = (address: string) => ({
  file: address,
  sentence: `“${address}” is not a file on this computer: save a copy here, then open that.`,
});
const command = (...args: string[]) => ({ kind: 'command', args });

describe('the arguments of the executable', () => {
  it.each([
    ['no argument', [app], window(defaultWorkspaceDir())],
    ['a workspace', [app, '--workspace', 'w'], window('w')],
    ['a workspace behind an equals sign', [app, '--workspace=w'], window('w')],
    ['the last of two workspaces', [app, '--workspace', 'a', '--workspace', 'b'], window('b')],
    ['the application folder as the workspace', [app, '--workspace', app], window(app)],
    ['a test driver', ['-r', '/l.js', '--no-sandbox', '--inspect=0', app, '--workspace', 'w'], window('w')],
    ['switches of Chromium', [app, '--disable-gpu', '--workspace', 'w', '--lang=ko'], window('w')],
    ['files that the desktop opens', [app, '--workspace', 'w', here], window('w', here)],
    ['a file that is gone', [app, '/gone/away.txt'], window(defaultWorkspaceDir(), '/gone/away.txt')],
    ['a file by its address', [app, pathToFileURL(here).href, '--workspace', 'w'], window('w', here)],
    [
      'several at once',
      [app, here, 'file:///gone/b%20c.txt'],
      window(defaultWorkspaceDir(), here, '/gone/b c.txt'),
    ],
    [
      'a file from the folder of a shell',
      [app, 'reports/a.txt'],
      window(defaultWorkspaceDir(), '/home/a/reports/a.txt'),
    ],
    [
      'a page on the web',
      [app, 'https://example.org/a'],
      window(defaultWorkspaceDir(), elsewhere('https://example.org/a')),
    ],
    [
      'a workspace by its address',
      [app, '--workspace', 'file:///home/a/My%20reports'],
      window('/home/a/My reports'),
    ],
    ['a misspelt command with an argument', [app, 'imprt', '/a.txt'], command('imprt', '/a.txt')],
    ['a query without its command', [app, 'speaker:Zelenskyy'], command('speaker:Zelenskyy')],
    ['a file for a command', [app, 'import', here], command('import', here)],
    ['a command', [app, 'list', '--json'], command('list', '--json')],
    ['the reader of the command line', [app, '--glossator-reader'], { kind: 'reader' }],
    [
      'options before a command',
      [app, '--workspace', 'w', '--json', 'list'],
      command('--workspace', 'w', '--json', 'list'),
    ],
    ['a command after a switch', [app, '--no-sandbox', 'list'], command('list')],
    ['a call for help', [app, '--help'], command('--help')],
    ['a word that is no command', [app, 'frobnicate'], command('frobnicate')],
    ['no folder after --workspace', [app, '--workspace'], command('--workspace')],
    ['an empty folder', [app, '--workspace='], command('--workspace')],
  ])('reads %s', (_what, args, launch) => {
    expect(read(...args)).toEqual(launch);
  });

  it('opens a workspace that is handed over as a file, by its folder or its database, where no other one is named', () => {
    const dir = mkdtempSync(join(tmpdir(), 'glossator-launch-'));
    writeFileSync(join(dir, 'workspace.db'), '');
    expect(read(app, here, dir)).toEqual(window(dir, here));
    expect(read(app, pathToFileURL(join(dir, 'workspace.db')).href)).toEqual(window(dir));
    expect(read(app, '--workspace', join(dir, 'workspace.db'))).toEqual(window(dir));
    expect(read(app, '--workspace', 'w', dir)).toEqual(window('w', dir));
  });

  it('reads those of the installed application, which has no folder among them', () => {
    expect(readLaunch(['/usr/bin/glossator', 'list'], '/opt/Glossator/resources/app.asar', '/')).toEqual(
      command('list'),
    );
  });
});

describe('what a desktop hands over as a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-launch-'));
  const names = [
    'new report é.txt',
    '50%.txt',
    'who?.txt',
    'no#1.txt',
    'a%20b.txt',
    'plus+sign.txt',
    'report.txt',
  ];
  for (const name of names) writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'no suffix'));
  const at = (name: string) => join(folder, name);

  it.each(names)('finds “%s” by its address', (name) => {
    expect(readFileArgument(pathToFileURL(at(name)).href, '/')).toBe(at(name));
  });

  it.each([
    ['with the host “localhost”', `file://localhost${folder}/report.txt`, at('report.txt')],
    [
      'with the name of this computer',
      `file://${hostname().toUpperCase()}${folder}/report.txt`,
      at('report.txt'),
    ],
    ['with one slash', `file:${folder}/report.txt`, at('report.txt')],
    ['in capitals', `FILE://${folder}/report.txt`, at('report.txt')],
    [
      'with letters in small hexadecimal',
      `file://${folder}/new%20report%20%c3%a9.txt`,
      at('new report é.txt'),
    ],
    ['of a folder, with a slash at its end', `file://${folder}/no%20suffix/`, at('no suffix')],
    ['with a percent sign that nobody encoded', `file://${folder}/50%.txt`, at('50%.txt')],
    ['with a question mark that nobody encoded', `file://${folder}/who?.txt`, at('who?.txt')],
    ['with a number sign that nobody encoded', `file://${folder}/no#1.txt`, at('no#1.txt')],
    ['of nothing encoded at all', `file://${folder}/a%20b.txt`, at('a%20b.txt')],
    ['with a fragment', `file://${folder}/report.txt#page=2`, at('report.txt')],
    ['of a file that is gone', `file://${folder}/gone%20%231.txt`, at('gone #1.txt')],
    ['of bytes that are not UTF-8', `file://${folder}/caf%e9.txt`, at('caf\ufffd.txt')],
  ])('reads an address %s', (_what, address, path) => {
    expect(readFileArgument(address, '/')).toBe(path);
  });

  it.each([
    'https://example.org/report.html',
    'smb://server/share/report.txt',
    'mtp://Phone/report.txt',
    'C:\\reports\\report.txt',
    'file://server/share/report.txt',
    'file:////server/share/report.txt',
    'file:///%2Fserver/share/report.txt',
    'file:///reports/a%00b.txt',
  ])('says of %s that it is not on this computer', (address) => {
    expect(readFileArgument(address, '/')).toEqual(elsewhere(address));
  });

  it('reads what a person types in a shell: a path, or the name of a file beside them that cannot be a command', () => {
    expect(readFileArgument('report.txt', folder)).toBe(at('report.txt'));
    expect(readFileArgument('./no suffix', folder)).toBe(at('no suffix'));
    expect(readFileArgument('../gone.txt', folder)).toBe(resolve(folder, '../gone.txt'));
    expect(readFileArgument('no suffix', folder)).toBeNull();
    expect(readFileArgument('gone.txt', folder)).toBeNull();
    expect(readFileArgument('--workspace=./x', folder)).toBeNull();
  });
});
