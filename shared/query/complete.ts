import { linkedBy, linkTypes } from '../model/linkTable.ts';
import { type Tag, tagLabel, tags } from '../model/tag.ts';
import { foldText } from '../text/fold.ts';
import { type Field, fieldNamed, fields } from './fields.ts';
import { printValue } from './print.ts';
import { quotationMarks } from './quotation.ts';
import { withPlainSigns } from './tokens.ts';

/** What can be written at the caret. */
export interface Completion {
  /** What is replaced (UTF-16, half-open): the word, or the value behind the colon and a comparison. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'field' | 'value';
  /** The field whose value it is; the names of one that takes a name, or a language or unit, are known to the store alone. */
  readonly field: Field | null;
  /** What has been typed of it, up to the caret, without quotation marks. */
  readonly prefix: string;
  readonly options: readonly CompletionOption[];
}

interface CompletionOption {
  /** What replaces the range; a field ends with its colon, and whatever is complete has no space behind it. */
  readonly insert: string;
  readonly label: string;
  readonly gloss: string;
  readonly tag: Tag | null;
}

/** What can be written at a caret (UTF-16) in the text of a query, also in one that cannot be read; null within a quotation. */
export function completionAt(text: string, caret: number): Completion | null {
  const plain = withPlainSigns(text);
  const term = termAt(plain, caret);
  if (term.colon === null) return ofWord(text, plain, term, caret);
  const field = fieldNamed.get(plain.slice(term.start, term.colon).toLowerCase());
  if (!field) return ofWord(text, plain, term, caret);
  if (caret <= term.colon) return { ...ofField(text, term, caret), to: term.colon + 1 };
  return ofValue(field, text, plain, term, caret);
}

interface Term {
  readonly start: number;
  readonly end: number;
  /** Where the colon of a field is, if it may be one. */
  readonly colon: number | null;
}

/** The run of words, quotations and values that holds the caret or ends at it; an empty one where there is none. */
function termAt(plain: string, caret: number): Term {
  let at = 0;
  while (at < caret) {
    between.lastIndex = at;
    const start = between.test(plain) ? between.lastIndex : at;
    if (start > caret) break;
    term.lastIndex = start;
    const found = term.exec(plain);
    const end = start + (found?.[0].length ?? 0);
    if (end >= caret && found)
      return { start, end, colon: found[1] === undefined ? null : start + found[1].length };
    at = Math.max(end, start + 1);
  }
  return { start: caret, end: caret, colon: null };
}

const between = /(?:[\s()[\]&]|-(?!\s))+/y;
const term = new RegExp(
  `(?:([a-z][a-z_-]*)(?=:):)?(?:"(?:[^"\\\\]|\\\\.?)*(?:"|$)|[${quotationMarks.slice(1)}][^${quotationMarks}]*(?:[${quotationMarks}]|$)|[^\\s()\\[\\]${quotationMarks}]+)*`,
  'isy',
);

/** A field, a tag, a link within square brackets, or a value that says of what field it is. */
function ofWord(text: string, plain: string, found: Term, caret: number): Completion | null {
  if ([...plain.slice(found.start, found.end)].some((sign) => quotationMarks.includes(sign))) return null;
  const base = ofField(text, found, caret);
  const { prefix } = base;
  if (isInside(plain.slice(0, found.start))) {
    const links = linkTypes
      .filter((type) => begins(type, prefix))
      .map((type) => option(type, type, `${type}, or ${linkedBy[type]}`));
    return { ...base, options: [...links, ...fieldOptions(prefix)] };
  }
  return { ...base, options: [...tagOptions(prefix), ...fieldOptions(prefix), ...valueOptions(prefix)] };
}

function ofField(text: string, { start, end }: Term, caret: number): Completion {
  const prefix = text.slice(start, caret);
  return { from: start, to: end, kind: 'field', field: null, prefix, options: fieldOptions(prefix) };
}

function ofValue(field: Field, text: string, plain: string, found: Term, caret: number): Completion {
  const start = (found.colon ?? found.start) + 1;
  const sign = field.takes === 'listed' ? '' : (/^[<>=≤≥]*/.exec(plain.slice(start, caret))?.[0] ?? '');
  const from = start + sign.length;
  const prefix = [...text.slice(from, caret)].filter((letter) => !quotationMarks.includes(letter)).join('');
  const options = field.values
    .filter(({ value, gloss }) => begins(value, prefix) || begins(gloss, prefix))
    .map(({ value, gloss }) =>
      option(printValue(value), value, gloss, field.name === 'tag' ? tagNamed(value) : null),
    );
  return { from, to: found.end, kind: 'value', field, prefix, options };
}

function tagOptions(prefix: string): readonly CompletionOption[] {
  return tags.filter((tag) => begins(tag, prefix)).map((tag) => option(tag, tag, tagLabel[tag], tag));
}

/** Those that begin so before those that are called so elsewhere. */
function fieldOptions(prefix: string): readonly CompletionOption[] {
  const named = fields.filter(({ name }) => begins(name, prefix));
  const meant = fields.filter(
    (field) =>
      !named.includes(field) &&
      prefix !== '' &&
      [field.gloss, ...field.also].some((words) => begins(words, prefix)),
  );
  return [...named, ...meant].map(({ name, gloss }) => option(`${name}:`, `${name}:`, gloss));
}

/** “unver” is `verification:unverified`. One letter would give too many. */
function valueOptions(prefix: string): readonly CompletionOption[] {
  if (prefix.length < 2) return [];
  return fields
    .filter(({ name, takes }) => takes === 'listed' && !['tag', 'has', 'no', 'link'].includes(name))
    .flatMap(({ name, values }) =>
      values
        .filter(({ value, gloss }) => begins(value, prefix) || begins(gloss, prefix))
        .map(({ value, gloss }) =>
          option(`${name}:${printValue(value)}`, `${name}:${printValue(value)}`, gloss),
        ),
    );
}

const option = (insert: string, label: string, gloss: string, tag: Tag | null = null): CompletionOption => ({
  insert,
  label,
  gloss,
  tag,
});

const tagNamed = (name: string): Tag | null => tags.find((tag) => tag === name) ?? null;

/** Whether one of the words begins so; case and accents do not count. */
function begins(words: string, prefix: string): boolean {
  if (prefix.length > maxPrefix) return false;
  const [all, start] = [foldText(words, 'base').text, foldText(prefix, 'base').text];
  return all.startsWith(start) || all.includes(` ${start}`) || all.includes(`-${start}`);
}

/** In UTF-16 code units: nothing that is offered is as long. */
const maxPrefix = 60;

function isInside(before: string): boolean {
  const outside = before.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return outside.lastIndexOf('[') > outside.lastIndexOf(']');
}
