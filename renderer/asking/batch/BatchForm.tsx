import { type FormEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { maxBatchNames } from '../../../shared/limits.ts';
import { columnsIn, type NameColumn, namesIn } from '../../../shared/query/batchNames.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import type { BatchHit } from '../../../shared/transfer/asking.ts';
import { type BatchPlace, lookUp } from '../../state/actions/batch.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { NamesField } from './NamesField.tsx';

interface Props {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onHits: (hits: readonly BatchHit[]) => void;
}

/** UTF-16 code units of one name: as much as one can be looked up by. */
const longest = 1000;

/** The names, one a line or from a column of a file, and where they are looked for. */
export function BatchForm({ text, onType, onHits }: Props) {
  const [among, setAmong] = useState<BatchPlace>('texts');
  const [columns, setColumns] = useState<readonly NameColumn[]>([]);
  const [column, setColumn] = useState(0);
  const [hasHeadings, setHeadings] = useState(true);
  const [done, setDone] = useState<number | null>(null);
  const ended = useRef(new AbortController());
  // Typing does not wait for a list of thousands.
  const settled = useDeferredValue(text);
  const names = useMemo(() => namesIn(settled), [settled]);
  const problem = problemOf(names);
  useEffect(() => () => ended.current.abort(), []);

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = namesIn(text);
    if (done !== null || problemOf(wanted) !== null || wanted.length === 0) return;
    setDone(0);
    ended.current = new AbortController();
    const hits = await lookUp(wanted, among, setDone, ended.current.signal);
    if (ended.current.signal.aborted) return;
    setDone(null);
    if (hits) onHits(hits);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = columnsIn(await file.text());
    setColumns(found.length > 1 ? found : []);
    choose(found, 0, found.length > 1);
  };
  const choose = (from: readonly NameColumn[], index: number, withHeadings: boolean) => {
    setColumn(index);
    setHeadings(withHeadings);
    const cells = (from[index]?.cells ?? []).slice(withHeadings ? 1 : 0);
    onType(cells.filter((cell) => cell !== '').join('\n'));
  };
  return (
    <form className="dialog-column" onSubmit={(event) => void start(event)}>
      <h2>Look up names</h2>
      <NamesField
        text={text}
        names={names}
        isWrong={problem !== null}
        onType={(typed) => {
          setColumns([]);
          onType(typed);
        }}
      />
      <div className="batch-choices">
        <label className="button batch-file">
          Choose a File…
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.tab,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              void read(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        {columns.length > 1 && (
          <>
            <select
              aria-label="Column"
              value={column}
              onChange={({ target }) => choose(columns, Number(target.value), hasHeadings)}
            >
              {columns.map(({ heading }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading
                <option key={index} value={index}>
                  {hasHeadings && heading !== '' ? heading : `Column ${index + 1}`}
                </option>
              ))}
            </select>
            <label>
              <input
                type="checkbox"
                checked={hasHeadings}
                onChange={({ target }) => choose(columns, column, target.checked)}
              />{' '}
              The first row has the headings
            </label>
          </>
        )}
        <label>
          Look in{' '}
          <select
            value={among}
            onChange={({ target }) => setAmong(target.value === 'texts' ? 'texts' : 'annotations')}
          >
            <option value="texts">titles and texts</option>
            <option value="annotations">annotations and notes</option>
          </select>
        </label>
      </div>
      <DialogButtons action="Look Up" isReady={names.length > 0 && problem === null && done === null}>
        <p className="hint" role="status">
          {done === null
            ? (problem ?? counted(names.length, 'name'))
            : `Looked up ${numeral(done)} of ${counted(names.length, 'name')}…`}
        </p>
      </DialogButtons>
    </form>
  );
}

/** Why a list cannot be looked up, as a sentence; null where it can. */
function problemOf(names: readonly string[]): string | null {
  if (names.length > maxBatchNames)
    return `Up to ${numeral(maxBatchNames)} names can be looked up together; these are ${numeral(names.length)}.`;
  const long = names.findIndex((name) => name.length > longest);
  return long < 0
    ? null
    : `Name ${numeral(long + 1)} has more than ${numeral(longest)} characters: shorten it, or put each name on a line of its own.`;
}
