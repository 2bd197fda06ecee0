import type { Annotation } from '../model/annotation.ts';
import { startOf } from '../model/extent.ts';
import type { Link } from '../model/link.ts';
import { makeActorCorrections } from './corrections/actors.ts';
import type { ActorAnnotation, Context } from './corrections/context.ts';
import { makeIsDeclined } from './corrections/declined.ts';
import { figureCorrections } from './corrections/figures.ts';
import { spanCorrections } from './corrections/spans.ts';
import { makeStatementCorrections } from './corrections/statements.ts';
import type { Document } from './document.ts';
import type { FoundInAll } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import type { Correction } from './suggestion.ts';

/**
 * What the text says and accepted annotations do not, in text order: bounds and units of figures, speakers, claimers and cues that are
 * not linked or recorded, entries and types of actors, spans that are a sign off. What was declined before stays away.
 */
export function findCorrections(
  document: Document,
  annotations: readonly Annotation[],
  links: readonly Link[],
  found: FoundInAll,
  knowledge: Knowledge,
): readonly Correction[] {
  const accepted = annotations
    .filter(({ status }) => status === 'accepted')
    .toSorted((a, b) => startOf(a) - startOf(b));
  if (accepted.length === 0) return [];
  const { text } = document;
  const actors = accepted.filter((annotation): annotation is ActorAnnotation => annotation.tag === 'actor');
  const context: Context = { text, annotations: accepted, actors, links, found, knowledge };
  const actorCorrections = makeActorCorrections(context);
  const statementCorrections = makeStatementCorrections(context);
  const isDeclined = makeIsDeclined(text, knowledge.decisions);
  return accepted.flatMap((annotation) =>
    [
      ...spanCorrections(annotation, context),
      ...(annotation.tag === 'actor' ? actorCorrections(annotation) : []),
      ...figureCorrections(annotation, context),
      ...statementCorrections(annotation),
    ].filter((correction) => !isDeclined(correction, annotation)),
  );
}
