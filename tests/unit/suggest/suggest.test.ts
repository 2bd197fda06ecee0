import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';
import { caseOf } from '../../../shared/suggest/learning.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';

const model = await loadNames();
const seed = readFileSync(join(import.meta.dirname, '../../../seeds/000_1a220f47108d2d0b.txt'), 'utf8');

function suggestFor(text: string, language: string | null = null, decisions: readonly Decision[] = []) {
  return suggest(text, {
    language,
    articleDate: '2025-02-27',
    annotations: [],
    links: [],
    knowledge: { actors: [], decisions },
    model,
    isForReview: true,
  });
}

const { suggestions } = suggestFor(seed);
const wordsOf = (one: (typeof suggestions)[number]) =>
  one.segments.map(({ start, end }) => seed.slice(start, end)).join(' … ');
const linked = (one: (typeof suggestions)[number], type: string) => {
  const to = one.links.find((link) => link.type === type)?.to;
  const other = typeof to === 'number' ? suggestions[to] : undefined;
  return other ? wordsOf(other) : null;
};

describe('suggestions for the seed article', () => {
  it('hold its direct quote with cue and speaker, who is entered by the full name', () => {
    const quotes = suggestions.filter(({ tag }) => tag === 'quote');
    expect(quotes.map(wordsOf)).toEqual([
      '“Russia has once again deployed North Korean soldiers alongside its troops,”',
    ]);
    const [quote] = quotes;
    expect(quote && linked(quote, 'speaker')).toBe('Zelenskyy');
    expect(quote?.attributes).toMatchObject({ type: 'direct', cue: { exact: 'stated' } });
    const speaker = suggestions.find((one) => wordsOf(one) === 'Zelenskyy');
    expect(speaker?.entry?.name).toBe('Volodymyr Zelenskyy');
  });

  it('hold both figures with their cards', () => {
    const figures = suggestions.filter(({ tag }) => tag === 'figure');
    expect(figures.map((one) => [wordsOf(one), one.attributes])).toEqual([
      ['over 11,000 soldiers', expect.objectContaining({ lower: { value: '11000', inclusive: false } })],
      [
        'over 3,000 killed or injured by early January',
        expect.objectContaining({ lower: { value: '3000', inclusive: false }, asOf: expect.anything() }),
      ],
    ]);
  });

  it('hold the claims of the agency with claimer and hedge', () => {
    const claims = suggestions.filter(({ tag, rule }) => tag === 'claim' && rule !== 'claim.check-worthy');
    const find = (start: string) => claims.find((one) => wordsOf(one).startsWith(start));
    const likely = find('North Korea has likely dispatched');
    expect(likely && linked(likely, 'claimer')).toBe('South Korea’s intelligence agency');
    expect(likely?.attributes).toMatchObject({ hedge: { segment: { exact: 'likely' }, band: 'likely' } });
    const scale = find('the exact scale of the new troop deployment');
    expect(scale && linked(scale, 'claimer')).toBe('National Intelligence Service');
    const sent = find('Pyongyang had sent over 11,000 soldiers');
    expect(sent && linked(sent, 'claimer')).toBe('NIS');
  });

  it('hold at least nine tenths of the names, typed', () => {
    const types: Readonly<Record<string, string>> = {
      'National Intelligence Service': 'ORG',
      NIS: 'ORG',
      UN: 'ORG',
      'Kim Jong Un': 'PER',
      'Volodymyr Zelenskyy': 'PER',
      Zelenskyy: 'PER',
      'Donald Trump': 'PER',
      'South Korea': 'GPE',
      'North Korea': 'GPE',
      Russia: 'GPE',
      Ukraine: 'GPE',
      'United States': 'GPE',
      Pyongyang: 'GPE',
      Moscow: 'GPE',
      Seoul: 'GPE',
      Washington: 'GPE',
      'Saudi Arabia': 'GPE',
    };
    const occurrences = Object.entries(types).flatMap(([name, type]) =>
      [...seed.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
        name,
        type,
        index,
      })),
    );
    const missed = occurrences.filter(
      ({ type, index }) =>
        !suggestions.some(
          ({ tag, segments, attributes }) =>
            tag === 'actor' &&
            (segments[0]?.start ?? 0) <= index &&
            (segments[0]?.end ?? 0) > index &&
            'type' in attributes &&
            attributes.type === type,
        ),
    );
    expect(missed.length / occurrences.length, missed.map(({ name }) => name).join(', ')).toBeLessThan(0.1);
  });
});

describe('a quote that was rejected', () => {
  const text = 'The crew was tired. “We lost two boats,” said Ilse Marrant, who counted the quay.\n';
  const statements = (decisions: readonly Decision[]) =>
    suggestFor(text, 'en', decisions).suggestions.filter(
      ({ tag, rule }) => (tag === 'quote' || tag === 'claim') && rule !== 'claim.check-worthy',
    );

  it('does not come back as the claim in it', () => {
    const [quote, ...others] = statements([]);
    expect([quote?.tag, others]).toEqual(['quote', []]);
    const rejected = quote && {
      ...caseOf(text, quote),
      verdict: 'rejected' as const,
      language: 'en',
      at: '2026-01-01T00:00:00.000Z',
    };
    expect(statements(rejected ? [rejected] : [])).toEqual([]);
  });
});

describe('a text in a language that cannot be told', () => {
  it('has no suggestions by English rules, and says that nothing is read', () => {
    const text = 'Premierul a declarat luni că guvernul va aloca 300 de milioane de lei pentru spitale.';
    const read = suggestFor(text);
    expect(read.suggestions).toEqual([]);
    expect(read.language).toBeNull();
    expect(read.notRead).toEqual(['claim', 'actor', 'figure', 'quote']);
  });
});
