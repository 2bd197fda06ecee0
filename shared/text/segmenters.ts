/** The words of a text and what lies between them (UAX #29; Thai, Khmer and the like by dictionary). */
export function segmentWords(text: string): Intl.Segments {
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  return words.segment(text);
}

/** The grapheme clusters of a text (UAX #29): what a person calls its characters. */
export function segmentGraphemes(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return graphemes.segment(text);
}

/**
 * The sentences of a text with the white space behind them (UAX #29). A semicolon ends one where the word before it is
 * Greek, for it is the question mark there: the letters decide, so that a text has the same sentences wherever it is read.
 */
export function segmentSentences(text: string): Iterable<SentenceData> {
  if (hasGreekQuestion(text)) return sentencesWithGreek(text);
  sentences ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return sentences.segment(text);
}

/** Whether a semicolon is a question mark somewhere in a text. */
export function hasGreekQuestion(text: string): boolean {
  return greekQuestion.test(text);
}

/**
 * Made on first use: making a segmenter costs more than using it. English has no rules of its own in CLDR, so that these are
 * the root's, which cannot be asked for by name: without a locale, and with `und` too, it would be the machine's.
 */
let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;
let sentences: Intl.Segmenter | undefined;
let greekSentences: Intl.Segmenter | undefined;

/** Behind two Greek letters at least, for one alone is a sign of mathematics; digits and closing quotes may follow them. */
const greekQuestion = /\p{Script=Greek}\p{M}*\p{Script=Greek}\P{L}{0,4}[;\u037e]/u;

type SentenceData = Pick<Intl.SegmentData, 'index' | 'segment'>;

/** CLDR's Greek rules, which take every semicolon for the end of a sentence, with those undone that follow other letters. */
function* sentencesWithGreek(text: string): Iterable<SentenceData> {
  greekSentences ??= new Intl.Segmenter('el', { granularity: 'sentence' });
  let start = 0;
  for (const { index, segment } of greekSentences.segment(text)) {
    const end = index + segment.length;
    if (endsAtSemicolon.test(segment) && !endsAtGreekQuestion.test(segment) && end < text.length) continue;
    yield { index: start, segment: text.slice(start, end) };
    start = end;
  }
}

const endsAtSemicolon = /[;\u037e]\P{L}*$/u;
const endsAtGreekQuestion = new RegExp(`${greekQuestion.source}\\P{L}*$`, 'u');
