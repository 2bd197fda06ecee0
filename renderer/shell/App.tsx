import { type CSSProperties, useEffect } from 'react';
import { isCommandId } from '../../shared/commands.ts';
import { ActorDialog } from '../actors/ActorDialog.tsx';
import { Article } from '../article/Article.tsx';
import { PrintView } from '../article/PrintView.tsx';
import { AttributionBar } from '../attribution/AttributionBar.tsx';
import { CodesHelp } from '../commands/CodesHelp.tsx';
import { KeyHelp } from '../commands/KeyHelp.tsx';
import { listenToKeys } from '../commands/keys.ts';
import { Palette } from '../commands/Palette.tsx';
import { defaultColumnWidth, defaultTextSize, runCommand } from '../commands/registry.ts';
import { MarkEverywhere } from '../everywhere/MarkEverywhere.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { GradeBar } from '../grade/GradeBar.tsx';
import { HistoryView } from '../history/HistoryView.tsx';
import { DropTarget } from '../importing/DropTarget.tsx';
import { ImportDialog } from '../importing/ImportDialog.tsx';
import { ImportReportDialog } from '../importing/ImportReportDialog.tsx';
import { listenToPaste } from '../importing/listenToPaste.ts';
import { PasteDialog } from '../importing/PasteDialog.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { on } from '../ipc/client.ts';
import { Library } from '../library/Library.tsx';
import { ClaimDialog } from '../linking/ClaimDialog.tsx';
import { LinkBar } from '../linking/LinkBar.tsx';
import { PickBar } from '../picking/PickBar.tsx';
import { BackupsDialog } from '../recovery/BackupsDialog.tsx';
import { Recovery } from '../recovery/Recovery.tsx';
import { CompareDialog } from '../revisions/CompareDialog.tsx';
import { ReviewDialog } from '../revisions/ReviewDialog.tsx';
import { refresh } from '../state/actions/articles.ts';
import { importSelection, showProgress } from '../state/actions/importing.ts';
import { notice } from '../state/actions/notices.ts';
import { showDialog } from '../state/actions/view.ts';
import { finish } from '../state/actions/window.ts';
import { usualWidths } from '../state/columns.ts';
import { useStore } from '../state/store.ts';
import { type DialogHost, DialogHostContext } from '../ui/Dialog.tsx';
import { focusTarget, hasFocus } from '../ui/focusTargets.ts';
import { Empty } from './Empty.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

listenToKeys();
on('command', (id) => isCommandId(id) && runCommand(id));
on('changed', () => void refresh());
on('closing', () => void finish());
on('notice', (text) => notice(text));
on('progress', showProgress);
on('opened', (selection) => void importSelection(selection));
listenToPaste();

const dialogHost: DialogHost = {
  onClose: () => showDialog(null),
  // The dialog gave the focus back to the text, but took the page's selection along.
  onGone: () => {
    if (hasFocus('article.text')) focusTarget('article.text');
  },
};

/** The whole window. */
export function App() {
  const phase = useStore((state) => state.phase);
  const settings = useStore((state) => state.settings);
  const dialog = useStore((state) => state.dialog);
  const isEmpty = useStore((state) => state.phase.status === 'ready' && state.articles.length === 0);
  const title = useStore((state) => state.open?.article.title);

  useEffect(() => {
    document.title = title ? `${title} – Glossator` : 'Glossator';
  }, [title]);

  // The main process sets the theme of menus and dialogs; the page takes it from here.
  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme ?? 'system';
  }, [settings.theme]);

  if (phase.status === 'failed') return <Recovery message={phase.message} />;
  const sizes = {
    '--text-size': `${settings.textSize ?? defaultTextSize}px`,
    '--column-width': `${settings.columnWidth ?? defaultColumnWidth}px`,
    '--library-width': `${settings.libraryWidth ?? usualWidths.library}px`,
    '--inspector-width': `${settings.inspectorWidth ?? usualWidths.inspector}px`,
  } as CSSProperties;
  return (
    <div className="window" style={sizes}>
      <TopBar />
      <Library />
      {isEmpty ? <Empty /> : <Article />}
      <FindBar />
      <GradeBar />
      <PickBar />
      <LinkBar />
      <AttributionBar />
      <Inspector />
      <StatusBar />
      <NoticeBar />
      <PrintView />
      <DropTarget />
      <DialogHostContext value={dialogHost}>
        {dialog === 'export' && <ExportDialog />}
        {dialog === 'import' && <ImportDialog />}
        {dialog === 'importReport' && <ImportReportDialog />}
        {dialog === 'paste' && <PasteDialog />}
        {dialog === 'palette' && <Palette />}
        {dialog === 'keys' && <KeyHelp />}
        {dialog === 'actor' && <ActorDialog />}
        {dialog === 'codes' && <CodesHelp />}
        {dialog === 'claims' && <ClaimDialog />}
        {dialog === 'history' && <HistoryView />}
        {dialog === 'review' && <ReviewDialog />}
        {dialog === 'backups' && <BackupsDialog />}
        {dialog === 'compare' && <CompareDialog />}
        {dialog === 'everywhereHere' && <MarkEverywhere scope="article" />}
        {dialog === 'everywhereAll' && <MarkEverywhere scope="workspace" />}
      </DialogHostContext>
    </div>
  );
}
