import { type CSSProperties, type DragEvent, useEffect } from 'react';
import { isCommandId } from '../shared/commands.ts';
import { ActorDialog } from './actors/ActorDialog.tsx';
import { Article } from './article/Article.tsx';
import { PrintView } from './article/PrintView.tsx';
import { CodesHelp } from './commands/CodesHelp.tsx';
import { KeyHelp } from './commands/KeyHelp.tsx';
import { listenToKeys } from './commands/keys.ts';
import { Palette } from './commands/Palette.tsx';
import { defaultColumnWidth, defaultTextSize, runCommand } from './commands/registry.ts';
import { MarkEverywhere } from './everywhere/MarkEverywhere.tsx';
import { FindBar } from './find/FindBar.tsx';
import { GradeBar } from './grade/GradeBar.tsx';
import { HistoryView } from './history/HistoryView.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { on } from './ipc/client.ts';
import { Library } from './library/Library.tsx';
import { ClaimDialog } from './linking/ClaimDialog.tsx';
import { LinkBar } from './linking/LinkBar.tsx';
import { PickBar } from './picking/PickBar.tsx';
import { refresh } from './state/actions/articles.ts';
import { notice } from './state/actions/notices.ts';
import { importDropped } from './state/actions/transfer.ts';
import { finish } from './state/actions/window.ts';
import { useStore } from './state/store.ts';
import { Empty } from './ui/Empty.tsx';
import { ExportDialog } from './ui/ExportDialog.tsx';
import { NoticeBar } from './ui/NoticeBar.tsx';
import { StartFailure } from './ui/StartFailure.tsx';
import { StatusBar } from './ui/StatusBar.tsx';
import { TopBar } from './ui/TopBar.tsx';

listenToKeys();
on('command', (id) => isCommandId(id) && runCommand(id));
on('changed', () => void refresh());
on('closing', () => void finish());
on('notice', (text) => notice(text));

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

  if (phase.status === 'failed') return <StartFailure message={phase.message} />;
  const sizes = {
    '--text-size': `${settings.textSize ?? defaultTextSize}px`,
    '--column-width': `${settings.columnWidth ?? defaultColumnWidth}px`,
    '--library-width': `${settings.libraryWidth ?? 256}px`,
    '--inspector-width': `${settings.inspectorWidth ?? 336}px`,
  } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; Import is the keyboard's way
    <div className="window" style={sizes} onDragOver={(event) => event.preventDefault()} onDrop={takeDrop}>
      <TopBar />
      <Library />
      {isEmpty ? <Empty /> : <Article />}
      <FindBar />
      <GradeBar />
      <PickBar />
      <LinkBar />
      <Inspector />
      <StatusBar />
      <NoticeBar />
      <PrintView />
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'palette' && <Palette />}
      {dialog === 'keys' && <KeyHelp />}
      {dialog === 'history' && <HistoryView />}
      {dialog === 'everywhereHere' && <MarkEverywhere scope="article" />}
      {dialog === 'everywhereAll' && <MarkEverywhere scope="workspace" />}
      {dialog === 'actor' && <ActorDialog />}
      {dialog === 'codes' && <CodesHelp />}
      {dialog === 'claims' && <ClaimDialog />}
    </div>
  );
}

function takeDrop(event: DragEvent): void {
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  if (files.length > 0) void importDropped(files);
}
