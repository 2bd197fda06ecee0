import { type FormEvent, useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import { exportFormats, exportTo } from '../state/actions/transfer.ts';
import { showDialog } from '../state/actions/view.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from './Dialog.tsx';
import { counted } from './format.ts';

/** Asks which format and how much, then (in the main process) where. */
export function ExportDialog() {
  const open = useStore((state) => state.open);
  const articles = useStore((state) => state.articles);
  const [formats, setFormats] = useState<Output<'transfer.formats'>>([]);
  const [formatId, setFormatId] = useState('');
  const [scope, setScope] = useState<'article' | 'workspace'>('article');
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void exportFormats().then((list) => {
      setFormats(list);
      setFormatId(list[0]?.id ?? '');
    });
  }, []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!open) return;
    setBusy(true);
    const done = await exportTo(formatId, scope === 'article' ? [open.article.id] : null);
    setBusy(false);
    if (done) showDialog(null);
  };

  const drops = formats.find((format) => format.id === formatId)?.drops ?? [];
  return (
    <Dialog label="Export annotations">
      <form onSubmit={(event) => void save(event)}>
        <h2>Export annotations</h2>
        <label className="field">
          <span>Format</span>
          <select aria-label="Format" value={formatId} onChange={(event) => setFormatId(event.target.value)}>
            {formats.map((format) => (
              <option key={format.id} value={format.id}>
                {format.label}
              </option>
            ))}
          </select>
        </label>
        <p className="hint">
          {drops.length === 0
            ? 'Keeps everything: it can be imported again without loss.'
            : `Leaves out: ${drops.join(', ')}.`}
        </p>
        <fieldset className="field">
          <legend>What</legend>
          <label>
            <input
              type="radio"
              name="scope"
              checked={scope === 'article'}
              onChange={() => setScope('article')}
            />
            This article ({counted(open?.annotations.length ?? 0, 'annotation')})
          </label>
          <label>
            <input
              type="radio"
              name="scope"
              checked={scope === 'workspace'}
              onChange={() => setScope('workspace')}
            />
            The whole workspace ({counted(articles.length, 'article')})
          </label>
        </fieldset>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => showDialog(null)}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={isBusy || formatId === ''}>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}
