import * as z from 'zod';
import { maxTypedLength } from '../../../shared/limits.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributeLabel } from '../../../shared/model/attributeLabels.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import { type Tag, tagLabel } from '../../../shared/model/tag.ts';
import { WhenOrInterval } from '../../../shared/model/when.ts';
import { Refusal } from '../../../shared/result.ts';
import { counted } from '../../../shared/text/counting.ts';

/** A new value for each attribute that is named; null takes it away. */
export type AttributePatch = Readonly<Record<string, unknown>>;

/**
 * The annotation with other attributes. What holds nothing (an empty list, a hedge with neither words nor band) goes.
 * Throws `Refusal` naming the attribute that the annotation's tag does not have, or the value that it cannot take.
 */
export function withAttributes(annotation: Annotation, patch: AttributePatch): Annotation {
  const { tag } = annotation;
  const known = attributesByTag[tag].shape;
  const stranger = Object.keys(patch).find((name) => !Object.hasOwn(known, name));
  if (stranger !== undefined)
    throw new Refusal('invalid-input', `${withArticle(tag)} has no attribute “${stranger}”.`);
  const kept = Object.entries({ ...annotation.attributes, ...patch }).filter(
    ([, value]) => !isNothing(value),
  );
  const parsed = attributesByTag[tag].safeParse(Object.fromEntries(kept));
  if (!parsed.success) throw new Refusal('invalid-input', refusalOf(parsed.error.issues[0]));
  const written = Written.safeParse(patch);
  if (!written.success) throw new Refusal('invalid-input', refusalOf(written.error.issues[0]));
  const overlong = Object.entries(patch).find(([, value]) => isOverlong(value))?.[0];
  if (overlong !== undefined)
    throw new Refusal(
      'invalid-input',
      `The ${labelOf(overlong)} cannot be stored: it is longer than ${counted(maxTypedLength, 'character')}. Nothing was changed.`,
    );
  // True because the attributes were just read with the schema of this very tag.
  return { ...annotation, attributes: parsed.data } as Annotation;
}

/** What a person may write and no other may: a workspace and a file keep what they got before this was looked at. */
const Written = z.looseObject({ asOf: z.looseObject({ date: WhenOrInterval.optional() }).nullish() });

function refusalOf(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  const [name] = (issue?.path ?? []).map(String);
  return `The ${labelOf(name)} cannot be stored: ${issue?.message ?? 'it does not fit'}. Nothing was changed.`;
}

function labelOf(name = 'attributes'): string {
  return Object.entries(attributeLabel).find(([key]) => key === name)?.[1] ?? name;
}

/** Of a value that fits its schema. What a segment quotes is the article's, and may be as long as that. */
function isOverlong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > maxTypedLength;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => key !== 'exact' && isOverlong(part));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every((part) => part === undefined);
}

function withArticle(tag: Tag): string {
  return `${tag === 'actor' ? 'An' : 'A'} ${tagLabel[tag].toLowerCase()}`;
}
