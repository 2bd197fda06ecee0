import type { Annotation } from '../../../shared/model/annotation.ts';
import { endOf, startOf } from '../../../shared/model/extent.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { isInQuotationMarks, suggestCue, suggestSource } from '../../../shared/suggest/attribution.ts';
import { createLink, createLinkedActor } from '../../state/actions/links.ts';
import { notice } from '../../state/actions/notices.ts';
import { annotationsOf } from '../../state/selectors.ts';
import { getState } from '../../state/store.ts';

/** What is asked about a quote or a claim: the word that attributes it, then who said it. */
export type Question = 'cue' | 'speaker';

/** The words that are likely to answer a question, in UTF-16 code units; null where nothing was found. */
export function suggestionFor(text: string, annotation: Annotation, question: Question): Range | null {
  const marked = extentOf(annotation);
  const cue = 'cue' in annotation.attributes ? (annotation.attributes.cue ?? null) : null;
  return question === 'cue' ? suggestCue(text, marked) : suggestSource(text, marked, cue, knownActors());
}

/** An actor that is marked with these very words already is linked; else they become one, in one step with the link. */
export async function linkSource(annotation: Annotation, segment: Range): Promise<void> {
  const { open } = getState();
  const type = annotation.tag === 'quote' ? 'speaker' : 'claimer';
  const words = open?.article.text.slice(segment.start, segment.end) ?? '';
  const there = knownActors().find(({ start, end }) => start === segment.start && end === segment.end);
  const isLinked = open?.links.some(
    (link) => link.type === type && link.from === annotation.id && link.to === there?.id,
  );
  const isDone =
    isLinked ||
    (there
      ? await createLink({ type, from: annotation.id, to: there.id })
      : await createLinkedActor(annotation.articleId, segment, type, annotation.id));
  if (isDone) notice(`The ${type} of this ${annotation.tag} is “${words}”.`);
}

/** A quote in quotation marks is direct speech. */
export function directness(text: string, annotation: Annotation): { readonly type?: 'direct' } {
  const isQuoted = annotation.tag === 'quote' && isInQuotationMarks(text, extentOf(annotation));
  return isQuoted && annotation.attributes.type === undefined ? { type: 'direct' } : {};
}

/** From the start of the first segment to the end of the last one. */
export function extentOf(annotation: Annotation): Range {
  return { start: startOf(annotation), end: endOf(annotation) };
}

function knownActors() {
  return annotationsOf(getState())
    .filter(({ tag, status, segments }) => tag === 'actor' && status === 'accepted' && segments.length === 1)
    .map((annotation) => ({ id: annotation.id, ...extentOf(annotation) }));
}
