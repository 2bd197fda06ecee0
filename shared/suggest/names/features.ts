import { type Form, letters, noForm } from './forms.ts';
import { hashFeature, pair } from './hash.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading, type Run } from './reading.ts';

/** As many features as a word can have. */
const maxFeatures = 96;

/** What the features of one word are written to. */
export interface FeatureBuffer {
  readonly numbers: Uint32Array;
  count: number;
  /** The first ones, which name the word itself: training leaves them out at times, so that strange words are learnt too. */
  lexical: number;
}

export function makeFeatureBuffer(): FeatureBuffer {
  return { numbers: new Uint32Array(maxFeatures), count: 0, lexical: 0 };
}

/** Writes the features of the word at a place of a run. */
export function writeFeatures(reading: Reading, run: Run, at: number, buffer: FeatureBuffer): void {
  const { forms } = reading;
  const f = formAt(forms, run, at);
  const a = formAt(forms, run, at - 1);
  const b = formAt(forms, run, at - 2);
  const c = formAt(forms, run, at + 1);
  const d = formAt(forms, run, at + 2);
  numbers = buffer.numbers;
  count = 0;
  add(f.word);
  add(pair(a.word, f.word));
  add(pair(f.word, c.word));
  add(f.prefix2);
  add(f.prefix3);
  add(f.suffix2);
  add(f.suffix3);
  add(f.suffix4);
  add(pair(f.suffix3, a.suffix3));
  buffer.lexical = count;

  const first = reading.firsts[at] as number;
  const line = reading.lines[at] as number;
  add(f.cluster);
  add(f.middle);
  add(pair(f.coarse, f.shape));
  add(pair(a.middle, f.middle));
  add(pair(f.middle, c.middle));
  add(pair(pair(a.coarse, f.coarse), c.coarse));
  add(f.shape);
  add(pair(f.shape, first + 2 * line));
  add(pair(pair(a.shape, f.shape), c.shape));
  add(pair(pair(a.letters, f.letters), pair(c.letters, line)));
  add(pair(f.flags, f.letters));
  add(pair(f.flags, pair(first, line)));
  add(pair(a.flags, f.flags));
  add(pair(f.flags, c.flags));
  add(pair(pair(a.flags, f.flags), c.flags));
  add(pair(pair(f.flags, f.band), a.word));
  add(pair(pair(f.flags, f.band), c.word));
  add(pair(f.band, pair(f.letters, first)));
  add(pair(f.band, pair(f.letters, a.band)));

  add(a.word);
  add(b.word);
  add(c.word);
  add(d.word);
  add(pair(b.word, a.word));
  add(pair(c.word, d.word));
  add(pair(a.word, c.word));
  add(a.cluster);
  add(c.cluster);
  add(b.middle);
  add(d.middle);
  add(pair(b.middle, a.middle));
  add(pair(c.middle, d.middle));
  add(a.suffix3);
  add(c.suffix3);

  writeRun(reading, run, at, f);

  // How the text writes the word elsewhere.
  const small = (reading.small[f.index] as number) > 0 ? 1 : 0;
  const capital = Math.min(2, reading.capital[f.index] as number);
  add(pair(pair(small, capital), pair(first, f.letters)));
  add(pair(pair(small, capital), pair(f.flags, line)));
  buffer.count = count;
}

/** Where the features of the word that is being read go: one at a time, and each in its place, which says what it is about. */
let numbers: Uint32Array = new Uint32Array(0);
let count = 0;

function add(value: number): void {
  numbers[count] = hashFeature(count, value);
  count += 1;
}

/** What stands around the capitalised words that the word is among, and what they begin and end with. */
function writeRun(reading: Reading, run: Run, at: number, f: Form): void {
  const { forms } = reading;
  let from = at;
  while (from > run.first && isCapitalised(forms[from - 1] as Form)) from -= 1;
  let to = at + 1;
  while (to < run.last && isCapitalised(forms[to] as Form)) to += 1;
  let wideFrom = Math.min(from, at);
  while (wideFrom > run.first && holds(forms[wideFrom - 1] as Form)) wideFrom -= 1;
  let wideTo = to;
  while (wideTo < run.last && holds(forms[wideTo] as Form)) wideTo += 1;
  while (wideTo > to && !isCapitalised(forms[wideTo - 1] as Form)) wideTo -= 1;

  const place = Math.min(3, at - from) * 4 + Math.min(3, to - 1 - at);
  const head = formAt(forms, run, to - 1);
  const start = formAt(forms, run, from);
  const before = formAt(forms, run, from - 1);
  const after = formAt(forms, run, to);
  const wideStart = formAt(forms, run, wideFrom);
  const wideBefore = formAt(forms, run, wideFrom - 1);
  const wideAfter = formAt(forms, run, wideTo);
  let [all, any] = [255, 0];
  for (let word = from; word < to; word += 1) {
    all &= (forms[word] as Form).flags;
    any |= (forms[word] as Form).flags;
  }
  add(pair(place, f.letters));
  add(pair(place, pair(any, f.flags)));
  add(pair(all, any));
  add(pair(at === to - 1 ? 1 : 0, head.word));
  add(pair(place & 3, head.middle));
  add(pair(at === from ? 1 : 0, start.word));
  add(pair(place >> 2, start.middle));
  add(pair(pair(start.flags, head.flags), place));
  add(pair(before.word, place));
  add(pair(after.word, place));
  add(pair(before.middle, after.middle));
  add(pair(before.cluster, any));
  add(pair(after.cluster, any));
  add(pair(wideStart.word, at === wideFrom ? 1 : 0));
  add(pair(wideStart.middle, Math.min(4, at - wideFrom)));
  add(pair(wideBefore.middle, wideAfter.middle));
  add(pair(wideAfter.cluster, Math.min(3, wideTo - 1 - at)));
  // “Long Name (LN)”, and the letters in the brackets.
  add(isShortFor(forms, run, from, to, wideFrom) ? 1 + (place & 3) : 0);
  add(pair(wideAfter.text === '(' ? letterSign(formAt(forms, run, wideTo + 1)) : 9, place & 3));
  add(pair((start.flags & flag.title) !== 0 ? 1 : 0, pair(head.flags, place)));
}

/** Whether a small word goes on with the name of an organisation: “Ministry of the Interior”. */
function holds(form: Form): boolean {
  return (
    isCapitalised(form) ||
    form.lower === 'of' ||
    form.lower === 'the' ||
    form.lower === 'for' ||
    form.lower === 'de' ||
    form.lower === '&'
  );
}

function letterSign({ letters: written }: Form): number {
  return written === letters.capitals ? 1 : 0;
}

/** Whether the words are letters in brackets behind words with the same first letters. */
function isShortFor(forms: readonly Form[], run: Run, from: number, to: number, _wide: number): boolean {
  const short = forms[from];
  if (!short || to - from !== 1 || short.letters !== letters.capitals) return false;
  if (formAt(forms, run, from - 1).text !== '(') return false;
  let letter = short.text.length - 1;
  for (let at = from - 2; at >= run.from && letter >= 0 && from - at < 12; at -= 1) {
    const form = forms[at] as Form;
    if (form.lower.charAt(0) === short.text.charAt(letter).toLowerCase()) letter -= 1;
    else if (isCapitalised(form)) return false;
  }
  return letter < 0;
}

function formAt(forms: readonly Form[], { from, to }: Run, at: number): Form {
  return at < from || at >= to ? noForm : (forms[at] as Form);
}
