import { type ReactNode, useEffect, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import {
  exportReadable,
  type Recovery as Options,
  openAgain,
  readRecovery,
  restoreBackup,
  type Salvaged,
  salvageBackup,
  salvageWorkspace,
  saveDiagnostics,
} from '../state/actions/recovery.ts';
import { chooseWorkspace, createWorkspace } from '../state/actions/workspaces.ts';
import { BackupList } from './BackupList.tsx';

interface Props {
  readonly message: string;
  /** Where the window says what has just happened. */
  readonly messages: ReactNode;
}

/** Shown instead of everything when the workspace could not be opened: nothing was written to it, and nothing will be. */
export function Recovery({ message, messages }: Props) {
  const [{ canRecover, backups }, setOptions] = useState<Options>({ canRecover: false, backups: [] });
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<(Salvaged & { readonly fileName?: string }) | null>(null);
  const [isOpenable, setOpenable] = useState(false);
  /** The backup that turned out not to be whole. */
  const [refused, setRefused] = useState<string | null>(null);

  useEffect(() => {
    void readRecovery().then((options) => {
      setOptions(options);
      setChosen(options.backups[0]?.id ?? null);
    });
  }, []);

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const restore = async (id: string) => {
    if (!(await restoreBackup(id))) setRefused(id);
  };
  const salvage = async (from: string | null) => {
    const salvaged = await (from === null ? salvageWorkspace() : salvageBackup(from));
    setSaved(salvaged);
    setOpenable(salvaged !== null);
  };
  if (saved)
    return (
      <Frame title={saved.fileName ? 'Readable data exported' : 'Readable data recovered'}>
        <SavedReport {...saved} />
        <div className="dialog-buttons">
          {!isOpenable && <Action onRun={() => setSaved(null)}>Back</Action>}
          {isOpenable && (
            <Action isPrimary onRun={() => void openAgain()}>
              Open the Workspace
            </Action>
          )}
        </div>
      </Frame>
    );
  return (
    <Frame title="This workspace cannot be opened">
      <p role="alert">{message}</p>
      {canRecover && (
        <>
          <p>
            Nothing has been deleted, and nothing will be: whatever you choose, the damaged file is kept
            beside the new one.
          </p>
          <BackupList backups={backups} chosen={chosen} onChoose={setChosen} />
        </>
      )}
      <div className="dialog-buttons" aria-busy={isBusy}>
        <Action onRun={() => window.close()}>Quit</Action>
        <Action onRun={() => void createWorkspace()}>New Workspace…</Action>
        <Action isPrimary={!canRecover} onRun={() => void chooseWorkspace()}>
          Open Another Workspace…
        </Action>
        {canRecover && (
          <>
            <Action
              isDisabled={isBusy}
              onRun={() => void run(async () => setSaved((await exportReadable()) ?? null))}
            >
              Export Readable Data…
            </Action>
            <Action
              isDisabled={isBusy}
              isPrimary={chosen === null}
              onRun={() => void run(() => salvage(null))}
            >
              Recover into a New Workspace
            </Action>
            {chosen !== null && chosen === refused && (
              <Action isPrimary isDisabled={isBusy} onRun={() => void run(() => salvage(chosen))}>
                Recover from This Backup
              </Action>
            )}
            {chosen !== null && chosen !== refused && (
              <Action isPrimary isDisabled={isBusy} onRun={() => void run(() => restore(chosen))}>
                Restore This Backup
              </Action>
            )}
          </>
        )}
      </div>
      <p className="recovery-help">
        If you need help,{' '}
        <button type="button" className="button quiet" onClick={() => void saveDiagnostics()}>
          Save Diagnostics…
        </button>{' '}
        writes versions, sizes and counts to a file, and none of your texts.
      </p>
      {messages}
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="empty" aria-label="The workspace cannot be opened">
      <div className="invitation recovery">
        <p className="app-name">Glossator</p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

function SavedReport({
  articles,
  annotations,
  sources,
  lost,
  fileName,
}: Salvaged & { readonly fileName?: string }) {
  return (
    <>
      <p role="status">
        {counted(articles, 'article')} and {counted(annotations, 'annotation')} could be read
        {fileName ? ` and were saved in “${fileName}”` : '. The damaged file is kept beside the new one'}.
      </p>
      <Sentences title="Where it comes from" sentences={sources} />
      <Sentences title="What could not be read" sentences={lost} />
    </>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="lost" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface ActionProps {
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

function Action({ isPrimary = false, isDisabled = false, onRun, children }: ActionProps) {
  return (
    <button
      type="button"
      className={isPrimary ? 'button primary' : 'button'}
      disabled={isDisabled}
      onClick={onRun}
    >
      {children}
    </button>
  );
}
