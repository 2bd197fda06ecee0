import { describe, expect, test } from 'vitest';
import { lines, run } from '../fixtures/runCli.ts';
import { loadWeek, weekName } from '../fixtures/week/week.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/** The trial week in a closed workspace. */
function week(): string {
  const dir = temporaryFolder();
  const workspace = open(dir);
  loadWeek(workspace);
  workspace.close();
  return dir;
}

async function answers(dir: string, ...args: readonly string[]) {
  const { status, out, error } = await run('query', ...args, '--workspace', dir, '--json');
  return { status, error, found: lines(out).map((line) => JSON.parse(line)) };
}

describe('glossator query', () => {
  test('prints annotations and then passages, a JSON line each, with offsets in code points', async () => {
    const dir = week();
    const { status, error, found } = await answers(dir, 'quay');
    expect([status, error]).toEqual([0, '']);
    expect(found.map(({ annotationId }) => annotationId && weekName(annotationId)).toSorted()).toEqual([
      '09.q1',
      '10.c1',
      '10.c3',
      null,
    ]);
    expect(Object.keys(found[0])).toEqual(
      'articleId annotationId tag start end text sentence title outlet published'.split(' '),
    );
    const workspace = open(dir, false);
    for (const { articleId, annotationId, start, end, text, sentence } of found) {
      const points = [...(workspace.articles.text(articleId) ?? '')];
      expect(points.slice(start, end).join('')).toBe(text);
      expect(annotationId === null ? sentence === text : sentence.includes(text)).toBe(true);
    }
    expect(found.at(-1)).toMatchObject({ annotationId: null, tag: null });
  });

  test('stops at the limit, and prints no line for what has no answer', async () => {
    const dir = week();
    expect((await answers(dir, 'quay', '--limit', '2')).found).toHaveLength(2);
    expect(await answers(dir, 'grade:A1 lang:ko')).toEqual({ status: 0, error: '', found: [] });
    expect((await answers(dir, 'quay', '--limit', '0')).found).toEqual([]);
  });

  test('prints a readable line without --json', async () => {
    const { out } = await run('query', 'weizen', '--workspace', week());
    expect(out).toMatch(/^claim {3}\S.* \(.*2026.*\)\n$/);
  });

  test('counts the values of any field, the most frequent ones first', async () => {
    const dir = week();
    const tags = (await answers(dir, '', '--count', 'tag')).found;
    expect(tags.reduce((sum, { count }) => sum + count, 0)).toBe(136);
    expect(tags.map(({ value }) => value).toSorted()).toEqual(['actor', 'claim', 'figure', 'quote']);
    expect(tags.map(({ count }) => count)).toEqual(tags.map(({ count }) => count).toSorted((a, b) => b - a));
    for (const field of ['outlet', 'grade', 'published', 'status', 'claimer', 'entity', 'lang', 'by'])
      expect((await answers(dir, '', '--count', field)).found.length, field).toBeGreaterThan(0);
  });

  test('keeps what was measured of several things apart from what was measured of one', async () => {
    const workspace = open(temporaryFolder());
    const text = 'Killed: 5. Hurt or dead: 12. Also 13. Injured: 7.\n';
    const article = addArticle(workspace, text, 'losses.txt');
    for (const [words, measuredProperty] of [
      ['5', 'killed'],
      ['12', 'killed or injured'],
      ['13', 'killedOrInjured'],
      ['7', 'injured'],
    ] as const)
      workspace.actions.updateAnnotation(tag(workspace, article, 'figure', words), {
        attributes: { measuredProperty },
      });
    workspace.close();
    const found = async (query: string) =>
      (await answers(workspace.dir, query)).found.map((line) => line.text).toSorted();
    expect(await found('property:killed')).toEqual(['5']);
    expect(await found('property:kill')).toEqual(['5']);
    expect(await found('property:Injured')).toEqual(['7']);
    expect(await found('property:"killed or injured"')).toEqual(['12', '13']);
  });

  test('counts an outlet and a language once, however articles write them', async () => {
    const workspace = open(temporaryFolder());
    for (const [publisher, language] of [
      ['Le Monde', 'fr-CA'],
      ['LE MONDE', 'fr-ca'],
    ] as const) {
      const article = addArticle(workspace, `Le ministre parle à ${publisher}.\n`, `${language}.txt`);
      tag(workspace, article, 'actor', 'ministre');
      workspace.actions.updateArticles([article], { publisher });
      workspace.actions.updateArticles([article], { language });
    }
    workspace.close();
    expect((await answers(workspace.dir, '', '--count', 'outlet')).found).toEqual([
      { value: 'Le Monde', count: 2 },
    ]);
    expect((await answers(workspace.dir, '', '--count', 'lang')).found).toMatchObject([{ count: 2 }]);
  });

  test.each([
    ['(silo', /cannot be read at character \d+: /],
    ['nonsense:x', /cannot be read at character 1: /],
  ])('refuses %s with a sentence that names the place, and prints nothing', async (query, sentence) => {
    const { status, out, error } = await run('query', query, '--workspace', week());
    expect([status, out]).toEqual([1, '']);
    expect(error).toMatch(sentence);
    expect(lines(error)).toHaveLength(1);
  });

  test.each([
    [['query', '-lang:en', '--count', 'lang']],
    [['query', '--count', 'lang', '-lang:en']],
    [['--json', 'query', '--count=lang', '-lang:en']],
    [['query', '--count', 'lang', '--', '-lang:en']],
    [['query', '-hedge:likely -lang:en', '--count', 'lang']],
  ])('takes a query that begins with a minus: %j', async (args) => {
    const { status, out, error } = await run('--workspace', week(), '--json', ...args);
    expect([status, error]).toEqual([0, '']);
    expect(lines(out).map((line) => JSON.parse(line).value)).toContain('ko');
    expect(out).not.toContain('"en"');
  });

  test('exports what answers a query that begins with a minus', async () => {
    const choice = ['--format', 'table-csv', '--out', '-', '--workspace', week()];
    const { status, out } = await run('export', '--query', '-lang:en', ...choice);
    expect(status).toBe(0);
    expect(out).toContain(',ko,');
    expect(out).not.toContain(',en,');
  });

  test('still tells of an option that there is not, and shows the help', async () => {
    const wrong = { status: 2, out: '', error: expect.stringContaining("Unknown option '--jsno'") };
    expect(await run('query', 'claim', '--jsno', '--workspace', week())).toMatchObject(wrong);
    expect((await run('query', '-h')).out).toMatch(/^Usage/);
  });

  test('takes one query only', async () => {
    const dir = week();
    for (const args of [[], ['a', 'b'], ['a', '--limit', 'x'], ['a', '--count', 'colour']])
      expect(await run('query', ...args, '--workspace', dir)).toMatchObject({ status: 2, out: '' });
  });
});
