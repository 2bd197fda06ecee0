import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../shared/query/parse.ts';
import { printQuery } from '../../shared/query/print.ts';
import type { Query } from '../../shared/query/query.ts';
import { anyQuery, type QueryPool } from '../fixtures/queries.ts';
import { exportWhole } from '../fixtures/slowReader/exportWhole.ts';
import { readSlowly } from '../fixtures/slowReader/slowReader.ts';
import { loadSmall, smallPool, smallWorkspaces } from '../fixtures/smallWorkspaces.ts';
import { type Asks, asks } from '../fixtures/storeAnswers.ts';
import { thisDay } from '../fixtures/week/thisDay.ts';
import { loadWeek, weekId } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** What is asked of the trial week. */
const weekPool: QueryPool = {
  words: fc.constantFrom(
    ...[
      'dust',
      'silo',
      'SILO',
      'inspection',
      'inspect',
      'Staub',
      'inspectee',
      '1500',
      '1,500',
      '62.5',
      '9',
      '사일로',
      'صومعة',
    ],
    ...[
      'grain quay',
      'the silo',
      'silo was',
      'dead',
      'Öhlund',
      'ohlund',
      'ministre',
      'selmar',
      '3 cm',
      'lower floors',
    ],
  ),
  names: fc.constantFrom(
    ...[
      'renko',
      'anna lorek',
      'Lorek',
      'docker',
      'kestrel',
      'selm',
      'opa',
      'kust',
      'courier',
      'tesk',
      'imke',
      'vey',
      'author',
    ],
    ...[
      'casual',
      'häfen',
      '항구',
      'worker',
      'people',
      'kill',
      'injured',
      'bask',
      'silo',
      'explosion',
      'elmar',
      '@selmarwatch',
    ],
  ),
  whole: fc.constantFrom('t', 'T/DAY', '%', 'eur', 'de', 'EN', 'ko', 'x'),
  amounts: fc.constantFrom('0', '7', '9', '10.5', '11', '40', '60', '1500', '62.50', '-3', '3000'),
  days: fc.constantFrom('2026', '2026-02', '2026-11', '2026-11-09', '2026-11-10', '2026-11-11', '2026-02-14'),
};

describe('whatever is asked', { timeout: 180_000 }, () => {
  it('the store answers of the trial week what a slow reading of its export does', async () => {
    const workspace = open(temporaryFolder());
    loadWeek(workspace, thisDay());
    const json = exportWhole(workspace);
    const store = asks(workspace, { hereId: weekId('03'), lookedAt: hoursAgo(30) });
    await fc.assert(
      fc.asyncProperty(anyQuery(weekPool), (query) => agree(store, json, printQuery(query))),
      { numRuns: 150 },
    );
  });

  it('a facet says how many answer once its value is chosen, and leads nowhere to nothing', async () => {
    const workspace = open(temporaryFolder());
    loadWeek(workspace, thisDay());
    const json = exportWhole(workspace);
    const store = asks(workspace, { hereId: weekId('03'), lookedAt: hoursAgo(30) });
    const fields = [
      'tag',
      'outlet',
      'lang',
      'status',
      'label',
      'by',
      'verification',
      'hedge',
      'type',
      'grade',
    ];
    await fc.assert(
      fc.asyncProperty(anyQuery(weekPool), async (query) => {
        const text = printQuery(query);
        // What it asks of a field itself is left out of the counts of that field.
        fc.pre(
          !fields.some((field) => text.includes(`${field}:`)) &&
            !/claim|actor|figure|quote|(is|has|no|reliability|credibility):/.test(text),
        );
        for (const { part, count } of await store.facets(text, fields)) {
          const slow = readSlowly(json, understood(`(${text}) ${part}`), {
            hereId: store.hereId,
            lastLook: store.lookedAt,
            now: new Date(),
          });
          expect({ text, part, count }).toEqual({ text, part, count: slow.annotations.length });
          expect(count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('the store answers of any small workspace what a slow reading of its export does', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallWorkspaces(new Date()),
        fc.array(anyQuery(smallPool), { minLength: 10, maxLength: 20 }),
        async (small, queries) => {
          const workspace = open(temporaryFolder());
          try {
            loadSmall(workspace, small);
            const json = exportWhole(workspace);
            const hereId = small.dossier.articles[0]?.article.id ?? null;
            const store = asks(workspace, { hereId, lookedAt: hoursAgo(50) });
            for (const query of queries) await agree(store, json, printQuery(query));
          } finally {
            workspace.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

async function agree(store: Asks, json: string, text: string): Promise<void> {
  const { hereId, lookedAt } = store;
  const slow = readSlowly(json, understood(text), { hereId, lastLook: lookedAt, now: new Date() });
  const found = await store.ask(text);
  expect({ query: text, ...found }).toEqual({
    query: text,
    annotations: slow.annotations.toSorted(),
    total: slow.annotations.length,
    byTag: slow.byTag,
    articles: slow.articles,
    outlets: slow.outlets,
    passageArticles: slow.passages?.size ?? null,
    passages: slow.passages && [...slow.passages].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  });
}

function understood(text: string): Query | null {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.query;
}

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}
