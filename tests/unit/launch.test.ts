import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaunch } from '../../electron/launchArguments.ts';
import { defaultWorkspaceDir } from '../../electron/store/db/location.ts';

const app = '/opt/glossator';
const here = import.meta.filename;
const read = (...args: string[]) => readLaunch(['/usr/bin/electron', ...args], app, '/home/a');
const window = (workspaceDir: string, ...files: string[]) => ({
  kind: 'window',
  workspaceDir: resolve('/home/a', workspaceDir),
  files,
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
    ['a file that is not there', [app, '/gone/away.txt'], command('/gone/away.txt')],
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

  it('reads those of the installed application, which has no folder among them', () => {
    expect(readLaunch(['/usr/bin/glossator', 'list'], '/opt/Glossator/resources/app.asar', '/')).toEqual(
      command('list'),
    );
  });
});
