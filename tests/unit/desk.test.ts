import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../renderer/desk/choices.ts';
import { filtered } from '../../renderer/desk/filtering.ts';
import { grouped } from '../../renderer/desk/grouping.ts';
import { linesOf, topsOf } from '../../renderer/desk/lines.ts';
import { sorted } from '../../renderer/desk/order.ts';
import { shelve } from '../../renderer/desk/shelved.ts';
import { versionsOf } from '../../renderer/desk/versions.ts';
import { outletNames } from '../../renderer/state/outletNames.ts';
import { noDeskFilter } from '../../renderer/state/slices/deskRoom.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { deskSortings } from '../../shared/model/deskOrder.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKey } from '../../shared/model/outletKey.ts';

const agency: Outlet = {
  id: '00000000-0000-7000-8000-00000000000a',
  name: 'Orvanna Press Agency',
  aliases: ['OPA'],
  kind: 'agency',
  country: null,
  reliability: 'B',
  note: null,
};
const names = outletNames([agency]);

describe('the desk', () => {
  it('shows older versions only under the newest, from the last to the first', () => {
    const articles = [
      article('a'),
      article('b', { revisionOf: 'a' }),
      article('c', { revisionOf: 'b' }),
      article('d'),
    ];
    const { newest, olderOf } = versionsOf(articles);
    expect(newest.map(({ id }) => id)).toEqual(['c', 'd']);
    expect(olderOf('c').map(({ id }) => id)).toEqual(['b', 'a']);
    const groups = grouped(newest.map(shelve), 'none', 'newest', names, 'day-month');
    expect(linesOf(groups, olderOf, new Set(['c']))).toMatchObject([
      { older: 2, version: null },
      { older: 0, version: 2 },
      { older: 0, version: 1 },
      { older: 0, version: null },
    ]);
  });

  it('counts an article under the entry that has one of its outlet’s names', () => {
    const shelf = [
      article('a', { outlet: 'opa' }),
      article('b', { outlet: 'Orvanna Press Agency' }),
      article('c'),
    ];
    const { outlets } = choicesOf({ all: shelf.map(shelve), names }, noDeskFilter);
    expect(outlets).toEqual([
      { key: 'orvanna press agency', name: 'Orvanna Press Agency', count: 2 },
      { key: '', name: 'No outlet', count: 1 },
    ]);
    const groups = grouped(shelf.map(shelve), 'outlet', 'newest', names, 'day-month');
    expect(groups.map(({ name, articles }) => [name, articles.length])).toEqual([
      ['Orvanna Press Agency', 2],
      ['No outlet', 1],
    ]);
  });

  it('puts an article under each of its labels, and days from the newest, without a date last', () => {
    const shelf = [
      article('a', { labels: ['Häfen', 'toll'], publishedAt: '2026-11-09T08:00Z' }),
      article('b', { labels: ['hafen'], publishedAt: '2026-11' }),
      article('c'),
    ].map(shelve);
    const named = (by: 'label' | 'day') =>
      grouped(shelf, by, 'newest', names, 'day-month').map(({ name, articles }) => [
        name,
        articles.map((one) => one.article.id).join(''),
      ]);
    expect(named('label')).toEqual([
      ['Häfen', 'ab'],
      ['toll', 'a'],
      ['No label', 'c'],
    ]);
    expect(named('day')).toEqual([
      ['Monday 9 November 2026', 'a'],
      ['November 2026', 'b'],
      ['No date', 'c'],
    ]);
  });

  it('finds words in titles, outlets, labels and file names, without case and accents', () => {
    const shelf = [
      article('a', { title: 'Über den Hafen', labels: ['Toll'] }),
      article('b', { outlet: 'Küstenbote' }),
    ].map(shelve);
    const found = (words: string) =>
      filtered(shelf, { ...noDeskFilter, words }, names).map((one) => one.article.id);
    expect([found('uber TOLL'), found('kusten'), found('b.txt'), found('uber kusten')]).toEqual([
      ['a'],
      ['b'],
      ['b'],
      [],
    ]);
  });

  it('sorts so that nothing is lost, whatever the order, and says nothing is last', () => {
    fc.assert(
      fc.property(fc.array(anyArticle), fc.constantFrom(...deskSortings), (articles, sorting) => {
        const shelf = articles.map((one, index) => shelve({ ...one, id: String(index) }));
        const order = sorted(shelf, sorting, names);
        expect(new Set(order)).toEqual(new Set(shelf));
        const days = sorted(shelf, 'newest', names).map(({ day }) => day);
        const known = days.filter((day) => day !== '');
        expect(days.slice(0, known.length)).toEqual(known.toSorted().toReversed());
      }),
    );
  });

  it('compares plain names as all others are compared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (title) => {
        expect(shelve(article('a', { title })).titleKey).toBe(outletKey(title));
      }),
    );
  });

  it('says of each line where it begins', () => {
    const groups = grouped([article('a'), article('b')].map(shelve), 'day', 'newest', names, 'day-month');
    expect([...topsOf(linesOf(groups, () => [], new Set()))]).toEqual([0, 34, 86, 138]);
  });
});

const anyArticle = fc
  .record({
    publishedAt: fc.constantFrom('2026-11-09', '2026-11', '2025', '2026-11-09T10:00Z', undefined),
    title: fc.string(),
    outlet: fc.constantFrom('OPA', 'Post', undefined),
    total: fc.nat(3),
  })
  .map(({ total, publishedAt, outlet, title }) =>
    article('x', {
      title,
      ...(publishedAt !== undefined && { publishedAt }),
      ...(outlet !== undefined && { outlet }),
      counts: { claim: total, actor: 0, figure: 0, quote: 0 },
    }),
  );

function article(id: string, rest: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    title: `Article ${id}`,
    fileName: `${id}.txt`,
    importedAt: '2026-11-23T09:00:00.000Z',
    characters: 10,
    counts: { claim: 0, actor: 0, figure: 0, quote: 0 },
    ...rest,
  };
}
