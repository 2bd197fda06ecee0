import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { connect } from '../../electron/ipc/connect.ts';
import { openPreferences } from '../../electron/preferences.ts';
import { openForWindow } from '../../electron/workbench.ts';
import type { Channel } from '../../shared/ipc/contract.ts';
import { fail } from '../../shared/result.ts';
import { type Desk, type Folders, root } from '../e2e/workbench.ts';
import { importBytes } from '../fixtures/importing.ts';
import { makeSystem, plainDesktop, type System, startProcess } from './desktop.ts';
import { type Listeners, type Shell, size } from './shell.ts';

/** A document that is in the workspace when the window opens. */
export interface Brought {
  readonly name: string;
  readonly content: string;
}

/** The page in a Chromium, over the real core in this process. */
export interface Window extends Desk {
  readonly origin: string;
  readonly system: System;
  /** What the page threw and nobody caught. */
  readonly pageErrors: readonly Error[];
  /** Gives the window files as the desktop does when they are opened with the program. */
  readonly openFiles: (files: readonly string[]) => Promise<void>;
  /** From now on the core answers the next call of a channel only when what this returns is called: with a sentence, that it failed. */
  readonly holdBack: (channel: Channel) => (refusal?: string) => void;
  readonly close: () => void;
}

type Theme = Parameters<Parameters<typeof openForWindow>[1]['showTheme']>[0];

/**
 * Opens a workspace as the application does, with a document in it or else the seed article, and loads the built page over
 * it.
 */
export async function openWindow(shell: Shell, folders: Folders, brought: Brought | null): Promise<Window> {
  const { page, origin, connectTo } = shell;
  const pageErrors: Error[] = [];
  const whenLoaded: (() => void)[] = [];
  const keepError = (error: Error) => void pageErrors.push(error);
  const tellLoaded = () => {
    for (const listener of whenLoaded) listener();
  };
  page.on('pageerror', keepError);
  page.on('load', tellLoaded);
  // The story before may have left it smaller.
  await page.setViewportSize(size);
  // Where the pointer was in the story before, it would bring something out.
  await page.mouse.move(0, 0);
  // Nor is it to look as that story has asked for.
  await page.emulateMedia({ media: null, contrast: null, forcedColors: null, reducedMotion: null });

  const core = openForWindow(folders.workspace, {
    seeds: join(root, brought ? 'no seeds' : 'seeds'),
    backups: join(folders.home, 'backups'),
    showTheme: (theme) => void showTheme(page, theme),
    startProcess,
  });
  if (brought) {
    const bytes = new TextEncoder().encode(brought.content);
    await importBytes(core.workspace(), { fileName: brought.name, bytes });
  }
  const system = makeSystem();
  const listeners: Listeners = new Map();
  const held = new Map<string, Promise<string | undefined>>();
  let isOpen = true;
  const { openFiles } = connect(
    {
      handle: (channel, listener) =>
        void listeners.set(channel, async (...call) => {
          const wait = held.get(channel);
          held.delete(channel);
          const refusal = await wait;
          return refusal === undefined ? listener(...call) : JSON.stringify(fail('conflict', refusal));
        }),
    },
    plainDesktop(page, system, {
      send: (channel, payload) => {
        if (isOpen) void page.evaluate(dispatch, { channel, payload });
      },
      onLoaded: (listener) => void whenLoaded.push(listener),
    }),
    core,
    openPreferences(join(folders.home, 'preferences.json')),
  );
  connectTo(listeners);
  await page.goto(`${origin}/index.html`);
  return {
    page,
    origin,
    system,
    answerOpen: async (paths) => {
      system.toOpen = paths;
    },
    answerSave: async (path) => {
      system.toSave = path;
    },
    copied: async () => system.copied,
    resize: (width, height) => page.setViewportSize({ width, height }),
    pageErrors,
    openFiles,
    holdBack: (channel) => {
      const { promise, resolve } = Promise.withResolvers<string | undefined>();
      held.set(`glossator:${channel}`, promise);
      return resolve;
    },
    close: () => {
      isOpen = false;
      connectTo(null);
      page.off('pageerror', keepError);
      page.off('load', tellLoaded);
      core.close();
    },
  };
}

/** The page follows the theme of the system; where none is chosen, that is a light one here. */
function showTheme(page: Page, theme: Theme): Promise<void> {
  return page.emulateMedia({ colorScheme: theme === 'system' ? 'light' : theme });
}

/** Runs in the page: the listeners that the bridge has put there hear it. */
function dispatch({ channel, payload }: { readonly channel: string; readonly payload: unknown }): void {
  window.dispatchEvent(new CustomEvent(channel, { detail: payload }));
}
