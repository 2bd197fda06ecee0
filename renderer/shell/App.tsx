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
import { IsBeside, useStore } from '../state/store.ts';
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

  // The main process sets the theme of menus and dialogs; the page takes it from here.
  useEffect(() => {
    document.documentElement.dataset.theme = theme ?? 'system';
  }, [theme]);

  return (
    <DeskProvider value={desk}>
      <IsBeside value={true}>
        <Title />
      </IsBeside>
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

/** A component of its own, so that the window is not made again when it shows another article. */
function Title() {
  const title = useStore(titleOf);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

function Workbench({ desk }: { readonly desk: WindowDesk }) {
  const sizes = {
    '--text-size': `${useStore(({ settings }) => settings.textSize ?? usual.textSize)}px`,
    '--column-width': `${useStore(({ settings }) => settings.columnWidth ?? usual.columnWidth)}px`,
    '--library-width': `${useStore(({ settings }) => settings.libraryWidth ?? usualWidths.library)}px`,
    '--inspector-width': `${useStore(({ settings }) => settings.inspectorWidth ?? usualWidths.inspector)}px`,
  } as CSSProperties;
  const isEmpty = useStore((state) => state.phase.status === 'ready' && state.articles.length === 0);
  const mode = useStore(activeMode);
  // What names keys is drawn again when they change.
  useStore((state) => state.preferences.keys);
  return (
    <div className="window" style={sizes}>
      <IsBeside value={true}>
        <TopBar />
      </IsBeside>
      <Rooms>
        <IsBeside value={true}>
          <Library />
        </IsBeside>
        {isEmpty ? <Empty /> : <Middle desk={desk} />}
        <FindBar />
        {mode?.kind.Bar && <mode.kind.Bar data={mode.data} />}
        <IsBeside value={true}>
          <Inspector />
        </IsBeside>
      </Rooms>
      <IsBeside value={true}>
        <TourBar />
        <StatusBar />
      </IsBeside>
      <NoticeBar />
      <PrintView />
      <DropTarget />
      <OpenDialog />
      <ContextMenus />
    </div>
  );
}
