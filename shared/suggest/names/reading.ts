import type { Document } from '../document.ts';
import { type Form, letters, readForms } from './forms.ts';
import type { OpenLexicon } from './lexicon.ts';

/** A text as the tagger reads it. All indexes are those of tokens. */
export interface Reading {
  readonly document: Document;
  readonly forms: readonly Form[];
  /** Runs of words that can be names, half-open: what lies between them is outside of names for certain. */
  readonly runs: readonly Run[];
  /** Of each token: 1 where its line is in capitals, 2 where it is written as a headline, 0 elsewhere. */
  readonly lines: Uint8Array;
  /** Of each token: 1 where it is the first word of its sentence. */
  readonly firsts: Uint8Array;
  /** Of each word: how often the text has it in small letters. */
  readonly small: Uint16Array;
  /** Of each word: how often the text has it with a capital within a sentence. */
  readonly capital: Uint16Array;
}

/** Words of one sentence that names can be made of, `[first, last)`, and the sentence they are in. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Prepares a text for the tagger. */
export function readText(document: Document, lexicon: OpenLexicon): Reading {
  const { forms, wordCount } = readForms(document.tokens, lexicon);
  const lines = readLines(document, forms);
  const firsts = new Uint8Array(forms.length);
  const small = new Uint16Array(wordCount);
  const capital = new Uint16Array(wordCount);
  const runs: Run[] = [];
  for (const { first, last } of document.sentences) {
    const start = firstWord(forms, first, last);
    if (start < last) firsts[start] = 1;
    for (let at = first; at < last; at += 1) {
      const form = forms[at] as Form;
      if (form.letters === letters.small) {
        if ((small[form.index] as number) < 65_535) (small[form.index] as number)++;
      } else if (form.letters > letters.small && at !== start && lines[at] === 0) {
        if ((capital[form.index] as number) < 65_535) (capital[form.index] as number)++;
      }
    }
    findRuns(forms, first, last, runs);
  }
  return { document, forms, runs, lines, firsts, small, capital };
}

/** Whether a word has a capital, or is in a script without them. */
export function isCapitalised({ letters: written }: Form): boolean {
  return written > letters.small;
}

function firstWord(forms: readonly Form[], first: number, last: number): number {
  let at = first;
  while (at < last && (forms[at] as Form).letters < letters.small) at += 1;
  return at;
}

/** Words with capitals, the small words between two of them, and the numbers beside them. */
function findRuns(forms: readonly Form[], from: number, to: number, runs: Run[]): void {
  let at = from;
  while (at < to) {
    if (!isCapitalised(forms[at] as Form)) {
      at += 1;
      continue;
    }
    if (isCurrency(forms, at)) {
      at += 1;
      continue;
    }
    const first = at;
    let last = at + 1;
    for (;;) {
      let next = last;
      while (next < to && next - last < 3 && mayJoin(forms[next] as Form)) next += 1;
      if (next >= to || !isCapitalised(forms[next] as Form)) {
        // “Channel 4” ends with its number.
        if (last < to && (forms[last] as Form).letters === letters.number) last += 1;
        break;
      }
      last = next + 1;
    }
    runs.push({ first, last, from, to });
    at = last;
  }
}

const currencies: ReadonlySet<string> = new Set(
  'rs rs. tk tk. rp rp. rm ksh sh shs kes ugx tsh usd eur gbp inr pkr php npr ghs zar'.split(' '),
);

/** “Tk 900” is money. */
function isCurrency(forms: readonly Form[], at: number): boolean {
  return forms[at + 1]?.letters === letters.number && currencies.has((forms[at] as Form).lower);
}

function mayJoin(form: Form): boolean {
  return form.isJoint || form.letters === letters.number;
}

/** Which lines are in capitals, and which have a capital on nearly every longer word. */
function readLines(document: Document, forms: readonly Form[]): Uint8Array {
  const lines = new Uint8Array(forms.length);
  for (const { first, last } of document.paragraphs) {
    let [words, capitals, initials] = [0, 0, 0];
    for (let at = first; at < last; at += 1) {
      const form = forms[at] as Form;
      if (form.letters < letters.small || form.text.length < 4) continue;
      words += 1;
      if (form.letters === letters.capitals) capitals += 1;
      else if (form.letters !== letters.small) initials += 1;
    }
    if (words < 3 || last - first > 40) continue;
    const kind = capitals >= words * 0.8 ? 1 : capitals + initials >= words * 0.8 && words >= 4 ? 2 : 0;
    if (kind > 0) lines.fill(kind, first, last);
  }
  return lines;
}
