import { type FormEvent, useId, useState } from 'react';
import { figureWords } from '../../shared/compare/figureWords.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import { excludeFigures } from '../state/actions/series.ts';
import { closeDialog, showDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';

interface Props {
  /** Each with its copies: one of them is excluded. */
  readonly choices: readonly (readonly Statement[])[];
}

/** Asks why a figure is left out of every comparison, and which one where there are several to choose from. */
function ExcludeDialog({ choices }: Props) {
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const exclude = async (event: FormEvent) => {
    event.preventDefault();
    const ids = (choices[chosen] ?? []).map((statement) => statement.id);
    const refused = await excludeFigures(ids, reason.trim());
    if (refused === null) closeDialog();
    else setProblem(refused);
  };
  return (
    <Dialog label="Exclude a figure" className="series-dialog">
      <form onSubmit={(event) => void exclude(event)}>
        <h2>Exclude {choices.length > 1 ? 'one of these figures' : 'this figure'}</h2>
        <fieldset className="exclude-choices">
          <legend className="visually-hidden">Figure</legend>
          {choices.map(([first, ...copies], index) =>
            first ? (
              <label key={first.id} className="comparing-check">
                <input
                  type="radio"
                  name={id}
                  checked={chosen === index}
                  onChange={() => setChosen(index)}
                  hidden={choices.length === 1}
                />
                <span>
                  <b>{first.figure ? figureWords(first.figure) : first.words}</b>{' '}
                  <bdi>{first.outlet ?? 'no outlet'}</bdi>
                  {copies.length > 0 && `, with its copies in ${copies.length} more`}
                </span>
              </label>
            ) : null,
          )}
        </fieldset>
        <label className="field">
          <span>Why</span>
          <textarea
            autoFocus
            rows={3}
            dir="auto"
            maxLength={10_000}
            placeholder="Counts those of another ship, too"
            value={reason}
            aria-describedby={`${id} hint`}
            onChange={({ target }) => {
              setReason(target.value);
              setProblem(null);
            }}
          />
        </label>
        <p
          id={`${id} hint`}
          className={problem === null ? 'hint' : 'field-problem'}
          role={problem === null ? undefined : 'alert'}
        >
          {problem ??
            'No view compares it then. It stays in its article, is listed at the side, and can be put back.'}
        </p>
        <DialogButtons action="Exclude" isReady={reason.trim() !== ''} />
      </form>
    </Dialog>
  );
}

const excludeDialog = defineDialog('exclude-figure', ExcludeDialog);

/** Asks why a figure is to be excluded; of several, which one. */
export function askExcluding(choices: Props['choices']): void {
  if (choices.length > 0) showDialog(excludeDialog, { choices });
}
