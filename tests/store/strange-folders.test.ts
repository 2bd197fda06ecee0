import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { findFiles } from '../../electron/transfer/findFiles.ts';
import { groupFiles } from '../../electron/transfer/groups.ts';
import { importPaths } from '../fixtures/importing.ts';
import { startHere } from '../fixtures/startHere.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** A folder from a stranger, beside a file that it must not read. */
function strange() {
  const home = temporaryFolder();
  const secret = join(home, 'secret.txt');
  const folder = join(home, 'reports');
  mkdirSync(join(folder, 'more'), { recursive: true });
  writeFileSync(secret, 'What nobody else should read.');
  writeFileSync(join(folder, 'good.txt'), 'The ministry said no more.');
  return { secret, folder, put: (name: string, target: string) => symlinkSync(target, join(folder, name)) };
}

describe('a folder from a stranger', () => {
  test.each([
    ['a link to a file outside', (secret: string) => secret],
    ['a link up and out', () => '../secret.txt'],
    ['a link to a folder outside', () => '..'],
    ['a link to a file of the system', () => '/proc/self/environ'],
    ['a link to a device', () => '/dev/zero'],
  ])('brings nothing by %s, and it is named', async (_, target) => {
    const { secret, folder, put } = strange();
    put('report.txt', target(secret));
    const { files, skipped, failed } = await findFiles([folder]);
    expect([files.map(({ name }) => name), failed]).toEqual([['good.txt'], []]);
    expect(skipped).toEqual([`Skipped in “${folder}” (links out of this folder): “report.txt”.`]);
  });

  test('brings nothing by a link to a link, nor from a folder that is itself a link', async () => {
    const { secret, folder, put } = strange();
    put('a.txt', 'more/b.txt');
    put('more/b.txt', secret);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    for (const chosen of [folder, link]) {
      const { files, skipped } = await findFiles([chosen]);
      expect(files.map(({ name }) => name)).toEqual(['good.txt']);
      expect(skipped[0]).toContain('(links out of this folder)');
    }
  });

  test('brings what its own links lead to, and says of one that leads nowhere that it cannot be read', async () => {
    const { folder, put } = strange();
    put('same.txt', 'good.txt');
    put('round.txt', 'round.txt');
    put('gone.txt', 'nothing.txt');
    const { rows, failed } = await importPaths(open(temporaryFolder()), [folder]);
    expect(rows.map(({ file }) => file)).toEqual(['good.txt', 'same.txt']);
    expect(failed.map(({ file }) => file)).toEqual(['gone.txt', 'round.txt']);
  });

  test('waits for no pipe, which is named', async () => {
    const { folder } = strange();
    spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { files, skipped } = await findFiles([folder]);
    expect(files.map(({ name }) => name)).toEqual(['good.txt']);
    expect(skipped).toEqual([`Skipped in “${folder}” (not regular files): “pipe.txt”.`]);
  });

  test.each([
    ['a link', (path: string, secret: string) => symlinkSync(secret, path)],
    ['a pipe', (path: string) => void spawnSync('mkfifo', [path])],
  ])('brings no text out of %s beside annotations', async (_, put) => {
    const { secret, folder } = strange();
    const annotations = join(folder, 'case.ann');
    writeFileSync(annotations, 'T1\tclaim 0 4\tWhat\n');
    put(join(folder, 'case.txt'), secret);
    for (const chosen of [folder, annotations]) {
      const { files } = await findFiles([chosen]);
      const read = groupFiles(files).flatMap((group) => group.files.map(({ name }) => name));
      expect(read.filter((name) => name !== 'good.txt')).toEqual(['case.ann']);
    }
  });

  test('a link that a person names is followed', async () => {
    const { secret, folder, put } = strange();
    put('report.txt', secret);
    expect((await findFiles([join(folder, 'report.txt')])).files).toHaveLength(1);
  });
});

describe('on a terminal, the words of a stranger', () => {
  /** What makes a terminal do something, begins a line or turns words round. */
  const commands = [
    '\x1b[2J',
    '\x1b]0;owned\x07',
    '\x9b31m',
    '\x7f',
    '\r',
    '\u202etxt',
    '\u2067a',
    '\u2028',
    '\u200f',
  ];

  async function run(...args: readonly string[]): Promise<string> {
    let said = '';
    const add = (text: string | Uint8Array): void => {
      said += String(text);
    };
    await runCli(args, { out: add, error: add }, startHere);
    return said;
  }

  test.each(commands)('%j in titles and in names of files are written as escapes', async (command) => {
    const [dir, folder] = [temporaryFolder(), temporaryFolder()];
    const file = join(folder, `Report ${command} of\nNo problems found.csv`);
    writeFileSync(file, `title,text\n"Title ${command} here",The ministry said no more.\n`);
    writeFileSync(join(folder, `Broken ${command}.json`), '{');
    const at = ['--workspace', dir];
    const commandsOfOurs = [
      ['import', folder],
      ['import', join(folder, command)],
      ['list'],
      ['list', '--json'],
      ['history'],
      ['history', '--json'],
      ['verify'],
      [command],
    ];
    for (const ours of commandsOfOurs) {
      const said = await run(...ours, ...at);
      if (ours[1] === folder) expect(said).toMatch(/“Broken \\u[\da-f]{4}/);
      expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]/u);
      expect(said).not.toMatch(ours[0] === 'verify' ? /^$/ : /^No problems found/m);
    }
    const [line] = (await run('list', '--json', ...at)).split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({ fileName: basename(file) });
  });

  test('leave an export as it is', async () => {
    const [dir, file] = [temporaryFolder(), join(temporaryFolder(), 'a.txt')];
    writeFileSync(file, 'A report.\n\nThe \u202eministry said.');
    await run('import', file, '--workspace', dir);
    const exported = await run('export', '--format', 'glossator', '--out', '-', '--workspace', dir);
    expect(exported).toContain('The \u202eministry said.');
  });
});

test.runIf(process.platform === 'linux')(
  'files and folders whose names are not UTF-8 come in, and are named',
  async () => {
    const folder = Buffer.from(`${temporaryFolder()}/`);
    const path = (name: string) => Buffer.concat([folder, Buffer.from(name, 'latin1')]);
    mkdirSync(path('caf\xe9'));
    for (const name of ['a\xff.txt', 'a\xfe.txt', 'b.txt', 'caf\xe9/c.txt', 'caf\xe9/d\xe9.txt'])
      writeFileSync(path(name), `The report of ${Buffer.from(name, 'latin1').toString('hex')}.`);
    const whole = await importPaths(open(temporaryFolder()), [folder.toString()]);
    expect(whole.failed).toEqual([]);
    expect(whole.rows.map(({ file }) => file)).toEqual([
      'a\ufffd.txt',
      'a\ufffd.txt',
      'b.txt',
      'caf\ufffd/c.txt',
      'caf\ufffd/d\ufffd.txt',
    ]);
    // As arguments have them, whose bytes are lost before a program sees them.
    const named = await importPaths(open(temporaryFolder()), [`${folder}caf\ufffd`]);
    expect(named.rows.map(({ file }) => file)).toEqual(['c.txt', 'd\ufffd.txt']);
    const within = await importPaths(open(temporaryFolder()), [
      `${folder}caf\ufffd/c.txt`,
      `${folder}caf\ufffd/d\ufffd.txt`,
    ]);
    expect(within.rows.map(({ file }) => file)).toEqual(['c.txt', 'd\ufffd.txt']);
    const gone = await importPaths(open(temporaryFolder()), [`${folder}z\ufffd.txt`]);
    expect(gone.failed.map(({ sentence }) => sentence)).toEqual([`“${folder}z\ufffd.txt” does not exist.`]);
  },
);
