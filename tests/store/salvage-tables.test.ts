import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { salvage } from '../../electron/store/safety/salvage.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { readHere } from '../../electron/transfer/readGroup.ts';
import { rereadWith } from '../../electron/transfer/reread.ts';
import { howMany } from '../fixtures/howMany.ts';
import { cli } from '../fixtures/processes.ts';
import { on, suggestWords } from '../fixtures/suggesting.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { addArticle, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/** A closed workspace with something of everything, and what a person saw of it. */
function closed() {
  const workspace = open(temporaryFolder());
  const { actions } = workspace;
  const { changes } = actions.createActor({ name: 'Ministry of Defence' });
  const actorEntryId = changes[0]?.id ?? '';
  const claims: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    const text = `Report ${index}. The ministry said that over 11,000 soldiers were sent.\n\n${'More words. '.repeat(400)}`;
    const id = addArticle(workspace, text, `${index}.txt`);
    const actor = tag(workspace, id, 'actor', 'The ministry');
    actions.updateAnnotation(actor, { attributes: { actorEntryId } });
    const claim = tag(workspace, id, 'claim', 'over 11,000 soldiers were sent');
    claims.push(claim);
    actions.updateAnnotation(claim, { note: `What report ${index} says.` });
    actions.createLink({ type: 'claimer', from: claim, to: actor });
  }
  const [first] = workspace.articles.ids();
  suggestWords(workspace, first ?? '', [{ tag: 'figure', words: 'Report 0' }]);
  const { id: suggested } = on(workspace, 'Report 0');
  actions.decide([{ id: suggested, verdict: 'reject' }]);
  actions.removeAnnotation(suggested);
  // A figure that has gone may still be named.
  const figure = tag(workspace, first ?? '', 'figure', 'over 11,000 soldiers');
  const sent = { name: 'Sent', entity: 'soldiers', property: null, unit: null, cumulative: true };
  actions.createSeries({ ...sent, figures: [figure] });
  actions.excludeFigures([figure], 'Too early.');
  actions.removeAnnotation(figure);
  const [a = '', b = ''] = claims;
  actions.decidePair({ a, b, verdict: 'nothing' });
  actions.updateArticles(workspace.articles.ids().slice(1, 3), {
    publisher: 'Yonhap',
    status: 'done',
    labels: ['war'],
  });
  actions.createOutlet({ name: 'Yonhap', aliases: ['YNA'], kind: 'agency', reliability: 'B' });
  const question = actions.createQuestion({ name: 'Weak', query: 'grade:<C3' }).changes[0]?.id ?? '';
  actions.lookAtQuestion(question);
  workspace.settings.save({ annotator: 'A. Nalyst' });
  workspace.drafts.save(actorEntryId, 'Being written');
  const state = stateOf(workspace);
  workspace.close();
  return { dir: workspace.dir, file: workspace.file, state };
}

/** Takes whole tables away, or puts something else in their place. */
function alterSchema(file: string, sql: string): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}

/** Overwrites the first page of a table. */
function spoil(file: string, table: string): void {
  const db = new Database(file);
  const root = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  db.close();
  const bytes = readFileSync(file);
  const start = ((root ?? 0) - 1) * 4096;
  writeFileSync(file, bytes.fill(0xa5, start, start + 4096));
}

/** Salvages a workspace, and opens and verifies what came of it. */
async function salvaged({ dir, file }: { readonly dir: string; readonly file: string }) {
  const { lost, sources } = await salvage(file, rereadWith(readHere));
  const workspace: Workspace = open(dir, false);
  expect(verifyWorkspace(workspace)).toEqual([]);
  const annotations = workspace.articles.ids().flatMap((id) => workspace.annotations.ofArticle(id));
  return {
    workspace,
    state: stateOf(workspace),
    annotations,
    lost: lost.join('\n'),
    sources: sources.join('\n'),
  };
}

const noHistory = 'DELETE FROM undo_stack; DELETE FROM history_article; DELETE FROM history;';

describe('salvage brings back everything', () => {
  const tables = [
    'article',
    'article_text',
    'original',
    'annotation',
    'segment',
    'link',
    'actor',
    'outlet',
    'question',
    'decision',
    'series',
    'exclusion',
    'pair',
    'history',
  ];
  const ways: readonly (readonly [string, (file: string, table: string) => void])[] = [
    ['lost its rows', (file, table) => tamperWith(file, `DELETE FROM ${table}`)],
    ['is garbage', spoil],
    ['was dropped', (file, table) => alterSchema(file, `DROP TABLE ${table}`)],
  ];
  const all = tables.flatMap((table) => ways.map(([how, damage]) => [table, how, damage] as const));
  // Each table once, and each way; all of them in the full run.
  test.each(all.filter((_, index) => index % 4 < howMany(4, 1)))(
    'where the table “%s” %s',
    async (table, _, damage) => {
      const workspace = closed();
      damage(workspace.file, table);
      const { state, workspace: made } = await salvaged(workspace);
      expect(state).toEqual(workspace.state);
      for (const { id } of made.questions.all()) expect(made.settings.lookedAt(id)).not.toBeNull();
    },
  );

  test('where the schema is garbage', async () => {
    const workspace = closed();
    const db = new Database(workspace.file);
    const pages = db
      .prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'`)
      .pluck()
      .all();
    db.close();
    const bytes = readFileSync(workspace.file);
    for (const page of pages) bytes.fill(0xa5, page === 1 ? 100 : (page - 1) * 4096, page * 4096);
    writeFileSync(workspace.file, bytes);
    expect((await salvaged(workspace)).state).toEqual(workspace.state);
  });

  test('but what was cut off, where the file was cut', async () => {
    const workspace = closed();
    truncateSync(workspace.file, Math.floor(statSync(workspace.file).size * 0.9));
    expect((await salvaged(workspace)).workspace.articles.ids().length).toBeGreaterThan(1);
  });

  test('where the newest action does not fit its hash', async () => {
    const workspace = closed();
    tamperWith(
      workspace.file,
      `UPDATE history SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = (SELECT max(seq) FROM history)`,
    );
    const { state, workspace: made } = await salvaged(workspace);
    expect(state).toEqual(workspace.state);
    expect(made.settings.annotator()).toBe('A. Nalyst');
  });
});

describe('what neither the history nor a row can tell is left out, and nothing else', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'a note with a NUL',
      `UPDATE annotation SET note = 'a' || char(0) || 'b' WHERE rowid = 2`,
      /note cannot be used/,
    ],
    [
      'an attribute out of range',
      `UPDATE annotation SET attributes = '{"stance":"perhaps","factuality":"CT+"}' WHERE rowid = 2`,
      /attributes\.stance/,
    ],
    ['attributes that are not JSON', `UPDATE annotation SET attributes = '{' WHERE rowid = 2`, /attributes/],
    ['an unknown status', `UPDATE annotation SET status = 'lost' WHERE rowid = 2`, /status/],
    ['a title with a NUL', `UPDATE article SET title = char(0) || 'x' WHERE rowid = 2`, /title/],
    ['a name of an actor with a NUL', `UPDATE actor SET name = char(0)`, /name/],
    [
      'the words of a segment',
      `UPDATE segment SET exact = 'other words' WHERE annotation_id = (SELECT id FROM annotation WHERE rowid = 2)`,
      /^/,
    ],
    ['all segments', 'DELETE FROM segment', /^/],
    ['a person without a name', `UPDATE annotation SET created_by = '' WHERE rowid = 2`, /createdBy/],
    ['a time that is none', `UPDATE article SET imported_at = 'soon' WHERE rowid = 2`, /importedAt/],
    ['blocks that are not JSON', `UPDATE article_text SET blocks = '[' WHERE rowid = 2`, /^/],
  ];
  test.each(cases)('%s', async (_, sql, sentence) => {
    const workspace = closed();
    tamperWith(workspace.file, `${noHistory} ${sql}`);
    const { annotations, workspace: made, lost } = await salvaged(workspace);
    expect([made.articles.ids().length, annotations.length, made.actors.all().length]).toEqual([4, 8, 1]);
    expect(lost).toMatch(sentence);
  });

  test.each([
    [
      'an unknown attribute',
      `{"stance":"support","__proto__":{"x":1},"constructor":1,"a":2}`,
      /attributes\.constructor/,
    ],
    [
      'more attributes than there can be',
      JSON.stringify(Object.fromEntries([...Array(200).keys()].map((key) => [`a${key}`, `${key}\0`]))),
      /attributes\.a0/,
    ],
    [
      'attributes that are nested without end',
      `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      /attributes\.a/,
    ],
  ])('%s', async (_, attributes, sentence) => {
    const workspace = closed();
    tamperWith(workspace.file, `${noHistory} DROP INDEX annotation_by_actor`);
    const db = new Database(workspace.file);
    db.pragma('ignore_check_constraints = ON');
    db.prepare('UPDATE annotation SET attributes = ? WHERE rowid = 2').run(attributes);
    db.close();
    const { annotations, lost } = await salvaged(workspace);
    expect(annotations).toHaveLength(8);
    expect(lost).toMatch(sentence);
  });

  test('an annotation beyond the end of its text', async () => {
    const workspace = closed();
    const far = 'start_offset = 900000, end_offset = 900010';
    tamperWith(
      workspace.file,
      `${noHistory} UPDATE annotation SET ${far} WHERE rowid = 2;
       UPDATE segment SET ${far} WHERE annotation_id = (SELECT id FROM annotation WHERE rowid = 2)`,
    );
    const { annotations, lost } = await salvaged(workspace);
    expect(annotations).toHaveLength(7);
    expect(lost).toMatch(/outside the text/);
  });
});

describe('nothing is left out without a word', () => {
  test.each([
    [
      'an annotation with a tag of its own',
      `UPDATE annotation SET tag = 'evil' WHERE rowid = 2`,
      /^Annotation \S+ was left out: what it has as tag/m,
    ],
    [
      'an annotation of which only the words are left',
      'DELETE FROM annotation WHERE rowid = 2',
      /^Left out, because only the quoted words could be read: 1 annotation\./m,
    ],
    [
      'a link of no kind',
      `UPDATE link SET type = 'evil' WHERE rowid = 1`,
      /^Link \S+ was left out: what it has as type/m,
    ],
    [
      'an actor without an id that can be one',
      `UPDATE actor SET id = 'x' || char(10) || 'y'`,
      /^Actor x y was left out/m,
    ],
    [
      'an article without one',
      `UPDATE article SET id = '../x' WHERE rowid = 1`,
      /^Article \S+ was left out/m,
    ],
    [
      'an original that has changed',
      `UPDATE original SET bytes = x'00' WHERE rowid = 1`,
      /1 original file, changed since/,
    ],
    [
      'a setting',
      `UPDATE settings SET value = '{}' WHERE key = 'annotator'`,
      /could not be read: annotator\./,
    ],
    ['all settings', 'DELETE FROM settings', /could not be read: annotator\./],
    ['an unsaved note that is not there', 'DELETE FROM draft', /An unsaved note was left out/],
    [
      'an unsaved note about nothing',
      `UPDATE draft SET id = 'nothing'`,
      /The unsaved note “Being written” was left out: what it is about/,
    ],
    [
      'the NUL in an unsaved note',
      `UPDATE draft SET text = 'Being ' || char(0) || 'written'`,
      /“Being written” lost characters/,
    ],
  ])('%s', async (_, sql, sentence) => {
    const workspace = closed();
    tamperWith(workspace.file, `${noHistory} ${sql}`);
    expect((await salvaged(workspace)).lost).toMatch(sentence);
  });

  test('and of an unsaved note with a NUL everything else is kept', async () => {
    const workspace = closed();
    tamperWith(workspace.file, `UPDATE draft SET text = 'Being ' || char(0) || 'written'`);
    const { workspace: made } = await salvaged(workspace);
    expect(made.drafts.all().map(({ text }) => text)).toEqual(['Being written']);
  });
});

test('salvage says what came from where', async () => {
  const workspace = closed();
  tamperWith(
    workspace.file,
    `DELETE FROM annotation WHERE rowid = 3; DELETE FROM article_text WHERE rowid = 1`,
  );
  const { sources } = await salvaged(workspace);
  expect(sources).toBe(
    [
      '3 texts from the tables of the file.',
      '1 text read again from the original files.',
      '7 annotations from the tables of the file.',
      '1 annotation from the history.',
    ].join('\n'),
  );
});

const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

/** Writes into the schema past all that SQLite checks. */
function alterSchemaRows(file: string, sql: string): void {
  const db = new Database(file);
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  db.exec(sql);
  db.close();
}

test.each([
  [
    'a view in the place of a table',
    `DELETE FROM sqlite_schema WHERE name = 'link';
     INSERT INTO sqlite_schema VALUES ('view', 'link', 'link', 0, 'CREATE VIEW link AS ${endless} SELECT x AS id FROM c')`,
    ['link'],
  ],
  [
    'a view with the name of a table that has another in its words',
    `UPDATE sqlite_schema SET sql = 'CREATE TABLE article_x' || substr(sql, 21) WHERE name = 'article';
     INSERT INTO sqlite_schema VALUES ('view', 'foo', 'foo', 0,
       'CREATE VIEW article AS ${endless} SELECT x AS rowid, hex(x) AS id FROM c')`,
    [],
  ],
  [
    'a column that is computed',
    `UPDATE sqlite_schema SET sql = replace(sql, 'removed_at ', 'zz TEXT AS/**/(hex(zeroblob(400000000))), removed_at ')
     WHERE name = 'article'`,
    [],
  ],
  [
    'what is no schema at all',
    `INSERT INTO sqlite_schema VALUES ('table', 'zz', 'zz', 2, 'garbage'), ('view', x'00ff', x'00', 0, 'CREATE VIEW q AS SELECT 1'),
       (NULL, NULL, NULL, NULL, NULL)`,
    [],
  ],
])('nothing that another program put into the file is run by a salvage: %s', (_, sql, missing) => {
  const { dir, file } = closed();
  tamperWith(file, noHistory);
  alterSchemaRows(file, sql);
  expect(openWorkspace(dir, { create: false })).toMatchObject({ ok: false });
  const { status, out, error } = cli('recover', '--workspace', dir);
  expect([status, out]).toEqual([0, `${file}: articles 4, annotations 8\n`]);
  expect([...error.matchAll(/Some rows of “(\w+)”/g)].map(([, table]) => table)).toEqual(missing);
});

test('texts come from the original files also in a workspace that was migrated', async () => {
  const dir = temporaryFolder();
  const file = join(dir, 'workspace.db');
  copyFileSync('tests/fixtures/workspaces/v9.db', file);
  tamperWith(file, 'DELETE FROM article_text');
  const { workspace, sources } = await salvaged({ dir, file });
  expect(workspace.articles.ids()).toHaveLength(3);
  expect(sources).toContain('3 texts read again from the original files.');
});

test('the command line recovers what can be read, and says what came from where', () => {
  const { dir, file } = closed();
  expect(cli('recover', '--workspace', dir)).toMatchObject({
    status: 1,
    error: expect.stringMatching(/not damaged/),
  });
  tamperWith(file, 'DELETE FROM annotation WHERE rowid = 3');
  expect(cli('recover', '--workspace', dir)).toMatchObject({
    status: 0,
    out: `${file}: articles 4, annotations 8\n`,
    error: expect.stringMatching(/1 annotation from the history\.\n.*\nThe previous workspace was kept as/),
  });
  expect(cli('verify', '--workspace', dir)).toMatchObject({ status: 0 });
});
