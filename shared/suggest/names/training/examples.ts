import { lowerBound } from '../../../lists.ts';
import { type Document, readDocument } from '../../document.ts';
import { begin, classes, inside, labelOf, last as lastPart, only, outside } from '../labels.ts';
import type { OpenLexicon } from '../lexicon.ts';
import { type Reading, readText } from '../reading.ts';
import { countTitleWords } from '../titles.ts';

/** A text with the names in it, as the files of training data have them. Offsets are UTF-16, half-open. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly attrs?: { readonly kind?: string };
  }[];
}

/** A text prepared for training: the right label of each token. */
export interface Labelled {
  readonly reading: Reading;
  readonly labels: Uint8Array;
}

/** Reads a file of one JSON object a line. */
export function parseExamples(lines: string): readonly Example[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Example);
}

/** Lays the names of an example over its tokens. Titles, articles and possessives are cut off; names in small letters are left out. */
export function labelExample({ text, spans }: Example, lexicon: OpenLexicon): Labelled {
  const document = readDocument(text, 'en');
  const reading = readText(document, lexicon);
  const labels = new Uint8Array(document.tokens.length);
  for (const { start, end, attrs } of spans) {
    const kind = classIndexes.get(attrs?.kind ?? '');
    const range = kind === undefined ? null : tokensOf(document, start, end, kind);
    if (range && kind !== undefined) write(labels, range.first, range.last, kind);
  }
  const canBe = new Uint8Array(labels.length);
  for (const { first, last } of reading.runs) canBe.fill(1, first, last);
  withoutUnreachable(labels, canBe);
  return { reading, labels };
}

const classIndexes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    person: 'PER',
    org: 'ORG',
    loc: 'LOC',
    place: 'LOC',
    norp: 'MISC',
    misc: 'MISC',
  } as const).map(([kind, name]) => [kind, classes.indexOf(name)]),
);

function tokensOf({ tokens }: Document, start: number, end: number, kind: number) {
  let first = firstFrom(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.end ?? end + 1) <= end) last += 1;
  if (last === first) return null;
  const lower = tokens.slice(first, last).map(({ text }) => text.toLowerCase());
  if (lower.length > 2 && lower.at(-1) === 's' && /^['’]$/.test(lower.at(-2) ?? '')) last -= 2;
  while (first < last - 1 && /^(?:the|an?|“|"|'|‘)$/.test(tokens[first]?.text.toLowerCase() ?? ''))
    first += 1;
  if (classes[kind] === 'PER') first += countTitleWords(lower.slice(first - last));
  return first < last ? { first, last } : null;
}

function firstFrom(tokens: Document['tokens'], start: number): number {
  return lowerBound(tokens.length, (at) => (tokens[at]?.start ?? 0) < start);
}

function write(labels: Uint8Array, first: number, last: number, kind: number): void {
  for (let at = first; at < last; at += 1) if (labels[at] !== outside) return;
  if (last - first === 1) labels[first] = labelOf(kind, only);
  else {
    labels.fill(labelOf(kind, inside), first, last);
    labels[first] = labelOf(kind, begin);
    labels[last - 1] = labelOf(kind, lastPart);
  }
}

/** A name that holds a word which the tagger never looks at cannot be learnt. */
function withoutUnreachable(labels: Uint8Array, canBe: Uint8Array): void {
  for (let first = 0; first < labels.length; first += 1) {
    if (labels[first] === outside) continue;
    let last = first + 1;
    while (last < labels.length && labels[last] !== outside && !isStart(labels[last] as number)) last += 1;
    if (canBe.subarray(first, last).includes(0)) labels.fill(outside, first, last);
    first = last - 1;
  }
}

function isStart(label: number): boolean {
  const part = (label - 1) & 3;
  return part === begin || part === only;
}
