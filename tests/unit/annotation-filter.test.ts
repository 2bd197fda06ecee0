import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotationFilter, matcherOf, noFilter } from '../../renderer/inspector/annotationFilter.ts';
import { choicesIn, noChoices } from '../../renderer/inspector/choices.ts';
import { type Listing, listed, noListing, sorts } from '../../renderer/inspector/listing.ts';
import { traitInWords } from '../../renderer/inspector/traits.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import { tags } from '../../shared/model/tag.ts';
import { madeByHand } from '../fixtures/annotations.ts';

function annotation(exact: string, more: Partial<Annotation> = {}): Annotation {
  return {
    ...madeByHand,
    id: exact,
    articleId: 'a',
    tag: 'claim',
    segments: [{ start: 0, end: exact.length, exact }],
    prefix: '',
    suffix: '',
    attributes: {},
    ...more,
    // True because a test gives its tag the attributes of this very tag.
  } as Annotation;
}

describe('words in the filter', () => {
  it.each([
    ['ziga', 'Žiga said'],
    ['ŽIGA', 'Z\u030ciga said'],
    ['strasse', 'In der Straße'],
    ['STRASSE', 'In der Straße'],
    ['σοφος', 'Ο ΣΟΦΟΣ'],
    ['istanbul', 'İSTANBUL'],
    ['file', 'the ﬁle'],
    ['11,000', '11,000 soldiers'],
    ['2024', 'في عام ٢٠٢٤'],
    ['٢٠٢٤', 'in 2024'],
    ['한', '북한군'],
    ['محمد', 'مُحَمَّد'],
    ['soldiers over', 'over 11,000 soldiers'],
    ["don't", 'They don’t.'],
    ['  over\t', 'over 11,000 soldiers'],
    ['killed injured', 'killed\nor injured'],
  ])('“%s” finds “%s”', (text, exact) => {
    expect(matcherOf({ ...noFilter, text })(annotation(exact))).toBe(true);
  });

  it('finds all of the words or nothing', () => {
    expect(matcherOf({ ...noFilter, text: 'over men' })(annotation('over 11,000 soldiers'))).toBe(false);
  });

  it('finds the note too, and each part of an interrupted mark', () => {
    const segments = [
      { start: 0, end: 4, exact: 'They' },
      { start: 9, end: 12, exact: 'win' },
    ];
    const quote = annotation('', { segments, note: 'Who says so?' });
    const finds = (text: string) => matcherOf({ ...noFilter, text })(quote);
    expect(['they win', 'who', 'what'].map(finds)).toEqual([true, true, false]);
  });

  it('keeps the vowel signs of Devanagari apart', () => {
    expect(matcherOf({ ...noFilter, text: 'कि' })(annotation('का'))).toBe(false);
  });
});

describe('a filter by tag, status and attribute', () => {
  const claim = annotation('a claim', { attributes: { factuality: 'PR+', hedge: { band: 'likely' } } });
  const figure = annotation('a figure', {
    tag: 'figure',
    attributes: { lower: { value: '3', inclusive: true }, modifiers: ['IsCount', 'IsRange'] },
  });
  const rejected = annotation('not so', { status: 'rejected' });
  const all = [claim, figure, rejected];
  const found = (filter: Partial<AnnotationFilter>) => all.filter(matcherOf({ ...noFilter, ...filter }));

  it('asks for all of them together', () => {
    expect(found({})).toEqual(all);
    expect(found({ tags: ['figure', 'quote'] })).toEqual([figure]);
    expect(found({ status: 'rejected' })).toEqual([rejected]);
    expect(found({ trait: 'factuality: PR+' })).toEqual([claim]);
    expect(found({ trait: 'factuality' })).toEqual([claim]);
    expect(found({ trait: 'modifiers: IsRange' })).toEqual([figure]);
    expect(found({ trait: 'factuality: PR+', tags: ['figure'] })).toEqual([]);
  });

  it('is offered in the words that people use, with its code as it is', () => {
    expect(traitInWords('informationCredibility: 2')).toBe('information credibility: 2 probably true');
    expect(traitInWords('measuredEntity')).toBe('measured entity');
    expect(traitInWords('from an older file: x: y')).toBe('from an older file: x: y');
  });

  it('offers what the annotations of the chosen tags have, with counts', () => {
    const choices = choicesIn(noChoices, all, noFilter.tags);
    expect(choices.hasStatuses).toBe(true);
    expect(choices.traits).toEqual(
      [
        'factuality',
        'factuality: PR+',
        'hedge',
        'hedge: likely',
        'lower',
        'modifiers',
        'modifiers: IsCount',
        'modifiers: IsRange',
      ].map((name) => ({ name, count: 1 })),
    );
    expect(choicesIn(choices, all, ['figure']).traits.map(({ name }) => name)).not.toContain('factuality');
    expect(choicesIn(noChoices, [annotation('bare')], noFilter.tags)).toMatchObject({
      hasStatuses: false,
      traits: [],
    });
  });

  it('offers only the key of an attribute with many values', () => {
    const figures = Array.from({ length: 30 }, (_, index) =>
      annotation(`${index} km`, { tag: 'figure', attributes: { measuredEntity: `road ${index}` } }),
    );
    expect(choicesIn(noChoices, figures, noFilter.tags).traits).toEqual([
      { name: 'measuredEntity', count: 30 },
    ]);
  });
});

describe('the list after a change', () => {
  const some = fc.record({
    start: fc.nat(50),
    tag: fc.constantFrom(...tags),
    word: fc.constantFrom('one', 'two', 'óne two'),
    day: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom<Annotation['status']>('accepted', 'accepted', 'rejected'),
  });
  const build = (seed: { start: number; word: string; day: number } & Partial<Annotation>, id: string) =>
    annotation(seed.word, {
      id,
      segments: [{ start: seed.start, end: seed.start + 3, exact: seed.word }],
      createdAt: `2026-01-0${seed.day}T00:00:00.000Z`,
      ...(seed.tag && { tag: seed.tag }),
      ...(seed.status && { status: seed.status }),
    } as Partial<Annotation>);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), seed: some }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('replace' as const), at: fc.nat(), seed: some }),
    fc.record({ kind: fc.constant('sort' as const), sort: fc.constantFrom(...sorts) }),
    fc.record({
      kind: fc.constant('type' as const),
      text: fc.constantFrom('', 'o', 'one', 'one t', 'two', 'Ó'),
    }),
    fc.record({ kind: fc.constant('tags' as const), tags: fc.subarray([...tags]) }),
  );

  it('is what it would be if it were made anew, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), fc.array(step, { maxLength: 30 }), (seeds, steps) => {
        let annotations: readonly Annotation[] = seeds
          .map((seed, index) => build(seed, `first-${index}`))
          .sort(compareAnnotations);
        let filter = noFilter;
        let listing: Listing = noListing;
        let choices = noChoices;
        let { sort } = noListing;
        for (const [index, action] of steps.entries()) {
          const at = 'at' in action ? action.at % Math.max(1, annotations.length) : -1;
          if (action.kind === 'sort') sort = action.sort;
          else if (action.kind === 'type') filter = { ...filter, text: action.text };
          else if (action.kind === 'tags') filter = { ...filter, tags: action.tags };
          else {
            const kept = annotations.filter((_, place) => place !== at);
            const made = 'seed' in action ? [build(action.seed, `later-${index}`)] : [];
            annotations = [...kept, ...made].sort(compareAnnotations);
          }
          listing = listed(listing, annotations, filter, sort);
          choices = choicesIn(choices, annotations, filter.tags);
          const ids = ({ rows }: Listing) => rows.map(({ id }) => id);
          expect(ids(listing)).toEqual(ids(listed(noListing, annotations, filter, sort)));
          expect(choices).toEqual(choicesIn(noChoices, annotations, filter.tags));
        }
      }),
    );
  });
});
