import type { Browser, Page } from 'playwright/test';
import type { Registry } from '../../electron/ipc/serve.ts';
import { fromThePage } from './desktop.ts';
import { servePage } from './server.ts';

/** What answers the calls of the page, by channel. */
export type Listeners = Map<string, Parameters<Registry['handle']>[1]>;

/**
 * One page of one browser for all the stories of a worker. Each loads it again over a workspace of its own: so the page is
 * compiled once, which takes eight times as long as all the rest of a start.
 */
export interface Shell {
  readonly page: Page;
  readonly origin: string;
  /** Puts the core of a story behind the page, or takes it away again: then calls are not answered. */
  readonly connectTo: (listeners: Listeners | null) => void;
  readonly close: () => Promise<void>;
}

/** How large the page is at first, in CSS pixels. */
export const size = { width: 1440, height: 900 } as const;

/** Opens the page that stories load, with the bridge that the preload gives it in Electron. */
export async function openShell(browser: Browser): Promise<Shell> {
  const server = await servePage();
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  let current: Listeners | null = null;
  await page.exposeBinding('invoke', async ({ frame }, channel: string, input: unknown) => {
    const isOurs = frame === page.mainFrame() && frame.url().startsWith(`${server.origin}/`);
    const listener = current?.get(channel);
    // A page that is about to go hears nothing more.
    if (current === null) return new Promise(() => undefined);
    return asCloned(await listener?.(isOurs ? fromThePage : other, input));
  });
  await page.addInitScript(preload);
  return {
    page,
    origin: server.origin,
    connectTo: (listeners) => {
      current = listeners;
    },
    close: async () => {
      await context.close();
      server.close();
    },
  };
}

/** An answer as it arrives in a page: Node’s buffers become the bytes that they hold. */
function asCloned(answer: unknown): unknown {
  return Array.isArray(answer)
    ? answer.map((part: unknown) => (part instanceof Uint8Array ? Uint8Array.from(part) : part))
    : answer;
}

/** An event of a call from anywhere else. */
const other = {} as typeof fromThePage;

/** What `electron/preload.ts` exposes. A file has no path here, so that it goes as what it holds. */
function preload(): void {
  const { invoke } = window as unknown as {
    invoke: <Answer>(channel: string, input: unknown) => Promise<Answer>;
  };
  const granted = async (file: File) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  const glossator: typeof window.glossator = {
    call: (channel, input) => invoke(`glossator:${channel}`, input),
    grant: async (files) => invoke('glossator:grant', await Promise.all(files.map(granted))),
    on: (event, listener) =>
      window.addEventListener(`glossator:${event}`, (message) => listener((message as CustomEvent).detail)),
  };
  Object.defineProperty(window, 'glossator', { value: Object.freeze(glossator) });
}
