import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import type { Bench } from './measurement.ts';

/** A window that Playwright drives. */
export interface Driven {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** After this many milliseconds something has failed: what is slow is to be measured, not to be given up. */
export const patience = 120_000;

/** Starts an Electron application on a profile of its own, and waits for its window. */
export async function driveWindow(bench: Bench, application: readonly string[]): Promise<Driven> {
  const app: ElectronApplication = await _electron.launch({
    executablePath: bench.executable,
    args: [...bench.flags, ...application],
    env: { ...inherited(), XDG_CONFIG_HOME: bench.folder('profile') },
    chromiumSandbox: !bench.flags.includes('--no-sandbox'),
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(patience);
  return { app, page, close: () => app.close() };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined)) as Record<
    string,
    string
  >;
}
