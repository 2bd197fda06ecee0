import { existsSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentReaders } from '../../electron/import/readers.ts';
import { formats } from '../../shared/formats/index.ts';
import { marked } from '../fixtures/marked.ts';
import { lines, run, seed } from '../fixtures/runCli.ts';
import { open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

describe('the command line', () => {
  test('imports the seeds, lists, verifies, exports; a copy made from the export exports the same', async () => {
    const dir = temporaryFolder();
    const copy = temporaryFolder();
    const out = join(temporaryFolder(), 'out.json');
    const imported = await run('import', '--workspace', dir, seed);
    expect(imported).toMatchObject({ status: 0, error: '' });
    const line = JSON.parse(imported.out);
    expect(Object.keys(line)).toEqual(['id', 'title', 'file', 'characters', 'annotations']);
    expect(line).toMatchObject({
      file: '000_1a220f47108d2d0b.txt',
      characters: [...readFileSync(seed, 'utf8')].length,
      annotations: 0,
    });
    expect(JSON.parse((await run('import', `--workspace=${dir}`, 'seeds')).out)).toMatchObject({
      id: line.id,
      alreadyThere: true,
    });
    expect(await run('verify', '--workspace', dir)).toMatchObject({ status: 0, error: '' });
    expect((await run('list', '--workspace', dir, '--json')).out).toContain(line.id);
    expect((await run('export', '--workspace', dir, '--format', 'json', '--out', out)).status).toBe(0);
    expect(await run('import', '--workspace', copy, out)).toMatchObject({ status: 0 });
    const again = await run('export', '--workspace', copy, '--format', 'glossator', '--out', '-');
    const clean = (text: string) => text.replace(/"exportedAt": ".*"/, '');
    expect(clean(again.out)).toBe(clean(readFileSync(out, 'utf8')));
  });

  test('exports the articles that are named, either way', async () => {
    const workspace = marked();
    const [id] = workspace.articles.ids();
    const exportOf = async (...args: readonly string[]) =>
      JSON.parse(
        (await run('export', '--workspace', workspace.dir, '--format', 'json', '--out', '-', ...args)).out,
      ).articles;
    expect(await exportOf('--article', id ?? '')).toHaveLength(1);
    expect(await exportOf('--article', id ?? '', id ?? '')).toHaveLength(1);
    expect(
      await run(
        'export',
        '--workspace',
        workspace.dir,
        '--format',
        'json',
        '--out',
        '-',
        '--article',
        'nobody',
      ),
    ).toEqual({
      status: 1,
      out: '',
      error: 'There is no article nobody in this workspace.\n',
    });
  });

  test('tells the history of a workspace and of an article', async () => {
    const workspace = marked();
    workspace.actions.undo();
    workspace.actions.redo();
    const [id] = workspace.articles.ids();
    expect(lines((await run('history', '--workspace', workspace.dir)).out)).toHaveLength(3);
    expect(
      lines((await run('history', '--workspace', workspace.dir, '--article', id ?? '', '--json')).out).map(
        (line) => JSON.parse(line).kind,
      ),
    ).toEqual(['do', 'undo', 'redo']);
    const summaries = async (...filter: string[]) =>
      lines((await run('history', '--workspace', workspace.dir, '--json', ...filter)).out).map(
        (line) => JSON.parse(line).kind,
      );
    expect(await summaries('--kind', 'undo')).toEqual(['undo', 'redo']);
    expect(await summaries('--text', 'UNDO')).toEqual(['undo']);
    expect(await summaries('--by', 'nobody')).toEqual([]);
    expect(await run('history', '--kind', 'gossip')).toMatchObject({ status: 2 });
    workspace.actions.undo();
    expect(lines((await run('history', '--workspace', workspace.dir)).out)[0]).toMatch(/ \(undone\)$/);
    expect(await run('history', '--workspace', workspace.dir, '--article', 'nobody')).toEqual({
      status: 1,
      out: '',
      error: 'There is no article nobody in this workspace.\n',
    });
  });

  test('names each breach that verify finds', async () => {
    const workspace = marked();
    workspace.db.exec(`UPDATE annotation SET prefix = 'x' WHERE tag IN ('actor', 'quote')`);
    const { status, error } = await run('verify', '--workspace', workspace.dir);
    expect([status, lines(error).filter((line) => line.includes('its prefix “x”'))]).toEqual([
      1,
      [expect.stringContaining('Quote annotation'), expect.stringContaining('Actor annotation')],
    ]);
    expect(JSON.parse((await run('verify', '--workspace', workspace.dir, '--json')).out)).toMatchObject({
      ok: false,
      breaches: lines(error),
    });
  });

  test('lists the formats with what they drop', async () => {
    expect((await run('formats')).out).toMatch(
      /^text .*import\n(.*: import\n)*json .*import, export; drops nothing\n/,
    );
    const listed = lines((await run('formats', '--json')).out).map((line) => JSON.parse(line));
    expect(listed.map(({ id }) => id)).toEqual([
      ...documentReaders.map(({ id }) => id),
      ...formats.map(({ id }) => id),
    ]);
    expect(listed.find(({ id }) => id === 'brat')).toMatchObject({ import: true, export: true });
  });

  test('imports a named encoding', async () => {
    const file = join(temporaryFolder(), 'latin.txt');
    writeFileSync(file, Buffer.from('caf\xe9', 'latin1'));
    const dir = temporaryFolder();
    expect(await run('import', '--workspace', dir, file)).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringContaining('--encoding'),
    });
    expect(
      JSON.parse((await run('import', '--workspace', dir, '--encoding', 'windows-1252', file)).out),
    ).toMatchObject({ title: 'café', characters: 4 });
  });
});

describe('bad input ends with one sentence that names the file and status 1, and nothing is stored', () => {
  test.each([
    ['a binary file', 'program.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), 'is not text'],
    ['an undecodable file', 'latin.txt', Buffer.from([0x32, 0xb1, 0x33]), 'is not valid UTF-8'],
    ['JSON that is not ours', 'other.json', Buffer.from('{"a":1}'), 'is not a Glossator file'],
    [
      'JSON that is newer',
      'newer.json',
      Buffer.from('{"format":"glossator-annotations","version":2}'),
      'written by a newer Glossator',
    ],
    [
      'half a JSON file',
      'half.json',
      Buffer.from('{"format":'),
      'the JSON stops too early: line 1, column 11',
    ],
    ['an empty file', 'empty.txt', Buffer.from(''), 'is empty'],
    ['an unsupported document', 'report.ppt', Buffer.from([1, 2, 3, 4, 5]), 'a presentation'],
  ])('%s', async (_, name, content, sentence) => {
    const file = join(temporaryFolder(), name);
    const dir = temporaryFolder();
    writeFileSync(file, content);
    const { status, out, error } = await run('import', '--workspace', dir, file);
    expect([status, out, lines(error)]).toEqual([1, '', [expect.stringContaining(sentence)]]);
    expect(error).toContain(name);
    expect(readdirSync(dir)).toEqual([]);
    const workspace = marked();
    const before = [stateOf(workspace), workspace.history.list()];
    expect(await run('import', '--workspace', workspace.dir, file)).toEqual({ status, out, error });
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('a file that is not there makes no workspace, not even its folder', async () => {
    const dir = join(temporaryFolder(), 'deep', 'workspace');
    expect(await run('import', '--workspace', dir, '/none/such.txt', '/none')).toEqual({
      status: 1,
      out: '',
      error: '“/none/such.txt” does not exist.\n“/none” does not exist.\n',
    });
    expect(existsSync(join(dir, '..'))).toBe(false);
  });

  test('a workspace that cannot be opened is named before any file is looked at', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'workspace.db'), 'no database');
    const { status, out, error } = await run('import', '--workspace', dir, '/none/such.txt', seed);
    expect([status, out, lines(error)]).toEqual([
      1,
      '',
      [expect.stringMatching(/^“.*workspace\.db” is damaged/)],
    ]);
  });

  test('a workspace that cannot be made is named once, with what was not imported', async () => {
    const folder = temporaryFolder();
    symlinkSync('loop', join(folder, 'loop'));
    const dir = join(folder, 'loop', 'workspace');
    const { status, out, error } = await run('import', '--workspace', dir, '/none/such.txt', seed, seed);
    expect([status, out, lines(error)]).toEqual([
      1,
      '',
      [
        '“/none/such.txt” does not exist.',
        `“${dir}” is a link that leads back to itself: choose another folder. “000_1a220f47108d2d0b.txt” was not imported.`,
      ],
    ]);
  });

  test('a file that is not there, with a good one beside it', async () => {
    const dir = temporaryFolder();
    const { status, out, error } = await run('import', '--workspace', dir, '/none/such.txt', seed);
    expect([status, lines(out).length, lines(error)]).toEqual([1, 1, ['“/none/such.txt” does not exist.']]);
  });

  test('a folder without a workspace, which stays as it is', async () => {
    const dir = temporaryFolder();
    for (const args of [
      ['list'],
      ['verify'],
      ['history'],
      ['export', '--format', 'json', '--out', join(dir, 'x')],
    ]) {
      const { status, error } = await run(...args, '--workspace', dir);
      expect([status, lines(error)]).toEqual([
        1,
        [expect.stringContaining(`There is no workspace in “${dir}”`)],
      ]);
    }
    expect(readdirSync(dir)).toEqual([]);
    expect(await run('list', '--workspace', join(dir, 'none'))).toMatchObject({
      status: 1,
      error: expect.stringContaining(`There is no workspace in “${join(dir, 'none')}”`),
    });
  });

  test('a damaged workspace, and an export to a folder that is not there', async () => {
    const workspace = marked();
    const out = join(workspace.dir, 'none', 'out.json');
    const failed = await run('export', '--workspace', workspace.dir, '--format', 'json', '--out', out);
    expect(failed).toMatchObject({ status: 1, error: expect.stringContaining(out) });
    workspace.close();
    truncateSync(join(workspace.dir, 'workspace.db'), 3000);
    expect(await run('list', '--workspace', workspace.dir)).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(/“.*workspace.db” is damaged/),
    });
  });
});

describe('backup and restore', () => {
  test('bring back what was there, keep what they replace, and refuse what is no backup', async () => {
    const workspace = marked();
    const { dir } = workspace;
    const state = stateOf(workspace);
    workspace.close();
    const out = join(temporaryFolder(), 'copy.db');
    const made = await run('backup', '--workspace', dir, '--out', out, '--json');
    expect(made).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(made.out)).toMatchObject({ file: out, articles: 1, annotations: 4 });
    writeFileSync(join(dir, 'workspace.db'), 'damaged');
    expect((await run('verify', '--workspace', dir)).status).toBe(1);
    const restored = await run('restore', '--workspace', dir, '--from', out);
    expect(restored).toMatchObject({
      status: 0,
      error: expect.stringMatching(/was kept as “.*workspace\.db\.replaced-.*Z”\.\n$/),
    });
    expect((await run('verify', '--workspace', dir)).status).toBe(0);
    expect(stateOf(open(dir, false))).toEqual(state);

    const notes = join(temporaryFolder(), 'notes.txt');
    writeFileSync(notes, 'My notes.');
    expect(await run('backup', '--workspace', dir, '--out', notes)).toMatchObject({
      status: 1,
      error: expect.stringContaining('is not a backup: choose another name'),
    });
    expect(readFileSync(notes, 'utf8')).toBe('My notes.');
    for (const from of [notes, join(dir, 'none.db'), dir])
      expect(await run('restore', '--workspace', dir, '--from', from)).toMatchObject({ status: 1, out: '' });
  });
});

describe('wrong usage ends with a sentence, the usage and status 2', () => {
  test.each([
    [[], 'Give a command.'],
    [['propose'], 'Unknown command “propose”.'],
    [['constructor'], 'Unknown command “constructor”.'],
    [['list', '--colour'], '--colour'],
    [['list', '--out', 'x'], '“list” does not take --out.'],
    [['list', 'x'], '“list” does not take “x”.'],
    [['list', '--workspace'], '--workspace'],
    [['list', '--workspace='], '--workspace needs a folder.'],
    [['import'], '“import” needs a file or a folder.'],
    [['import', '--format', 'wordperfect', 'x'], '“wordperfect” is not an import format.'],
    [['import', '--encoding', 'utf-9', 'x'], '“utf-9” is not a supported encoding'],
    [['export', '--format', 'json'], '“export” needs --out.'],
    [['export', '--out', 'x'], '“export” needs --format.'],
    [['export', '--format', 'text', '--out', 'x'], '“text” is not an export format.'],
    [['export', '--format', 'json', '--out', 'x', 'stray'], 'Name articles with --article'],
  ])('%j', async (args, sentence) => {
    const { status, out, error } = await run(...args);
    expect([status, out, lines(error)[1]]).toEqual([
      2,
      '',
      'Usage: glossator COMMAND [--workspace DIR] [--json]',
    ]);
    expect(lines(error)[0]).toContain(sentence);
    expect(existsSync('x')).toBe(false);
  });

  test.each([['help'], ['--help'], ['import', '--help']])('%s is help, not wrong usage', async (...args) => {
    expect(await run(...args)).toMatchObject({ status: 0, out: expect.stringContaining('Usage: glossator') });
  });
});
