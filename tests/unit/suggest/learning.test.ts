import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/suggest/caseFeatures.ts';
import { correctionRules } from '../../../shared/suggest/corrections/rules.ts';
import { countDecisions } from '../../../shared/suggest/countDecisions.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import { learn } from '../../../shared/suggest/learning.ts';
import { isTrusted, wilson } from '../../../shared/suggest/proportion.ts';
import { steepnessOf, suspicious } from '../../fixtures/growth/measure.ts';

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

  it('still suggests a quote of the same form when two were rejected, and no more when all are', () => {
    const quotes = ['We left at dawn', 'They had no coal', 'She was low in the water', 'It blew hard'];
    const more = { tag: 'quote', kind: 'direct', rule: 'quote.verb-after', score: 0.97 } as const;
    const beside = { before: 'she went. “', after: ',” he said.' };
    const reject = (words: string) => decision(words, 'rejected', { ...more, ...beside });
    const other = asked('We shall ask', { ...more, ...beside });
    expect(learn(quotes.slice(0, 2).map(reject)).score(other)).toBeGreaterThan(0.5);
    const all = Array.from({ length: 5 }, (_, day) =>
      quotes.map((words) => reject(`${words} on day ${day}`)),
    );
    expect(learn(all.flat()).score(other)).toBeLessThan(0.4);
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

  it('learns of a person who tags people only that no organisation is wanted, whatever it is called', () => {
    const { score } = learn([
      ...Array.from({ length: 20 }, (_, index) =>
        decision(`Body ${index}`, 'rejected', { rule: 'actor.name-sure', score: 0.95 }),
      ),
      ...Array.from({ length: 20 }, (_, index) =>
        decision(`Ana Ruiz${index}`, 'accepted', { kind: 'person', rule: 'actor.name-sure', score: 0.95 }),
      ),
    ]);
    expect(score(asked('Harbour Watch', { score: 0.95, rule: 'actor.name-sure' }))).toBeLessThan(0.5);
    expect(
      score(asked('Ida Moss', { score: 0.95, rule: 'actor.name-sure', kind: 'person' })),
    ).toBeGreaterThan(0.8);
  });

  it('learns what a person wants who tags the claims with a number', () => {
    const claim = {
      tag: 'claim',
      kind: null,
      rule: 'claim.said',
      score: 0.85,
      before: '',
      after: ', he said',
    } as const;
    // No word but the number tells which.
    const word = (index: number) => `mi${String.fromCharCode(97 + index)}ls`;
    const { score } = learn(
      Array.from({ length: 12 }, (_, index) => [
        decision(`${word(index)} lost ${index + 20} ${word(index + 1)}`, 'accepted', claim),
        decision(`${word(index)} lost ${word(index + 2)} ${word(index + 1)}`, 'rejected', claim),
      ]).flat(),
    );
    expect(score(asked('the port lost 300 containers', claim))).toBeGreaterThan(0.7);
    expect(score(asked('the port lost its containers', claim))).toBeLessThan(0.5);
  });

  it('suggests phrases once a person has added some, and those of the same noun first', () => {
    const added = ['coalition forces', 'rebel forces', 'Iraqi forces', 'armed forces'].map((words) =>
      decision(words, 'added', { rule: null, score: null, kind: null }),
    );
    const { score } = learn(added);
    const phrase = { rule: 'actor.nominal', score: 0.2 } as const;
    expect(score(asked('government forces', phrase))).toBeGreaterThan(0.5);
    expect(score(asked('the militants', phrase))).toBeGreaterThan(0.25);
    expect(score(asked('government forces', phrase))).toBeGreaterThan(score(asked('the militants', phrase)));
  });

  it('lets nothing that was accepted as likely raise what is not', () => {
    const { score } = learn(
      Array.from({ length: 100 }, (_, index) =>
        decision(`Body ${index}`, 'accepted', { rule: 'actor.name-sure', score: 0.97 }),
      ),
    );
    expect(score(asked('Turnout', { rule: 'actor.name-unsure', score: 0.4 }))).toBeLessThan(0.5);
  });

  it('asks for no phrases because sources were taken with what they say', () => {
    const sources = ['Anwohner', 'Behörden', 'Rettungskräfte', 'Augenzeugen', 'Ermittler'].map((words) =>
      decision(words, 'accepted', { rule: 'actor.speaker', score: 0.6, kind: 'person' }),
    );
    const phrase = { rule: 'actor.nominal', score: 0.4, kind: 'person' } as const;
    expect(learn(sources).score(asked('colleagues', phrase))).toBeLessThan(0.5);
  });

  it('does not want a phrase of which a person took the name that is in it', () => {
    const phrase = { rule: 'actor.nominal', score: 0.6, kind: 'person' } as const;
    const { score } = learn(
      Array.from({ length: 6 }, (_, index) => [
        decision(`head of Body ${index}`, 'changed', phrase),
        decision(`Body ${index}`, 'added', { ...phrase, score: null }),
      ]).flat(),
    );
    expect(score(asked('head of Harbour Watch', { ...phrase, score: 0.35 }))).toBeLessThan(0.35);
  });

  it('comes nearer again to what was rejected once a person adds the like by hand', () => {
    const claim = { tag: 'claim', kind: null, rule: 'claim.said', score: 0.86 } as const;
    const word = (index: number) => `mi${String.fromCharCode(97 + index)}ls`;
    const rejected = Array.from({ length: 12 }, (_, index) =>
      decision(`${word(index)} lost ${word(index + 1)}`, 'rejected', claim),
    );
    const added = Array.from({ length: 24 }, (_, index) =>
      decision(`${word(index)} saw ${word(index + 2)}`, 'added', { ...claim, rule: null, score: null }),
    );
    const port = asked('the port saw ships', claim);
    expect(learn(rejected).score(port)).toBeLessThan(0.25);
    expect(learn([...rejected, ...added]).score(port)).toBeGreaterThan(0.3);
  });

  it('says what it was right about, not what it could say', () => {
    // Four of five were right: no word tells which.
    const { score } = learn(
      Array.from({ length: 200 }, (_, index) =>
        decision(`Body ${index}`, index % 5 === 2 ? 'rejected' : 'accepted', {
          rule: 'actor.name-sure',
          score: 0.97,
        }),
      ),
    );
    const said = score(asked('Harbour Watch', { rule: 'actor.name-sure', score: 0.97, before: 'as the ' }));
    expect(Math.abs(said - 0.8)).toBeLessThan(0.1);
  });

  it('takes time that grows with the decisions', async () => {
    const made = Array.from({ length: 10_000 }, (_, index) =>
      decision(
        Array.from({ length: 25 }, (_word, at) => `word${(index * 31 + at * at * 7) % 3000}`).join(' '),
        index % 4 ? 'accepted' : 'rejected',
        { tag: 'claim', kind: null, rule: 'claim.said' },
      ),
    );
    const some = (size: number) => made.slice(0, size);
    expect(await steepnessOf(some, learn, { from: 1250, upTo: 2500 })).toBeLessThan(suspicious);
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

  it('counts what was taken instead of a suggestion once, as the change that it was', () => {
    const { byTag } = countDecisions([decision('Deck', 'changed'), decision('Deck Hands', 'added')]);
    expect(byTag.get('actor')).toEqual({ right: 0, of: 1, missed: 0 });
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
