import type { Annotation } from '../../shared/model/annotation.ts';
import { checkBounds } from '../../shared/model/bounds.ts';
import { readDecimal } from '../../shared/model/decimal.ts';
import { changeInTurn, typeInto } from '../state/actions/fields.ts';
import { notice } from '../state/actions/notices.ts';
import { findAnnotation } from '../state/selectors.ts';
import { getState } from '../state/store.ts';

export type End = 'lower' | 'upper';
type Bound = NonNullable<Extract<Annotation, { readonly tag: 'figure' }>['attributes'][End]>;

/** The name of a bound's field among those that hold something unsaved. */
export function boundKey(id: string, end: End): string {
  return `${id} ${end}`;
}

/**
 * Stores one end of a figure's interval as it was typed; an empty text takes it away. Where the other end was refused,
 * it is tried again together with this one: two new bounds may be right only side by side. Resolves to why it was
 * refused, in one sentence, or null.
 */
export async function writeBound(
  id: string,
  end: End,
  typed: string,
  isInclusive: boolean,
): Promise<string | null> {
  const bound = readBound(typed, isInclusive);
  if (bound === undefined) return noNumber;
  const other: End = end === 'lower' ? 'upper' : 'lower';
  const refused = getState().typed.get(boundKey(id, other));
  const tried = refused?.problem
    ? readBound(refused.text, storedBound(id, other)?.inclusive ?? true)
    : undefined;
  const otherBound = tried === undefined ? storedBound(id, other) : (tried ?? undefined);
  const problem = checkBounds({ [end]: bound ?? undefined, [other]: otherBound });
  if (problem) return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`;
  const failed = await changeInTurn(id, () => ({
    [end]: bound,
    ...(tried !== undefined && { [other]: tried }),
  }));
  if (failed !== null) return failed;
  if (tried !== undefined) typeInto(boundKey(id, other), null);
  if (isLikeThousands(typed)) notice(`“${typed.trim()}” was read as a decimal. ${howThousands(typed)}`);
  return null;
}

/** Null for an empty text, undefined for one that is no number. */
function readBound(typed: string, inclusive: boolean): Bound | null | undefined {
  if (typed.trim() === '') return null;
  const value = readDecimal(typed);
  return value === null ? undefined : { value, inclusive };
}

function storedBound(id: string, end: End): Bound | undefined {
  const figure = findAnnotation(getState(), id);
  return figure?.tag === 'figure' ? figure.attributes[end] : undefined;
}

/** Half of the world writes three thousand as “3.000”. */
function isLikeThousands(typed: string): boolean {
  return /^\s*-?[1-9]\d{0,2}\.\d{3}\s*$/.test(typed);
}

function howThousands(typed: string): string {
  const [whole = '', rest = ''] = typed.trim().split('.');
  return `For thousands, enter ${whole}${rest} or ${whole},${rest}.`;
}

const noNumber = 'Enter a number in digits, for example 11000, 11,000 or -2.5.';
