import { contextBridge, ipcRenderer } from 'electron';

/** The whole bridge. It is never edited when a call is added: the contract and the handlers decide what exists. */
contextBridge.exposeInMainWorld('glossator', {
  call: (channel: string, input: unknown): Promise<string> =>
    ipcRenderer.invoke(`glossator:${channel}`, input),
  on: (event: string, listener: (payload: unknown) => void): void => {
    ipcRenderer.on(`glossator:${event}`, (_event, payload: unknown) => listener(payload));
  },
});
