import { describe, expect, it } from 'vitest';
import { correctionRules } from '../../../shared/suggest/corrections/rules.ts';
import { countDecisions } from '../../../shared/suggest/countDecisions.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import { type Case, learn } from '../../../shared/suggest/learning.ts';
import { isTrusted, wilson } from '../../../shared/suggest/proportion.ts';

function decision(words: string, verdict: Decision['verdict'], more: Partial<Decision> = {}): Decision {
  return {
    verdict,
    tag: 'actor',
    kind: 'org',
    rule: 'actor.name-likely',
    score: 0.6,
    words,
    before: 'as the ',
    after: ' said',
    language: 'en',
    at: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

const asked = (words: string, more: Partial<Case> = {}): Case => ({
  tag: 'actor',
  kind: 'org',
  rule: 'actor.name-likely',
  score: 0.6,
  words,
  before: 'when ',
  after: ' left',
  ...more,
});

describe('learning from what a person decides', () => {
  it('believes a score while nothing was decided', () => {
    expect(learn([]).score(asked('Harbour Watch'))).toBe(0.6);
  });

  it('no longer suggests words that were rejected three times, and others of the rule nearly as before', () => {
    const { score } = learn(['Deck', 'Deck', 'Deck'].map((words) => decision(words, 'rejected')));
    expect(score(asked('Deck'))).toBeLessThan(0.25);
    expect(score(asked('Harbour Watch'))).toBeGreaterThan(score(asked('Deck')) + 0.1);
  });

  it('still suggests a figure in another sentence when it was rejected once', () => {
    const more = { tag: 'figure', rule: 'figure.counted-noun', score: 0.95 } as const;
    const { score } = learn([
      decision('40 people', 'rejected', { ...more, before: 'police arrested ', after: ' near' }),
    ]);
    expect(
      score(asked('40 people', { ...more, before: 'police released ', after: ' from' })),
    ).toBeGreaterThan(0.5);
  });

  it('suggests what was added by hand, which it had thought unlikely', () => {
    const added = decision('North Quay Group', 'added', { rule: null, score: null });
    const { score } = learn([added, added]);
    expect(score(asked('North Quay Group', { score: 0.3 }))).toBeGreaterThan(0.5);
  });

  it('keeps one tag apart from another', () => {
    const { score } = learn([decision('Deck', 'rejected'), decision('Deck', 'rejected')]);
    expect(score(asked('Deck', { tag: 'claim', rule: 'claim.said', kind: null }))).toBeCloseTo(0.6);
  });

  it('gives the same scores for the same decisions', () => {
    const all = ['A', 'B', 'C', 'A'].map((words, index) =>
      decision(words, index % 2 ? 'rejected' : 'accepted'),
    );
    expect(learn(all).score(asked('A'))).toBe(learn([...all]).score(asked('A')));
  });
});

describe('counting how often rules were right', () => {
  it('takes each decision as it was made, whatever was decided later', () => {
    const all = [
      ...Array.from({ length: 30 }, (_, index) => decision(`Name ${index}`, 'accepted')),
      ...Array.from({ length: 10 }, (_, index) => decision(`Thing ${index}`, 'rejected')),
      decision('Another', 'changed'),
      decision('Missed', 'added', { rule: null, score: null }),
    ];
    const { byRule, byTag } = countDecisions(all);
    expect(byRule.get('actor.name-likely')).toMatchObject({ right: 30, of: 41 });
    expect(byTag.get('actor')).toMatchObject({ right: 30, of: 41, missed: 1 });
    expect(countDecisions(all.slice(0, 31)).byRule.get('actor.name-likely')).toMatchObject({
      right: 30,
      of: 31,
    });
  });

  it('leaves out what was decided on corrections', () => {
    const [rule] = correctionRules;
    if (!rule) throw new Error('There are some.');
    expect(countDecisions([decision('Deck', 'rejected', { rule: rule.id })]).byTag.size).toBe(0);
  });

  it('trusts a rule where the lower end of the interval is above 95 % on a hundred decisions', () => {
    // The figures of Wilson’s interval as the R function prop.test gives them without correction.
    expect(wilson(117, 120).low).toBeCloseTo(0.9291, 3);
    expect(wilson(117, 120).high).toBeCloseTo(0.9915, 3);
    expect(isTrusted(117, 120)).toBe(false);
    expect(isTrusted(596, 604)).toBe(true);
    expect(isTrusted(60, 60)).toBe(false);
    expect(isTrusted(99, 99)).toBe(false);
    expect(isTrusted(100, 100)).toBe(true);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
