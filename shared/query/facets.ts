import { partsIn, withoutAnswersOf, withoutPart, withPart, withPartReplaced } from './edit.ts';
import { parseQuery } from './parse.ts';
import { printPart, printValue } from './print.ts';
import type { Part } from './query.ts';
import { fieldOf } from './sameField.ts';

/** The part of a query that a value of a facet is: `value` as it is, or as the query writes it behind the colon. */
export function facetPart(field: string, value: string): string {
  const [part, ...more] = partsIn(`${field}:${value}`);
  return part && more.length === 0 ? printPart(part) : `${field}:${printValue(value)}`;
}

/**
 * The text after a click on a value of a facet, whose part is given: one that is asked for is taken out, another value of
 * the same field becomes an alternative, `(outlet:a or outlet:b)`, and anything else is added. What is around it stays as it
 * was typed; a text that cannot be read stays as a whole.
 */
export function toggled(text: string, part: string): string {
  return change(text, part, (wanted) => {
    const without = withoutValue(text, wanted);
    if (without !== null) return without;
    const included = withoutNegative(text, wanted);
    return included === null ? joinedTo(text, wanted) : joinedTo(included, wanted);
  });
}

/** The text after a click on the minus: the value is taken away, or is no longer. */
export function toggledAway(text: string, part: string): string {
  return change(
    text,
    part,
    (wanted) =>
      withoutNegative(text, wanted) ??
      withoutAnswersOf(withoutValue(text, wanted) ?? text, printPart(wanted)),
  );
}

/** The text with the part as the only one about its field, such as another span of days. */
export function withOnly(text: string, part: string): string {
  return change(text, part, (wanted) => {
    const field = fieldOf(wanted);
    const first = partsIn(text).findIndex((each) => fieldOf(each) === field);
    if (field === null || first < 0) return withPart(text, part);
    const others = withoutField(text, field, first + 1);
    return withPartReplaced(others, first, part);
  });
}

/** The text without all parts that ask about a field, negative ones too; from the part with an index on. */
export function withoutField(text: string, field: string, from = 0): string {
  const index = partsIn(text).findLastIndex(
    (each) => fieldOf(each.kind === 'not' ? each.part : each) === field,
  );
  return index < from ? text : withoutField(withoutPart(text, index), field, from);
}

/** How a text asks for the value of a facet: by itself or as an alternative, or by taking it away; null where it does not. */
export function stateOf(text: string, part: string): 'asked' | 'excluded' | null {
  const [wanted] = partsIn(part);
  if (!wanted) return null;
  const parts = partsIn(text);
  if (parts.some((each) => alternativesOf(each).some((one) => isSame(one, wanted)))) return 'asked';
  return parts.some((each) => each.kind === 'not' && isSame(each.part, wanted)) ? 'excluded' : null;
}

function change(text: string, part: string, make: (wanted: Part) => string): string {
  const [wanted] = partsIn(part);
  return wanted && parseQuery(text).ok ? make(wanted) : text;
}

/** Null where the text does not ask for it. */
function withoutValue(text: string, wanted: Part): string | null {
  const parts = partsIn(text);
  const index = parts.findIndex((each) => alternativesOf(each).some((one) => isSame(one, wanted)));
  const part = parts[index];
  if (!part) return null;
  const left = alternativesOf(part).filter((one) => !isSame(one, wanted));
  return left.length === 0
    ? withoutPart(text, index)
    : withPartReplaced(text, index, asAlternatives(text, left));
}

function withoutNegative(text: string, wanted: Part): string | null {
  const index = partsIn(text).findIndex((each) => each.kind === 'not' && isSame(each.part, wanted));
  return index < 0 ? null : withoutPart(text, index);
}

function joinedTo(text: string, wanted: Part): string {
  const parts = partsIn(text);
  const field = fieldOf(wanted);
  const index = parts.findLastIndex((each) => field !== null && fieldOf(each) === field);
  const part = parts[index];
  if (!part) return withPart(text, printPart(wanted));
  return withPartReplaced(
    text,
    index,
    `(${[...alternativesOf(part).map((one) => text.slice(one.start, one.end)), printPart(wanted)].join(' or ')})`,
  );
}

function asAlternatives(text: string, parts: readonly Part[]): string {
  const all = parts.map(({ start, end }) => text.slice(start, end)).join(' or ');
  return parts.length > 1 ? `(${all})` : all;
}

function alternativesOf(part: Part): readonly Part[] {
  return part.kind === 'or' && fieldOf(part) !== null ? part.parts : [part];
}

/** A tag is asked for whatever is in its square brackets. */
function isSame(one: Part, other: Part): boolean {
  if (one.kind === 'tag' && other.kind === 'tag') return one.tag === other.tag;
  return printPart(one) === printPart(other);
}
