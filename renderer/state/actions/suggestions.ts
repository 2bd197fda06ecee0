import type { Input, Output } from '../../../shared/ipc/contract.ts';
import type { Suggesting } from '../../../shared/ipc/suggestionCalls.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { type Tag, tags } from '../../../shared/model/tag.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { CallError, call } from '../../ipc/client.ts';
import type { OtherSpan } from '../slices/suggestions.ts';
import type { Event } from '../state.ts';
import { dispatch, getState } from '../store.ts';
import { refresh, refreshed } from './articles.ts';
import { guarded, notice, sentenceOf as problemOf } from './notices.ts';
import { commit } from './saving.ts';

/** One yes or no: `tag` and `segments` accept it as something else. */
export type Verdict = Input<'suggestions.decide'>['decisions'][number];

/** A suggestion in its sentence. */
export type InItsSentence = Output<'suggestions.ofRules'>[number];

/** What came of suggesting for some articles. */
type Made = Output<'suggestions.make'>;

/** Reads what waits in which articles, how good the rules were, and the language that the open article is read in. */
export async function readSuggestions(): Promise<void> {
  const articleId = getState().open?.article.id ?? null;
  // Each is shown as it comes.
  const read = async (asked: Promise<Parameters<typeof showRead>[1]>) =>
    guarded(async () => showRead(articleId, await asked));
  await Promise.all([
    read(call('suggestions.waiting').then((waiting) => ({ waiting }))),
    read(call('suggestions.standing', { articleId }).then((standing) => ({ standing }))),
    articleId !== null && read(call('suggestions.language', { articleId }).then((readIn) => ({ readIn }))),
  ]);
}

/** Shows what was read while an article was open, if it still is. */
function showRead(
  articleId: string | null,
  read: Extract<Event, { type: 'suggestions-read' }>['read'],
): void {
  if (articleId === (getState().open?.article.id ?? null)) dispatch({ type: 'suggestions-read', read });
}

/** Reads how many suggestions wait in which articles. */
export async function readWaiting(): Promise<void> {
  await guarded(async () =>
    dispatch({ type: 'suggestions-read', read: { waiting: await call('suggestions.waiting') } }),
  );
}

/** Reads what could be corrected in the open article, for which all of its text is looked at again. */
export async function readCorrections(): Promise<void> {
  const articleId = getState().open?.article.id;
  if (articleId === undefined) return;
  try {
    const corrections = await call('suggestions.corrections', { articleId });
    if (articleId === getState().open?.article.id)
      dispatch({ type: 'suggestions-read', read: { corrections } });
  } catch (error) {
    sayOnce(error);
  }
}

/** What has been said of failures that nobody has asked for: the same one comes with each article. */
const said = new Set<string>();

/** Says why corrections cannot be found. What has gone meanwhile has nothing to be corrected any more. */
function sayOnce(error: unknown): void {
  if (error instanceof CallError && (error.code === 'conflict' || error.code === 'not-found')) return;
  const sentence = problemOf(error);
  if (said.has(sentence)) return;
  said.add(sentence);
  notice(sentence, 'problem');
}

/**
 * Suggests for these articles (null: for all) in the background. Says what came of it, unless `isQuiet`; resolves to that, or to null
 * where it failed or is under way already, which is said.
 */
export async function makeSuggestions(
  articleIds: readonly string[] | null,
  { isQuiet = false } = {},
): Promise<Made | null> {
  if (getState().suggesting) {
    notice('Glossator is already making suggestions. Wait until it is done, or cancel it first.');
    return null;
  }
  const total = articleIds?.length ?? getState().articles.length;
  dispatch({ type: 'suggesting-changed', suggesting: { done: 0, total, isStopping: false } });
  const made = await guarded(() =>
    call('suggestions.make', { articleIds: articleIds === null ? null : [...articleIds] }),
  );
  dispatch({ type: 'suggesting-changed', suggesting: null });
  if (!made) return null;
  if (made.committed) await showMade(made.committed);
  void readSuggestions();
  if (!isQuiet || made.isCancelled || made.failed.length > 0) notice(sentenceOf(made));
  return made;
}

/** Shows what was suggested; of more than a window can take in at once it has been told to read everything again. */
async function showMade(committed: Committed): Promise<void> {
  if (committed.changes.length === 0) {
    await refreshed();
    return;
  }
  // Every write that is answered has been asked for: they are counted.
  dispatch({ type: 'asked' });
  dispatch({ type: 'committed', ...committed });
}

/** Ends the suggesting that is under way after the article that is being read; what is suggested so far stays. */
export async function cancelSuggesting(): Promise<void> {
  const { suggesting } = getState();
  if (!suggesting || suggesting.isStopping) return;
  dispatch({ type: 'suggesting-changed', suggesting: { ...suggesting, isStopping: true } });
  await guarded(() => call('suggestions.cancel'));
}

/** Notes how far suggesting is. */
export function showSuggesting({ done, total }: Suggesting): void {
  dispatch({ type: 'suggested', done, total });
}

/** Accepts and rejects suggestions in one action; `onShown` goes into the step that shows it. Resolves to whether it was saved. */
export async function decide(
  decisions: readonly Verdict[],
  onShown?: (changes: readonly Change[]) => void,
  asked = performance.now(),
): Promise<boolean> {
  if (decisions.length === 0) return false;
  const { kind } = await commit(() => call('suggestions.decide', { decisions: [...decisions] }), {
    asked,
    onShown: (_first, changes) => onShown?.(changes),
  });
  return kind === 'saved';
}

/** Accepts or rejects all of these in one action, which is said. Resolves to whether it was saved. */
export async function decideAll(ids: readonly string[], verdict: Verdict['verdict']): Promise<boolean> {
  const did = verdict === 'accept' ? 'Accepted' : 'Rejected';
  const isSaved = await decide(ids.map((id) => ({ id, verdict })));
  if (!isSaved) return false;
  // Of what was asked for, something may have been decided elsewhere since: what was done counts.
  const done = getState().undoState.undo;
  const count = done?.what === 'decide' ? done.accepted + done.rejected : ids.length;
  notice(`${did} ${counted(count, 'suggestion')}. Undo to take ${count === 1 ? 'it' : 'them all'} back.`);
  await readSuggestions();
  return true;
}

/** What waits of these rules, in all articles or in one, in its sentences; null where that failed, which is said. */
export function readOfRules(
  rules: readonly string[],
  articleId: string | null,
): Promise<readonly InItsSentence[] | null> {
  return guarded(() => call('suggestions.ofRules', { rules: [...rules], articleId }));
}

/** Takes a correction over, or never proposes it again for these words. */
export async function correct(input: Input<'suggestions.correct'>): Promise<void> {
  await commit(() => call('suggestions.correct', input), {
    onShown: () => {
      if (input.verdict === 'accept') notice('Corrected. Undo to take it back.');
    },
  });
  await readCorrections();
}

/** Forgets the decisions on one rule, or all of them; what they decided stays. */
export async function forgetDecisions(rule: string | null): Promise<void> {
  await commit(() => call('suggestions.forget', { rule }));
  await readSuggestions();
}

/** Takes away what waits in the open article, or everywhere; nothing is learnt from that. */
export async function clearSuggestions(articleIds: readonly string[] | null): Promise<void> {
  await commit(
    () => call('suggestions.clear', { articleIds: articleIds === null ? null : [...articleIds] }),
    {
      onShown: () => notice('Cleared the suggestions. Nothing was learnt from it. Undo to restore them.'),
    },
  );
  await refresh();
  await readSuggestions();
}

/** Shows or hides what waits of a tag while a person reviews. */
export function showTag(tag: Tag, isShown: boolean): void {
  const { hidden } = getState().suggestions;
  dispatch({
    type: 'suggestions-read',
    read: { hidden: tags.filter((one) => (one === tag ? !isShown : hidden.includes(one))) },
  });
}

/** Shows what waits of every tag again. */
export function showAllTags(): void {
  dispatch({ type: 'suggestions-read', read: { hidden: [] } });
}

/** Shows or hides sentences that are suggested only because they are worth checking. */
export function showWorth(showsWorth: boolean): void {
  dispatch({ type: 'suggestions-read', read: { showsWorth } });
}

/** Notes with which other words a suggestion is to be accepted; null: with its own. */
export function chooseSpan(id: string, segments: readonly Range[] | null): void {
  const span: OtherSpan | null = segments && {
    id,
    segments: segments.map(({ start, end }) => ({ start, end })),
  };
  dispatch({ type: 'span-chosen', span });
}

function sentenceOf({ made, articles, isCancelled, failed }: Made): string {
  const count = tags.reduce((sum, tag) => sum + made[tag], 0);
  const where = articles === 1 ? 'in one article' : `in ${numeral(articles)} articles`;
  const ended = isCancelled ? 'Cancelled. ' : '';
  const [problem] = failed;
  if (problem)
    return `${problem}${failed.length > 1 ? ` So it is with ${numeral(failed.length - 1)} more.` : ''}`;
  if (count === 0) return `${ended}There is nothing new to suggest ${where}.`;
  return `${ended}${counted(count, 'new suggestion')} ${where}. Press R to review them.`;
}
