import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import type { FoundInAll, Mention } from '../../../shared/suggest/found.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import { caseOf } from '../../../shared/suggest/learning.ts';
import { makeSaidAgain } from '../../../shared/suggest/oncePerStatement.ts';
import { putTogether } from '../../../shared/suggest/putTogether.ts';
import { makeRejected } from '../../../shared/suggest/rejected.ts';
import type { Suggestion } from '../../../shared/suggest/suggestion.ts';
import { withoutKnown } from '../../../shared/suggest/withoutKnown.ts';
import { withSources } from '../../../shared/suggest/withSources.ts';

const text =
  'Ilse Marrant runs the coastguard. “The list did not tilt,” she said. Calder Lines estimates that more than 60 people were aboard.';

function rangeOf(words: string, within = text) {
  const start = within.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  return { start, end: start + words.length };
}

function mention(words: string, type: Mention['type'], entity: number): Mention {
  const found = { rule: 'actor.name-sure', score: 0.9, reason: 'A name' } as const;
  return { ...rangeOf(words), ...found, form: 'NAM', type, isMetonymy: false, entity };
}

const found: FoundInAll = {
  document: readDocument(text, 'en'),
  names: {
    mentions: [mention('Ilse Marrant', 'PER', 0), mention('Calder Lines', 'ORG', 1)],
    entities: [
      { name: 'Ilse Marrant', type: 'PER', entryId: null },
      { name: 'Calder Lines', type: 'ORG', entryId: null },
    ],
  },
  nominals: [],
  likeAdded: { mentions: [], claims: [] },
  quotes: [
    {
      kind: 'direct',
      segments: [rangeOf('“The list did not tilt,”')],
      cue: rangeOf('said'),
      speaker: { words: rangeOf('she'), entity: 0, score: 0.9 },
      rule: 'quote.verb-after',
      score: 0.95,
      reason: 'Quotation marks',
    },
  ],
  figures: [
    {
      ...rangeOf('more than 60 people'),
      core: rangeOf('60 people'),
      attributes: { lower: { value: '60', inclusive: false } },
      rule: 'figure.counted-noun',
      score: 0.9,
      reason: 'A number and what is counted',
    },
  ],
  claims: [
    {
      kind: 'estimate',
      segments: [rangeOf('more than 60 people were aboard')],
      attributes: {},
      claimer: { words: rangeOf('Calder Lines'), entity: 1 },
      worth: 0.8,
      rule: 'claim.estimate',
      score: 0.8,
      reason: 'An estimate',
    },
  ],
};

const wordsOf = ({ segments }: Pick<Suggestion, 'segments'>) =>
  segments.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** Its links as “speaker: Ilse Marrant”. */
const linksOf = (all: readonly Suggestion[], { links }: Suggestion) =>
  links.map(({ type, to }) => {
    const other = typeof to === 'number' ? all[to] : undefined;
    return `${type}: ${other ? wordsOf(other) : to}`;
  });

const all = putTogether(text, found);
const find = (tag: string, list: readonly Suggestion[] = all) => {
  const suggestion = list.find((one) => one.tag === tag);
  if (!suggestion) throw new Error(`No ${tag} was suggested.`);
  return suggestion;
};

function annotation(tag: Annotation['tag'], words: string, more: Partial<Annotation> = {}): Annotation {
  const range = rangeOf(words);
  return {
    id: '01890000-0000-7000-8000-000000000001',
    articleId: '01890000-0000-7000-8000-000000000002',
    tag,
    segments: [{ ...range, exact: words }],
    prefix: '',
    suffix: '',
    attributes: {},
    note: null,
    status: 'accepted',
    origin: { kind: 'human' },
    createdBy: 'a',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedBy: 'a',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  } as Annotation;
}

describe('suggestions of a text, put together', () => {
  it('are in text order, and lead from a pronoun to the name of who spoke', () => {
    expect(all.map(({ tag }) => tag)).toEqual(['actor', 'quote', 'actor', 'claim', 'figure']);
    expect(linksOf(all, find('quote'))).toEqual(['speaker: Ilse Marrant']);
    expect(find('quote').attributes).toEqual({ type: 'direct', cue: { ...rangeOf('said'), exact: 'said' } });
  });

  it('link an estimate to its claimer, and its figure to it', () => {
    expect(linksOf(all, find('claim'))).toEqual(['claimer: Calder Lines']);
    expect(linksOf(all, find('figure'))).toEqual(['quantifies: more than 60 people were aboard']);
  });

  it('make an actor of a speaker whom nobody recognised as a name, and of a claimer with a capital', () => {
    const none = { ...found, names: { mentions: [], entities: [] } };
    const actors = (more: Partial<FoundInAll> = {}) =>
      putTogether(text, { ...none, ...more }).filter(({ tag }) => tag === 'actor');
    expect(actors().map(wordsOf)).toEqual(['she']);
    expect(actors({ document: readDocument(text, 'de') }).map(wordsOf)).toEqual(['she', 'Calder Lines']);
    expect(actors()[0]?.score).toBeLessThan(0.5);
  });

  it('link no claim to words that nothing but their place beside a verb makes an actor', () => {
    const [quote, claim] = [found.quotes[0], found.claims[0]];
    if (!quote || !claim) throw new Error('There is one of each.');
    const speaker = { words: rangeOf('runs'), entity: null, score: 0.9 };
    const said = { ...found, quotes: [{ ...quote, speaker }], claims: [{ ...claim, claimer: speaker }] };
    const together = putTogether(text, said);
    expect(linksOf(together, find('quote', together))).toEqual(['speaker: runs']);
    expect(linksOf(together, find('claim', together))).toEqual([]);
  });

  describe('for a person to decide on', () => {
    const words = rangeOf('the coastguard');
    const phrase = { ...mention('the coastguard', 'ORG', 0), entity: null, form: 'NOM' as const, score: 0.3 };
    const [quote] = found.quotes;
    if (!quote) throw new Error('There is one.');
    const quotes = [{ ...quote, speaker: { words, entity: null, score: 0.9 } }];
    const proposed = putTogether(text, { ...found, nominals: [phrase], quotes });
    const scoreWhere = (isAsked: (one: Suggestion) => boolean) =>
      withSources(proposed, proposed, isAsked, (one) => one).find((one) => wordsOf(one) === 'the coastguard')
        ?.score;

    it('hold a phrase that speaks, though it would not be suggested alone', () => {
      expect(scoreWhere(() => true)).toBeCloseTo(0.855);
    });

    it('leave it as it was where nobody is asked about what it says', () => {
      expect(scoreWhere(({ tag }) => tag !== 'quote')).toBe(0.3);
    });
  });
});

describe('what is annotated already', () => {
  it('is not suggested again, and links lead to its annotation', () => {
    const known = annotation('actor', 'Ilse Marrant');
    const left = withoutKnown(all, [known], () => true);
    expect(left.filter(({ tag }) => tag === 'actor').map(wordsOf)).toEqual(['Calder Lines']);
    expect(find('quote', left).links).toMatchObject([{ type: 'speaker', to: known.id }]);
    expect(linksOf(left, find('claim', left))).toEqual(['claimer: Calder Lines']);
  });

  it('does not hide what is nested in it under another tag', () => {
    const left = withoutKnown(all, [annotation('claim', 'more than 60 people were aboard')], () => true);
    expect(left.map(({ tag }) => tag)).toEqual(['actor', 'quote', 'actor', 'figure']);
  });

  it('counts where a person has drawn its ends elsewhere', () => {
    const left = withoutKnown(all, [annotation('figure', '60 people')], () => true);
    expect(left.some(({ tag }) => tag === 'figure')).toBe(false);
  });

  it('stands for its own words only where it was rejected', () => {
    const rejected = annotation('figure', '60 people', { status: 'rejected' });
    expect(withoutKnown(all, [rejected], () => true).some(({ tag }) => tag === 'figure')).toBe(true);
  });

  it('takes its links with it when what is unlikely goes', () => {
    const left = withoutKnown(all, [], ({ tag }) => tag !== 'actor');
    expect(left.flatMap(({ links }) => links)).toHaveLength(1);
  });
});

describe('a rejection', () => {
  const figure = find('figure');
  const decisionOn = (verdict: Decision['verdict'], within: string, suggestion: Suggestion): Decision => ({
    ...caseOf(within, suggestion),
    verdict,
    language: 'en',
    at: '2026-01-01T00:00:00.000Z',
  });
  const moved = (within: string): Suggestion => ({
    ...figure,
    segments: [rangeOf('more than 60 people', within)],
  });

  it('stays away in its context, wherever that is now', () => {
    const rejected = [decisionOn('rejected', text, figure)];
    expect(makeRejected(text, rejected)(figure)).toBe(true);
    const longer = `An update follows.\n\n${text}`;
    expect(makeRejected(longer, rejected)(moved(longer))).toBe(true);
  });

  it('says nothing of the same words in other sentences, nor of the same offsets of another text', () => {
    const rejected = [decisionOn('rejected', text, figure)];
    const other = 'Rescuers have found more than 60 people, a spokesman told reporters on the quay.';
    expect(makeRejected(other, rejected)(moved(other))).toBe(false);
    const sameOffsets = text.replace('more than 60 people', 'fewer than 9 sailors');
    expect(makeRejected(sameOffsets, rejected)(figure)).toBe(false);
  });

  it('is taken back by a later decision', () => {
    const decisions = [decisionOn('rejected', text, figure), decisionOn('accepted', text, figure)];
    expect(makeRejected(text, decisions)(figure)).toBe(false);
  });
});

describe('a statement that is both a claim and indirect speech', () => {
  const indirect: Suggestion = { ...find('quote'), kind: 'indirect', segments: find('claim').segments };
  const direct: Suggestion = { ...indirect, kind: 'direct' };

  it('is asked about once, as a claim, unless the claim is unlikely', () => {
    const both = [...all, indirect];
    expect(makeSaidAgain(both, () => true)(indirect)).toBe(true);
    expect(makeSaidAgain(both, ({ tag }) => tag !== 'claim')(indirect)).toBe(false);
  });

  it('stays where it is also quoted word by word', () => {
    expect(makeSaidAgain([...all, direct], () => true)(direct)).toBe(false);
  });

  it('is asked about as a quote where it is quoted word by word', () => {
    const claimed: Suggestion = {
      ...find('claim'),
      rule: 'claim.in-quotation',
      segments: find('quote').segments,
    };
    expect(makeSaidAgain([...all, claimed], () => true)(claimed)).toBe(true);
    expect(makeSaidAgain([...all, claimed], ({ tag }) => tag !== 'quote')(claimed)).toBe(false);
  });
});
