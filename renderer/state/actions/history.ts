import type { Annotation } from '../../../shared/model/annotation.ts';
import { startOf } from '../../../shared/model/extent.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { call } from '../../ipc/client.ts';
import type { Effect } from '../effects.ts';
import { isComingOrGoing } from '../slices/common.ts';
import type { Elsewhere } from '../slices/notice.ts';
import { getState } from '../store.ts';
import type { Undone } from '../undone.ts';
import { undoSentence } from '../undoWords.ts';
import { isReviewing, stopsIn, waitingIn } from '../waiting.ts';
import { isWaiting } from '../waitingCounts.ts';
import { notice } from './notices.ts';
import { commit } from './saving.ts';
import { pick } from './view.ts';

/** Undoes the newest action, in whatever article it was. */
export function undo(): Promise<readonly Effect[]> {
  return commitAndShow('undo', () => call('history.undo'));
}

/** Does again what was undone last. */
export function redo(): Promise<readonly Effect[]> {
  return commitAndShow('redo', () => call('history.redo'));
}

/** Says what undo or redo did and where; goes there within the open article, and offers to go elsewhere. */
async function commitAndShow(
  kind: Undone['kind'],
  write: () => Promise<Committed | null>,
): Promise<readonly Effect[]> {
  let effects: readonly Effect[] = [];
  let touched: readonly string[] = [];
  let untold: Committed['untold'];
  const writeAndNote = async () => {
    const committed = await write();
    touched = committed?.articleIds ?? [];
    untold = committed?.untold;
    return committed;
  };
  // At once: if the library cannot be read again afterwards, that is what is said last.
  const onShown = (_first: Change, changes: readonly Change[]) => {
    const { undoState } = getState();
    // The action that was undone is the one to be redone now, and the other way round.
    const details = undoState[kind === 'undo' ? 'redo' : 'undo'] ?? { what: 'unknown' };
    const places = untold ? new Set(touched) : placesOf(changes, touched);
    const where = whereWords(places);
    notice(undoSentence({ kind, details, changes, untold, where }), 'plain', elsewhere(changes, places));
    effects = showHere(changes);
  };
  await commit(writeAndNote, { onShown });
  return effects;
}

/** The articles in which annotations, or what they are linked to, have changed. */
function placesOf(changes: readonly Change[], touched: readonly string[]): ReadonlySet<string> {
  const ids = changes.flatMap((change) => {
    if (change.entity === 'annotation') return (change.after ?? change.before)?.articleId ?? [];
    return change.entity === 'mention' ? change.articleId : [];
  });
  // Of a link the changes do not say where its ends are.
  return new Set(ids.length > 0 || !changes.some(({ entity }) => entity === 'link') ? ids : touched);
}

function whereWords(places: ReadonlySet<string>): string {
  const [first] = places;
  if (first === undefined || (places.size === 1 && isOnScreen(first))) return '';
  if (places.size > 1) return ` in ${numeral(places.size)} articles`;
  const title = getState().articles.find(({ id }) => id === first)?.title ?? '';
  return ` in “${shortened(title, 60)}”`;
}

function isOnScreen(articleId: string): boolean {
  const { open, room } = getState();
  return room === 'reading' && open?.article.id === articleId;
}

/** Where a button leads to: the first of what has changed, unless some of that is on screen. */
function elsewhere(changes: readonly Change[], places: ReadonlySet<string>): Elsewhere | undefined {
  const [articleId] = places;
  if (articleId === undefined || [...places].some(isOnScreen) || changes.some(isComingOrGoing))
    return undefined;
  const annotation = annotationsIn(changes).find((one) => one.articleId === articleId) ?? null;
  return { articleId, annotation };
}

/** Selects and reveals what alone has changed in the open article. */
function showHere(changes: readonly Change[]): readonly Effect[] {
  const toDecide = isReviewing(getState()) ? firstToDecide(changes) : null;
  if (toDecide) {
    pick(toDecide.id);
    return [{ type: 'reveal', annotation: toDecide }];
  }
  const [annotation, ...others] = annotationsIn(changes);
  if (!annotation || others.length > 0 || annotation.articleId !== getState().open?.article.id) return [];
  // Where the article leaves as well, another one is about to be shown.
  if (changes.some(({ entity, id, after }) => entity === 'article' && id === annotation.articleId && !after))
    return [];
  const isThere = changes.some(({ id, after }) => id === annotation.id && after);
  // What waits and is hidden may not become current: Y would accept what nobody sees.
  const isHidden = isWaiting(annotation) && !waitingIn(getState()).some(({ id }) => id === annotation.id);
  if (isThere && isHidden && isReviewing(getState())) return [];
  if (isThere) pick(annotation.id);
  return [{ type: 'reveal', annotation }];
}

/**
 * What a review goes on with: what waits again in the open article, because its decision was undone (what leads to the others, where
 * there are several), as far as it is shown; else what comes behind that which has been decided again. Null where no decision has changed.
 */
function firstToDecide(changes: readonly Change[]): Annotation | null {
  const openId = getState().open?.article.id;
  const stops = stopsIn(getState());
  const ids = new Set(stops.map(({ id }) => id));
  const here = changes.flatMap((change) =>
    change.entity === 'annotation' && (change.after ?? change.before)?.articleId === openId ? [change] : [],
  );
  // Of many that were decided at once, the first of the text.
  const waiting = here
    .flatMap(({ after }) => (after && isWaiting(after) ? after : []))
    .toSorted((a, b) => startOf(a) - startOf(b));
  const shown = new Set(waitingIn(getState()).map(({ id }) => id));
  const returned = waiting.find(({ id }) => ids.has(id)) ?? waiting.find(({ id }) => shown.has(id));
  if (returned) return returned;
  const decided = here.flatMap(({ before }) => (before && isWaiting(before) ? before : []))[0];
  if (!decided) return null;
  return stops.find((stop) => startOf(stop) >= startOf(decided)) ?? stops[0] ?? null;
}

function annotationsIn(changes: readonly Change[]): readonly Annotation[] {
  return changes.flatMap(
    (change) => (change.entity === 'annotation' && (change.after ?? change.before)) || [],
  );
}
