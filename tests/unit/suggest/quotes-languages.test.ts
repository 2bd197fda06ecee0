import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';
import { languagesOfQuotes } from '../../../shared/suggest/quotes/languages/readers.ts';
import { type AnnotatedArticle, readAnnotated } from '../../fixtures/suggest/annotatedQuotes.ts';

const folder = join(import.meta.dirname, '../../fixtures/suggest');
const languages = ['de', 'fr', 'es', 'ru', 'uk', 'ar', 'ko', 'zh', 'ja'];
const noNames = { mentions: [], entities: [] };

const quotesIn = (text: string, language: string) =>
  findQuotes(readDocument(text, language), noNames).map(({ kind, segments, cue, speaker }) => ({
    kind,
    words: segments.map(({ start, end }) => text.slice(start, end)).join(' … '),
    cue: cue && text.slice(cue.start, cue.end),
    speaker: speaker && text.slice(speaker.words.start, speaker.words.end),
  }));

/** Of the articles of a language: how many quotes overlap one that was found, how many found ones overlap one, and how many are exact. */
function measure(articles: readonly AnnotatedArticle[]) {
  let [gold, found, overlapping, right, exact] = [0, 0, 0, 0, 0];
  for (const { text, lang, spans } of articles) {
    const quotes = findQuotes(readDocument(text, lang), noNames);
    const pieces = spans.map(({ start, end, pieces: own }) => own ?? [[start, end] as const]);
    const overlaps = (quote: (typeof quotes)[number], span: (typeof pieces)[number]) =>
      quote.segments.some(({ start, end }) => span.some(([from, to]) => start < to && from < end));
    gold += pieces.length;
    found += quotes.length;
    overlapping += pieces.filter((span) => quotes.some((quote) => overlaps(quote, span))).length;
    right += quotes.filter((quote) => pieces.some((span) => overlaps(quote, span))).length;
    exact += pieces.filter((span) =>
      quotes.some(
        ({ segments }) =>
          JSON.stringify(segments.map(({ start, end }) => [start, end])) === JSON.stringify(span),
      ),
    ).length;
  }
  return { recall: overlapping / gold, precision: right / found, exact: exact / gold };
}

describe('quotes in other languages', () => {
  it.each(languages)('%s: the development articles are what their annotated text says', (language) => {
    const articles = readAnnotated(readFileSync(join(folder, `quotes-${language}.txt`), 'utf8'), language);
    const lines = `${articles.map((article) => JSON.stringify(article)).join('\n')}\n`;
    const file = join(folder, `quotes-${language}.jsonl`);
    // UPDATE_GOLD=1 writes the gold of the bench again.
    if (process.env.UPDATE_GOLD) writeFileSync(file, lines);
    expect(readFileSync(file, 'utf8')).toBe(lines);
  });

  it.each(languages)(
    '%s: most of what people say in the development articles is found, and little else',
    (language) => {
      const articles = readAnnotated(readFileSync(join(folder, `quotes-${language}.txt`), 'utf8'), language);
      const { recall, precision, exact } = measure(articles);
      expect(articles.length).toBeGreaterThanOrEqual(6);
      expect(recall).toBeGreaterThanOrEqual(0.8);
      expect(precision).toBeGreaterThanOrEqual(0.85);
      expect(exact).toBeGreaterThanOrEqual(0.7);
    },
  );

  it('are read in these languages, and in no other', () => {
    expect([...languagesOfQuotes]).toEqual(['en', ...languages]);
    for (const language of ['sv', 'ro', 'tr', 'pl', 'hi'])
      expect(quotesIn('„Allt är stängt“, säger Anna Berg. Hon sade att bron är stängd.', language)).toEqual(
        [],
      );
  });
});
