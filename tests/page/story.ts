import type { Page, PlaywrightTestArgs, PlaywrightWorkerArgs, TestType } from 'playwright/test';
import { hasPageEngine } from '../../electron/runtime/chromium.mjs';
import { test as inElectron } from '../e2e/story.ts';
import type { Desk, Folders, Outcome } from '../e2e/workbench.ts';
import { test as inChromium } from '../engine/story.ts';

/** What a story of the page may ask for. `start` opens the laptop's workspace, once; `page` does so by itself. */
interface PageStory {
  readonly page: Page;
  readonly folders: Folders;
  readonly start: () => Promise<Desk>;
  /** The window of `page`. */
  readonly workbench: Desk;
  readonly cli: (...args: string[]) => Promise<Outcome>;
}

/**
 * Stories that need the page and the core, and nothing of Electron: they run in the engine that ships where it can be had, where
 * a start takes a fraction of the time.
 */
// Both have these five, and a story cannot ask for more through this type.
export const test = (hasPageEngine() ? inChromium : inElectron) as unknown as TestType<
  Omit<PlaywrightTestArgs, 'page'> & PageStory,
  PlaywrightWorkerArgs
>;

export { expect } from 'playwright/test';
