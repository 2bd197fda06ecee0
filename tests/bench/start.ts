import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Bench } from './measurement.ts';

/** What `electron/reportStart.cjs` writes: milliseconds since 1970. */
const Report = z.object({
  script: z.number(),
  ready: z.number(),
  window: z.number(),
  domReady: z.number().optional(),
  shown: z.number(),
  painted: z.number().optional(),
  caret: z.number().nullable().optional(),
});

/** When what happened, in milliseconds since the process was asked for; `caret` where a click put it, if it did. */
export type Start = z.infer<typeof Report>;

export interface StartOptions {
  /** The application's folder or file, and its arguments. */
  readonly application: readonly string[];
  /** The entry in the page's performance timeline that ends the start. */
  readonly mark: string;
  /** A folder that is the same at each start, so that the caches in it are warm. */
  readonly home: string;
  /** Click into the text at that mark instead of reading times. */
  readonly click?: boolean;
}

/** After this many milliseconds a start has failed. */
const patience = 30_000;

const hook = join(import.meta.dirname, 'electron', 'reportStart.cjs');

/** Starts an Electron application, lets it report on itself, and waits until it has ended. */
export async function startOnce(bench: Bench, options: StartOptions): Promise<Start> {
  const file = join(options.home, 'report.json');
  rmSync(file, { force: true });
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: options.home,
    GLOSSATOR_BENCH_REPORT: file,
    GLOSSATOR_BENCH_MARK: options.mark,
    ...(options.click ? { GLOSSATOR_BENCH_CLICK: '1' } : {}),
  };
  const args = ['-r', hook, ...bench.flags, ...options.application];
  const asked = Date.now();
  const child = spawn(bench.executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk) => {
    words += String(chunk);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await new Promise((done, failed) => child.once('close', done).once('error', failed));
  clearTimeout(timer);
  if (!existsSync(file)) throw new Error(`${options.application[0]} did not start:\n${words.trim()}`);
  const { caret, ...times } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const since = Object.entries(times).map(([name, time = asked]) => [name, time - asked]);
  return Report.parse({ ...Object.fromEntries(since), caret });
}
