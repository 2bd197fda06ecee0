import { app, type Session, type WebContents } from 'electron';
import { workbenchOrigin } from './files.ts';

/** Chromium switches that leave it without a network, and pages without the clipboard; must run before the app is ready. */
export function lockEngine(): void {
  // `default-src 'none'` does not stop look-ups of preconnect hints; mapping every host to nothing does. It is written with a
  // character that no host has: `~NOTFOUND`, as Chromium had it before, is by now a name that is looked up itself.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ^NOTFOUND');
  // A proxy that is not found either, so that an address which needs no look-up leads nowhere, not even to this machine.
  app.commandLine.appendSwitch('proxy-server', 'socks5://nowhere.invalid:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  // Electron lets each script of a page paste and copy with `document.execCommand`, without anybody's hand (newer ones do not by default).
  app.commandLine.appendSwitch('blink-settings', 'javaScriptCanAccessClipboard=false,DOMPasteAllowed=false');
}

/** Denies a session every permission, device, download and request but those for our own files; applied to each that is made. */
export function lockSession(session: Session): void {
  // The page keeps nothing: what is there, a script that had no business here has left, perhaps the articles in the clear.
  void session.clearStorageData({
    storages: ['cookies', 'filesystem', 'indexdb', 'localstorage', 'serviceworkers', 'cachestorage'],
  });
  // It would fetch dictionaries.
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
}

/** Denies every page navigation, frames, new windows, webviews and WebRTC; applied to each web contents that is made. */
export function lockContents(contents: WebContents): void {
  // Datagrams heed no proxy, no mapping of names and no policy of the page. The preload takes the constructors from the page, which
  // alone would not do: each empty frame brings them back.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOurs(url: string): boolean {
  const isDeveloping = !app.isPackaged && url.startsWith('devtools:');
  return url.startsWith(`${workbenchOrigin}/`) || url.startsWith('data:') || isDeveloping;
}
