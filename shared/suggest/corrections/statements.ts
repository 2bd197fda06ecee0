import { lowerBound } from '../../lists.ts';
import type { Annotation } from '../../model/annotation.ts';
import { endOf, startOf } from '../../model/extent.ts';
import type { Range, Segment } from '../../model/segment.ts';
import { findHedge } from '../claims/hedges.ts';
import { tokensOf } from '../claims/tokensOf.ts';
import type { FoundClaim, FoundQuote } from '../found.ts';
import type { Correction } from '../suggestion.ts';
import { makeFindActor, type Source } from './annotatedActor.ts';
import { type ActorAnnotation, type Context, correction, said } from './context.ts';
import { typeByMarks } from './quoteType.ts';

/**
 * What quotes and claims lack: who said it, where that one is annotated, the cue, the hedge in a claim’s words; and the type of a
 * quote, where its quotation marks speak against it.
 */
export function makeStatementCorrections(
  context: Context,
): (annotation: Annotation) => readonly Correction[] {
  const { found, links } = context;
  const quotes = byStart(found.quotes);
  const claims = byStart(found.claims.filter(({ kind }) => kind === 'attributed' || kind === 'estimate'));
  const findActor = makeFindActor(context);
  const linked = new Set(links.map(({ from, type }) => `${from} ${type}`));
  const sourceOf = (annotation: Annotation, source: Source | null, cue: Range | null) => {
    const type = annotation.tag === 'claim' ? 'claimer' : 'speaker';
    const actor = source && !linked.has(`${annotation.id} ${type}`) ? findActor(source) : null;
    return source && actor ? [sourceCorrection(annotation, source, cue, type, actor, context)] : [];
  };
  return (annotation) => {
    if (annotation.tag === 'quote') {
      const same = sameStatement(annotation, quotes);
      return [
        ...typeCorrection(annotation, context),
        ...cueCorrection(annotation, annotation.attributes.cue, same?.cue ?? null, context),
        ...sourceOf(annotation, same?.speaker ?? null, same?.cue ?? null),
      ];
    }
    if (annotation.tag !== 'claim') return [];
    const { attributes } = annotation;
    const same = sameStatement(annotation, claims);
    const cue = same?.attributes.cue ?? null;
    const claimer = attributes.claimer === 'author' ? null : (same?.claimer ?? null);
    return [
      ...hedgeCorrection(annotation, attributes.hedge, context),
      ...cueCorrection(annotation, attributes.cue, cue, context),
      ...sourceOf(annotation, claimer, cue),
    ];
  };
}

function byStart<Found extends FoundQuote | FoundClaim>(statements: readonly Found[]): readonly Found[] {
  return statements.toSorted((a, b) => startOf(a) - startOf(b));
}

/** Statements hardly nest: as many of them are looked back over. */
const maxNested = 24;

/** The statement found in the text that shares most with the annotation, and at least half of what both cover. */
function sameStatement<Found extends FoundQuote | FoundClaim>(
  annotation: Annotation,
  statements: readonly Found[],
): Found | null {
  const [start, end] = [startOf(annotation), endOf(annotation)];
  const last = lowerBound(statements.length, (at) => {
    const statement = statements[at];
    return statement !== undefined && startOf(statement) < end;
  });
  let best: Found | null = null;
  let most = 0.5;
  for (const statement of statements.slice(Math.max(0, last - maxNested), last)) {
    const [from, to] = [startOf(statement), endOf(statement)];
    const share = (Math.min(end, to) - Math.max(start, from)) / (Math.max(end, to) - Math.min(start, from));
    if (share >= most) [best, most] = [statement, share];
  }
  return best;
}

function typeCorrection(
  annotation: Extract<Annotation, { readonly tag: 'quote' }>,
  { text }: Context,
): readonly Correction[] {
  const recorded = annotation.attributes.type;
  const type = typeByMarks(text, annotation.segments);
  if (type === null || recorded === type.is || (recorded && !type.isSure)) return [];
  const score = recorded ? 0.65 : 0.85;
  const reason = `${type.why}, so it is ${type.is}`;
  return [correction(annotation, 'quote.correct-type', score, reason, { patch: { type: type.is } })];
}

function cueCorrection(
  annotation: Annotation,
  recorded: Segment | undefined,
  cue: Range | null,
  { text }: Context,
): readonly Correction[] {
  if (recorded || !cue) return [];
  const exact = text.slice(cue.start, cue.end);
  const segment: Segment = { start: cue.start, end: cue.end, exact };
  const rule = annotation.tag === 'claim' ? 'claim.correct-cue' : 'quote.correct-cue';
  return [
    correction(annotation, rule, 0.8, `${said(exact)} attributes it, and is not its cue yet`, {
      patch: { cue: segment },
    }),
  ];
}

/** The link to who said it, who is annotated already. */
function sourceCorrection(
  annotation: Annotation,
  source: Source,
  cue: Range | null,
  type: 'speaker' | 'claimer',
  actor: ActorAnnotation,
  { text }: Context,
): Correction {
  const name = said(actor.segments.map(({ exact }) => exact).join(' '));
  const isItself = startOf(actor) < source.words.end && source.words.start < endOf(actor);
  const where = isItself
    ? distanceWords(text, source.words, cue ?? { start: startOf(annotation), end: endOf(annotation) })
    : `meant by ${said(text.slice(source.words.start, source.words.end))}`;
  const rule = type === 'claimer' ? 'claim.correct-claimer' : 'quote.correct-speaker';
  const reason = `${name}, ${where}, is not linked as the ${type} yet`;
  return correction(annotation, rule, isItself ? 0.85 : 0.65, reason, { link: { type, to: actor.id } });
}

/** “2 words before “stated””. */
function distanceWords(text: string, words: Range, other: Range): string {
  const isBefore = words.end <= other.start;
  const between = isBefore
    ? text.slice(words.end, other.start)
    : text.slice(other.end, Math.max(other.end, words.start));
  const count = between.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const place = isBefore ? 'before' : 'behind';
  const distance = count === 0 ? `right ${place}` : `${count} ${count === 1 ? 'word' : 'words'} ${place}`;
  return `${distance} ${said(text.slice(other.start, other.end))}`;
}

function hedgeCorrection(
  annotation: Annotation,
  recorded: { readonly segment?: Segment | undefined; readonly band?: unknown } | undefined,
  { found }: Context,
): readonly Correction[] {
  if (found.document.language !== null && found.document.language !== 'en') return [];
  if (recorded?.segment || recorded?.band) return [];
  for (const segment of annotation.segments) {
    const { first, last } = tokensOf(found.document, segment);
    const hedge = findHedge(found.document, first, last);
    if (!hedge || hedge.segment.start < segment.start) continue;
    const patch = { hedge: { segment: hedge.segment, ...(hedge.band && { band: hedge.band }) } };
    const score = hedge.kind === 'likely' ? 0.85 : 0.65;
    const reason = `The claim says ${said(hedge.segment.exact)}, and no hedge is recorded`;
    return [correction(annotation, 'claim.correct-hedge', score, reason, { patch })];
  }
  return [];
}
