import { type FormEvent, useEffect, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import {
  cancelExport,
  type ExportRequest,
  exportAs,
  exportFormats,
  type WritableFormat,
} from '../state/actions/exporting.ts';
import { saveSettings } from '../state/actions/settings.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { ArticleChoice } from './ArticleChoice.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { FormatChoice } from './FormatChoice.tsx';

type Scope = 'article' | 'selected' | 'workspace';

/** `articleIds`: the articles that are chosen to begin with. Asks which format, how much and what of it, then (in the main process) where. */
function ExportDialog({ articleIds }: { readonly articleIds?: readonly string[] }) {
  const open = useStore((state) => state.open);
  const articles = useStore((state) => state.articles);
  const last = useStore((state) => state.settings.exporting);
  const exporting = useStore((state) => state.exporting);
  const [formats, setFormats] = useState<readonly WritableFormat[]>([]);
  const [formatId, setFormatId] = useState('');
  const [unit, setUnit] = useState<string | null>(last?.offsetUnit ?? null);
  const [scope, setScope] = useState<Scope>(articleIds ? 'selected' : (last?.scope ?? 'article'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(articleIds ?? (open ? [open.article.id] : [])),
  );
  const [includeSuggestions, setSuggestions] = useState(last?.includeSuggestions ?? false);
  const [isBusy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen last is where the dialog begins
  useEffect(() => {
    void exportFormats().then((list) => {
      setFormats(list);
      setFormatId((list.find(({ id }) => id === last?.format) ?? list[0])?.id ?? '');
    });
  }, []);

  const format = formats.find(({ id }) => id === formatId);
  const isReady = format !== undefined && !isBusy && (scope !== 'selected' || chosen.size > 0);
  const run = async (to: NonNullable<ExportRequest['to']>) => {
    if (!isReady || !open) return;
    const articleIds = { article: [open.article.id], selected: [...chosen], workspace: null }[scope];
    const offsetUnit = unit !== null && format.offsetUnits.includes(unit) ? { offsetUnit: unit } : {};
    setBusy(true);
    const done = await exportAs({ format: format.id, articleIds, includeSuggestions, ...offsetUnit, to });
    setBusy(false);
    if (!done) return;
    closeDialog();
    // Which articles were selected is of this time only.
    const kept = scope === 'selected' ? (last?.scope ?? 'article') : scope;
    void saveSettings({
      exporting: { format: format.id, scope: kept, includeSuggestions, ...offsetUnit },
    });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run('file');
  };
  return (
    <Dialog label="Export annotations" className="export-dialog">
      <form className="dialog-column" onSubmit={save} aria-busy={isBusy}>
        <h2>Export annotations</h2>
        <div className="export-middle">
          <FormatChoice
            formats={formats}
            format={format}
            onChoose={setFormatId}
            unit={unit}
            onChooseUnit={setUnit}
          />
          <fieldset className="field">
            <legend>What to export</legend>
            <Choice scope="article" now={scope} onChoose={setScope} label="This article">
              {open?.article.title ?? ''}
            </Choice>
            <Choice scope="selected" now={scope} onChoose={setScope} label="Selected articles">
              {`${chosen.size.toLocaleString('en')} of ${articles.length.toLocaleString('en')}`}
            </Choice>
            {scope === 'selected' && (
              <ArticleChoice articles={articles} chosen={chosen} onChange={setChosen} />
            )}
            <Choice scope="workspace" now={scope} onChoose={setScope} label="The whole workspace">
              {counted(articles.length, 'article')}
            </Choice>
          </fieldset>
          <label className="check">
            <input
              type="checkbox"
              checked={includeSuggestions}
              onChange={(event) => setSuggestions(event.target.checked)}
            />
            Include suggestions not yet accepted
          </label>
        </div>
        <ExportProgress />
        <DialogButtons
          action="Save"
          isReady={isReady}
          {...(exporting && { onCancel: () => void cancelExport() })}
        >
          {format && !format.isBinary && format.layout === 'file' && (
            <button
              type="button"
              className="button aside"
              disabled={!isReady}
              onClick={() => void run('clipboard')}
            >
              Copy to Clipboard
            </button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  );
}

export const exportDialog = defineDialog('export', ExportDialog);

function Choice(props: {
  readonly scope: Scope;
  readonly now: Scope;
  readonly onChoose: (scope: Scope) => void;
  readonly label: string;
  readonly children: string;
}) {
  const { scope, now, onChoose, label, children } = props;
  return (
    <label className="scope">
      <input type="radio" name="scope" checked={scope === now} onChange={() => onChoose(scope)} />
      <span>{label}</span> <bdi className="hint">{children}</bdi>
    </label>
  );
}
