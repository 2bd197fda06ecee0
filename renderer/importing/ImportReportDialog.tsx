import { type ReactNode, useEffect, useRef, useState } from 'react';
import { counted, numeral } from '../../shared/text/counting.ts';
import { reviewDialog } from '../revisions/ReviewDialog.tsx';
import { openArticle } from '../state/actions/articles.ts';
import { selectOnDesk, showOnDesk } from '../state/actions/desk.ts';
import { makeNewerVersion } from '../state/actions/revisions.ts';
import { closeDialog, showDialog } from '../state/actions/view.ts';
import { carriedSentence } from '../state/carriedWords.ts';
import { defineDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import type { ImportReport } from '../state/transferring.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { passagesDialog } from './PassagesDialog.tsx';
import { broughtSentences, failedSentence, guessesSentence, joinedSentences } from './reportWords.ts';

interface Props {
  /** Tries files again, and looks for their words. */
  readonly findByQuote: (files: readonly string[]) => Promise<void>;
}

/** What became of the newest import: what is not in and why, what documents had that was left out, what was there before. */
function ImportReportDialog({ findByQuote }: Props) {
  const imported = useStore((state) => state.imported);
  const isBusy = useStore((state) => state.importing !== null);
  const close = useRef<HTMLButtonElement>(null);
  // Only now, behind what the dialog does as it opens: Enter closes it.
  useEffect(() => close.current?.focus(), []);
  if (!imported) return null;
  const { report } = imported;
  const { failed, rows, skipped, counts } = report;
  const findable = failed.filter(({ canFindByQuote }) => canFindByQuote).map(({ file }) => file);
  const known = rows.filter(({ alreadyThere }) => alreadyThere);
  return (
    <Dialog label="Import report" className="import-report dialog-column">
      <h2>Import report</h2>
      <p role="status" aria-label="Summary">
        {summaryOf(report)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="dialog-middle" tabIndex={0} aria-label="Details">
        <Part
          title="Not imported"
          count={report.counts.failed}
          rows={failed}
          action={
            findable.length > 1 && (
              <button
                type="button"
                className="button"
                disabled={isBusy}
                onClick={() => void findByQuote(findable)}
              >
                Locate All by Their Words
              </button>
            )
          }
        >
          {({ file, sentence, canFindByQuote }) => (
            <>
              <p>{sentence}</p>
              {canFindByQuote && (
                <button
                  type="button"
                  className="button"
                  disabled={isBusy}
                  title={`Looks for the quoted words in ${file} instead of trusting its offsets`}
                  onClick={() => void findByQuote([file])}
                >
                  Locate by Its Words
                </button>
              )}
            </>
          )}
        </Part>
        <Part title="Newer versions" rows={rows.filter(({ revises }) => revises)}>
          {(row) => <NewerVersion row={row} />}
        </Part>
        <Part title="Similar to another article" rows={rows.filter(({ resembles }) => resembles)}>
          {(row) => <Alike row={row} />}
        </Part>
        <Part title="Check the parts" rows={rows.filter(({ doubt }) => doubt)}>
          {({ id, title, doubt }) => (
            <>
              <p>
                <bdi className="report-name">{title}</bdi> {doubt}
              </p>
              <ShowLeftOut articleId={id} label="Choose Parts…" title={title} />
            </>
          )}
        </Part>
        {report.guessed.length > 0 && (
          <section className="report-part" aria-label="Guesses">
            <div className="report-head">
              <h3 className="part-title">
                Guesses <span>{numeral(counts.guesses)}</span>
              </h3>
              <button type="button" className="button" onClick={() => showGuesses(report)}>
                Show Articles with Guesses
              </button>
            </div>
            <p className="hint">{guessesSentence(report)}</p>
          </section>
        )}
        <Part title="Left out" rows={report.leftOut}>
          {({ file, sentences, articles, article, isOfFile }) => (
            <>
              <p>
                <bdi className="report-name">{article && !isOfFile ? article.title : file}</bdi>{' '}
                {articles > 1 && `In ${counted(articles, 'article')}: `}
                {joinedSentences(sentences)}
              </p>
              {article && (
                <ShowLeftOut articleId={article.id} label="Show What Was Left Out…" title={article.title} />
              )}
            </>
          )}
        </Part>
        <Part title="Skipped in folders" rows={skipped}>
          {(sentence) => <p>{sentence}</p>}
        </Part>
        <Part title="Already in the library" count={report.counts.alreadyThere} rows={known}>
          {({ title, file }) => (
            <p>
              <bdi className="report-name">{title}</bdi> <bdi className="hint">{file}</bdi>
            </p>
          )}
        </Part>
      </section>
      <div className="dialog-buttons">
        <button ref={close} type="button" className="button primary" onClick={() => closeDialog()}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const importReportDialog = defineDialog('import report', ImportReportDialog);

type Row = ImportReport['rows'][number];

function ShowLeftOut(props: { readonly articleId: string; readonly label: string; readonly title: string }) {
  const { articleId, label, title } = props;
  return (
    <button type="button" className="button" onClick={() => showDialog(passagesDialog, { articleId })}>
      {label}
      <span className="visually-hidden"> {title}</span>
    </button>
  );
}

/** Shows the articles with guesses on the desk, selected, where they can be confirmed together. */
function showGuesses({ guessed }: ImportReport): void {
  closeDialog();
  showOnDesk();
  selectOnDesk(new Set(guessed), { currentId: guessed[0] ?? null });
}

function NewerVersion({ row: { id, title, revises } }: { readonly row: Row }) {
  if (!revises) return null;
  const review = async () => {
    if (await openArticle(id)) showDialog(reviewDialog);
  };
  return (
    <>
      <p>
        <bdi className="report-name">{title}</bdi> {carriedSentence(revises)}
      </p>
      {revises.waiting > 0 && (
        <button type="button" className="button" onClick={() => void review()}>
          Review
        </button>
      )}
    </>
  );
}

function Alike({ row: { id, title, resembles } }: { readonly row: Row }) {
  const articles = useStore((state) => state.articles);
  const other = articles.find((article) => article.id === resembles);
  const isDone = articles.find((article) => article.id === id)?.revisionOf !== undefined;
  if (!other) return null;
  const take = async () => {
    if (await makeNewerVersion(id, other.id)) await openArticle(id);
  };
  return (
    <>
      <p>
        <bdi className="report-name">{title}</bdi>{' '}
        {isDone ? 'is now a newer version of' : 'may be a newer version of'}{' '}
        <bdi className="report-name">{other.title}</bdi>
      </p>
      {!isDone && (
        <button type="button" className="button" onClick={() => void take()}>
          Make It a Newer Version
        </button>
      )}
    </>
  );
}

/** Rows are drawn this many at a time: a folder may have ten thousand. */
const step = 100;

function Part<T>(props: {
  readonly title: string;
  /** How many there are, where `rows` are only the first of them. */
  readonly count?: number;
  readonly rows: readonly T[];
  readonly action?: ReactNode;
  readonly children: (row: T) => ReactNode;
}) {
  const { title, rows, count = rows.length, action, children } = props;
  const [shown, setShown] = useState(step);
  if (rows.length === 0) return null;
  const left = rows.length - shown;
  return (
    <section className="report-part" aria-label={title}>
      <div className="report-head">
        <h3 className="part-title">
          {title} <span>{count.toLocaleString('en')}</span>
        </h3>
        {action}
      </div>
      <ul>
        {rows.slice(0, shown).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a report stay where they are
          <li key={index}>{children(row)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + step)}>
          {`Show ${Math.min(step, left).toLocaleString('en')} More (${left.toLocaleString('en')} left)`}
        </button>
      )}
      {left <= 0 && count > rows.length && (
        <p className="hint">{`and ${(count - rows.length).toLocaleString('en')} more`}</p>
      )}
    </section>
  );
}

function summaryOf(report: ImportReport): string {
  const sentences = [
    ...(report.isCancelled ? ['The import was cancelled.'] : []),
    ...broughtSentences(report),
    ...(report.counts.failed > 0 ? [failedSentence(report)] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : 'There was nothing to import.';
}
