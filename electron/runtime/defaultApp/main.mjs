/**
 * What the registry runtime runs for `electron FOLDER`: a packaged application brings no default app of its own.
 * It runs inside Electron 33, packed into resources/default_app.asar.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { readArguments } from './arguments.mjs';

// Electron's own default app calls these too; its published types leave them out.
const internals = /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
  /** @type {unknown} */ (app)
);
const modules = /** @type {{ _preloadModules(files: readonly string[]): void }} */ (
  /** @type {unknown} */ (Module)
);

const { scripts, application } = readArguments(process.argv.slice(1));
if (application === undefined) {
  console.error('Usage: electron [-r FILE] FOLDER [ARGUMENTS]');
  app.exit(2);
} else {
  Object.assign(process, { defaultApp: true });
  // Playwright's loader has to run inside the main module system before the application does.
  modules._preloadModules(scripts);
  await start(resolve(application));
}

async function start(/** @type {string} */ path) {
  if (!existsSync(path)) return fail(`There is no application at ${path}.`);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const manifest = join(folder, 'package.json');
  const { name, productName, version } = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8'))
    : {};
  if (productName ?? name) app.setName(productName ?? name);
  if (version) internals.setVersion(version);
  internals.setAppPath(folder);
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
  }
  let main;
  try {
    main = createRequire(join(folder, 'package.json')).resolve(path);
  } catch {
    return fail(`The application at ${path} has no main file: build it first.`);
  }
  try {
    await import(pathToFileURL(main).href);
  } catch (error) {
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function fail(/** @type {string} */ message) {
  console.error(message);
  app.exit(1);
}
