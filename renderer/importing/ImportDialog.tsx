import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import type { Choices, Questions, Selection } from '../state/transferring.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import { guessedChoices, unknownNames } from './guesses.ts';
import { NameTable } from './NameTable.tsx';
import { PassageChoice } from './PassageChoice.tsx';

interface Props {
  readonly selection: Selection;
  readonly questions: Questions;
  /** Takes what was decided; null imports nothing. */
  readonly answer: (choices: Choices | null) => void;
}

/** Asks what an import cannot know: what another tool's names mean, in which encoding a file is, what a table's columns hold, which parts of a page are the article. */
function ImportDialog(props: Props) {
  const { answer } = props;
  // However the dialog goes, whoever waits for the answer gets one; the first one counts.
  useEffect(() => () => answer(null), [answer]);
  return (
    <Dialog label="Import" className="import-dialog">
      <Form {...props} />
    </Dialog>
  );
}

export const importDialog = defineDialog('import', ImportDialog);

function Form({ selection, questions, answer }: Props) {
  const { names, encodings, tables, doubts } = questions;
  const [choices, setChoices] = useState(() => guessedChoices(questions));
  const { mapping, encodings: chosen = {}, columns = {}, takes = {} } = choices;
  const isEmpty = Object.values(takes).some((taken) => taken.length === 0);
  const isReady = !isEmpty && (tables.length === 0 || columns.text !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    answer(choices);
    closeDialog();
  };
  const form = useRef<HTMLFormElement>(null);
  // Only now, behind what the dialog does as it opens: to what is not known yet, and Enter imports.
  useEffect(() => {
    const [unknown, first] = ['[data-unknown="true"] select', 'select, .passage input[tabindex="0"]'].map(
      (selector) => form.current?.querySelector<HTMLElement>(selector),
    );
    (unknown ?? first)?.focus();
  }, []);
  const change = (patch: Choices) => setChoices({ ...choices, ...patch });
  return (
    <form ref={form} className="dialog-column" onSubmit={submit} onKeyDown={submitByEnter}>
      <h2>Import {nameOf(selection)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="dialog-middle" tabIndex={0} aria-label="Import options">
        {tables.length > 0 && (
          <ColumnChoice tables={tables} columns={columns} onChange={(now) => change({ columns: now })} />
        )}
        {doubts.length > 0 && (
          <PassageChoice doubts={doubts} takes={takes} onChange={(now) => change({ takes: now })} />
        )}
        {encodings.length > 0 && (
          <EncodingChoice
            selection={selection}
            encodings={encodings}
            chosen={chosen}
            onChange={(now) => change({ encodings: now })}
          />
        )}
        {names && mapping && (
          <NameTable names={names} mapping={mapping} onChange={(now) => change({ mapping: now })} />
        )}
      </section>
      <DialogButtons action="Import" isReady={isReady}>
        <p className="hint" role="status">
          {isEmpty ? 'Choose at least one part of each file.' : hintOf(questions, isReady)}
        </p>
      </DialogButtons>
    </form>
  );
}

/** In a form of nothing but choices, Enter would open a list that the arrow keys go through anyway, or do nothing on a box. */
function submitByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, target } = event;
  const isBox = target instanceof HTMLInputElement && target.type === 'checkbox';
  if (key !== 'Enter' || !(target instanceof HTMLSelectElement || isBox)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function nameOf({ names, files }: Selection): string {
  const [name] = names;
  return files === 1 && name ? `“${name}”` : counted(files, 'file');
}

function hintOf({ names, encodings, tables, doubts }: Questions, isReady: boolean): string {
  if (!isReady) return 'Choose the column that contains the text.';
  const unknown = names ? unknownNames(names) : 0;
  // What is chosen of a page is right for this page alone.
  const isForNow = doubts.length > 0 && !names && encodings.length === 0 && tables.length === 0;
  if (isForNow) return 'You can change the parts after the import, too.';
  if (unknown === 0) return 'Your choices are remembered.';
  return `${counted(unknown, 'unknown name')}. Your choices are remembered.`;
}
