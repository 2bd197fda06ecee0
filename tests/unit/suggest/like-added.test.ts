import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import { caseOf } from '../../../shared/suggest/learning.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';

const model = await loadNames();

function added(tag: Decision['tag'], words: string, more: Partial<Decision> = {}): Decision {
  return {
    verdict: 'added',
    tag,
    kind: null,
    rule: null,
    score: null,
    words,
    before: '',
    after: '',
    language: 'en',
    at: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

/** What is suggested of a tag, by what was decided before. */
function suggested(tag: Decision['tag'], text: string, decisions: readonly Decision[], threshold = 0.5) {
  const { suggestions } = suggest(text, {
    language: 'en',
    articleDate: null,
    annotations: [],
    links: [],
    knowledge: { actors: [], decisions },
    model,
    isForReview: true,
    threshold,
  });
  return suggestions
    .filter((one) => one.tag === tag)
    .map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join(' … '));
}

const times = (count: number, decision: Decision) => Array.from({ length: count }, () => decision);

describe('what is like that which a person added', () => {
  const text = 'At dawn government forces left. Then the mourners came, and they sang. Others slept.';

  it('is suggested in no text before anything was added', () => {
    expect(suggested('actor', text, [])).toEqual([]);
    expect(suggested('actor', text, [], 0.25)).not.toContain('mourners');
  });

  it('has the same noun', () => {
    const decisions = ['coalition forces', 'rebel forces', 'Iraqi forces', 'armed forces'].map((words) =>
      added('actor', words, { before: 'as ', after: ' fell' }),
    );
    expect(suggested('actor', text, decisions)).toContain('government forces');
  });

  it('shares no word with another one that is', () => {
    const decisions = times(6, added('actor', 'badly wounded'));
    expect(suggested('actor', 'Then wounded wounded came.', decisions, 0)).toEqual(['wounded', 'wounded']);
  });

  it('has the same words, which no list of nouns knows, and the article with them where it was taken', () => {
    const mourners = times(4, added('actor', 'the mourners', { kind: 'person' }));
    expect(suggested('actor', text, mourners)).toEqual(['the mourners']);
    expect(suggested('actor', text, times(4, added('actor', 'they')))).toEqual(['they']);
  });

  it('is left where a person rejects it again and again', () => {
    const decisions = [
      ...times(3, added('actor', 'mourners')),
      ...Array.from({ length: 8 }, (_, index) =>
        added('actor', 'mourners', {
          verdict: 'rejected',
          rule: 'actor.like-added',
          score: 0.6,
          before: `${index} `,
        }),
      ),
    ];
    expect(suggested('actor', text, decisions)).toEqual([]);
  });

  it('is a whole sentence, once most claims of a person are some', () => {
    const sentences = [
      'Wages fell by a tenth in two years.',
      'The harbour lost forty ships in March.',
      'The school has had no roof for two winters.',
      'Crime has doubled since the mayor came.',
      'Two mills were sold to the bank in May.',
    ].map((words) => added('claim', words, { before: 'It rained. ', after: ' Then' }));
    const article = 'The bridge has had no lamps for two winters. What now?';
    expect(suggested('claim', article, []).length).toBeLessThanOrEqual(1);
    expect(suggested('claim', article, sentences)).toContain('The bridge has had no lamps for two winters.');
  });

  it('does not cut a longer name to a word that was accepted once', () => {
    const house = added('actor', 'House', {
      kind: 'org',
      verdict: 'accepted',
      rule: 'actor.name-sure',
      score: 0.9,
    });
    const names = suggested('actor', 'The White House said on Monday that the House of Commons would vote.', [
      house,
    ]);
    expect(names).toContain('White House');
    expect(names).not.toContain('House');
  });

  it('is nothing any more once the decisions are erased', () => {
    const decisions = times(4, added('actor', 'mourners'));
    expect(suggested('actor', text, decisions)).toEqual(['mourners']);
    expect(suggested('actor', text, [])).toEqual([]);
  });
});

describe('a phrase that was taken with what it says', () => {
  const report =
    'A resident said the mine had closed. Two officials said it was safe. The mourners said they would stay.';
  const next = 'Two residents said it was late. At least twelve people died, and their colleagues wept.';

  const accept = (text: string): readonly Decision[] =>
    suggest(text, {
      language: 'en',
      articleDate: null,
      annotations: [],
      links: [],
      knowledge: { actors: [], decisions: [] },
      model,
      isForReview: true,
    }).suggestions.map((one) => ({
      ...caseOf(text, one),
      verdict: 'accepted',
      language: 'en',
      at: '2026-01-01T00:00:00.000Z',
    }));

  it('does not ask for all that people are called', () => {
    const decisions = Array.from({ length: 4 }, () => accept(report)).flat();
    expect(decisions.filter(({ tag }) => tag === 'actor')).toHaveLength(8);
    expect(suggested('actor', next, decisions)).toEqual(['residents']);
  });
});
