import { excerptOf } from '../../../shared/model/extent.ts';
import type { Change } from '../../../shared/model/history.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { call } from '../../ipc/client.ts';
import type { Effect } from '../effects.ts';
import { isComingOrGoing } from '../slices/common.ts';
import { getState } from '../store.ts';
import { ledgerSentence } from './ledgerSentence.ts';
import { notice } from './notices.ts';
import { commit } from './saving.ts';
import { pick } from './view.ts';

/** Undoes the newest action, in whatever article it was. */
export function undo(): Promise<readonly Effect[]> {
  return commitAndShow(() => call('history.undo'), 'was changed back');
}

/** Does again what was undone last. */
export function redo(): Promise<readonly Effect[]> {
  return commitAndShow(() => call('history.redo'), 'was changed again');
}

/** Says what undo or redo did, and goes there; `changed` is the word where it stayed but differs. */
async function commitAndShow(
  write: Parameters<typeof commit>[0],
  changed: string,
): Promise<readonly Effect[]> {
  let effects: readonly Effect[] = [];
  // At once: if the library cannot be read again afterwards, that is what is said last.
  const onShown = (change: Change, all: readonly Change[]) => {
    // What comes or goes with an article is part of that.
    effects = showChange(all.find(isComingOrGoing) ?? change, all, changed);
  };
  await commit(write, { onShown });
  return effects;
}

function showChange(change: Change, changes: readonly Change[], changed: string): readonly Effect[] {
  if (change.entity === 'article') {
    const title = change.after?.title ?? change.before?.title ?? '';
    const became = change.after ? 'is back in the library' : 'was removed from the library';
    const words = change.before && change.after ? changed : became;
    const many = changes.filter(({ entity }) => entity === 'article').length;
    notice(
      many > 1 ? `${counted(many, 'article')} ${plural(words)}.` : `“${shortened(title, 60)}” ${words}.`,
    );
  }
  if (change.entity === 'actor' || change.entity === 'mention') notice(ledgerSentence(changes, changed));
  if (change.entity === 'question' || change.entity === 'outlet') notice(namedSentence(change, changed));
  const annotation = change.entity === 'annotation' ? (change.after ?? change.before) : null;
  if (change.entity !== 'annotation' || !annotation) return [];
  const became = change.before === null ? 'is back' : change.after === null ? 'was removed' : changed;
  const many = changes.filter(({ entity }) => entity === 'annotation').length;
  if (many > 1) {
    notice(`${counted(many, 'annotation')} ${plural(became)}.`);
    return [];
  }
  const { open, articles } = getState();
  const isHere = annotation.articleId === open?.article.id;
  const title = articles.find((article) => article.id === annotation.articleId)?.title ?? '';
  const where = isHere ? '' : ` in “${shortened(title, 60)}”`;
  notice(`The ${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”${where} ${became}.`);
  // Where the article leaves as well, another one is about to be shown.
  if (!isHere || changes.some((one) => isGone(one, annotation.articleId))) return [];
  if (change.after) pick(change.id);
  return [{ type: 'reveal', annotation }];
}

/** What became of a saved question or of an outlet. */
function namedSentence(
  { entity, before, after }: Extract<Change, { readonly entity: 'question' | 'outlet' }>,
  changed: string,
): string {
  const what = entity === 'question' ? 'saved question' : 'outlet';
  const became = before === null ? 'is back' : after === null ? 'was removed' : changed;
  return `The ${what} “${shortened((after ?? before)?.name ?? '', 60)}” ${became}.`;
}

function isGone({ entity, id, after }: Change, articleId: string): boolean {
  return entity === 'article' && id === articleId && after === null;
}

/** “was changed back” of several. */
function plural(words: string): string {
  return words.replace(/^was/, 'were').replace(/^is/, 'are');
}
