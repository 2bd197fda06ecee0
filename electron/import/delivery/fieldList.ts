import type { Range } from '../../../shared/model/segment.ts';
import { isoDate } from '../dates.ts';
import type { Said } from '../said.ts';
import { dateLineOf } from './dateLine.ts';
import { type FieldPart, fieldPart } from './fields.ts';
import { type FoundArticle, inHead, inLine, type Producer } from './found.ts';
import { labelled, languageNamed, withoutBy } from './labels.ts';
import { type Line, rangeOf } from './lines.ts';

/**
 * Deliveries that name each part of an article in a line of its own (ProQuest, EBSCO, NewsBank, Integrum and others): a line of
 * signs, or the same first field, begins an article, which has a headline, a source, a day and a field that holds the text.
 */
export const fieldList: Producer = {
  mark: /^[^\S\n]*(?:full ?text|text|body|article|story|content|volltext|artikeltext|inhalt|texte|texto|testo|tekst|полный|текст|содержание|本文|記事本文|正文|全文|内容|본문|내용|النص)[^:：\n]{0,20}[:：]/imu,
  find: (lines, { text }) => {
    const places = byRule(lines) ?? byFirstField(lines);
    const records = places.flatMap((place) => read(lines, place, text) ?? []);
    const sure = records.filter(isSure);
    const isProQuest = /^[^\S\n]*ProQuest document ID:/im.test(text);
    const isEnough = sure.length > 1 || (sure.length === 1 && isProQuest);
    // What lies between rules and has no text is a list of contents or a notice; most of it must be articles.
    return isEnough && sure.length >= places.length / 2 && records.length >= places.length - 3
      ? { producer: isProQuest ? 'ProQuest' : 'a news archive', articles: records }
      : null;
  },
};

/** “20240312”, as databases write a day; only beside the name of its field. */
function packedDay(value: string): string | undefined {
  const day = /^(?:19|20)\d{6}$/.test(value.trim()) ? isoDate(value) : null;
  return day ?? undefined;
}

/** With headline, source and day, and more than a few words. */
function isSure({ said, body }: FoundArticle): boolean {
  const length = body.reduce((sum, { start, end }) => sum + end - start, 0);
  return Boolean(said.title && said.publisher && said.publishedAt) && length >= shortestText;
}

/** In UTF-16 code units; Chinese and Japanese say much in few. */
const shortestText = 30;

interface Place {
  readonly first: number;
  readonly end: number;
}

/** A line of the same sign again and again. */
const rule = /^([_=*#~-])\1{9,}$/;

function byRule(lines: readonly Line[]): readonly Place[] | null {
  const rules = lines.flatMap(({ text }, index) => (rule.test(text) ? [index] : []));
  if (rules.length === 0) return null;
  const places = [-1, ...rules].map((index, at) => ({ first: index + 1, end: rules[at] ?? lines.length }));
  const filled = places.filter(({ first, end }) => hasParts(lines, { first, end }));
  return filled.length > 0 ? filled : null;
}

/** Where the field that comes first in the text comes again. */
function byFirstField(lines: readonly Line[]): readonly Place[] {
  const first = lines.findIndex(({ text }) => fieldPart(labelled(text)?.key ?? '') !== null);
  const key = labelled(lines[first]?.text ?? '')?.key;
  if (first === -1 || key === undefined || fieldPart(key) === 'text') return [];
  const starts = lines.flatMap(({ text }, index) => (labelled(text)?.key === key ? [index] : []));
  return starts.map((start, at) => ({ first: start, end: starts[at + 1] ?? lines.length }));
}

function hasParts(lines: readonly Line[], { first, end }: Place): boolean {
  let count = 0;
  for (let index = first; index < end; index += 1)
    if (fieldPart(labelled(lines[index]?.text ?? '')?.key ?? '') !== null) count += 1;
  return count >= 3;
}

/** A field: its label, and the range of the text that is its value. */
interface Field {
  readonly part: FieldPart | 'other';
  readonly label: string;
  readonly value: string;
  readonly line: number;
  readonly start: number;
}

function read(lines: readonly Line[], place: Place, text: string): FoundArticle | null {
  const fields = fieldsIn(lines, place, text);
  const at = (part: FieldPart) => fields.find((field) => field.part === part && field.value !== '');
  const body = fields.find(({ part }) => part === 'text');
  const dated = at('publishedAt') ?? fields.find(({ value }) => dateLineOf(value) !== null);
  const source = at('publisher');
  if (!body) return null;
  const range = textRange(lines, place, body, fields, text);
  const titled = at('title');
  const first = lines[place.first];
  const isFirst = first && fields[0] && place.first < fields[0].line;
  const title = titled?.value ?? (isFirst ? first.text : undefined);
  if (!range) return null;
  const headline = isFirst
    ? rangeOf(lines, { first: place.first, end: place.first + 1 })
    : titled && { start: titled.start, end: lines[titled.line]?.end ?? titled.start };
  const say = (field: Field | undefined, value: string | null | undefined): Said | undefined =>
    field && value ? { value, from: inLine(field.label) } : undefined;
  const [author, url, language] = [at('author'), at('url'), at('language')];
  return {
    headline,
    body: [range],
    until: lines[place.end - 1]?.end,
    said: {
      title: titled
        ? say(titled, titled.value)
        : title === undefined
          ? undefined
          : { value: title, from: inHead },
      publisher: say(source, source && nameOf(source.value)),
      author: say(author, author && withoutBy(author.value)),
      publishedAt: say(dated, dated && (dateLineOf(dated.value)?.iso ?? packedDay(dated.value))),
      url: say(url, /^https?:\/\/\S+$/.test(url?.value ?? '') ? url?.value : null),
      language: say(language, languageNamed(language?.value ?? '')),
    },
  };
}

/** The fields above the text, and those of the catalogue below it; in between, a colon is a colon. */
function fieldsIn(lines: readonly Line[], { first, end }: Place, text: string): readonly Field[] {
  const all: Field[] = [];
  for (let index = first; index < end; index += 1) {
    const line = lines[index];
    const found = line && labelled(line.text);
    const part = found && fieldPart(found.key);
    if (!line || !found || !part) continue;
    const isAlone = found.value === '' && part !== 'text';
    const next = lines[index + 1];
    const value = isAlone && next && index + 1 < end && !labelled(next.text) ? next.text : found.value;
    all.push({
      part,
      label: found.label,
      value,
      line: isAlone && value !== '' ? index + 1 : index,
      start: value === '' || isAlone ? (next?.start ?? line.end) : startOfValue(line, text),
    });
  }
  const body = all.findIndex(({ part }) => part === 'text');
  const bottom = catalogueBelow(lines, end, all, body);
  return all.filter((_field, index) => index <= body || index >= bottom);
}

/** Which field is the first of those that close an article: from there on, each line begins one. */
function catalogueBelow(lines: readonly Line[], end: number, all: readonly Field[], body: number): number {
  let next = end;
  let bottom = all.length;
  for (let index = all.length - 1; index > body; index -= 1) {
    const line = all[index]?.line ?? end;
    // The value of a field may go over a few lines that nothing parts.
    if (lines.slice(line + 1, next).some(({ isApart }) => isApart)) break;
    bottom = index;
    next = line;
  }
  return bottom;
}

function startOfValue(line: Line, text: string): number {
  const raw = text.slice(line.start, line.end);
  const colon = raw.search(/[:：]/);
  return line.start + colon + 1 + (/^\s*/.exec(raw.slice(colon + 1))?.[0].length ?? 0);
}

function textRange(
  lines: readonly Line[],
  { end }: Place,
  body: Field,
  fields: readonly Field[],
  text: string,
): Range | undefined {
  const below = fields[fields.indexOf(body) + 1];
  const last = below ? below.line - (isLabelLine(lines, below.line) ? 1 : 2) : end - 1;
  const stop = lines[last]?.end;
  return stop !== undefined && stop > body.start && text.slice(body.start, stop).trim() !== ''
    ? { start: body.start, end: stop }
    : undefined;
}

function isLabelLine(lines: readonly Line[], index: number): boolean {
  return labelled(lines[index]?.text ?? '') !== null;
}

/** “The Harbour Ledger; Varnholm [Varnholm]. 12 Mar 2024: A4” is more than the name of a newspaper. */
function nameOf(source: string): string {
  const day = dateLineOf(source);
  const name = source.split(/\s*;\s+|\s+\[/)[0] ?? source;
  if (!day) return name;
  const at = name.search(/[,.]?\s+(?:vom\s|\p{L}{3,9}\.?\s)?\d{1,4}[./\s-]/u);
  return at > 0 ? name.slice(0, at) : name;
}
