import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';

/** The whole bridge. It is never edited when a call is added: the contract and the handlers decide what exists. */
contextBridge.exposeInMainWorld('glossator', {
  call: (channel: string, input: unknown): Promise<string> =>
    ipcRenderer.invoke(`glossator:${channel}`, input),
  // The page has files and no paths: these go from here to the main process, and the page gets a token for them.
  grant: async (files: readonly File[]): Promise<string> =>
    ipcRenderer.invoke('glossator:grant', await Promise.all(files.map(granted))),
  on: (event: string, listener: (payload: unknown) => void): void => {
    ipcRenderer.on(`glossator:${event}`, (_event, payload: unknown) => listener(payload));
  },
});

// What keeps the page from direct connections is the policy in `lockContents`. Without their constructors, Chromium does not
// even ask the system which route one would take.
void webFrame.executeJavaScript(
  `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete globalThis[name];`,
);

/** A file that is on no disk (the page has made it) goes as what it holds. */
async function granted(file: File): Promise<string | { readonly name: string; readonly bytes: Uint8Array }> {
  const path = webUtils.getPathForFile(file);
  return path || { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
