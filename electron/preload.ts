import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Wire } from '../shared/ipc/wire.ts';
import { maxDocumentBytes } from '../shared/limits.ts';
import { fail } from '../shared/result.ts';

/** The whole bridge. It is never edited when a call is added: the contract and the handlers decide what exists. */
contextBridge.exposeInMainWorld('glossator', {
  call: (channel: string, input: unknown): Promise<Wire> =>
    inTurn(sizeOf(input), () => invoke(`glossator:${channel}`, input)),
  // The page has files and no paths: these go from here to the main process, and the page gets a token for them.
  grant: (files: readonly File[]): Promise<string> => {
    const made = files.filter((file) => webUtils.getPathForFile(file) === '');
    const bytes = made.reduce((sum, { size }) => sum + size, 0);
    // Copying them would fill the memory of the main process before it could refuse them.
    if (bytes > maxDocumentBytes) return Promise.resolve(JSON.stringify(tooLarge));
    return inTurn(bytes, async () => invoke('glossator:grant', await Promise.all(files.map(granted))));
  },
  on: (event: string, listener: (payload: unknown) => void): void => {
    ipcRenderer.on(`glossator:${event}`, (_event, payload: unknown) => listener(payload));
  },
});

// What keeps the page from direct connections is the policy in `lockContents`. Without their constructors, Chromium does not
// even ask the system which route one would take.
void webFrame.executeJavaScript(
  `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete globalThis[name];`,
);

const tooLarge = fail(
  'unsupported',
  'These files are too large together to be taken from a page: save them first, then import them.',
);

/** The page is loaded while what answers it is: its first calls wait here until there is an answer. */
let answers: Promise<unknown> | null = ipcRenderer.invoke('glossator:ready').then(() => {
  answers = null;
});

function invoke<Answer>(channel: string, input: unknown): Promise<Answer> {
  const send = (): Promise<Answer> => ipcRenderer.invoke(channel, input);
  return answers === null ? send() : answers.then(send);
}

/** From this size on (bytes, or UTF-16 code units) messages go one at a time, so that they do not pile up in the main process. */
const large = 4 * 1024 * 1024;
let before: Promise<unknown> = Promise.resolve();

function inTurn<Answer>(size: number, send: () => Promise<Answer>): Promise<Answer> {
  if (size < large) return send();
  const sent = before.then(send, send);
  before = sent;
  return sent;
}

/** About how much a message holds: texts and lists of what a call is given. */
function sizeOf(input: unknown): number {
  if (typeof input !== 'object' || input === null) return 0;
  return Object.values(input).reduce((sum: number, value: unknown) => {
    if (typeof value === 'string') return sum + value.length;
    return Array.isArray(value) ? sum + value.length * 64 : sum;
  }, 0);
}

/** A file that is on no disk (the page has made it) goes as what it holds. */
async function granted(file: File): Promise<string | { readonly name: string; readonly bytes: Uint8Array }> {
  const path = webUtils.getPathForFile(file);
  return path || { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
