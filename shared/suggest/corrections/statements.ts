import type { Annotation } from '../../model/annotation.ts';
import { endOf, startOf } from '../../model/extent.ts';
import type { Range, Segment } from '../../model/segment.ts';
import { findHedge } from '../claims/hedges.ts';
import { tokensOf } from '../claims/tokensOf.ts';
import { stretchAt } from '../document.ts';
import type { FoundClaim, FoundQuote } from '../found.ts';
import type { Correction } from '../suggestion.ts';
import { type ActorAnnotation, type Context, correction, said } from './context.ts';
import { typeByMarks } from './quoteType.ts';

/** What a quote lacks: its speaker, its cue, its type; or a type that its quotation marks speak against. */
export function quoteCorrections(annotation: Annotation, context: Context): readonly Correction[] {
  if (annotation.tag !== 'quote') return [];
  const { attributes } = annotation;
  const found = sameStatement(annotation, context.found.quotes);
  const type = typeByMarks(context.text, annotation.segments);
  const isTypeOther = type !== null && attributes.type !== type.is;
  const isKept = attributes.type !== undefined && !type?.isSure;
  return [
    ...(isTypeOther && !isKept
      ? [
          correction(
            annotation,
            'quote.correct-type',
            attributes.type ? 0.65 : 0.85,
            `${type.why}, so it is ${type.is}`,
            {
              patch: { type: type.is },
            },
          ),
        ]
      : []),
    ...cueCorrection(annotation, attributes.cue, found?.cue ?? null, context),
    ...sourceCorrection(annotation, found?.speaker ?? null, found?.cue ?? null, 'speaker', context),
  ];
}

/** What a claim lacks: its claimer, its cue, the hedge that its words have. */
export function claimCorrections(annotation: Annotation, context: Context): readonly Correction[] {
  if (annotation.tag !== 'claim') return [];
  const { attributes } = annotation;
  const claims = context.found.claims.filter(({ kind }) => kind === 'attributed' || kind === 'estimate');
  const found = sameStatement(annotation, claims);
  const claimer = attributes.claimer === 'author' ? null : (found?.claimer ?? null);
  return [
    ...hedgeCorrection(annotation, attributes.hedge, context),
    ...cueCorrection(annotation, attributes.cue, found?.attributes.cue ?? null, context),
    ...sourceCorrection(annotation, claimer, found?.attributes.cue ?? null, 'claimer', context),
  ];
}

/** The statement found in the text that shares most with the annotation, and at least half of what both cover. */
function sameStatement<Found extends FoundQuote | FoundClaim>(
  annotation: Annotation,
  statements: readonly Found[],
): Found | null {
  const [start, end] = [startOf(annotation), endOf(annotation)];
  let best: Found | null = null;
  let most = 0.5;
  for (const statement of statements) {
    const [from, to] = [startOf(statement), endOf(statement)];
    const share = (Math.min(end, to) - Math.max(start, from)) / (Math.max(end, to) - Math.min(start, from));
    if (share >= most) [best, most] = [statement, share];
  }
  return best;
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

/** The link to who said it, where that one is annotated already. */
function sourceCorrection(
  annotation: Annotation,
  source: { readonly words: Range; readonly entity: number | null } | null,
  cue: Range | null,
  type: 'speaker' | 'claimer',
  context: Context,
): readonly Correction[] {
  const isLinked = context.links.some((link) => link.from === annotation.id && link.type === type);
  const actor = source && !isLinked ? annotatedActor(source, context) : null;
  if (!source || !actor) return [];
  const { text } = context;
  const name = said(actor.segments.map(({ exact }) => exact).join(' '));
  const isItself = startOf(actor) < source.words.end && source.words.start < endOf(actor);
  const where = isItself
    ? distanceWords(text, source.words, cue ?? { start: startOf(annotation), end: endOf(annotation) })
    : `meant by ${said(text.slice(source.words.start, source.words.end))}`;
  const rule = type === 'claimer' ? 'claim.correct-claimer' : 'quote.correct-speaker';
  const reason = `${name}, ${where}, is not linked as the ${type} yet`;
  return [correction(annotation, rule, isItself ? 0.85 : 0.65, reason, { link: { type, to: actor.id } })];
}

/** The annotation over the words of a source; else the nearest before (or the first) of the same entity. */
function annotatedActor(
  { words, entity }: { readonly words: Range; readonly entity: number | null },
  { actors, found }: Context,
): ActorAnnotation | null {
  const over = actors.filter((actor) => startOf(actor) < words.end && words.start < endOf(actor));
  if (over[0]) return over[0];
  if (entity === null) return null;
  const { mentions } = found.names;
  const same = actors.filter((actor) => {
    const mention = mentions[stretchAt(mentions, endOf(actor) - 1)];
    return mention?.entity === entity && mention.end > startOf(actor);
  });
  return same.findLast((actor) => startOf(actor) < words.start) ?? same[0] ?? null;
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
