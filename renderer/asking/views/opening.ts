import { parseQuery } from '../../../shared/query/parse.ts';
import type { Desk } from '../../article/desk.ts';
import { goToAnnotation } from '../../article/goTo.ts';
import { rowsInOrder } from '../../state/actions/answerTable.ts';
import { openArticle, rememberArticle } from '../../state/actions/articles.ts';
import {
  askedFrom,
  leaveAnswers,
  pickAnswer,
  readHits,
  readPassages,
  selectAnswers,
} from '../../state/actions/asking.ts';
import { guarded, notice } from '../../state/actions/notices.ts';
import { enterRoom } from '../../state/actions/room.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';
import { nextFrame } from '../../state/timing.ts';
import { focusTarget, hasFocus } from '../../ui/focusTargets.ts';
import { type AnswerPlace, passageRows, placeOfPassage } from './answerRows.ts';
import { litWords } from './litWords.ts';
import { currentSorting } from './tableLook.ts';

/** Opens the article of an answer at its place, with the words of the query lit; Esc comes back to the list. */
export async function openAnswer(desk: Desk, place: AnswerPlace): Promise<void> {
  pickAnswer(place.id);
  leaveAnswers(getState().asking.scrollTop, true);
  const { articleId } = place;
  if (getState().open?.article.id !== articleId && !(await openArticle(articleId))) return;
  enterRoom('reading');
  void rememberArticle(articleId);
  // Another article that was opened is another reading.
  leaveAnswers(getState().asking.scrollTop, true);
  if (place.kind === 'annotation') await goToAnnotation(desk, place.id, articleId);
  else await goToWords(desk, place);
  if (getState().room === 'reading') light(desk, place);
}

async function goToWords(
  desk: Desk,
  { start, end }: Extract<AnswerPlace, { kind: 'passage' }>,
): Promise<void> {
  await nextFrame();
  // Esc may have gone back meanwhile.
  if (getState().room !== 'reading') return;
  desk.article?.focus();
  desk.article?.selectFound({ start, end });
  desk.article?.selection.collapse();
}

function light(desk: Desk, place: AnswerPlace): void {
  const { open, asking } = getState();
  const parsed = parseQuery(asking.asked?.query ?? '');
  if (!open || open.article.id !== place.articleId) return;
  const hits = parsed.ok ? litWords(open.article.text, parsed.query) : [];
  const at = place.kind === 'passage' ? hits.findIndex(({ start }) => start === place.start) : -1;
  desk.article?.showFound(hits, at);
}

/** Whether F3 goes through answers: among them, or in an article that was opened from them. */
export function hasWayThroughAnswers({ room, asking, find }: State): boolean {
  if (!asking.asked || !asking.answers) return false;
  const hasAny = asking.answers.total > 0 || (asking.answers.passageArticles ?? 0) > 0;
  return hasAny && (room === 'asking' || (room === 'reading' && asking.isReturning && find === null));
}

/** Steps that were asked for while one was under way: a key that is held down is faster than articles are read. */
const steps = { owed: 0, isUnderWay: false };

/** Opens the answer after the current one, or the one before it, in whatever article; goes round at the ends. */
export async function stepAnswer(desk: Desk, direction: 1 | -1): Promise<void> {
  steps.owed += direction;
  if (steps.isUnderWay) return;
  steps.isUnderWay = true;
  try {
    while (steps.owed !== 0) {
      const by = steps.owed;
      steps.owed = 0;
      await goOn(desk, by);
    }
  } finally {
    steps.isUnderWay = false;
  }
}

async function goOn(desk: Desk, by: number): Promise<void> {
  const hits = await hitsShown();
  const annotations = hits.map(({ id, articleId }): AnswerPlace => ({ kind: 'annotation', id, articleId }));
  let places = withPassages(annotations);
  const now = places.findIndex(({ id }) => id === getState().asking.currentId);
  const wanted = now < 0 && by < 0 ? by : now + by;
  // Back from the first one to the last, all have to be known.
  while ((wanted < 0 || wanted >= places.length) && (await hasReadMore())) places = withPassages(annotations);
  const next = places[((wanted % places.length) + places.length) % places.length];
  if (!next) return;
  if (wanted >= places.length) notice('That was the last answer. This is the first one.');
  else if (wanted < 0) notice('That was the first answer. This is the last one.');
  await openAnswer(desk, next);
}

/** The annotations that answer, as the list or the table has them. */
async function hitsShown(): Promise<readonly { readonly id: string; readonly articleId: string }[]> {
  const state = getState();
  const { asked, view } = state.asking;
  const sorting = currentSorting(state);
  if (!asked || view !== 'table' || sorting.length === 0) return (await readHits()) ?? [];
  return (await guarded(() => rowsInOrder(askedFrom(state, asked), sorting))) ?? [];
}

function withPassages(annotations: readonly AnswerPlace[]): readonly AnswerPlace[] {
  return [...annotations, ...passageRows(getState().asking.passages).map(placeOfPassage)];
}

async function hasReadMore(): Promise<boolean> {
  const before = getState().asking.passages.length;
  await readPassages();
  return getState().asking.passages.length > before;
}

/** Esc among answers: goes to them from beside, drops the selection, else goes back to the article that was being read. */
export function leaveAsking(): void {
  const { asking, articles, hereId, open } = getState();
  if (hasFocus('inspector') && focusTarget('asking.answers')) return;
  if (asking.selected.size > 0) {
    selectAnswers([]);
    return;
  }
  enterRoom('reading');
  if (hereId !== open?.article.id && articles.some(({ id }) => id === hereId) && hereId !== null)
    void openArticle(hereId);
}

/** Goes back to the list of answers, where it was left, with the keyboard on the answer that was looked at last. */
export async function returnToAnswers(desk: Desk): Promise<void> {
  desk.article?.showFound([], -1);
  enterRoom('asking');
  await nextFrame();
  focusTarget('asking.answers');
  leaveAnswers(getState().asking.scrollTop, false);
}
