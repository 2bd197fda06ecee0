import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Range } from '../../../shared/model/segment.ts';
import { findClaims } from '../../../shared/suggest/claims/findClaims.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import type { FoundClaim } from '../../../shared/suggest/found.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';
import { readGold } from '../../bench/suggest/gold.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/suggest');

/** The likely claims of a text as the program finds them, without a trained model of names. */
function claimsOf(text: string): readonly FoundClaim[] {
  const document = readDocument(text, 'en');
  const names = findNames(document, noKnowledge, null);
  return findClaims(document, names, findQuotes(document, names), []).filter(({ score }) => score >= 0.5);
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Overlapping F1, 0 to 100, of the claims that a test chooses, over a file of our own articles. */
function measure(file: string, kind: string, isChosen: (claim: FoundClaim) => boolean): number {
  const counts = { gold: 0, covered: 0, found: 0, right: 0 };
  for (const { text, spans } of readGold(join(fixtures, file))) {
    const gold = spans.filter(({ attrs }) => attrs?.kind === kind);
    const found = claimsOf(text).filter(isChosen);
    const isRight = (claim: FoundClaim) =>
      gold.some((span) => claim.segments.some((part) => overlaps(part, span)));
    const isCovered = (span: Range) =>
      found.some(({ segments }) => segments.some((part) => overlaps(part, span)));
    counts.gold += gold.length;
    counts.found += found.length;
    counts.right += found.filter(isRight).length;
    counts.covered += gold.filter(isCovered).length;
  }
  const [precision, recall] = [counts.right / counts.found, counts.covered / counts.gold];
  return (100 * 2 * precision * recall) / (precision + recall);
}

test('finds nine of ten attributed claims of our own articles, and hardly any other', () => {
  const isAttributed = ({ kind, attributes }: FoundClaim) =>
    kind !== 'check-worthy' && attributes.claimer !== 'author';
  expect(measure('claims-news.jsonl', 'attributed', isAttributed)).toBeGreaterThan(90);
});

test('tells sentences worth checking from others in our own debates', () => {
  const isCheckable = ({ kind }: FoundClaim) => kind === 'check-worthy';
  expect(measure('claims-check-worthy.jsonl', 'check-worthy', isCheckable)).toBeGreaterThan(90);
  expect(measure('claims-check-worthy-unseen.jsonl', 'check-worthy', isCheckable)).toBeGreaterThan(85);
});

test('finds what the agency says in the seed article, with claimer, hedge and likelihood', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../seeds/000_1a220f47108d2d0b.txt'), 'utf8');
  const found = claimsOf(text).map(({ claimer, attributes, kind, segments: [first] }) => ({
    claimer: claimer && text.slice(claimer.words.start, claimer.words.end),
    hedge: attributes.hedge?.segment?.exact,
    band: attributes.hedge?.band,
    kind,
    begins: text.slice(first?.start ?? 0, (first?.start ?? 0) + 24),
  }));
  const agency = 'South Korea’s intelligence agency';
  expect(found).toEqual(
    expect.arrayContaining([
      {
        claimer: agency,
        hedge: 'likely',
        band: 'likely',
        kind: 'attributed',
        begins: 'North Korea has likely d',
      },
      {
        claimer: 'NIS',
        hedge: undefined,
        band: undefined,
        kind: 'estimate',
        begins: 'Pyongyang had sent over ',
      },
      {
        claimer: 'Observers',
        hedge: 'may',
        band: undefined,
        kind: 'attributed',
        begins: 'North Korean leader Kim ',
      },
      {
        claimer: null,
        hedge: undefined,
        band: undefined,
        kind: 'estimate',
        begins: 'the high casualty rates ',
      },
    ]),
  );
});
