import type { Annotation } from '../../../shared/model/annotation.ts';
import { endOf, startOf } from '../../../shared/model/extent.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Desk } from '../../article/desk.ts';
import { notice } from '../../state/actions/notices.ts';
import { correct, decide, type Verdict } from '../../state/actions/suggestions.ts';
import { pick } from '../../state/actions/view.ts';
import { inTurn } from '../../state/inTurn.ts';
import { currentAnnotation, findAnnotation } from '../../state/selectors.ts';
import type { Correction } from '../../state/slices/suggestions.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';
import {
  correctedIn,
  correctionOf,
  isReviewing,
  partsOf,
  rootOf,
  stopsIn,
  waitingIn,
} from '../../state/waiting.ts';
import { isWaiting } from '../../state/waitingCounts.ts';

/**
 * Accepts the current suggestion and goes on to the next one. With a quote or claim come the actors that it leads to; an actor that a
 * person went to by itself is decided alone. Under another tag nothing else comes along.
 */
export function acceptCurrent(desk: Desk, asked: number, tag?: Tag): void {
  decideCurrent(desk, { asked, isAccepted: true }, (current) => {
    const { span } = getState().suggestions;
    const own: Verdict = {
      id: current.id,
      verdict: 'accept',
      ...(tag && tag !== current.tag && { tag }),
      ...(span?.id === current.id && { segments: span.segments.map(({ start, end }) => ({ start, end })) }),
    };
    const others = own.tag ? [] : partsOf(getState(), current).slice(1);
    return [own, ...others.map(({ id }): Verdict => ({ id, verdict: 'accept' }))];
  });
}

/** Rejects the current suggestion, and nothing that it leads to, and goes on to the next one. */
export function rejectCurrent(desk: Desk, asked: number): void {
  decideCurrent(desk, { asked, isAccepted: false }, ({ id }) => [{ id, verdict: 'reject' }]);
}

/** Accepts all that waits in the open article and means the same as the current suggestion, in one action. */
export function acceptAlike(desk: Desk, asked: number): void {
  decideCurrent(
    desk,
    { asked, isAccepted: true },
    (current) =>
      alikeAmong(waitingIn(getState()), current).map(({ id }): Verdict => ({ id, verdict: 'accept' })),
    (decisions) => notice(acceptedSentence(decisions.length)),
  );
}

/** Of what waits, what has the same tag and the same words, or the same actor entry; the suggestion itself is among them. */
export function alikeAmong(waiting: readonly Annotation[], annotation: Annotation): readonly Annotation[] {
  const meant = meaningOf(annotation);
  return waiting.filter((other) => other.tag === annotation.tag && meaningOf(other) === meant);
}

/** Goes to the next suggestion or the one before, round the end of the article. */
export function step(desk: Desk, by: 1 | -1): void {
  const state = getState();
  const stops = stepsIn(state);
  const current = currentAnnotation(state);
  const at = current ? stops.indexOf(rootOf(state, current)) : -1;
  const next = at >= 0 ? stops.at((at + by) % stops.length) : fromCaret(state, by);
  if (next) show(desk, next);
}

/** Goes to the first suggestion of the open article, unless one is current already. */
export function goToFirst(desk: Desk): void {
  const current = currentAnnotation(getState());
  if (current && isWaiting(current)) return;
  const [first] = stopsIn(getState());
  if (first) show(desk, first);
}

/** Goes to the next part of the current suggestion, or the one before: from it to what it leads to, and back. */
export function stepPart(desk: Desk, by: 1 | -1): void {
  const state = getState();
  const current = currentAnnotation(state);
  if (!current || !isWaiting(current)) return;
  const parts = partsOf(state, rootOf(state, current));
  const next = parts.at((parts.indexOf(current) + by) % parts.length);
  if (next && next !== current) show(desk, next);
}

/** Decides what is current when its turn comes: keys are faster than the database. */
function decideCurrent(
  desk: Desk,
  { asked, isAccepted }: { readonly asked: number; readonly isAccepted: boolean },
  verdictsOn: (current: Annotation) => readonly Verdict[],
  say?: (decisions: readonly Verdict[]) => void,
): void {
  void inTurn(async () => {
    const state = getState();
    const current = currentAnnotation(state);
    if (!current || !isWaiting(current)) {
      const correction = current && correctionOf(state, current.id);
      if (correction) await decideCorrection(desk, correction, isAccepted);
      else if (isReviewing(state)) step(desk, 1);
      return;
    }
    const decisions = verdictsOn(current);
    const next = nextAfter(state, current, new Set(decisions.map(({ id }) => id)));
    const onShown = () => {
      if (isReviewing(getState()) || next) showNext(desk, next);
      say?.(decisions);
    };
    await decide(decisions, onShown, asked);
  });
}

/** Takes over the correction of the current annotation, or leaves that as it is, and goes on to the next one. */
async function decideCorrection(
  desk: Desk,
  { annotationId, rule }: Correction,
  isAccepted: boolean,
): Promise<void> {
  await correct({ annotationId, rule, verdict: isAccepted ? 'accept' : 'reject' });
  const state = getState();
  if (!isReviewing(state)) return;
  const corrected = correctedIn(state);
  const here = findAnnotation(state, annotationId);
  const next = corrected.find((one) => !here || startOf(one) >= startOf(here)) ?? corrected[0];
  if (next) show(desk, next);
}

/** Where a review goes on: after a part, to what it is a part of; else to the next stop, round the end of the article. */
function nextAfter(state: State, current: Annotation, gone: ReadonlySet<string>): Annotation | null {
  const root = rootOf(state, current);
  if (!gone.has(root.id)) return root;
  const stops = stopsIn(state);
  const at = stops.indexOf(root);
  const others = [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at))];
  return others.find(({ id }) => !gone.has(id)) ?? null;
}

function showNext(desk: Desk, next: Annotation | null): void {
  const state = getState();
  const there = findAnnotation(state, next?.id ?? null);
  const stop = there && isWaiting(there) ? there : (stepsIn(state)[0] ?? null);
  if (stop) show(desk, stop);
  else pick(null);
}

/** Makes a suggestion the current one, with the caret at its start, and all of it in view where there is room. It does not light up: its outline is thick enough. */
function show({ article }: Desk, annotation: Annotation): void {
  pick(annotation.id);
  article?.selection.set(startOf(annotation), startOf(annotation));
  article?.bring(endOf(annotation) - 1);
  article?.bring(startOf(annotation));
}

/** Where the arrows lead: to what waits, and when nothing does, to what could be corrected. */
function stepsIn(state: State): readonly Annotation[] {
  const stops = stopsIn(state);
  return stops.length > 0 ? stops : correctedIn(state);
}

function fromCaret(state: State, by: 1 | -1): Annotation | undefined {
  const stops = stepsIn(state);
  const caret = state.selected?.start ?? 0;
  return by === 1
    ? (stops.find((stop) => startOf(stop) >= caret) ?? stops[0])
    : (stops.findLast((stop) => startOf(stop) < caret) ?? stops.at(-1));
}

function acceptedSentence(count: number): string {
  return `Accepted ${counted(count, 'suggestion')}. Undo to take ${count === 1 ? 'it' : 'them all'} back.`;
}

/** Each is asked for its meaning after every key: it is worked out once. */
const meanings = new WeakMap<Annotation, string>();

function meaningOf(annotation: Annotation): string {
  const known = meanings.get(annotation);
  if (known !== undefined) return known;
  const { origin, segments } = annotation;
  const entry = origin.kind === 'suggestion' ? origin.entry?.name : undefined;
  const meaning = (entry ?? segments.map(({ exact }) => exact).join(' ')).toLowerCase();
  meanings.set(annotation, meaning);
  return meaning;
}
