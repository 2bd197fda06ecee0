import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type ComparedRow, compareVersions } from '../state/actions/revisions.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { isPressed } from '../ui/chords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Differing } from './Marked.tsx';
import { versionsOf } from './versions.ts';

/** Two versions of the open article side by side, with the way from change to change by keys. */
function CompareDialog() {
  const articles = useStore((state) => state.articles);
  const articleId = useStore((state) => state.open?.article.id);
  const versions = articleId === undefined ? [] : versionsOf(articles, articleId);
  const here = Math.max(1, versions.indexOf(articleId ?? ''));
  const [pair, setPair] = useState({ older: here - 1, newer: here });
  if (versions.length < 2) return null;
  return (
    <Dialog label="Compare versions" className="compare">
      <Comparison
        key={`${pair.older} ${pair.newer}`}
        older={{ id: versions[pair.older] ?? '', number: pair.older + 1 }}
        newer={{ id: versions[pair.newer] ?? '', number: pair.newer + 1 }}
        choice={
          versions.length > 2 && (
            <label>
              Compare{' '}
              <select
                value={pair.older}
                onChange={({ target }) =>
                  setPair({ older: Number(target.value), newer: Number(target.value) + 1 })
                }
              >
                {versions.slice(1).map((id, index) => (
                  <option key={id} value={index}>{`version ${index + 1} with version ${index + 2}`}</option>
                ))}
              </select>
            </label>
          )
        }
      />
    </Dialog>
  );
}

export const compareDialog = defineDialog('compare', CompareDialog);

interface Version {
  readonly id: string;
  readonly number: number;
}

function Comparison(props: { readonly older: Version; readonly newer: Version; readonly choice: ReactNode }) {
  const { older, newer, choice } = props;
  const [rows, setRows] = useState<readonly ComparedRow[] | null>(null);
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    let isStale = false;
    void compareVersions(older.id, newer.id).then((found) => {
      if (!isStale && found) setRows(found);
    });
    return () => {
      isStale = true;
    };
  }, [older.id, newer.id]);
  // Only now, behind what the dialog does as it opens: the keys work at once.
  useEffect(() => list.current?.focus(), []);
  const changes = rows?.flatMap(({ isSame }, index) => (isSame ? [] : [index])) ?? [];
  const step = (by: 1 | -1) => {
    const next = Math.min(Math.max(current + by, 0), changes.length - 1);
    setCurrent(next);
    list.current?.children[changes[next] ?? 0]?.scrollIntoView({ block: 'center' });
  };
  const takeKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    if (isPressed(event, 'j', 'n', 'Shift+j', 'Shift+n')) step(1);
    else if (isPressed(event, 'k', 'p', 'Shift+k', 'Shift+p')) step(-1);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go to whatever has the focus in the dialog
    <div className="compare-body" onKeyDown={takeKey}>
      <div className="compare-head">
        <h2>Compare versions</h2>
        {choice}
        <p role="status" aria-label="Changes">
          {rows && sumSentence(changes.length, current)}
        </p>
      </div>
      <div className="compare-titles" aria-hidden="true">
        <span>{`Version ${older.number}`}</span>
        <span>{`Version ${newer.number}`}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section ref={list} className="compare-rows" tabIndex={0} aria-label="Both versions">
        {rows?.map((row, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison stay where they are
            key={index}
            row={row}
            isCurrent={index === changes[current]}
          />
        ))}
      </section>
      <div className="dialog-buttons">
        <span className="hint">J/K next and previous change</span>
        <button type="button" className="button" disabled={current <= 0} onClick={() => step(-1)}>
          Previous <kbd>K</kbd>
        </button>
        <button
          type="button"
          className="button"
          disabled={current >= changes.length - 1}
          onClick={() => step(1)}
        >
          Next <kbd>J</kbd>
        </button>
        <button type="button" className="button primary" onClick={() => closeDialog()}>
          Close
        </button>
      </div>
    </div>
  );
}

function Row({ row, isCurrent }: { readonly row: ComparedRow; readonly isCurrent: boolean }) {
  if (row.isSame)
    return (
      <div className="compare-row" data-same="true">
        <p dir="auto">{row.parts.map(({ text }) => text)}</p>
        <p dir="auto" aria-hidden="true">
          {row.parts.map(({ text }) => text)}
        </p>
      </div>
    );
  const without = (kind: 'added' | 'removed') => row.parts.filter((part) => part.kind !== kind);
  return (
    <div className="compare-row" aria-current={isCurrent}>
      <p dir="auto">
        <Differing parts={without('added')} />
      </p>
      <p dir="auto">
        <Differing parts={without('removed')} />
      </p>
    </div>
  );
}

function sumSentence(changes: number, current: number): string {
  if (changes === 0) return 'The two texts are the same.';
  return changes === 1 ? 'One change.' : `Change ${current + 1} of ${changes.toLocaleString('en')}.`;
}
