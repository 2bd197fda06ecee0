import { BrowserWindow, session } from 'electron';
import { Refusal } from '../../shared/result.ts';
import { workbenchOrigin } from '../security/files.ts';

/** What the report may do: show itself. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * Prints a report (HTML of one file) to a PDF: A4, tagged, with an outline of its headings and numbered pages. It is
 * laid out in an invisible window that runs no script and reaches nothing but the report itself, and which the signal closes at once.
 * Throws `Refusal` ('io').
 */
export async function printReport(html: string, signal: AbortSignal): Promise<Uint8Array> {
  // In memory only, and of its own (locked as every session is): nothing of it is left behind, and the workbench's pages are not within its reach.
  const sheet = session.fromPartition(`report-${++printed}`, { cache: false });
  sheet.protocol.handle('app', () => respondWith(html));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sheet,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const given = Promise.withResolvers<never>();
  const giveUp = (): void => {
    // What is being printed never answers when its window has gone.
    given.reject(new Error('it was cancelled'));
    window.destroy();
  };
  signal.addEventListener('abort', giveUp);
  try {
    signal.throwIfAborted();
    return await Promise.race([print(window), given.promise]);
  } catch (error) {
    throw new Refusal('io', `The report could not be printed to a PDF (${reasonOf(error)}).`);
  } finally {
    signal.removeEventListener('abort', giveUp);
    if (!window.isDestroyed()) window.destroy();
    sheet.protocol.unhandle('app');
  }
}

async function print(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(`${workbenchOrigin}/report.html`);
  return await window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: pageNumber,
    margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
  });
}

/** Each report has a session of its own. */
let printed = 0;

const pageNumber =
  '<div style="width:100%;font:8px sans-serif;color:#555;text-align:center"><span class="pageNumber"></span></div>';

function respondWith(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
