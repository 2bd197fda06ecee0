import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import type { Page } from 'playwright/test';
import type { Desktop } from '../../electron/desktop/desktop.ts';
import { startSpawned } from '../../electron/jobs/startNode.ts';
import { root } from '../e2e/workbench.ts';
import { bareDesktop } from '../fixtures/bareDesktop.ts';

/** What the system's own dialogs and clipboard answer in a story, and what they were given. */
export interface System {
  /** The paths that the dialog for opening answers with; null is Cancel. */
  toOpen: readonly string[] | null;
  /** The path that the dialog for saving answers with; null is Cancel. */
  toSave: string | null;
  /** The names that were proposed for saving. */
  readonly proposed: string[];
  /** What the dialog for saving was asked last. */
  asked: Parameters<Desktop['askToSave']>[0] | null;
  /** The workspaces that were opened in windows of their own. */
  readonly beside: string[];
  /** The recent workspaces in the native menu. */
  recent: readonly string[];
  /** The text that the program put on the clipboard last. */
  copied: string;
}

/** A system in which every dialog is cancelled. */
export function makeSystem(): System {
  return { toOpen: null, toSave: null, proposed: [], asked: null, beside: [], recent: [], copied: '' };
}

/** An event of a call from the main frame of the page; the handlers look at nothing else of it. */
export const fromThePage = { isFromThePage: true } as unknown as IpcMainInvokeEvent;

/** The desktop around a page in a plain Chromium. What only Electron can do fails when it is asked for. */
export function plainDesktop(
  page: Page,
  system: System,
  { send, onLoaded }: Pick<Desktop, 'send' | 'onLoaded'>,
): Desktop {
  return bareDesktop({
    isOurs: (event) => event === fromThePage,
    send,
    onLoaded,
    showMenu: (_items, _run, recent) => {
      system.recent = recent.map(({ label }) => label);
    },
    close: () => undefined,
    reload: () => void page.reload(),
    askToOpen: async () => system.toOpen,
    askToSave: async (question) => {
      system.proposed.push(question.name);
      system.asked = question;
      return system.toSave;
    },
    paste: () => void paste(page),
    copy: (text) => {
      system.copied = text;
    },
    readLicences: () => readFile(join(root, 'out/main/licences.json'), 'utf8'),
    readRelease: () => readFile(join(root, 'out/main/release.json'), 'utf8'),
    startBeside: async (workspaceDir) => void system.beside.push(workspaceDir),
    readClipboard: async () => Buffer.alloc(0),
  });
}

/** What the system's own Paste does; a key press would be the page's own command again. */
async function paste(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Paste', commands: ['paste'] });
  await devtools.detach();
}

/** Starts the built process that reads files and writes exports, as Node runs it. */
export const startProcess = startSpawned([join(root, 'out', 'main', 'process.js')]);
