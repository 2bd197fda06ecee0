import type { Annotation } from './annotation.ts';

/** An annotation that can point to an entry of the actor ledger. */
export type Mention = Extract<Annotation, { readonly tag: 'actor' }>;

/** Where a mention points, and who made it point there when: all that the ledger changes of an annotation. */
export interface Pointer {
  /** Null for no entry. */
  readonly actorEntryId: string | null;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

/** The entry that an annotation points to, or null. */
export function entryIdOf(annotation: Annotation | null): string | null {
  return annotation?.tag === 'actor' ? (annotation.attributes.actorEntryId ?? null) : null;
}

/** The mention pointing elsewhere; an annotation of another tag points nowhere and stays as it is. */
export function withPointer(
  annotation: Annotation,
  { actorEntryId, updatedBy, updatedAt }: Pointer,
): Annotation {
  if (annotation.tag !== 'actor') return annotation;
  const { actorEntryId: _, ...others } = annotation.attributes;
  const attributes = actorEntryId === null ? others : { ...others, actorEntryId };
  return { ...annotation, attributes, updatedBy, updatedAt };
}
