import type { Annotation } from '../../model/annotation.ts';
import type { Link } from '../../model/link.ts';
import type { FoundInAll } from '../found.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Correction, RuleId } from '../suggestion.ts';

/** What corrections are looked for with. */
export interface Context {
  readonly text: string;
  /** The accepted annotations of the article. */
  readonly annotations: readonly Annotation[];
  /** The accepted actor annotations, by where they start. */
  readonly actors: readonly ActorAnnotation[];
  readonly links: readonly Link[];
  readonly found: FoundInAll;
  readonly knowledge: Knowledge;
}

export type ActorAnnotation = Extract<Annotation, { readonly tag: 'actor' }>;

/** A correction that changes nothing yet: what it changes is added. */
export function correction(
  { id }: Annotation,
  rule: RuleId,
  score: number,
  reason: string,
  change: Partial<Pick<Correction, 'patch' | 'link' | 'entry' | 'segments'>>,
): Correction {
  return {
    annotationId: id,
    rule,
    score,
    reason,
    patch: {},
    link: null,
    entry: null,
    segments: null,
    ...change,
  };
}

/** Words as a reason quotes them: not more than a few. */
export function said(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line}”`;
}
