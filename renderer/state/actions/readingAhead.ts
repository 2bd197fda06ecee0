import { unpack } from '../../../shared/anchor/packing.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import type { OpenArticle } from '../slices/common.ts';
import { getState } from '../store.ts';

/** Reads an article with all that a window shows of it, without showing it. Throws `CallError`. */
export async function readArticle(id: string): Promise<OpenArticle> {
  return unpacked(await call('articles.open', { id }));
}

/** An article as it is shown, of what was sent of it. */
export function unpacked({ text, annotations, ...rest }: Output<'articles.open'>): OpenArticle {
  const article = { ...rest.article, text: utf8.decode(text) };
  return { ...rest, article, annotations: annotations.map((packed) => unpack(article, packed)) };
}

/** A text may begin with a byte order mark, which then is a letter of it. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * An article that is read already, because a person seems to be about to open it; any write makes it stale. Not in the store, for it is a
 * cache: without it the same is shown, later.
 */
let ahead: { readonly id: string; readonly answer: Promise<OpenArticle> } | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;

/** How long the pointer or the keyboard has to be at a row until its article is read, in milliseconds: what is passed is not. */
const rest = 60;

/** Begins to read an article that will be opened when the pointer comes up, unless it is being read already. */
export function readAhead(id: string): void {
  leaveAhead();
  if (ahead?.id === id) return;
  const answer = readArticle(id);
  // Whoever opens it hears of a failure.
  answer.catch(() => {});
  ahead = { id, answer };
}

/** Begins to read an article when the pointer or the keyboard has been at its row for a moment. */
export function readAheadSoon(id: string): void {
  leaveAhead();
  if (getState().open?.article.id !== id) resting = setTimeout(() => readAhead(id), rest);
}

/** The pointer or the keyboard goes on to another row. */
export function leaveAhead(): void {
  clearTimeout(resting);
}

/** What was read of this article, which then is kept no longer, nor is another; null where nothing was. */
export function takeAhead(id: string): Promise<OpenArticle> | null {
  const before = ahead;
  forgetAhead();
  return before?.id === id ? before.answer : null;
}

/** Forgets what was read ahead: something is about to be written. */
export function forgetAhead(): void {
  leaveAhead();
  ahead = null;
}
