import type { Said } from '../said.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inHead, inLine, type Producer } from './found.ts';
import { keyOf, labelled, languageNamed, withoutBy } from './labels.ts';
import { type Group, groupsOf, type Line, rangeOf, wordsOf } from './lines.ts';
import * as words from './nexisWords.ts';

/**
 * Deliveries of Nexis (LexisNexis): the older ones, with “2 of 17 DOCUMENTS” above each article, and those of
 * Nexis Uni, Advance and Lexis+, with “Body” above the text and “End of Document” below it.
 */
export const nexis: Producer = {
  mark: /\b(?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTEN|DOCUMENTOS?|DOCUMENTI|Dokument|Document|Documento)\b|^[^\S\n]*(?:Load-Date|LOAD-DATE|(?:End|Ende|Fin|Final|Fim|Fine|Einde) (?:of|des|du|de|del|do|van) )/im,
  find: (lines) => {
    const records = numberedRecords(lines) ?? endedRecords(lines);
    if (!records) return null;
    const layout = layoutOf(lines, records);
    return {
      producer: 'Nexis',
      articles: records.map((record) => read(lines, record, layout)),
    };
  },
};

/** Where one article of a delivery is: lines by their index, the end not included. */
interface Place {
  readonly first: number;
  readonly end: number;
  /** The line below which its text begins, where one says so. */
  readonly body?: number | undefined;
}

/** At least two that are numbered from first to last without a gap, or one that has Nexis’ own lines. */
function numberedRecords(lines: readonly Line[]): readonly Place[] | null {
  const starts = lines.flatMap(({ text }, index) => {
    const { a, b, c, d } = words.numbering.exec(text)?.groups ?? {};
    const number = a ?? c;
    return number === undefined ? [] : [{ index, number: Number(number), of: Number(b ?? d) }];
  });
  const [first] = starts;
  if (!first || !starts.every(({ number, of }, at) => number === first.number + at && of === first.of))
    return null;
  const places = starts.map(({ index }, at) => ({
    first: index + 1,
    end: starts[at + 1]?.index ?? lines.length,
  }));
  const typical = places.filter((place) => hasLabels(lines, place));
  return typical.length >= Math.max(1, places.length / 2) ? places : null;
}

/** Whether Nexis’ own lines are among these: how long the article is, or when it came into the archive. */
function hasLabels(lines: readonly Line[], { first, end }: Place): boolean {
  return lines.slice(first, end).some(({ text }) => {
    const said = labelled(text);
    return (
      said !== null &&
      ((words.length.has(said.key) && /^\d/.test(said.value)) ||
        (words.loaded.has(said.key) && /\d/.test(said.value)))
    );
  });
}

/** Those of the newer kind: each ends with a line that says so, and its text has a line above it. */
function endedRecords(lines: readonly Line[]): readonly Place[] | null {
  const places: Place[] = [];
  let first = 0;
  for (const [index, { text }] of lines.entries()) {
    if (!isAlone(text, words.ending)) continue;
    if (index > first) places.push({ first, end: index });
    first = index + 1;
  }
  // The last article of a delivery that was cut off has no end.
  const last = { first, end: lines.length };
  if (places.length > 0 && hasLabels(lines, last)) places.push(last);
  const marked = places.map((place) => ({ ...place, body: bodyLine(lines, place) }));
  const typical = marked.filter((place) => place.body !== undefined && hasLabels(lines, place));
  return typical.length > 0 && typical.length >= places.length / 2 ? marked : null;
}

/** The first line that says that the text begins and has lines of the catalogue above it. */
function bodyLine(lines: readonly Line[], { first, end }: Place): number | undefined {
  let hasHead = false;
  for (let index = first; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (isAlone(text, words.body) && hasHead) return index;
    hasHead ||= words.rights.test(text) || isHeadLabel(text);
  }
  return undefined;
}

function isAlone(text: string, names: ReadonlySet<string>): boolean {
  return text.length < 40 && !/[.!?]$/.test(text) && names.has(keyOf(text.replace(/\s?:$/, '')));
}

function isHeadLabel(text: string): boolean {
  const key = labelled(text)?.key;
  return key !== undefined && headSets.some((names) => names.has(key));
}

const headSets = [
  words.author,
  words.title,
  words.kept,
  words.catalogue,
  words.language,
  words.publisher,
  words.address,
];

/** The parts of the head of an article. */
interface Head {
  /** What has no label, above the first that has one or below it. */
  readonly plain: readonly Group[];
  /** Which of them is the date, or how many there are. */
  readonly dateAt: number;
  readonly labels: readonly Group[];
  /** The first line of the text. */
  readonly end: number;
}

/** No head has more lines; what is further above is the cover page. */
const longestHead = 60;

function headOf(lines: readonly Line[], place: Place): Head {
  const bounds = { first: place.first, end: place.body ?? place.end };
  if (place.body !== undefined) bounds.first = Math.max(bounds.first, place.body - longestHead);
  const begins = ({ text }: Line) => isHeadLabel(text) || isDate(text) || words.rights.test(text);
  const all = groupsOf(lines, bounds, begins);
  const groups = place.body === undefined ? untilText(all) : all;
  // A date of the cover page comes before that of the article.
  const dated = groups.findLastIndex(({ text }) => !isHeadLabel(text) && isDate(text));
  const isPlain = ({ text }: Group, index: number) =>
    !isHeadLabel(text) && !(words.rights.test(text) && index !== dated);
  const plain = groups.filter(isPlain);
  const date = groups[dated];
  const firstLabel = groups.findIndex(({ text }) => isHeadLabel(text));
  const before = groups.filter((group, index) => isPlain(group, index) && index < firstLabel).length;
  return {
    plain,
    dateAt: date ? plain.indexOf(date) : firstLabel === -1 ? plain.length : before,
    labels: groups.filter(({ text }) => isHeadLabel(text)),
    end: place.body === undefined ? (groups.at(-1)?.end ?? bounds.first) : place.body + 1,
  };
}

/** Where no line says that the text begins, it does below the labels, the last of which says how long it is. */
function untilText(groups: readonly Group[]): readonly Group[] {
  const head = groups.slice(0, 20);
  const length = head.findIndex(({ text }) => words.length.has(labelled(text)?.key ?? ''));
  const first = head.findIndex(({ text }) => isHeadLabel(text));
  if (first === -1) return head.slice(0, 3);
  let end = Math.max(length, first) + 1;
  while (head[end] && isHeadLabel(head[end]?.text ?? '') && !isBodyLabel(head[end]?.text ?? '')) end += 1;
  return head.slice(0, end);
}

/** “BODY:”, as the oldest deliveries have it, with the text behind it or below. */
function isBodyLabel(text: string): boolean {
  return /^BODY:/.test(text);
}

function isDate(text: string): boolean {
  const date = text.length <= 120 && !/^(?:copyright|©)/i.test(text) ? dateLineOf(text) : null;
  return (
    date !== null && (date.rest.length <= 24 || (date.rest.length <= 60 && words.edition.test(date.rest)))
  );
}

/** The headline comes first and then the newspaper and the day, or the headline is below these. */
type Layout = 'headline first' | 'headline last';

function layoutOf(lines: readonly Line[], places: readonly Place[]): Layout {
  // The first article may have a cover page above it.
  const place = places[1] ?? places[0];
  if (!place) return 'headline first';
  const { plain, dateAt } = headOf(lines, place);
  const above = plain.slice(0, dateAt).reduce((sum, { first, end }) => sum + end - first, 0);
  const below = plain.slice(dateAt + 1).filter(({ text }) => !isEdition(text));
  if (places.length > 1) return above >= 2 ? 'headline first' : 'headline last';
  return below.length > 0 ? 'headline last' : 'headline first';
}

function isEdition(text: string): boolean {
  return text.length <= 60 && words.edition.test(text);
}

function read(lines: readonly Line[], place: Place, layout: Layout): FoundArticle {
  const head = headOf(lines, place);
  const { headline, publisher, others } = unlabelled(lines, place, head, layout);
  const tail = tailOf(lines, { first: head.end, end: place.end });
  const said = new Map<string, Said>();
  const say = (name: string, value: string | null, from: string) => {
    if (value && !said.has(name)) said.set(name, { value, from });
  };
  let titled = headline;
  const kept: Group[] = [];
  for (const group of [...head.labels, ...tail.groups]) {
    const { key = '', label = '', value = '' } = labelled(group.text) ?? {};
    const isHead = group.first < head.end;
    if (isHead && words.author.has(key)) say('author', withoutBy(value), inLine(label));
    else if (isHead && words.title.has(key)) {
      say('title', value, inLine(label));
      titled = undefined;
    } else if (words.language.has(key)) say('language', languageNamed(value), inLine(label));
    else if (words.address.has(key) && /^https?:/.test(value)) say('url', value, inLine(label));
    else if (isHead && words.kept.has(key)) kept.push(group);
  }
  if (titled) say('title', wordsOf(lines, titled.first, titled.end), inHead);
  if (publisher) say('publisher', publisher.text, inHead);
  const date = head.plain[head.dateAt];
  if (date) say('publishedAt', dateLineOf(date.text)?.iso ?? null, inHead);
  const body = textFrom(lines, head.end, tail.first);
  const ranges = [...others, ...kept].sort((a, b) => a.first - b.first).map((group) => rangeOf(lines, group));
  return {
    headline: titled && rangeOf(lines, titled),
    body: [...ranges, body].filter((range) => range !== undefined),
    said: Object.fromEntries(said),
    until: (lines[place.end] ?? lines.at(-1))?.end,
  };
}

/** The text without the word “BODY:” before it. */
function textFrom(lines: readonly Line[], first: number, end: number) {
  const range = rangeOf(lines, { first, end });
  const text = lines[first]?.text ?? '';
  return range && isBodyLabel(text) ? { ...range, start: range.start + 'BODY:'.length } : range;
}

/** Headline and newspaper among the lines without a label, and what else is there. */
function unlabelled(lines: readonly Line[], place: Place, { plain, dateAt }: Head, layout: Layout) {
  const isFirst = place.first === 0;
  const above = plain.slice(0, dateAt);
  const below = plain.slice(dateAt + 1).filter(({ text }) => !isEdition(text));
  if (layout === 'headline last') {
    const publisher = above.at(-1);
    const [headline, ...others] = below;
    return { headline, publisher, others: isFirst ? others : [...above.slice(0, -1), ...others] };
  }
  const last = above.at(-1);
  // Without blank lines they are one group, of which the newspaper is the last line.
  const publisher = last && {
    first: last.end - 1,
    end: last.end,
    text: wordsOf(lines, last.end - 1, last.end),
  };
  const rest = above.slice(0, -1);
  if (last && last.end - last.first > 1)
    rest.push({ first: last.first, end: last.end - 1, text: wordsOf(lines, last.first, last.end - 1) });
  const headings = rest.filter(({ first }) => lines[first]?.isHeading);
  const headline = (isFirst || place.body === undefined ? undefined : headings[0]) ?? rest.at(-1);
  const others = isFirst ? [] : rest.filter((group) => group !== headline);
  return { headline, publisher, others: [...others, ...below] };
}

/** The lines of the catalogue below a text, found from the end on upwards. */
function tailOf(lines: readonly Line[], bounds: { readonly first: number; readonly end: number }) {
  const groups = groupsOf(lines, bounds, ({ text }) => isBelow(text));
  let from = groups.length;
  const marked = groups.findLastIndex(({ text }) => isAlone(text, words.classification));
  if (marked > 0) from = marked;
  while (from > 1 && isBelow(groups[from - 1]?.text ?? '')) from -= 1;
  const pictures = groups.slice(0, from).findLastIndex(({ text }) => isAlone(text, words.graphic));
  // A heading of this name high above is one of the text.
  if (pictures > 0 && from - pictures <= mostCaptions && from < groups.length) from = pictures;
  return { first: groups[from]?.first ?? bounds.end, groups: groups.slice(from) };
}

const mostCaptions = 12;

function isBelow(text: string): boolean {
  const key = labelled(text)?.key;
  return (
    (key !== undefined && words.below.has(key)) ||
    isAlone(text, words.classification) ||
    (words.rights.test(text) && text.length <= 200)
  );
}
