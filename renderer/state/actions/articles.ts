import { unpack } from '../../../shared/anchor/packing.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../../shared/model/article.ts';
import { endOf, startOf } from '../../../shared/model/extent.ts';
import { withLatest } from '../../../shared/model/recent.ts';
import { call } from '../../ipc/client.ts';
import { ledgerOf } from '../ledger.ts';
import type { OpenArticle } from '../slices/common.ts';
import { dispatch, dispatchToArticle, getState, tellBeside } from '../store.ts';
import { afterPaint, mark } from '../timing.ts';
import { keepDrafts, recoveredSentence } from './drafts.ts';
import { readInterrupted } from './interrupted.ts';
import { guarded, notice, sentenceOf } from './notices.ts';
import { readPreferences } from './preferences.ts';
import { forgetAhead, readArticle, takeAhead, unpacked } from './readingAhead.ts';
import { enterRoom } from './room.ts';
import { saveSettings } from './settings.ts';

/** Reads the workspace and the article that was open last, and what the program remembers of the person. */
export async function start(): Promise<void> {
  // Also where the workspace cannot be opened: its keys are theirs.
  const preferences = readPreferences();
  try {
    const { opened, name, actors, mentions, drafts: kept, warning, ...rest } = await call('workspace.open');
    await preferences;
    const ledger = ledgerOf(actors, mentions);
    const drafts = new Map(kept.map(({ id, text }) => [id, text]));
    dispatch({
      type: 'started',
      workspaceName: name,
      open: opened && unpacked(opened),
      ledger,
      drafts,
      ...rest,
    });
    keepDrafts(drafts);
    const hasHalf = (await readInterrupted()).length > 0;
    const half = hasHalf ? 'An import was interrupted, and only a part of it came in.' : null;
    const said = [half, recoveredSentence(kept), warning].filter((sentence) => sentence !== null);
    if (said.length > 0) notice(said.join(' '), 'problem', hasHalf ? 'file.interrupted' : undefined);
    if (opened) markOpened(opened.article.id, 0);
  } catch (error) {
    dispatch({ type: 'start-failed', message: sentenceOf(error) });
  }
}

/**
 * Opens an article to be read; `asked` is when the person asked for it, in milliseconds since the page began. Resolves to whether it could
 * be opened.
 */
export async function openArticle(id: string, asked = performance.now()): Promise<boolean> {
  const isOpen = await guarded(async () => {
    const opened = await (takeAhead(id) ?? readArticle(id));
    dispatchToArticle({ type: 'article-opened', open: opened });
    enterRoom('reading');
    markOpened(id, asked);
    afterPaint(() => {
      tellBeside();
      // Whoever opens it does not wait for the disk.
      void rememberArticle(id);
    });
    return true;
  });
  return isOpen ?? false;
}

/** Remembers that an article was opened. */
export async function rememberArticle(id: string): Promise<void> {
  const { lastArticleId, recentArticleIds } = getState().settings;
  if (lastArticleId === id && recentArticleIds?.[0] === id) return;
  await saveSettings({ lastArticleId: id, recentArticleIds: withLatest(recentArticleIds, id) });
}

function markOpened(articleId: string, asked: number): void {
  mark('article-open', { articleId }, asked);
  afterPaint(() => mark('article-painted', { articleId }));
}

/** Remembers where an article was left; the offset counts UTF-16 code units. */
export async function rememberScrollOffset(id: string, offset: number): Promise<void> {
  await guarded(() => call('articles.rememberScroll', { id, offset }));
}

/** Reads everything on screen again: articles came or went, or another process has changed the database. */
export async function refresh(): Promise<void> {
  forgetAhead();
  refreshing.last = guarded(async () => {
    await reread();
    await reopen();
  });
  await refreshing.last;
}

const refreshing: { last: Promise<unknown> } = { last: Promise.resolve() };

/** Resolves when the newest `refresh` is over. */
export async function refreshed(): Promise<void> {
  await refreshing.last;
}

/**
 * Reads the library, the actors and what can be undone again: part by part, so that neither the window nor the main process freezes for
 * ten thousand articles. Once more where something of it was written meanwhile, for then its parts are of two moments. Throws `CallError`.
 */
export async function reread(): Promise<void> {
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    // Whatever is committed leaves another of these.
    const before = getState().undoState;
    const lists = await readLists(false);
    const isLong = lists.articles.length > manyAtOnce;
    // Showing that many is work enough for one task.
    if (isLong) await new Promise((resolve) => setTimeout(resolve));
    if (!isLong || getState().undoState === before) return showLists(lists);
  }
  showLists(await readLists(true));
}

interface ListsRead extends NonNullable<Output<'workspace.read'>['rest']> {
  readonly articles: readonly ArticleSummary[];
}

async function readLists(isWhole: boolean): Promise<ListsRead> {
  const articles: ArticleSummary[] = [];
  for (;;) {
    const last = articles.at(-1);
    const behind = last ? { importedAt: last.importedAt, id: last.id } : null;
    const part = await call('workspace.read', { behind, isWhole });
    for (const article of part.articles) articles.push(article);
    if (part.rest) return { articles, ...part.rest };
  }
}

function showLists({ articles, actors, mentions, undoState }: ListsRead): void {
  dispatch({ type: 'reread', articles, ledger: ledgerOf(actors, mentions), undoState });
}

/**
 * Reads an article that is open already: part by part, so that neither the window nor the main process freezes for one with
 * twenty thousand annotations. Once more where something of it was written meanwhile, for then its parts are of two moments. Throws
 * `CallError`.
 */
async function readAgain({ article }: OpenArticle): Promise<OpenArticle | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = getState().open;
    const annotations: Annotation[] = [];
    let rest: Output<'articles.openPart'>['rest'] = null;
    while (rest === null) {
      const last = annotations.at(-1);
      const behind = last ? { start: startOf(last), end: endOf(last), id: last.id } : null;
      const part = await call('articles.openPart', { id: article.id, behind });
      for (const packed of part.annotations) annotations.push(unpack(article, packed));
      rest = part.rest;
    }
    // Showing that many is work enough for one task.
    if (annotations.length > manyAtOnce) await new Promise((resolve) => setTimeout(resolve));
    const now = getState().open;
    // A person went on to another one meanwhile: that one was read just now.
    if (now?.article.id !== article.id) return now;
    if (now === before) return { ...rest, article: { ...rest.article, text: article.text }, annotations };
  }
  return readArticle(article.id);
}

/** Whoever writes that often is not waited for. */
const attempts = 3;
const manyAtOnce = 1000;

/** Reads the open article again, or opens another one when it is gone. */
async function reopen(): Promise<void> {
  const { open, articles, visited } = getState();
  const known = new Set(articles.map((article) => article.id));
  const id = [open?.article.id, ...visited].find((one) => one && known.has(one)) ?? articles[0]?.id;
  if (id)
    dispatch({
      type: 'article-opened',
      open: await (open?.article.id === id ? readAgain(open) : readArticle(id)),
    });
  else dispatch({ type: 'article-opened', open: null });
}
