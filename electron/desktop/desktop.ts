import type { FileFilter, IpcMainInvokeEvent } from 'electron';
import type { Input } from '../../shared/ipc/contract.ts';

/** A command as the native menu shows it. */
export type MenuItem = Input<'menu.show'>['items'][number];

/** A workspace that was open lately, as the native menu shows it. */
export interface RecentItem {
  readonly label: string;
  readonly open: () => void;
}

/** What a dialog of the system asks about a file that is written. */
interface SaveQuestion {
  readonly title: string;
  /** Proposed, without a folder. */
  readonly name: string;
  /** Where the dialog begins; the person’s documents when left out. */
  readonly folder?: string;
  readonly button?: string;
  readonly filters: readonly [FileFilter, ...FileFilter[]];
}

/** What a dialog of the system asks about files or a folder to open. */
export interface OpenQuestion {
  readonly title: string;
  readonly button?: string;
  readonly filters?: readonly FileFilter[];
  readonly what: 'files' | 'folder';
}

/**
 * What the window and the system around it do for the workbench. It is all that the handlers of calls have of Electron, so
 * that they run, over a real workspace, under anything else that shows the page.
 */
export interface Desktop {
  /** Whether a call comes from the main frame of the window's own page. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean;
  /** Sends a message to the page; does nothing when the window is gone. */
  readonly send: (channel: string, payload: unknown) => void;
  /** Calls back each time the page has been loaded. */
  readonly onLoaded: (listener: () => void) => void;
  /** Calls back each time a person presses a key, or a button of the mouse, in the page. */
  readonly onHand: (listener: () => void) => void;
  /** Whether a screen reader or another aid, which sends neither keys nor clicks, has just used the page. */
  readonly isActivated: () => Promise<boolean>;
  /** Calls back when somebody zooms with Ctrl and the wheel. */
  readonly onZoom: (listener: (direction: 'in' | 'out') => void) => void;
  /** Calls back when the window is about to close; it stays open when the listener answers true. */
  readonly onClose: (shouldStay: () => boolean) => void;
  /** Whether the page's process has crashed. */
  readonly hasCrashed: () => boolean;
  readonly close: () => void;
  readonly reload: () => void;
  /** Ends the program, and starts it on another workspace with files to import there. */
  readonly startAgainOn: (workspaceDir: string, files: readonly string[]) => void;
  /** Opens a workspace in a window of its own, or brings the window that it has to the front; throws `Refusal`. */
  readonly startBeside: (workspaceDir: string) => Promise<void>;
  /** Takes a factor for the whole page. */
  readonly setZoom: (factor: number) => void;
  /** Shows commands in the native menu, and under File the workspaces that were open lately; `run` is called with the id of the command that a person chooses. */
  readonly showMenu: (
    items: readonly MenuItem[],
    run: (id: string) => void,
    recent: readonly RecentItem[],
  ) => void;
  /** Prints the page; throws `Refusal` when the system could not. That the person changed their mind is no failure. */
  readonly print: () => Promise<undefined>;
  /** Prints a report (HTML in one file) to a PDF; throws `Refusal`. */
  readonly printReport: (html: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** The paths that the person chooses; null when they cancel. */
  readonly askToOpen: (question: OpenQuestion) => Promise<readonly string[] | null>;
  /** The path that the person chooses; null when they cancel. */
  readonly askToSave: (question: SaveQuestion) => Promise<string | null>;
  /** Pastes into the page what is on the clipboard. */
  readonly paste: () => void;
  /** Puts plain text on the clipboard. */
  readonly copy: (text: string) => void;
  /** Of what the program contains of others: the JSON that the build wrote (`electron/runtime/licences.mjs`). */
  readonly readLicences: () => Promise<string>;
  /** When the program was released: the JSON that the build wrote (`electron/runtime/release.mjs`). */
  readonly readRelease: () => Promise<string>;
  /** The bytes on the clipboard in a format of the system's own; empty where it holds none. */
  readonly readClipboard: (format: string) => Promise<Buffer>;
}
