import { type FormEvent, useMemo, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import { countCodePoints } from '../../shared/text/offsets.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { takeText } from '../state/actions/pasting.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import type { Pasted } from '../state/transferring.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { Field } from '../ui/Field.tsx';
import { importSelection } from './importing.ts';

/** Shows what is on the clipboard before it becomes an article: its title and where it is from can be said. */
function PasteDialog({ pasted }: { readonly pasted: Pasted }) {
  return (
    <Dialog label="Paste as article" className="paste-dialog">
      <Form pasted={pasted} />
    </Dialog>
  );
}

export const pasteDialog = defineDialog('paste', PasteDialog);

function Form({ pasted }: { readonly pasted: Pasted }) {
  const { text, html } = pasted;
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState(pasted.url ?? '');
  const [isBusy, setBusy] = useState(false);
  const paste = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const selection = await takeText({
      title: title.trim() || null,
      text,
      html,
      url: url.trim() || null,
    });
    setBusy(false);
    if (!selection) return;
    closeDialog();
    void importSelection(selection);
  };
  // Once, and not with each letter of the title.
  const length = useMemo(() => counted(countCodePoints(text), 'character'), [text]);
  return (
    <form className="dialog-column" onSubmit={(event) => void paste(event)}>
      <h2>Paste as article</h2>
      <Field label="Title" className="text-field">
        <input
          type="text"
          maxLength={1000}
          placeholder={firstLine(text)}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field label="Source address" className="text-field">
        <input
          type="url"
          maxLength={4000}
          placeholder="https://…"
          spellCheck={false}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <blockquote className="paste-preview" dir="auto" tabIndex={0} aria-label="Text">
        {shortened(text, maxShown)}
      </blockquote>
      <DialogButtons action="Add Article" isReady={!isBusy}>
        <p className="hint">
          {length}
          {html && '; headings, lists, emphasis and links are kept'}
        </p>
      </DialogButtons>
    </form>
  );
}

/** In UTF-16 code units: more is not read before it is added. */
const maxShown = 3000;

function firstLine(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  return line.slice(0, 120).toWellFormed();
}
