import { type CSSProperties, useEffect } from 'react';
import { usual } from '../appearance/usual.ts';
import { DeskProvider } from '../article/desk.ts';
import { PrintView } from '../article/PrintView.tsx';
import { ContextMenus } from '../commands/ContextMenus.tsx';
import { commandList } from '../commands/list.ts';
import { FindBar } from '../find/FindBar.tsx';
import { DropTarget } from '../importing/DropTarget.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Library } from '../library/Library.tsx';
import { AllCommands } from '../modes/allCommands.ts';
import { activeMode } from '../modes/mode.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import { closeDialog } from '../state/actions/view.ts';
import { usualWidths } from '../state/columns.ts';
import { useStore } from '../state/store.ts';
import { TourBar } from '../tour/TourBar.tsx';
import { type DialogHost, DialogHostContext } from '../ui/Dialog.tsx';
import { focusTarget, hasFocus } from '../ui/focusTargets.ts';
import { Empty } from './Empty.tsx';
import { Middle } from './Middle.tsx';
import type { WindowDesk } from './makeDesk.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { Rooms } from './Rooms.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { titleOf } from './titleOf.ts';

const dialogHost: DialogHost = {
  onClose: closeDialog,
  // The dialog gave the focus back to the text, but took the page's selection along.
  onGone: () => {
    if (hasFocus('article.text')) focusTarget('article.text');
  },
};

/** The whole window, also that of a workspace that cannot be opened. */
export function App({ desk }: { readonly desk: WindowDesk }) {
  const phase = useStore((state) => state.phase);
  const theme = useStore((state) => state.settings.theme);
  const title = useStore(titleOf);

  useEffect(() => {
    document.title = title;
  }, [title]);

  // The main process sets the theme of menus and dialogs; the page takes it from here.
  useEffect(() => {
    document.documentElement.dataset.theme = theme ?? 'system';
  }, [theme]);

  return (
    <DeskProvider value={desk}>
      <AllCommands value={commandList}>
        <DialogHostContext value={dialogHost}>
          {phase.status === 'failed' ? (
            <>
              <Recovery message={phase.message} messages={<NoticeBar />} />
              <DropTarget />
              <OpenDialog />
            </>
          ) : (
            <Workbench desk={desk} />
          )}
        </DialogHostContext>
      </AllCommands>
    </DeskProvider>
  );
}

function Workbench({ desk }: { readonly desk: WindowDesk }) {
  const settings = useStore((state) => state.settings);
  const isEmpty = useStore((state) => state.phase.status === 'ready' && state.articles.length === 0);
  const mode = useStore(activeMode);
  // What names keys is drawn again when they change.
  useStore((state) => state.preferences.keys);
  const sizes = {
    '--text-size': `${settings.textSize ?? usual.textSize}px`,
    '--column-width': `${settings.columnWidth ?? usual.columnWidth}px`,
    '--library-width': `${settings.libraryWidth ?? usualWidths.library}px`,
    '--inspector-width': `${settings.inspectorWidth ?? usualWidths.inspector}px`,
  } as CSSProperties;
  return (
    <div className="window" style={sizes}>
      <TopBar />
      <Rooms>
        <Library />
        {isEmpty ? <Empty /> : <Middle desk={desk} />}
        <FindBar />
        {mode?.kind.Bar && <mode.kind.Bar data={mode.data} />}
        <Inspector />
      </Rooms>
      <TourBar />
      <StatusBar />
      <NoticeBar />
      <PrintView />
      <DropTarget />
      <OpenDialog />
      <ContextMenus />
    </div>
  );
}
