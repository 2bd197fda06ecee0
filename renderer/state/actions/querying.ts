import { parseQuery } from '../../../shared/query/parse.ts';
import type { Asked } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import { facetFields } from '../facetFields.ts';
import type { AskedQuery } from '../slices/asking.ts';
import { answersOfPage } from '../slices/asking.ts';
import type { State } from '../state.ts';
import { dispatch, getState } from '../store.ts';
import { askedFrom, asOfNow, passagesAtOnce, readPages } from './asking.ts';
import { guarded } from './notices.ts';

/** Takes in what is in the box. What cannot be read, or may still grow into another word, leaves the answers as they are. */
export function typeQuery(text: string, mayGrow = false): void {
  const { questionId = null } = getState().asking.asked ?? {};
  // The text of a saved question may be changed and saved again; an empty box is about none.
  setQuery(text, text.trim() === '' ? null : questionId, mayGrow);
}

/** Asks what is in the box as it is, if it can be read and is not asked yet. */
export function askTyped(): void {
  if (isWaiting(getState().asking)) typeQuery(getState().asking.text);
}

/** Whether what is in the box can be read, and waits for its last word to be finished. */
function isWaiting({ text, error, asked }: State['asking']): boolean {
  return error === null && asked !== null && asked.query !== text.trim();
}

/** Puts a query into the box; `questionId` is the saved question that it is. */
export function setQuery(text: string, questionId: string | null, mayGrow = false): void {
  const parsed = parseQuery(text);
  dispatch({ type: 'query-typed', text, error: parsed.ok ? null : parsed.error, questionId, mayGrow });
}

/** What is on its way. Keys come faster than answers: only the newest query is asked after the one before it. */
const underWay = { isAsking: false, isAgain: false };

/** Asks the newest query that can be read: its first answers, or as many as are shown already, its facets, and why nothing answers. */
export async function ask(): Promise<void> {
  if (underWay.isAsking) {
    underWay.isAgain = true;
    return;
  }
  underWay.isAsking = true;
  try {
    do {
      underWay.isAgain = false;
      await askOnce();
    } while (underWay.isAgain);
  } finally {
    underWay.isAsking = false;
  }
}

async function askOnce(): Promise<void> {
  const { asked, order, pages, passages } = getState().asking;
  if (!asked) return;
  const question = askedFrom(getState(), asked);
  const shown = [...pages.keys()].filter((page) => page > 0);
  await guarded(async () => {
    const first = call('asking.ask', { asked: question, order, from: 0, count: answersOfPage });
    const facets = askFacets(question, asked);
    const [answers, more] = await Promise.all([first, readPages(question, order, shown)]);
    dispatch({
      type: 'answers-came',
      asked,
      order,
      came: {
        answers,
        pages: new Map([[0, answers.answers], ...more]),
        hits: null,
        ...(answers.passageArticles ? {} : { passages: [] }),
        ...(answers.total > 0 || answers.passageArticles ? { emptiness: null } : {}),
      },
    });
    if (answers.passageArticles) {
      const count = Math.min(50, Math.max(passagesAtOnce, passages.length));
      const read = await call('asking.passages', { asked: question, from: 0, count });
      dispatch({ type: 'answers-came', asked, order, came: { passages: read } });
    } else if (answers.total === 0) {
      const emptiness = await call('asking.explain', question);
      dispatch({ type: 'answers-came', asked, order, came: { emptiness } });
    }
    await facets;
  });
}

/** So many values of a facet are read at first: a whole grid of grades, and the days of two months. */
const valuesAtOnce = 70;

async function askFacets(question: Asked, asked: AskedQuery): Promise<void> {
  await guarded(async () => {
    const fields = [...facetFields(question.query)];
    const facets = await call('asking.facets', { asked: question, fields, count: valuesAtOnce });
    dispatch({ type: 'answers-came', asked, order: getState().asking.order, came: { facets } });
  });
}

/** Reads all values of one facet (up to 1,000). */
export async function readFacet(field: string): Promise<void> {
  const { asked, order } = getState().asking;
  if (!asked) return;
  await guarded(async () => {
    const [whole] = await asOfNow(asked, () =>
      call('asking.facets', { asked: askedFrom(getState(), asked), fields: [field], count: 1000 }),
    );
    const facets = getState().asking.facets.map((facet) => (facet.field === field && whole ? whole : facet));
    dispatch({ type: 'answers-came', asked, order, came: { facets } });
  });
}
