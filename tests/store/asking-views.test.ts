import { describe, expect, test, vi } from 'vitest';
import { ask } from '../../electron/store/asking/ask.ts';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { batch } from '../../electron/store/asking/batch.ts';
import { complete } from '../../electron/store/asking/complete.ts';
import { explain } from '../../electron/store/asking/explain.ts';
import { facetsOf } from '../../electron/store/asking/facets.ts';
import { hits } from '../../electron/store/asking/hits.ts';
import { foldName } from '../../electron/store/asking/names.ts';
import { passages } from '../../electron/store/asking/passages.ts';
import { pivot } from '../../electron/store/asking/pivot.ts';
import { rows } from '../../electron/store/asking/rows.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { facetPart, withoutField } from '../../shared/query/facets.ts';
import { answerOrders } from '../../shared/transfer/answerOrder.ts';
import { loadWeek, weekName } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** The trial week. */
function week(): Workspace {
  const workspace = open(temporaryFolder());
  loadWeek(workspace);
  return workspace;
}

const asked = (workspace: Workspace, query: string) => atOnce(prepare(workspace, { query }));
const total = (workspace: Workspace, query: string) =>
  ask(asked(workspace, query), { order: 'newest', from: 0, count: 0 }).total;

describe('a page of answers', () => {
  test('is the same stretch of the whole in any order', () => {
    const workspace = week();
    const question = asked(workspace, '');
    for (const order of answerOrders) {
      const all = hits(question, order).map(({ id }) => id);
      expect(new Set(all).size).toBe(136);
      for (const [from, count] of [
        [0, 10],
        [37, 20],
        [130, 50],
        [500, 10],
      ] as const) {
        const page = ask(question, { order, from, count }).answers.map(({ id }) => id);
        expect(page, `${order} ${from}`).toEqual(all.slice(from, from + count));
      }
    }
  });

  test('goes from the newest article to the oldest, and has the others in turn', () => {
    const question = asked(week(), '');
    const days = ask(question, { order: 'newest', from: 0, count: 500 }).answers.map(
      ({ published }) => published,
    );
    const known = days.filter((day) => day !== null).map((day) => day.slice(0, 10));
    expect(known).toEqual(known.toSorted().reverse());
    expect(days.slice(known.length).every((day) => day === null)).toBe(true);
    const tags = ask(question, { order: 'tag', from: 0, count: 500 }).answers.map(({ tag }) => tag);
    expect([...new Set(tags)]).toEqual(['claim', 'actor', 'figure', 'quote']);
  });

  test('shows each in its sentence, with what is marked in it', () => {
    const workspace = week();
    const { answers } = ask(asked(workspace, ''), { order: 'newest', from: 0, count: 500 });
    for (const { id, articleId, start, sentence } of answers) {
      const text = workspace.articles.text(articleId) ?? '';
      expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
      const own = sentence.annotations.find((annotation) => annotation.id === id);
      expect(own?.ranges[0]?.start, weekName(id)).toBe(start - sentence.start);
    }
  });
});

describe('a facet', () => {
  const fields = [
    ...[
      'tag',
      'outlet',
      'author',
      'lang',
      'label',
      'status',
      'published',
      'by',
      'grade',
      'reliability',
      'hedge',
    ],
    ...[
      'verification',
      'claimer',
      'speaker',
      'actor',
      'type',
      'link',
      'entity',
      'property',
      'unit',
      'asof',
      'is',
    ],
  ];

  test.each(['', 'claim', 'figure entity:dead', 'lang:en -outlet:kestrel', 'is:suggested or claim', 'dust'])(
    'of %s says how many answer when a value of it is chosen',
    (query) => {
      const workspace = week();
      for (const { field, values } of atOnce(facetsOf(asked(workspace, query), fields, 50)))
        for (const { value, count, state } of values) {
          if (state || field === 'is') continue;
          const others = withoutField(query, field).trim();
          const chosen = `${others === '' ? '' : `(${others}) `}${facetPart(field, value)}`;
          expect([field, value, count]).toEqual([field, value, total(workspace, chosen)]);
          expect(count).toBeGreaterThan(0);
        }
    },
  );

  test('leaves its own part out, and says which value is asked for or taken away', () => {
    const workspace = week();
    const [tag, lang] = atOnce(facetsOf(asked(workspace, 'claim -lang:de'), ['tag', 'lang'], 20));
    expect(tag?.values.map(({ value }) => value).toSorted()).toEqual(['actor', 'claim', 'figure', 'quote']);
    expect(tag?.values.find(({ state }) => state === 'asked')?.value).toBe('claim');
    expect(lang?.values.find(({ value }) => value === 'de')?.state).toBe('excluded');
    expect(tag?.values.find(({ value }) => value === 'figure')?.count).toBe(
      total(workspace, 'figure -lang:de'),
    );
  });

  test('of a field that nothing is counted by has no values', () => {
    expect(atOnce(facetsOf(asked(week(), ''), ['colour', 'about'], 20))).toEqual([
      { field: 'colour', values: [], total: 0 },
      { field: 'about', values: [], total: 0 },
    ]);
  });
});

describe('a table', () => {
  test('is sorted by any column, the unknown last, both ways, and pages of it fit together', () => {
    const question = asked(week(), 'claim or figure');
    for (const column of ['outlet', 'value', 'verification', 'words', 'published', 'claimer', 'created']) {
      for (const isDescending of [false, true]) {
        const sorting = [{ column, isDescending }];
        const page = (from: number, count: number) =>
          atOnce(rows(question, { columns: [column], sorting, from, count })).rows;
        const all = page(0, 1000);
        expect([...page(0, 20), ...page(20, 1000)]).toEqual(all);
        const cells = all.map(({ cells: own }) => own[column] ?? null);
        const known = cells.filter((cell) => cell !== null).length;
        expect(
          cells.slice(known).every((cell) => cell === null),
          column,
        ).toBe(true);
        if (column === 'published') {
          const days = cells.slice(0, known);
          const sorted = days.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
          expect(days).toEqual(isDescending ? sorted.reverse() : sorted);
        }
        if (column === 'words') {
          const words = cells.map((cell) => foldName(cell ?? ''));
          const sorted = words.toSorted();
          expect(words).toEqual(isDescending ? sorted.reverse() : sorted);
        }
      }
    }
  });
});

describe('counts of two fields', () => {
  test('meet in every cell what the query of both finds', () => {
    const workspace = week();
    const {
      rows: down,
      columns,
      counts,
      total: all,
    } = pivot(asked(workspace, 'claim'), 'lang', 'verification', 'annotations');
    expect(all).toBe(total(workspace, 'claim'));
    down.forEach(({ value: lang }, row) => {
      columns.forEach(({ value }, column) => {
        const part = value === '' ? 'no:verification' : `verification:${value}`;
        expect(counts[row]?.[column]).toBe(total(workspace, `claim lang:${lang} ${part}`));
      });
    });
    expect(down.reduce((sum, row) => sum + row.total, 0)).toBe(all);
  });

  test('have days and grades in their own order, the others by how often they occur', () => {
    const question = asked(week(), 'claim');
    const { rows: days, columns: grades } = pivot(question, 'published', 'grade', 'annotations');
    for (const list of [days, grades]) {
      const values = list.map(({ value }) => value).filter((value) => value !== '');
      expect(values).toEqual(values.toSorted());
    }
    const outlets = pivot(question, 'outlet', 'tag', 'annotations').rows.filter(({ value }) => value !== '');
    const counts = outlets.map((row) => row.total);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('count each article once', () => {
    const { rows: down, total: all } = pivot(asked(week(), 'claim'), 'lang', 'tag', 'articles');
    expect(down.reduce((sum, row) => sum + row.total, 0)).toBe(all);
    expect(all).toBeLessThanOrEqual(14);
  });
});

describe('a query without an answer', () => {
  test('says which part leads to nothing, and what would find something', () => {
    const workspace = week();
    const { parts, ways } = atOnce(explain(asked(workspace, 'claim lang:ko grade:A1')));
    expect(parts.map(({ left }) => left)).toEqual([
      total(workspace, 'claim'),
      total(workspace, 'claim lang:ko'),
      0,
    ]);
    expect(parts.map(({ alone }) => alone)).toEqual(
      ['claim', 'lang:ko', 'grade:A1'].map((part) => total(workspace, part)),
    );
    for (const { query, count } of ways) expect(total(workspace, query)).toBe(count);
    expect(ways.every(({ count }) => count > 0)).toBe(true);
  });
});

describe('what completes a field', () => {
  test('begins where a word does, in any name, with how often it occurs', () => {
    const workspace = week();
    const outlets = complete(asked(workspace, ''), 'outlet', '', 100);
    expect(outlets.length).toBeGreaterThan(3);
    expect(outlets.every(({ value, count }) => count > 0 && value !== '')).toBe(true);
    const [first] = outlets;
    const word = first?.value.split(' ').at(-1) ?? '';
    expect(complete(asked(workspace, ''), 'outlet', word.toUpperCase().slice(0, 3), 100)).toContainEqual(
      first,
    );
    expect(complete(asked(workspace, ''), 'colour', 'r', 10)).toEqual([]);
  });
});

describe('a batch of names', () => {
  test('has a hit for each, in its order, and lets others in between', async () => {
    const workspace = week();
    const names = ['dust', 'nobody of that name', '', '"', 'GRAIN quay', 'dust'];
    const found = atOnce(batch(asked(workspace, ''), names, 'texts'));
    expect(found.map(({ name }) => name)).toEqual(names);
    expect(found[0]).toEqual(found[5]);
    expect(found[0]?.annotations).toBe(total(workspace, 'dust'));
    expect(found.slice(1, 4).map(({ annotations, articles }) => annotations + articles)).toEqual([0, 0, 0]);
    expect(found[4]).toMatchObject({ annotations: 0, articles: 1 });
    const steps = batch(
      asked(workspace, ''),
      Array.from({ length: 500 }, () => 'dust'),
      'annotations',
    );
    let count = 0;
    for (const _ of steps) count += 1;
    expect(count).toBe(500);
  });
});

test('days are those of this computer', () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  const workspace = week();
  const late = asked(workspace, 'marked:today').today;
  // A day behind at every hour.
  vi.stubEnv('TZ', 'Pacific/Honolulu');
  expect(asked(workspace, 'marked:today').today).toBe(late - 1);
  vi.unstubAllEnvs();
});

test('passages let other calls in after each text that is read', () => {
  const steps = passages(asked(week(), 'the'), 0, 50);
  let read = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      expect(step.value.length).toBeGreaterThan(1);
      expect(read).toBeGreaterThanOrEqual(step.value.length);
      return;
    }
    read += 1;
  }
});
