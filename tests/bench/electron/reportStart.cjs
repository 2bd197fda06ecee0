/**
 * Runs inside an application that is being started (`electron -r`), before anything of it, and writes down when what
 * happened, in milliseconds since 1970. It reads the page only after everything is over, so that a start is not slowed
 * down, and needs no debugger. Then it ends the application.
 */
const { writeFileSync } = require('node:fs');
const { app } = require('electron');

/** How long a window is left alone after it was shown, in milliseconds. */
const rest = 700;

const {
  GLOSSATOR_BENCH_REPORT: report,
  GLOSSATOR_BENCH_MARK: mark,
  GLOSSATOR_BENCH_CLICK: click,
} = process.env;
const times = { script: Date.now() };

app.once('ready', () => note('ready'));
app.once('browser-window-created', (_event, window) => {
  note('window');
  window.webContents.once('dom-ready', () => note('domReady'));
  window.once('show', () => {
    note('shown');
    if (click) clickWhenPainted(window.webContents).then(finish, fail);
    else setTimeout(() => readTimes(window.webContents).then(finish, fail), rest);
  });
});

function note(name) {
  times[name] = Date.now();
}

/** Waits for the mark in the page, which may come after the window. */
async function readTimes(page) {
  const painted = await page.executeJavaScript(
    `new Promise((resolve) => {
      const look = () => {
        const [entry] = performance.getEntriesByName(${JSON.stringify(mark)});
        if (entry) resolve(performance.timeOrigin + entry.startTime);
        else setTimeout(look, 50);
      };
      look();
    })`,
  );
  return { ...times, painted };
}

/** Clicks into the text the moment the mark is set, and says whether a caret stands there. */
async function clickWhenPainted(page) {
  const point = await page.executeJavaScript(
    `new Promise((resolve) => {
      const look = () => {
        if (performance.getEntriesByName(${JSON.stringify(mark)}).length === 0) return setTimeout(look, 0);
        const { left, top, height } = document.querySelector('[role="textbox"] p').getBoundingClientRect();
        resolve({ x: Math.round(left + 60), y: Math.round(top + Math.min(height / 2, 12)) });
      };
      look();
    })`,
  );
  for (const type of ['mouseDown', 'mouseUp'])
    page.sendInputEvent({ type, ...point, button: 'left', clickCount: 1 });
  const caret = await page.executeJavaScript(
    `new Promise((resolve) => setTimeout(() => {
      const { anchorNode, anchorOffset } = getSelection();
      const isInText = anchorNode?.parentElement?.closest('[role="textbox"]') != null;
      resolve(isInText ? anchorOffset : null);
    }, 200))`,
  );
  return { ...times, caret };
}

function finish(result) {
  writeFileSync(report, JSON.stringify(result));
  app.quit();
}

function fail(error) {
  console.error(error);
  app.exit(1);
}
