import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../../../shared/anchor/describe.ts';
import { figureAttributes } from '../../../shared/figure/attributes.ts';
import { Annotation } from '../../../shared/model/annotation.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { correctionRules } from '../../../shared/suggest/corrections/rules.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findCorrections } from '../../../shared/suggest/findCorrections.ts';
import type { FoundClaim, FoundFigure, FoundInAll, FoundQuote } from '../../../shared/suggest/found.ts';
import { type Decision, type Knowledge, noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { makeRejected } from '../../../shared/suggest/rejected.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import { madeByHand } from '../../fixtures/annotations.ts';
import { named } from '../../fixtures/suggest/named.ts';
import { quoted, rangeOf } from '../../fixtures/suggest/statements.ts';

let made = 0;

function newId(): string {
  made += 1;
  return `01939b2c-0000-7000-8000-${String(made).padStart(12, '0')}`;
}

interface Situation {
  readonly annotations: readonly Annotation[];
  readonly links?: readonly Link[];
  readonly quotes?: readonly FoundQuote[];
  readonly figures?: readonly FoundFigure[];
  readonly claims?: readonly FoundClaim[];
  readonly names?: FoundInAll['names'];
  readonly knowledge?: Knowledge;
}

function correctionsOf(text: string, situation: Situation): readonly Correction[] {
  const {
    annotations,
    links = [],
    quotes = [],
    figures = [],
    claims = [],
    knowledge = noKnowledge,
  } = situation;
  const document = readDocument(text, 'en');
  const { names = { mentions: [], entities: [] } } = situation;
  return findCorrections(
    document,
    annotations,
    links,
    { document, names, nominals: [], quotes, figures, claims, likeAdded: { mentions: [], claims: [] } },
    knowledge,
  );
}

/** An annotation over the first occurrence of some words. */
function annotate(text: string, tag: Tag, words: string, attributes: object = {}): Annotation {
  const anchor = describeAnchor(text, [rangeOf(text, words)]);
  return Annotation.parse({ ...madeByHand, id: newId(), articleId: newId(), tag, attributes, ...anchor });
}

/** What a figure’s whole words say, beside its core. */
function figure(text: string, words: string, core: string): FoundFigure {
  const range = rangeOf(text, words);
  const attributes = figureAttributes([{ ...range, exact: words }], { articleDate: '2025-02-28' });
  return {
    ...range,
    core: rangeOf(text, core),
    attributes,
    rule: 'figure.test',
    score: 0.9,
    reason: 'A figure',
  };
}

function said({ rule, reason }: Correction): string {
  return `${rule}: ${reason}`;
}

/** What a correction makes of an annotation; throws where its attributes cannot be. */
function corrected({ attributes, tag }: Annotation, { patch }: Correction): object {
  const kept = Object.entries({ ...attributes, ...patch }).filter(([, value]) => value !== null);
  return attributesByTag[tag].parse(Object.fromEntries(kept));
}

describe('a figure', () => {
  const text = 'The port has lost over 11,000 workers by early January.';

  test('that was tagged without “over” gets the bound that the text says', () => {
    const words = '11,000 workers';
    const segments = [{ ...rangeOf(text, words), exact: words }];
    const annotation = annotate(text, 'figure', words, figureAttributes(segments, {}));
    const found = correctionsOf(text, {
      annotations: [annotation],
      figures: [figure(text, 'over 11,000 workers', words)],
    });
    expect(found.map(said)).toEqual([
      'figure.correct-bound: The text says “over”, the card has an exact number',
    ]);
    const [only] = found;
    expect(only && corrected(annotation, only)).toMatchObject({
      lower: { value: '11000', inclusive: false },
    });
    expect(only && corrected(annotation, only)).not.toHaveProperty('upper');
  });

  test('with a number that the text does not have is left as its analyst wants it', () => {
    const annotation = annotate(text, 'figure', 'over 11,000 workers', {
      lower: { value: '12000', inclusive: true },
      upper: { value: '12000', inclusive: true },
    });
    const figures = [figure(text, 'over 11,000 workers', '11,000 workers')];
    expect(correctionsOf(text, { annotations: [annotation], figures })).toEqual([]);
  });

  test('gets what its card lacks, each by itself', () => {
    const long = 'About 40 barrels of oil leaked on 3 January 2025.';
    const annotation = annotate(long, 'figure', 'About 40 barrels of oil', {
      lower: { value: '40', inclusive: true },
      upper: { value: '40', inclusive: true },
    });
    const figures = [figure(long, 'About 40 barrels of oil', '40 barrels of oil')];
    const found = correctionsOf(long, { annotations: [annotation], figures });
    expect(found.map(({ rule }) => rule)).toContain('figure.correct-modifier');
    for (const one of found) expect(() => corrected(annotation, one)).not.toThrow();
  });

  test('that agrees with the text gets nothing', () => {
    const words = 'over 11,000 workers by early January';
    const read = figure(text, words, '11,000 workers');
    const annotation = annotate(text, 'figure', words, read.attributes);
    expect(correctionsOf(text, { annotations: [annotation], figures: [read] })).toEqual([]);
  });
});

describe('a statement', () => {
  const { text, names } = named('[PER Mira Stahl] arrived. “The dam is safe,” the mayor later stated.');
  const quotes = [
    quoted(text, '“The dam is safe,”', { kind: 'direct', cue: 'stated', speaker: 'mayor', entity: 0 }),
  ];

  test('learns its speaker two words before the cue', () => {
    const quote = annotate(text, 'quote', '“The dam is safe,”', {
      type: 'direct',
      cue: { ...rangeOf(text, 'stated'), exact: 'stated' },
    });
    const actor = annotate(text, 'actor', 'mayor', { type: 'PER' });
    const found = correctionsOf(text, { annotations: [quote, actor], quotes });
    expect(found.map(said)).toEqual([
      'quote.correct-speaker: “mayor”, 1 word before “stated”, is not linked as the speaker yet',
    ]);
    expect(found[0]?.link).toEqual({ type: 'speaker', to: actor.id });
    const link: Link = {
      id: newId(),
      type: 'speaker',
      from: quote.id,
      to: actor.id,
      createdBy: 'analyst',
      createdAt: madeByHand.createdAt,
    };
    expect(correctionsOf(text, { annotations: [quote, actor], quotes, links: [link] })).toEqual([]);
  });

  test('learns its speaker by the name that the title means', () => {
    const quote = annotate(text, 'quote', '“The dam is safe,”', {
      type: 'direct',
      cue: { ...rangeOf(text, 'stated'), exact: 'stated' },
    });
    const actor = annotate(text, 'actor', 'Mira Stahl', { type: 'PER' });
    const [found] = correctionsOf(text, { annotations: [quote, actor], quotes, names });
    expect(found?.reason).toBe('“Mira Stahl”, meant by “mayor”, is not linked as the speaker yet');
  });

  test('learns its cue and its type', () => {
    const quote = annotate(text, 'quote', '“The dam is safe,”', { type: 'indirect' });
    const found = correctionsOf(text, { annotations: [quote], quotes });
    expect(found.map(said)).toEqual([
      'quote.correct-type: It is in quotation marks, so it is direct',
      'quote.correct-cue: “stated” attributes it, and is not its cue yet',
    ]);
    for (const one of found) expect(() => corrected(quote, one)).not.toThrow();
  });

  test('learns the hedge that its words have', () => {
    const hedged = 'The mayor said that the dam will probably hold.';
    const claim = annotate(hedged, 'claim', 'the dam will probably hold');
    const found = correctionsOf(hedged, { annotations: [claim] });
    expect(found.map(said)).toEqual([
      'claim.correct-hedge: The claim says “probably”, and no hedge is recorded',
    ]);
    expect(found[0] && corrected(claim, found[0])).toMatchObject({ hedge: { band: 'likely' } });
  });

  test('keeps the author as its claimer where a person said so', () => {
    const actor = annotate(text, 'actor', 'mayor', { type: 'PER' });
    const claim = annotate(text, 'claim', 'The dam is safe', { claimer: 'author' });
    const claims: readonly FoundClaim[] = [
      {
        kind: 'attributed',
        segments: [rangeOf(text, 'The dam is safe')],
        attributes: {},
        claimer: { words: rangeOf(text, 'mayor'), entity: 0 },
        worth: 0.5,
        rule: 'claim.said',
        score: 0.8,
        reason: 'A statement',
      },
    ];
    expect(correctionsOf(text, { annotations: [claim, actor], claims })).toEqual([]);
    const unclaimed = annotate(text, 'claim', 'The dam is safe');
    const [found] = correctionsOf(text, { annotations: [unclaimed, actor], claims });
    expect(found?.link).toEqual({ type: 'claimer', to: actor.id });
  });
});

describe('an actor', () => {
  const text = 'Mira Stahl left. The NIB stayed, and the NIB slept.';
  const entry = {
    id: newId(),
    name: 'National Intelligence Bureau',
    type: 'ORG' as const,
    sector: null,
    country: null,
    wikidata: null,
    aliases: ['NIB'],
    note: null,
  };
  const knowledge: Knowledge = { actors: [entry], decisions: [] };

  test('gets the entry whose alias its words are', () => {
    const mention = annotate(text, 'actor', 'NIB', { type: 'ORG' });
    const found = correctionsOf(text, { annotations: [mention], knowledge });
    expect(found.map(said)).toEqual([
      'actor.correct-entry: “NIB” has no entry yet: it is a name of “National Intelligence Bureau”',
    ]);
    expect(found[0]?.entry?.id).toBe(entry.id);
  });

  test('gets its type from its entry, and keeps one that a figure of speech explains', () => {
    const bare = annotate(text, 'actor', 'NIB', { actorEntryId: entry.id });
    expect(correctionsOf(text, { annotations: [bare], knowledge }).map(({ patch }) => patch)).toEqual([
      { type: 'ORG' },
    ]);
    const meant = annotate(text, 'actor', 'NIB', { actorEntryId: entry.id, type: 'GPE', metonymy: true });
    expect(correctionsOf(text, { annotations: [meant], knowledge })).toEqual([]);
  });
});

describe('a span', () => {
  const text = 'He said “the dam of Anton Reve’s, is safe,” and left Velonia.';

  test.each([
    { tag: 'actor', words: 'Anton Rev', becomes: 'Anton Reve' },
    { tag: 'actor', words: 'Anton Reve ', becomes: 'Anton Reve', of: 'Anton Reve left.' },
    { tag: 'actor', words: 'Anton Reve’s', becomes: 'Anton Reve' },
    { tag: 'actor', words: 'elonia', becomes: 'Velonia' },
    { tag: 'claim', words: 'and left,', becomes: 'and left', of: 'He came and left, then.' },
    {
      tag: 'quote',
      words: '“the dam of Anton Reve’s, is safe',
      becomes: '“the dam of Anton Reve’s, is safe,”',
    },
  ] as const)('over “$words” becomes “$becomes”', ({ tag, words, becomes, ...row }) => {
    const article = 'of' in row ? row.of : text;
    const found = correctionsOf(article, {
      annotations: [annotate(article, tag, words, tag === 'actor' ? { type: 'PER' } : {})],
    });
    const spans = found.filter(({ rule }) => rule === `${tag}.correct-span`);
    expect(spans.map(({ segments }) => segments?.map(({ start, end }) => article.slice(start, end)))).toEqual(
      [[becomes]],
    );
  });

  test('that is right stays', () => {
    for (const words of ['Anton Reve', 'Velonia'])
      expect(correctionsOf(text, { annotations: [annotate(text, 'actor', words, { type: 'PER' })] })).toEqual(
        [],
      );
  });
});

describe('what a person declined', () => {
  const text = 'The mayor said that the dam will probably hold.';
  const claim = annotate(text, 'claim', 'the dam will probably hold');
  const decision: Decision = {
    verdict: 'rejected',
    tag: 'claim',
    kind: null,
    rule: 'claim.correct-hedge',
    score: 0.85,
    words: 'the dam will probably hold',
    before: 'The mayor said that ',
    after: '.',
    language: 'en',
    at: madeByHand.createdAt,
  };
  const knowledge: Knowledge = { actors: [], decisions: [decision] };

  test('stays away from these words in this context, and nowhere else', () => {
    expect(correctionsOf(text, { annotations: [claim], knowledge })).toEqual([]);
    const other = 'Everyone hopes the dam will probably hold';
    const elsewhere = annotate(other, 'claim', 'the dam will probably hold');
    expect(correctionsOf(other, { annotations: [elsewhere], knowledge })).toHaveLength(1);
  });

  test('does not make the annotation itself unlikely', () => {
    const suggestion = {
      tag: 'claim',
      kind: null,
      segments: claim.segments,
      rule: 'claim.said',
      score: 0.8,
    } as const;
    const isRejected = makeRejected(text, [decision]);
    expect(
      isRejected({
        ...suggestion,
        core: null,
        attributes: {},
        reason: 'A statement',
        links: [],
        entry: null,
      }),
    ).toBe(false);
  });
});

test('only accepted annotations are corrected, by one of the listed rules', () => {
  const text = 'The mayor said that the dam will probably hold ';
  const claim = annotate(text, 'claim', 'the dam will probably hold ');
  const ids = correctionRules.map(({ id }) => id);
  const found = correctionsOf(text, { annotations: [claim] });
  expect(found).toHaveLength(2);
  for (const { rule } of found) expect(ids).toContain(rule);
  expect(correctionsOf(text, { annotations: [{ ...claim, status: 'suggested' }] })).toEqual([]);
});
