import { articleStatuses } from '../model/articleStatus.ts';
import { linkTypes } from '../model/linkTable.ts';
import { tags } from '../model/tag.ts';
import { foldText } from '../text/fold.ts';
import { readAmounts } from './amounts.ts';
import { readDays } from './days.ts';
import { type Field, fieldNamed } from './fields.ts';
import type { FieldValue } from './fieldValues.ts';
import { readGrade } from './grades.ts';
import { nearest } from './nearest.ts';
import { Problem, use } from './problem.ts';
import { codeFields, dayFields, havings, type Meaning, nameFields, wholeFields } from './query.ts';
import { inQuotationMarks } from './quotation.ts';
import type { Value } from './tokens.ts';

/** What a field with its value asks for. Throws a `Problem` with the values that it may have, and the nearest one. */
export function meaningOf(field: Field, value: Value): Meaning {
  if (value.text.trim() === '') throw new Problem(placeOfNothing(field, value), asking(field));
  const { name } = field;
  if (isOneOf(nameFields, name)) return { kind: 'name', field: name, text: nameIn(value) };
  if (isOneOf(wholeFields, name)) return { kind: 'whole', field: name, text: value.text.trim() };
  if (isOneOf(dayFields, name)) return dayMeaning(name, value);
  if (isOneOf(codeFields, name)) return codeMeaning(field, name, value);
  switch (name) {
    case 'grade':
      return readGrade(value);
    case 'figure': {
      const { span, isMust } = readAmounts(value);
      return { kind: 'value', span, isMust };
    }
    case 'tag':
      return { kind: 'tag', tag: listed(field, value, tags), inside: null };
    case 'is':
      return { kind: 'is', status: listed(field, value, ['accepted', 'suggested', 'rejected']) };
    case 'has':
    case 'no':
      return { kind: name, what: listed(field, value, havings) };
    case 'link':
      return { kind: 'link', type: listed(field, value, linkTypes) };
    case 'status': {
      const values = fieldNamed.get('status')?.values.map((each) => each.value) ?? [];
      const status = articleStatuses[values.indexOf(listed(field, value, values))];
      return { kind: 'status', status: status ?? 'toDo' };
    }
    case 'versions':
      listed(field, value, ['all']);
      return { kind: 'versions' };
  }
}

/** What to write behind the colon of a field, in one sentence. */
function asking({ name, takes, example, values }: Field): string {
  switch (takes) {
    case 'name':
      return `Write a name after “${name}:”, for example ${example}.`;
    case 'whole':
    case 'number':
    case 'day':
      return `Write a value after “${name}:”, for example ${example}.`;
    case 'grade':
      return `Write a grade after “${name}:”, for example ${example}.`;
    case 'listed':
      return `Write ${enumerated(values.map(({ value }) => typed(value)))} after “${name}:”.`;
  }
}

/** The field itself is underlined when there is nothing behind it. */
function placeOfNothing(
  field: Field,
  { start, end }: Value,
): { readonly start: number; readonly end: number } {
  return start === end ? { start: start - field.name.length - 1, end: start } : { start, end };
}

/** A star says what is so without it: the beginnings of words are enough. */
function nameIn({ text, isQuoted }: Value): string {
  const name = text.trim();
  return isQuoted || !/[^*]\*+$/.test(name) ? name : name.replace(/\*+$/, '');
}

function dayMeaning(field: (typeof dayFields)[number], value: Value): Meaning {
  const { span, isMust } = readDays(value, field);
  if (isMust && field !== 'asof')
    throw new Problem(
      value,
      'Only asof: and figure: can end in an exclamation mark.',
      use(value, `${value.text.trimEnd().slice(0, -1)}`, 'Leave it out'),
    );
  return { kind: 'day', field, span, isMust };
}

function codeMeaning(field: Field, name: (typeof codeFields)[number], value: Value): Meaning {
  const compares = field.takes === 'grade' && /^\s*[<>＜＞≤≥]/.test(value.text);
  if (!compares)
    return {
      kind: 'code',
      field: name,
      code: listed(
        field,
        value,
        field.values.map((each) => each.value),
      ),
    };
  const grade = readGrade(value);
  const half = name === 'reliability' ? grade.credibility : grade.reliability;
  if (half !== null) throw new Problem(value, asking(field));
  return grade;
}

/** The listed value that was typed, by itself or in the words that it is shown with; case, hyphens and spaces do not count. */
function listed<Code extends string>(field: Field, value: Value, codes: readonly Code[]): Code {
  const key = keyOf(value.text);
  const shown = ({ gloss }: FieldValue): boolean => keyOf(gloss) === key;
  const found =
    codes.find((code) => keyOf(code) === key) ??
    codes.find((code) => field.values.some((each) => each.value === code && shown(each)));
  if (found !== undefined) return found;
  const near = nearest(value.text.trim(), codes);
  throw new Problem(
    value,
    asking(field),
    near && use(value, typed(near), `Use ${field.name}:${typed(near)}`),
  );
}

/** `+` and `-` at the end are what tells the codes of factuality apart. */
function keyOf(text: string): string {
  const folded = foldText(text.trim(), 'base').text;
  return folded.slice(0, -1).replace(/[\s-]+/g, '') + folded.slice(-1);
}

const typed = (value: string): string => (value.includes(' ') ? inQuotationMarks(value) : value);

/** Long lists are for completion to show. */
function enumerated(words: readonly string[]): string {
  if (words.length > 12) return `${words.slice(0, 5).join(', ')} or another of ${words.length} values`;
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}
