import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, Menu, type OpenDialogOptions } from 'electron';
import { Refusal } from '../../shared/result.ts';
import { workbenchOrigin } from '../security/files.ts';
import type { Desktop, OpenQuestion } from './desktop.ts';
import { buildMenu } from './menu.ts';
import { printReport } from './printReport.ts';
import { startAgainOn, startBeside } from './startBeside.ts';

/** The desktop as Electron gives it to a window, whose page has been loaded for the first time when `loaded` says so. */
export function electronDesktop(window: BrowserWindow, loaded: Promise<unknown>): Desktop {
  const contents = window.webContents;
  return {
    isOurs: ({ senderFrame, sender }) =>
      sender === contents &&
      senderFrame === sender.mainFrame &&
      senderFrame.url.startsWith(`${workbenchOrigin}/`),
    send: (channel, payload) => {
      if (!window.isDestroyed()) contents.send(channel, payload);
    },
    onLoaded: (listener) =>
      void loaded.then(() => {
        listener();
        contents.on('did-finish-load', listener);
      }),
    onHand: (listener) =>
      void contents.on('input-event', (_event, { type }) => {
        if (handEvents.has(type)) listener();
      }),
    isActivated: async () =>
      app.accessibilitySupportEnabled &&
      (await contents.executeJavaScriptInIsolatedWorld(ownWorld, [
        { code: 'navigator.userActivation.isActive' },
      ])) === true,
    onZoom: (listener) => void contents.on('zoom-changed', (_event, direction) => listener(direction)),
    onClose: (shouldStay) =>
      void window.on('close', (event) => {
        if (shouldStay()) event.preventDefault();
      }),
    hasCrashed: () => contents.isCrashed(),
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
    reload: () => contents.reload(),
    startAgainOn,
    startBeside,
    setZoom: (factor) => contents.setZoomFactor(factor),
    showMenu: (items, run, recent) => Menu.setApplicationMenu(buildMenu(items, run, recent)),
    print: () => print(window),
    printReport,
    askToOpen: async ({ title, button, filters, what }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        ...(button !== undefined && { buttonLabel: button }),
        ...(filters !== undefined && { filters: [...filters] }),
        properties: openProperties[what],
      });
      return canceled ? null : filePaths;
    },
    askToSave: async ({ title, name, folder, button, filters }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: join(folder ?? app.getPath('documents'), name),
        ...(button !== undefined && { buttonLabel: button }),
        filters: [...filters],
        // Linux asks only then, and macOS offers a new folder only then.
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled ? null : filePath;
    },
    paste: () => contents.paste(),
    copy: (text) => void clipboard.writeText(text),
    readLicences: () => readFile(join(app.getAppPath(), 'out/main/licences.json'), 'utf8'),
    readRelease: () => readFile(join(app.getAppPath(), 'out/main/release.json'), 'utf8'),
    readClipboard,
  };
}

/** A hand, and no pointer that only passes or a page that scrolls. */
const handEvents: ReadonlySet<string> = new Set([
  'keyDown',
  'rawKeyDown',
  'mouseDown',
  'mouseUp',
  'touchStart',
  'touchEnd',
  'gestureTap',
]);

/** A world for scripts of the main process, where the page has changed nothing; Electron leaves numbers from 1000 on to programs. */
const ownWorld = 1000;

const openProperties: Record<OpenQuestion['what'], NonNullable<OpenDialogOptions['properties']>> = {
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
};

function print({ webContents }: BrowserWindow): Promise<undefined> {
  return new Promise((resolve, reject) => {
    webContents.print({ printBackground: true }, (isDone, reason) => {
      if (isDone || /cancel/i.test(reason)) resolve(undefined);
      else reject(new Refusal('io', `The article could not be printed (${reason}): check the printer.`));
    });
  });
}

/** How Electron read a format of the system's own before its clipboard was modelled after that of browsers. */
interface EarlierClipboard {
  readonly readBuffer?: (format: string) => Buffer;
}

async function readClipboard(format: string): Promise<Buffer> {
  const { readBuffer }: EarlierClipboard = clipboard as EarlierClipboard;
  if (readBuffer) return readBuffer(format);
  try {
    const [item] = await clipboard.read();
    const blob = await item?.getType(`electron application/osclipboard;format="${format}"` as string);
    return blob instanceof Blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0);
  } catch {
    // So it answers for what is not there.
    return Buffer.alloc(0);
  }
}
