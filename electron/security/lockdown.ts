import { app, type Session, type WebContents } from 'electron';
import { workbenchOrigin } from './files.ts';

/** Chromium switches that leave it without a network; must run before the app is ready. */
export function cutNetworkSwitches(): void {
  // `default-src 'none'` does not stop DNS look-ups of preconnect hints; mapping every host to nothing does.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // A proxy where nothing listens: also an address that needs no look-up leads nowhere.
  app.commandLine.appendSwitch('proxy-server', 'socks5://127.0.0.1:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

/** Denies a session every permission, device, download and request but those for our own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
}

/** Denies every page navigation, frames, new windows and webviews; applied to each web contents that is made. */
export function lockContents(contents: WebContents): void {
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
