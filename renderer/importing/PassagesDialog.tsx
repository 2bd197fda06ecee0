import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDesk } from '../article/desk.ts';
import { goToOffset } from '../article/goTo.ts';
import { type FilePassages, readPassages, takePassages } from '../state/actions/passages.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { takenOf } from './guesses.ts';
import { PassageList } from './PassageList.tsx';

interface Props {
  readonly articleId: string;
}

/** What the file of an article holds besides its text, to be looked at and taken in. */
function PassagesDialog({ articleId }: Props) {
  const [file, setFile] = useState<FilePassages | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readPassages(articleId).then((read) => {
      if (!isWanted) return;
      if (read) setFile(read);
      else closeDialog();
    });
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  return (
    <Dialog label="What was left out" className="passages-dialog dialog-column">
      <h2>What was left out</h2>
      {file ? <Form articleId={articleId} file={file} /> : <p role="status">Reading the file again…</p>}
    </Dialog>
  );
}

export const passagesDialog = defineDialog('passages', PassagesDialog);

function Form({ articleId, file }: Props & { readonly file: FilePassages }) {
  const desk = useDesk();
  const { fileName, passages, leftOut, doubt } = file;
  const [taken, setTaken] = useState<ReadonlySet<number>>(() => new Set(takenOf(file)));
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Only now, behind what the dialog does as it opens: to the first part that was left out.
  useEffect(() => form.current?.querySelector<HTMLElement>('.passage input[tabindex="0"]')?.focus(), []);
  const added = passages.filter(({ id, isTaken }) => !isTaken && taken.has(id)).length;
  const removed = passages.filter(({ id, isTaken }) => isTaken && !taken.has(id)).length;
  const isReady = !isBusy && added + removed > 0 && taken.size > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    const made = await takePassages(articleId, [...taken]);
    setBusy(false);
    if (!made) return;
    closeDialog();
    await goToOffset(desk, made.id, made.place ?? 0);
  };
  return (
    <form
      ref={form}
      className="dialog-column"
      onSubmit={(event) => void submit(event)}
      onKeyDown={submitByEnter}
    >
      <p className="hint">
        From “<bdi>{fileName}</bdi>”. {doubt ?? (passages.length > 0 && 'Tick what belongs to the article.')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="dialog-middle" tabIndex={0} aria-label="Parts of the file">
        {passages.length > 0 ? (
          <PassageList
            label={`Parts of ${fileName}`}
            passages={passages}
            taken={taken}
            onChange={setTaken}
            onReset={() => setTaken(new Set(takenOf(file)))}
          />
        ) : (
          <p>
            {leftOut.length > 0
              ? 'This file has no parts to choose from.'
              : 'This file is not divided into parts: all of its text is in the article.'}
          </p>
        )}
        {leftOut.length > 0 && (
          <div className="left-out-else">
            <h3 className="part-title">Noted at the import</h3>
            {leftOut.map((sentence) => (
              <p key={sentence} className="hint">
                {sentence}
              </p>
            ))}
          </div>
        )}
      </section>
      <DialogButtons
        action={removed === 0 ? 'Take In' : added === 0 ? 'Leave Out' : 'Change'}
        isReady={isReady}
      >
        <p className="hint" role="status">
          {taken.size === 0
            ? 'An article needs at least one part.'
            : 'Makes a newer version of the article, with its annotations. You can undo this.'}
        </p>
      </DialogButtons>
    </form>
  );
}

/** On a box Enter would do nothing. */
function submitByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, target } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
