import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model/annotation.ts';
import { actorQuery, actorTabs, besideQuery, everyMentionQuery } from '../../shared/query/actorQueries.ts';
import { firstSeenQuery } from '../../shared/query/firstSeen.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { madeByHand } from '../fixtures/annotations.ts';

type Figure = Extract<Annotation, { readonly tag: 'figure' }>['attributes'];

const words = (...parts: readonly string[]) => ({
  ...madeByHand,
  id: '019328a0-0000-7000-8000-000000000001',
  articleId: '019328a0-0000-7000-8000-000000000002',
  segments: parts.map((exact, index) => ({
    start: index * 1000,
    end: index * 1000 + exact.length,
    exact,
  })),
  prefix: '',
  suffix: '',
});
const figure = (exact: string, attributes: Figure): Annotation => ({
  ...words(exact),
  tag: 'figure',
  attributes,
});
const claim = (...parts: readonly string[]): Annotation => ({
  ...words(...parts),
  tag: 'claim',
  attributes: {},
});
const is = (value: string) => ({ value, inclusive: true });

describe('where it first stood', () => {
  it.each<[string, Annotation, string | null]>([
    [
      'a count of people is looked for by either end of it, among counts of people, and by its words',
      figure('between 31 and 36 people', {
        lower: is('31'),
        upper: is('36'),
        measuredEntity: 'people',
      }),
      '(figure (31 or 36) entity:people or "between 31 and 36 people") versions:all',
    ],
    [
      'a count of the killed is looked for among other words for the same people',
      figure('Four workers', {
        lower: is('4'),
        upper: is('4'),
        measuredEntity: 'workers',
        measuredProperty: 'killed',
      }),
      '(figure 4 (entity:workers or property:killed) or "Four workers") versions:all',
    ],
    [
      'a share is looked for among shares',
      figure('40%', { lower: is('40'), upper: is('40'), unit: '%' }),
      '(figure 40 unit:% or "40%") versions:all',
    ],
    [
      'a bare number is looked for in all words',
      figure('fifteen hundred', { lower: is('1500'), upper: is('1500') }),
      '(1500 or "fifteen hundred") versions:all',
    ],
    [
      'three decimals are not thousands',
      figure('1.125', { lower: is('1.125') }),
      '(1.1250 or "1.125") versions:all',
    ],
    ['a figure without a number is looked for by its words', figure('dozens', {}), '"dozens" versions:all'],
    [
      'a claim is looked for by its words',
      claim('the silo was “empty”'),
      '"the silo was “empty”" versions:all',
    ],
    [
      'all parts of an interrupted claim must be there',
      claim('the silo', 'was empty'),
      '"the silo" "was empty" versions:all',
    ],
    ['an actor stands wherever they are mentioned', { ...words('NIS'), tag: 'actor', attributes: {} }, null],
  ])('%s', (_title, annotation, query) => {
    expect(firstSeenQuery(annotation)).toBe(query);
    if (query !== null) expect(parseQuery(query)).toMatchObject({ ok: true });
  });

  it.each([
    ['a quote of 20,000 characters without a space', claim('部'.repeat(20_000))],
    ['one of characters that have two halves', claim('𠀀'.repeat(20_000))],
    ['a claim of 2,000 parts', claim(...Array.from({ length: 2000 }, (_, index) => `part ${index}`))],
    ['an address of 5,000 letters behind a word', claim(`See ${'x'.repeat(5000)}`)],
  ])('can be read as a query for %s', (_, annotation) => {
    const query = firstSeenQuery(annotation) ?? '';
    expect(query.length).toBeGreaterThan(10);
    expect(parseQuery(query)).toMatchObject({ ok: true });
  });

  it('can be read as a query, whatever the words are', () => {
    const anyFigure = fc.record({
      exact: fc.string({ unit: 'grapheme', maxLength: 60 }),
      entity: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: undefined }),
      value: fc.option(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyFigure, ({ exact, entity, value }) => {
        const attributes: Figure = {
          ...(entity !== undefined && { measuredEntity: entity }),
          ...(value !== undefined && { lower: is(String(value)) }),
        };
        const query = firstSeenQuery(figure(exact, attributes));
        if (query !== null) expect(parseQuery(query)).toMatchObject({ ok: true });
      }),
    );
  });
});

describe('what is asked about an actor', () => {
  it('is a query for each tab', () => {
    expect(actorTabs.map((tab) => actorQuery(tab, 'Ilva Renko'))).toEqual([
      'quote speaker:"Ilva Renko"',
      'claim claimer:"Ilva Renko"',
      '(quote or claim) about:"Ilva Renko"',
      'actor actor:"Ilva Renko"',
    ]);
  });

  it('can be read as a query, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        for (const query of [
          ...actorTabs.map((tab) => actorQuery(tab, text)),
          everyMentionQuery(text),
          besideQuery(text),
        ])
          expect(parseQuery(query)).toMatchObject({ ok: true });
      }),
    );
  });
});
