import { statSync } from 'node:fs';
import type { Knowledge } from '../../shared/suggest/knowledge.ts';
import { asRefusal } from '../store/db/failures.ts';
import { openToRead } from '../store/openToRead.ts';
import { knowledgeOf, suggestFor } from '../store/suggesting/suggestFor.ts';
import { lastBesidesSuggesting } from '../store/tables/suggestingHistory.ts';
import { namesOrReason } from '../suggest/loadNames.ts';
import type { Tasks } from './tasks.ts';

/** How many changes go into a part: taking in one is a matter of a few milliseconds. */
const partSize = 100;

/** Suggests for one article with its own connection, and says what that changes in parts. Throws `Refusal`. */
export async function suggestApart(
  { file, articleId }: Tasks['suggest']['input'],
  say: (part: Tasks['suggest']['part']) => void,
): Promise<Tasks['suggest']['output']> {
  const { model, reason } = await namesOrReason();
  return reading(file, (there) => {
    const { changes, corrections } = suggestFor(there.store, articleId, knowledgeIn(there), model);
    for (let at = 0; at < changes.length; at += partSize) say({ changes: changes.slice(at, at + partSize) });
    return { corrections, lacking: reason };
  });
}

/** What stays open from one article to the next. */
let opened: Opened | undefined;

interface Opened {
  readonly file: string;
  /** Which file that was: another one may have taken its place. */
  readonly inode: bigint;
  readonly store: ReturnType<typeof openToRead>;
  known?: { readonly seq: number; readonly knowledge: Knowledge };
}

function reading<T>(file: string, work: (opened: Opened) => T): T {
  try {
    const inode = statSync(file, { bigint: true }).ino;
    if (opened?.file !== file || opened.inode !== inode) {
      opened?.store.close();
      opened = undefined;
      opened = { file, inode, store: openToRead(file) };
    }
    return work(opened);
  } catch (error) {
    throw asRefusal(error, file);
  }
}

/** Read again only where somebody has done more than suggest: a thousand articles may be read with the same ledger and decisions. */
function knowledgeIn(there: Opened): Knowledge {
  const seq = lastBesidesSuggesting(there.store.db);
  if (there.known?.seq !== seq) there.known = { seq, knowledge: knowledgeOf(there.store) };
  return there.known.knowledge;
}
