import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Short reports of our own about invented people of thirty countries, with the names of people, organisations and places. */
const texts = readFileSync(join(import.meta.dirname, '../../fixtures/suggest/names-news.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; spans: (Span & { attrs: { kind: string } })[] })
  .map(({ text, spans }) => ({
    text,
    gold: spans.map(({ start, end, attrs }): Span => ({ start, end, kind: attrs.kind })),
  }));

const model = await loadNames();
const kinds: Readonly<Record<string, string>> = { PER: 'person', ORG: 'org' };

function offered(text: string): readonly Span[] {
  return findNames(readDocument(text, 'en'), noKnowledge, model)
    .mentions.filter(({ score }) => score >= 0.5)
    .map(({ start, end, type }) => ({ start, end, kind: kinds[type ?? ''] ?? 'other' }));
}

/** Of how many spans of one list there is one in the other that it overlaps, or equals. */
function hits(of: readonly Span[], among: readonly Span[], isExact: boolean): number {
  return of.filter((a) =>
    among.some(
      (b) =>
        a.kind === b.kind &&
        (isExact ? a.start === b.start && a.end === b.end : a.start < b.end && b.start < a.end),
    ),
  ).length;
}

/** Hundredths of precision, recall and their harmonic mean for people and organisations. */
function measure(isExact: boolean) {
  let [right, predicted, found, wanted] = [0, 0, 0, 0];
  for (const { text, gold } of texts) {
    const actors = gold.filter(({ kind }) => kind === 'person' || kind === 'org');
    const guesses = offered(text).filter(({ kind }) => kind !== 'other');
    right += hits(guesses, actors, isExact);
    found += hits(actors, guesses, isExact);
    predicted += guesses.length;
    wanted += actors.length;
  }
  const [precision, recall] = [(100 * right) / predicted, (100 * found) / wanted];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

describe('the people and organisations of news from thirty countries', () => {
  it('are found, nine of ten, and what is offered is nearly always one', () => {
    const { precision, recall } = measure(false);
    expect(precision).toBeGreaterThan(94);
    expect(recall).toBeGreaterThan(90);
  });

  it('are found to the letter', () => {
    expect(measure(true).f1).toBeGreaterThan(92);
  });
});
