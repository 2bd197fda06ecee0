import type { Output } from '../../../shared/ipc/contract.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import type { Asked } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import { type AskedQuery, type AskingView, answersOfPage } from '../slices/asking.ts';
import type { State } from '../state.ts';
import { dispatch, getState } from '../store.ts';
import { guarded } from './notices.ts';
import { saveSettings } from './settings.ts';

/** A query as the store takes it, with what `here` and `since:lastlook` mean in it now. */
export function askedFrom(
  { hereId, open }: Pick<State, 'hereId' | 'open'>,
  { query, questionId }: AskedQuery,
): Asked {
  return { query, questionId, hereId: hereId ?? open?.article.id ?? null };
}

/** The most pages that are read again with a change; others are read when they come into view. */
const mostPagesAgain = 8;

/** Reads pages of answers, the last ones of many. Throws `CallError`. */
export async function readPages(
  question: Asked,
  order: AnswerOrder,
  pages: readonly number[],
): Promise<readonly (readonly [number, Output<'asking.ask'>['answers']])[]> {
  return Promise.all(
    pages.slice(-mostPagesAgain).map(async (page) => {
      const from = page * answersOfPage;
      const { answers } = await call('asking.ask', { asked: question, order, from, count: answersOfPage });
      return [page, answers] as const;
    }),
  );
}

/** The pages that are on their way, by query: a list that scrolls asks for them again and again. */
const onTheirWay = new WeakMap<AskedQuery, Set<string>>();

/** Reads answers from one on up to another (half-open, counted from 0) as far as they have not been read. */
export async function readAnswers(first: number, end: number): Promise<void> {
  const { asked, order, answers } = getState().asking;
  if (!asked || !answers) return;
  const last = Math.min(end, answers.total);
  const waiting = onTheirWay.get(asked) ?? new Set();
  onTheirWay.set(asked, waiting);
  for (let page = Math.floor(first / answersOfPage); page * answersOfPage < last; page += 1) {
    const key = `${order} ${page}`;
    if (waiting.has(key) || getState().asking.pages.has(page)) continue;
    waiting.add(key);
    await guarded(async () => {
      const read = await asOfNow(asked, () => readPages(askedFrom(getState(), asked), order, [page]));
      const pages = new Map([...getState().asking.pages, ...read]);
      dispatch({ type: 'answers-came', asked, order, came: { pages } });
    });
    waiting.delete(key);
  }
}

/** Reads what answers a query, again where something has changed meanwhile: what is older must not take the place of what is newer. */
export async function asOfNow<T>(asked: AskedQuery, read: () => Promise<T>): Promise<T> {
  for (;;) {
    const { changes } = getState().asking;
    const found = await read();
    const { asking } = getState();
    if (asking.changes === changes || asking.asked !== asked) return found;
  }
}

/** How many articles with passages are read at a time. */
export const passagesAtOnce = 20;

/** Reads more of the articles whose words answer. */
export async function readPassages(): Promise<void> {
  const { asked, order, passages, answers } = getState().asking;
  if (!asked || !answers?.passageArticles || passages.length >= answers.passageArticles) return;
  await guarded(async () => {
    const from = passages.length;
    const input = { asked: askedFrom(getState(), asked), from, count: passagesAtOnce };
    const more = await call('asking.passages', input);
    if (getState().asking.passages.length === from)
      dispatch({ type: 'answers-came', asked, order, came: { passages: [...passages, ...more] } });
  });
}

/** The way through the answers (up to 10,000), read once for each query and order; null when they cannot be read. */
export async function readHits(): Promise<Output<'asking.hits'> | null> {
  const { asked, order, hits } = getState().asking;
  if (!asked || hits) return hits;
  return guarded(async () => {
    const read = await call('asking.hits', { asked: askedFrom(getState(), asked), order });
    dispatch({ type: 'answers-came', asked, order, came: { hits: read } });
    return read;
  });
}

/** Makes an answer the one that keys and the inspector act on; null: none. */
export function pickAnswer(id: string | null): void {
  dispatch({ type: 'answer-picked', id });
}

/** Selects answers that are changed or copied together, and no others. */
export function selectAnswers(ids: Iterable<string>): void {
  dispatch({ type: 'answers-selected', ids: new Set(ids) });
}

/** Notes where the list of answers was left; `isReturning`: Esc comes back to it. */
export function leaveAnswers(scrollTop: number, isReturning: boolean): void {
  dispatch({ type: 'answers-left', scrollTop, isReturning });
}

/** Shows the answers in another way, now and after the next start. */
export async function chooseView(view: AskingView): Promise<void> {
  dispatch({ type: 'view-chosen', view });
  await keepAsking({ view });
}

/** Sorts the answers, now and after the next start. */
export async function chooseOrder(order: AnswerOrder): Promise<void> {
  dispatch({ type: 'order-chosen', order });
  await keepAsking({ order });
}

/** Remembers how answers are shown. */
export async function keepAsking(change: NonNullable<Settings['asking']>): Promise<void> {
  await saveSettings({ asking: { ...getState().settings.asking, ...change } });
}
