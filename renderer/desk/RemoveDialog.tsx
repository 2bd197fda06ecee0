import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { counted, numeral } from '../../shared/text/counting.ts';
import { type Removal, readRemoval, removeArticles } from '../state/actions/removal.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { focusTarget } from '../ui/focusTargets.ts';

/** As many titles as are named. */
const maxNamed = 5;

/** Says what goes with articles that are to be removed, and removes them. */
function RemoveDialog({ ids }: { readonly ids: readonly string[] }) {
  const articles = useStore((state) => state.articles);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void readRemoval(ids).then(setRemoval);
  }, [ids]);
  const form = useRef<HTMLFormElement>(null);
  const isReady = removal !== null && !isBusy;
  useEffect(() => {
    // Enter removes, as it says what goes and one undo brings it back.
    if (isReady) form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  }, [isReady]);
  const meant = new Set(ids);
  const titles = articles.filter(({ id }) => meant.has(id)).map(({ title }) => title);
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (!(await removeArticles(ids))) return setBusy(false);
    flushSync(closeDialog);
    // What had the keyboard may have gone with the articles.
    if (!focusTarget('room')) focusTarget('article.text');
  };
  return (
    <Dialog label="Remove articles" className="remove-dialog">
      <form ref={form} onSubmit={(event) => void remove(event)} aria-busy={isBusy}>
        <h2>Remove {ids.length === 1 ? 'this article' : counted(ids.length, 'article')}?</h2>
        <ul>
          {titles.slice(0, maxNamed).map((title, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may be alike, and do not move
            <li key={index}>
              <bdi>{title}</bdi>
            </li>
          ))}
          {titles.length > maxNamed && <li>and {numeral(titles.length - maxNamed)} more</li>}
        </ul>
        <p>{removal === null ? 'Counting what goes with it…' : removalSentence(removal, ids.length)}</p>
        <p className="hint">The original files stay where they are. You can undo this.</p>
        <DialogButtons action="Remove" isReady={isReady} />
      </form>
    </Dialog>
  );
}

export const removeDialog = defineDialog('remove-articles', RemoveDialog);

/** What goes with so many articles, in a sentence or two. */
function removalSentence({ annotations, linksFromElsewhere: links }: Removal, articles: number): string {
  const them = articles === 1 ? 'it' : 'them';
  const goes = annotations === 1 ? 'goes' : 'go';
  const first =
    annotations === 0
      ? `No annotations go with ${them}.`
      : `${counted(annotations, 'annotation')} ${goes} with ${them}.`;
  if (links === 0) return first;
  return `${first} ${counted(links, 'link')} from other articles ${links === 1 ? 'ends' : 'end'} there and will be removed, too.`;
}
