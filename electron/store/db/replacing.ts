import { copyFileSync, existsSync, lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../../shared/result.ts';
import { type Head, highWaterFile, readHighWater, resetHighWater } from './highWater.ts';
import { readStart } from './regular.ts';
import { syncToDisk } from './sync.ts';
import { hasEnded, ownMark, unfinishedName } from './unfinished.ts';

/** What is noted on the disk before another database takes the place of one, so that whoever comes next can end it. */
const Plan = z.strictObject({
  /** The mark of the process, see `unfinished.ts`. */
  by: z.string(),
  /** The name under which the previous database is set aside. */
  aside: z.string(),
  /** Whether there is a previous one. */
  had: z.boolean(),
  /** The hash in the high-water mark before; null where there was none that could be read. */
  markBefore: z.string().nullable(),
  /** The newest entry of the new database. */
  head: z.strictObject({ seq: z.int(), hash: z.string(), at: z.string() }).nullable(),
});
type Plan = Readonly<z.infer<typeof Plan>>;

/** What is kept of a database beside its file, in the order in which it goes: the log before the file that it is of. */
const ends = ['-wal', '-journal', ''] as const;

/**
 * Gives a database that lies beside another one that one's name, and sets that one aside as `aside` with its log and its high-water
 * mark. Killed at any moment, it is completed or undone by `finishReplacing`; a failure undoes it. `letIn` gives back the lock that keeps
 * others out of the previous one. Says whether there was another one. Throws what the system says.
 */
export function replaceDatabase(
  file: string,
  copy: string,
  aside: string,
  head: Head | undefined,
  letIn: () => void,
): boolean {
  const had = existsSync(file);
  const markBefore = readHighWater(file)?.hash ?? null;
  const plan: Plan = { by: ownMark(), aside: basename(aside), had, markBefore, head: head ?? null };
  notePlan(file, plan);
  try {
    for (const end of ends) if (existsSync(`${file}${end}`)) moveAside(`${file}${end}`, `${aside}${end}`);
    rmSync(`${file}-shm`, { recursive: true, force: true });
    // Before the new one is there: SQLite deletes, by its name, the log of a database that it closes.
    letIn();
    renameSync(copy, file);
    syncToDisk(dirname(file), 'folder');
  } finally {
    finish(file, plan);
  }
  return had;
}

/**
 * Completes what a process that was killed had begun when a database took the place of another one, or undoes it. Throws `Refusal`
 * ('busy') while that process is at work.
 */
export function finishReplacing(file: string): void {
  const plan = readPlan(file);
  if (plan === null) return;
  if (!hasEnded(plan.by, statSync(planFile(file)).mtimeMs))
    throw new Refusal('busy', `“${file}” is being replaced by another process: try again in a moment.`);
  finish(file, plan);
}

function finish(file: string, plan: Plan): void {
  const aside = join(dirname(file), plan.aside);
  if (existsSync(file) && (!plan.had || existsSync(aside))) complete(file, aside, plan);
  else {
    for (const end of ends)
      if (existsSync(`${aside}${end}`) && !existsSync(`${file}${end}`))
        renameSync(`${aside}${end}`, `${file}${end}`);
  }
  syncToDisk(dirname(file), 'folder');
  rmSync(planFile(file), { force: true });
  // Should it come back, it must find the mark that was reset.
  syncToDisk(dirname(file), 'folder');
}

/** The new database is there: its high-water mark takes the place of the one before, which goes with what was set aside. */
function complete(file: string, aside: string, { had, head, markBefore }: Plan): void {
  const mark = highWaterFile(file);
  // Otherwise this was done already, and work has gone on since.
  if ((readHighWater(file)?.hash ?? null) !== markBefore) return;
  const status = lstatSync(mark, { throwIfNoEntry: false });
  // A pipe would be read for ever, and a folder is replaced by nothing.
  if (status && !status.isFile()) renameSync(mark, highWaterFile(aside));
  else if (had && status && !existsSync(highWaterFile(aside))) copyFileSync(mark, highWaterFile(aside));
  if (head) resetHighWater(file, head);
  else rmSync(mark, { force: true });
}

/** An empty log is what SQLite makes whenever it looks at a database. */
function moveAside(from: string, to: string): void {
  if (from.endsWith('-wal') && statSync(from).size === 0) rmSync(from);
  else renameSync(from, to);
}

function planFile(file: string): string {
  return `${file}.replacing`;
}

function notePlan(file: string, plan: Plan): void {
  const unfinished = unfinishedName(planFile(file));
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, JSON.stringify(plan), { flag: 'wx', mode: 0o600 });
  syncToDisk(unfinished);
  renameSync(unfinished, planFile(file));
  syncToDisk(dirname(file), 'folder');
}

/** Null also for what no Glossator has written: no name but one that it gives is ever renamed. */
function readPlan(file: string): Plan | null {
  const path = planFile(file);
  if (!existsSync(path)) return null;
  const bytes = readStart(path, 4096);
  if (bytes === null) return null;
  try {
    const plan = Plan.parse(JSON.parse(bytes.toString('utf8')));
    const isOurs = plan.aside.startsWith(`${basename(file)}.replaced-`) && !/[\\/]/.test(plan.aside);
    return isOurs ? plan : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
