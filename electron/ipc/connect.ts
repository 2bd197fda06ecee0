import type { Desktop } from '../desktop/desktop.ts';
import type { PreferencesFile } from '../preferences.ts';
import { asRefusal } from '../store/db/failures.ts';
import { unwritableSentence } from '../store/db/highWaterFault.ts';
import { type Granted, makeSelections } from '../transfer/selections.ts';
import type { Workbench } from '../workbench.ts';
import { actorHandlers } from './actors.ts';
import { annotationHandlers } from './annotations.ts';
import { answersOutHandlers } from './answersOut.ts';
import { articleHandlers } from './articles.ts';
import { askingHandlers } from './asking.ts';
import { briefHandlers } from './briefs.ts';
import { citationHandlers } from './citations.ts';
import { clipboardHandlers } from './clipboard.ts';
import { makeComparer } from './comparer.ts';
import { comparingHandlers } from './comparing.ts';
import { comparisonsOutHandlers } from './comparisonsOut.ts';
import { draftHandlers } from './drafts.ts';
import { serveGrants } from './grants.ts';
import { watchHand } from './hand.ts';
import { makeHanded } from './handed.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './imports.ts';
import { licenceHandlers } from './licences.ts';
import { linkHandlers } from './links.ts';
import { menuHandlers } from './menu.ts';
import { originalHandlers } from './originals.ts';
import { originHandlers } from './origins.ts';
import { outletHandlers } from './outlets.ts';
import { pairHandlers } from './pairs.ts';
import { passageHandlers } from './passages.ts';
import { preferencesHandlers } from './preferences.ts';
import { programHandlers } from './program.ts';
import { questionHandlers } from './questions.ts';
import { readsAlone } from './readsAlone.ts';
import { revisionHandlers } from './revisions.ts';
import type { Send } from './send.ts';
import { seriesHandlers } from './series.ts';
import { type Registry, serve } from './serve.ts';
import { settingsHandlers } from './settings.ts';
import { makeSuggester } from './suggester.ts';
import { whenAsked } from './whenAsked.ts';
import { windowHandlers } from './window.ts';
import { makeOpenedAhead, workspaceHandlers } from './workspace.ts';
import { workspacesHandlers } from './workspaces.ts';

/** A window that is joined to its workspace. */
interface Connected {
  /** Sends it events. */
  readonly send: Send;
  /** Gives it files that the desktop opens with the program. */
  readonly openFiles: (files: readonly Granted[]) => Promise<void>;
  /** Reads what its page asks first. */
  readonly readAhead: () => void;
}

/** Joins a window to its workspace: answers its calls and tells it what changes. */
export function connect(
  registry: Registry,
  desktop: Desktop,
  workbench: Workbench,
  preferences: PreferencesFile,
): Connected {
  const send: Send = (event, payload) => desktop.send(`glossator:${event}`, payload);
  const selections = makeSelections();
  const hand = watchHand(desktop.isActivated);
  desktop.onHand(hand.note);
  const handed = makeHanded(selections, send);
  const ahead = makeOpenedAhead(workbench);
  const workspaces = workspacesHandlers(workbench, desktop, preferences, handed.waiting);
  const suggester = makeSuggester(workbench.workspace, workbench.startProcess, (progress) =>
    send('suggesting', progress),
  );
  const comparer = makeComparer(workbench.workspace, workbench.startProcess, (progress) =>
    send('comparing', progress),
  );
  const endReaders = async (): Promise<void> => {
    await Promise.all([suggester.end(), comparer.end()]);
  };
  const handlers = {
    ...windowHandlers(
      // Whoever closes the workspace last tidies up its folder: that is to be the window.
      { ...desktop, close: () => void endReaders().finally(desktop.close) },
      () => send('closing', null),
    ),
    ...workspaceHandlers(workbench, handed, ahead),
    ...workspaces,
    ...programHandlers(desktop),
    ...articleHandlers(workbench),
    ...annotationHandlers(workbench),
    ...askingHandlers(workbench),
    ...comparingHandlers(workbench),
    ...seriesHandlers(workbench),
    ...actorHandlers(workbench),
    ...outletHandlers(workbench),
    ...questionHandlers(workbench),
    ...linkHandlers(workbench),
    ...briefHandlers(workbench),
    ...draftHandlers(workbench),
    ...historyHandlers(workbench),
    ...revisionHandlers(workbench),
    ...whenAsked(['suggestions'], async () =>
      (await import('./suggestions.ts')).suggestionHandlers(workbench, suggester, send),
    ),
    ...originHandlers(comparer),
    ...pairHandlers(workbench, comparer),
    ...settingsHandlers(workbench, desktop.setZoom),
    ...preferencesHandlers(preferences),
    ...menuHandlers(desktop, workspaces, {
      run: (id) => {
        hand.note();
        send('command', id);
      },
      fail: (sentence) => send('notice', sentence),
    }),
    ...clipboardHandlers(desktop),
    ...citationHandlers(workbench, desktop),
    ...answersOutHandlers(workbench, desktop),
    ...comparisonsOutHandlers(workbench, desktop),
    ...originalHandlers(workbench, desktop),
    ...whenAsked(['recovery', 'backups'], async () =>
      (await import('./recovery.ts')).recoveryHandlers(workbench, desktop, endReaders),
    ),
    ...whenAsked(['diagnostics'], async () =>
      (await import('./diagnostics.ts')).diagnosticsHandlers(workbench, desktop),
    ),
    ...licenceHandlers(desktop),
    ...importHandlers(workbench),
    ...passageHandlers(workbench),
    ...whenAsked(['transfer'], async () =>
      (await import('./transfer.ts')).transferHandlers(workbench, desktop, selections, send),
    ),
  };
  let examination: Promise<void> | null = null;
  const examine = (): Promise<void> | null => {
    if (!workbench.isHeld()) return null;
    examination ??= workbench.examine().then((isOpen) => {
      examination = null;
      // The page starts again, and says what a start would have said.
      if (!isOpen) desktop.reload();
      else watchOutside(workbench, send);
    });
    return examination;
  };
  serve(registry, handlers, {
    isTrusted: desktop.isOurs,
    mayAnswer: (channel) => (readsAlone.has(channel) ? null : examine()),
    isByHand: hand.allows,
    explain: (error) => {
      const explained = asRefusal(error, workbench.file);
      if (workbench.reopenAfterFailure()) {
        watchOutside(workbench, send);
        send('changed', null);
      }
      return explained;
    },
  });
  serveGrants(registry, selections, desktop.isOurs);
  desktop.onZoom((direction) => send('command', direction === 'in' ? 'view.zoomIn' : 'view.zoomOut'));
  // Also after the page was loaded again: then the workspace may be another one.
  desktop.onLoaded(() => {
    watchOutside(workbench, send);
    setTimeout(() => void examine(), firstFrames);
  });
  return {
    send,
    openFiles: handed.open,
    readAhead: ahead.read,
  };
}

/** So many milliseconds a page that was loaded is left to its first frames. */
const firstFrames = 500;

/** Tells the page what others do to the workspace's file. */
function watchOutside(workbench: Workbench, send: Send): void {
  workbench.outside()?.start({
    onLook: () => {
      const failure = workbench.workspace().highWater.takeFailure();
      if (!failure) return;
      console.error(failure);
      send('notice', unwritableSentence(workbench.file));
    },
    onChange: () => send('changed', null),
    onGone: () => send('notice', workbench.rescue()),
    onFailure: (error) => {
      console.error(error);
      send('notice', 'The database of this workspace can no longer be read: check the disk it is on.');
    },
  });
}
