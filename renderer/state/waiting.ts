import type { Annotation } from '../../shared/model/annotation.ts';
import type { LinkType } from '../../shared/model/linkTable.ts';
import { type Tag, tags } from '../../shared/model/tag.ts';
import { oncePer } from './oncePer.ts';
import type { Correction } from './slices/suggestions.ts';
import type { State } from './state.ts';
import { countWaiting, isOnlyWorth, isWaiting, type WaitingCounts } from './waitingCounts.ts';

/** Whether a person is reviewing suggestions. */
export function isReviewing({ mode }: Pick<State, 'mode'>): boolean {
  return mode?.kind.name === 'reviewing';
}

/**
 * Those of an article’s annotations that are shown, in text order. What the program suggests is shown while it is reviewed, or where
 * a person has asked for it, and not once it has been rejected; what a file of another tool suggested is shown like any annotation.
 */
export function shownOf(state: State): readonly Annotation[] {
  const { open, suggestions, settings } = state;
  if (!open) return none;
  const sight = isReviewing(state) ? 'review' : settings.showSuggestions ? 'all' : 'own';
  return shownIn(
    open.annotations,
    sight,
    suggestions.hidden.join(' '),
    suggestions.showsWorth ? 'worth' : '',
  );
}

/** What waits in the open article and is shown while a person reviews, in text order. */
export function waitingIn({ open, suggestions }: State): readonly Annotation[] {
  if (!open) return none;
  return waitingOf(open.annotations, suggestions.hidden.join(' '), suggestions.showsWorth ? 'worth' : '');
}

/** How much waits in the open article by tag, whatever is shown of it; sentences that are only worth checking are counted apart. */
export function waitingCounts({ open }: State): WaitingCounts {
  return countWaiting(open?.annotations ?? none);
}

/**
 * Where a review stops, in text order: what waits, but not the actors that are decided together with the quote or claim that leads
 * to them. The same while nothing changes.
 */
export function stopsIn(state: State): readonly Annotation[] {
  const waiting = waitingIn(state);
  const links = state.open?.links ?? noLinks;
  if (known?.waiting !== waiting || known.links !== links) {
    const leading = links.filter(({ type }) => leadsAlong.has(type));
    // Few of many thousands have links: a table of all would cost more than all else.
    const ends = new Set(leading.map(({ from }) => from));
    const ids = new Set(waiting.flatMap(({ id }) => (ends.has(id) ? id : [])));
    const led = new Set(leading.flatMap(({ from, to }) => (ids.has(from) ? to : [])));
    known = { waiting, links, stops: led.size === 0 ? waiting : waiting.filter(({ id }) => !led.has(id)) };
  }
  return known.stops;
}

/** A suggestion with the actors that wait with it: what one key decides. The suggestion comes first. */
export function partsOf({ open }: State, annotation: Annotation): readonly Annotation[] {
  if (!open) return [annotation];
  const led = new Set(
    open.links.flatMap(({ type, from, to }) => (leadsAlong.has(type) && from === annotation.id ? to : [])),
  );
  if (led.size === 0) return [annotation];
  return [annotation, ...open.annotations.filter((other) => led.has(other.id) && isWaiting(other))];
}

/** The first correction that is proposed for an annotation; null for none. */
export function correctionOf({ suggestions }: State, id: string): Correction | null {
  return suggestions.corrections.find(({ annotationId }) => annotationId === id) ?? null;
}

/** The annotations of the open article for which a correction is proposed, in text order. */
export function correctedIn({ open, suggestions }: State): readonly Annotation[] {
  if (!open || suggestions.corrections.length === 0) return none;
  const ids = new Set(suggestions.corrections.map(({ annotationId }) => annotationId));
  return open.annotations.filter(({ id }) => ids.has(id));
}

/** The suggestion that is decided together with this one, because it leads to it; else the very same. */
export function rootOf(state: State, annotation: Annotation): Annotation {
  const stops = stopsIn(state);
  if (stops.includes(annotation)) return annotation;
  const from = new Set(
    (state.open?.links ?? noLinks).flatMap(({ type, from: one, to }) =>
      leadsAlong.has(type) && to === annotation.id ? one : [],
    ),
  );
  return stops.find(({ id }) => from.has(id)) ?? annotation;
}

/** The links by which an actor comes with what it said. */
const leadsAlong: ReadonlySet<LinkType> = new Set(['speaker', 'addressee', 'claimer', 'measures']);

const none: readonly Annotation[] = [];
const noLinks: NonNullable<State['open']>['links'] = [];

let known: {
  readonly waiting: readonly Annotation[];
  readonly links: typeof noLinks;
  readonly stops: readonly Annotation[];
} | null = null;

const shownIn = oncePer(
  (
    annotations: readonly Annotation[],
    sight: string,
    hidden: string,
    worth: string,
  ): readonly Annotation[] => {
    const isLetThrough = letsThrough(hidden, worth);
    const isShown = (annotation: Annotation) => {
      if (annotation.status === 'rejected') return annotation.origin.kind !== 'suggestion';
      if (!isWaiting(annotation)) return true;
      if (sight === 'own') return annotation.origin.kind !== 'suggestion';
      return isLetThrough(annotation);
    };
    // The very same where nothing is left out: lists are compared by identity.
    return annotations.every(isShown) ? annotations : annotations.filter(isShown);
  },
);

const waitingOf = oncePer(
  (annotations: readonly Annotation[], hidden: string, worth: string): readonly Annotation[] => {
    const isLetThrough = letsThrough(hidden, worth);
    return annotations.filter((annotation) => isWaiting(annotation) && isLetThrough(annotation));
  },
);

function letsThrough(hidden: string, worth: string): (annotation: Annotation) => boolean {
  const shown = new Set<Tag>(tags.filter((tag) => !hidden.includes(tag)));
  return (annotation) => shown.has(annotation.tag) && (worth !== '' || !isOnlyWorth(annotation));
}
