import { numeral } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { getState, subscribe } from '../store.ts';
import { guarded } from './notices.ts';

/** How long after a key the note is in the database, in milliseconds. */
const patience = 400;

/**
 * Keeps the notes that are being written in the database, so that they survive whatever ends the program. It is told what is
 * there already; told again, it starts from that. What it holds besides the store is a timer, and what it has written last:
 * a cache of the database, which nothing on screen follows from.
 */
export const keepDrafts = draftKeeper();

/** The sentence that says of what was being written when the program ended that it is still there; null where nothing was. */
export function recoveredSentence(drafts: readonly { readonly about: string }[]): string | null {
  const [first] = drafts;
  if (!first) return null;
  return drafts.length === 1
    ? `Recovered the unsaved note on “${first.about}”. It is saved when you leave its field.`
    : `Recovered unsaved notes on “${first.about}” and ${numeral(drafts.length - 1)} more. Each is saved when you leave its field.`;
}

function draftKeeper(): (recovered: ReadonlyMap<string, string>) => void {
  let kept: ReadonlyMap<string, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};
  const writeSoon = () => {
    if (getState().drafts !== kept && timer === undefined) timer = setTimeout(write, patience);
  };
  const write = async () => {
    const before = kept;
    kept = getState().drafts;
    await saveDrafts(before, kept);
    timer = undefined;
    writeSoon();
  };
  return (recovered) => {
    kept = recovered;
    stop();
    stop = subscribe(writeSoon);
  };
}

async function saveDrafts(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Promise<void> {
  await guarded(async () => {
    for (const id of before.keys()) if (!now.has(id)) await call('drafts.save', { id, text: null });
    for (const [id, text] of now)
      if (before.get(id) !== text) await call('drafts.save', { id, text: text.slice(0, maxDraft) });
  });
}

/** What the call takes, in UTF-16 code units. */
const maxDraft = 1_000_000;
