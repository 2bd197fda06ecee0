/**
 * The floor of a start: an Electron window with nothing in it. It is hidden until its first paint, as the workbench's
 * is. The background is given because Chromium counts painting its own default white as no paint at all.
 */
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>Empty</title><body style="background:%23fffefc">');
});
