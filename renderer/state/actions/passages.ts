import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { carriedSentence } from '../carriedWords.ts';
import { reread } from './articles.ts';
import { guarded, notice } from './notices.ts';

/** What the file of an article holds, taken or not. */
export type FilePassages = Output<'passages.read'>;

/** Reads the file of an article again; null when that failed, which is said. */
export function readPassages(articleId: string): Promise<FilePassages | null> {
  return guarded(() => call('passages.read', { articleId }));
}

/** An article that was made again of other parts, and where the first of them is (UTF-16). */
export type Remade = Pick<Output<'passages.take'>, 'id' | 'place'>;

/** Makes an article again of these passages of its file, and says what became of it; null when that failed, which is said. */
export function takePassages(articleId: string, take: readonly number[]): Promise<Remade | null> {
  return guarded(async () => {
    const made = await call('passages.take', {
      articleId,
      take: [...take],
    });
    await reread();
    const { alreadyThere, carried, waiting, id, place } = made;
    const annotations = carried + waiting > 0 ? ` ${carriedSentence({ carried, waiting })}` : '';
    notice(
      alreadyThere
        ? 'An article with exactly this text is already in the library: here it is.'
        : `This is now a newer version of the article.${annotations} Undo to go back to the one before.`,
    );
    return { id, place };
  });
}
