import { availableParallelism } from 'node:os';
import { endingOf } from '../import/detect.ts';
import type { ReadOptions } from '../import/index.ts';
import { markdownReader, plainTextReader } from '../import/lazyReaders.ts';
import type { FileGroup } from '../transfer/groups.ts';
import type { GroupReader, ReadGroup } from '../transfer/readGroup.ts';
import { type Jobs, makeJobs, type StartProcess } from './jobs.ts';

/** A run has so many groups at most, and so many bytes of files. */
const longestRun = 64;
const largestRun = 512 * 1024;

/** How many runs each process has before it, so that it need not wait for the next one; with fewer no other process is started. */
const runsAhead = 3;
const runsForOne = 2;

interface Wanted {
  readonly group: FileGroup;
  readonly options: ReadOptions;
  readonly bytes: number;
  readonly give: (read: Promise<ReadGroup>) => void;
}

/** A process that reads, and how many runs it has not answered. */
interface Reader {
  readonly jobs: Jobs;
  runs: number;
  isStarted: boolean;
}

/**
 * Reads files in several processes: what is asked for in one go is read in runs of small files, each by the process that has least to
 * do. A process starts with its first run, so that a few files have one. Those of `given` may have been started already; they are closed with the others.
 */
export function makeReaders(
  start: StartProcess,
  given: readonly Jobs[] = [],
  processes = Math.min(Math.max(availableParallelism(), 2), 4),
): { readonly reader: GroupReader; readonly close: () => void } {
  const all = Array.from(
    { length: Math.max(processes, given.length) },
    (_, at) => given[at] ?? makeJobs(start),
  );
  const readers: readonly Reader[] = all.map((jobs) => ({ jobs, runs: 0, isStarted: false }));
  let wanted: Wanted[] = [];

  const send = (run: readonly Wanted[]): void => {
    const [one] = run;
    const reader = leastBusy(readers);
    if (!one || !reader) return;
    reader.isStarted = true;
    reader.runs += 1;
    const read = reader.jobs
      .readRun(
        run.map(({ group }) => group),
        one.options,
      )
      .finally(() => {
        reader.runs -= 1;
      });
    for (const [index, { give }] of run.entries()) give(read.then((all) => outcomeOf(all, index)));
  };
  const sendAll = (): void => {
    const now = wanted;
    wanted = [];
    for (const run of runsOf(now)) send(run);
  };

  return {
    reader: {
      read: (group, options) =>
        new Promise((give) => {
          if (wanted.length === 0) queueMicrotask(sendAll);
          const bytes = group.files.reduce((sum, { size }) => sum + size, 0);
          wanted.push({ group, options, bytes, give });
        }),
      ahead: processes * runsAhead * longestRun,
    },
    close: () => {
      for (const jobs of all) jobs.close();
    },
  };
}

/** The one with the fewest runs; where all that have started have some before them, the next one. */
function leastBusy(readers: readonly Reader[]): Reader | undefined {
  const started = readers.filter(({ isStarted }) => isStarted);
  const [least] = started.toSorted((a, b) => a.runs - b.runs);
  return least && least.runs < runsForOne ? least : (readers.find(({ isStarted }) => !isStarted) ?? least);
}

function outcomeOf(all: readonly ReadGroup[], index: number): ReadGroup {
  const outcome = all[index];
  if (!outcome) throw new Error('Each group of a run has an outcome.');
  return outcome;
}

/**
 * Cuts what is wanted into runs, in its order. Only plain texts are read together: it is other kinds that readers die of, or never end
 * with, and they take longer than a message.
 */
function runsOf(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const runs: Wanted[][] = [];
  let bytes = 0;
  for (const one of wanted) {
    const last = runs.at(-1);
    const first = last?.[0];
    const isLike = first && first.options === one.options && isPlain(first) && isPlain(one);
    if (last && isLike && last.length < longestRun && bytes + one.bytes <= largestRun) {
      last.push(one);
      bytes += one.bytes;
    } else {
      runs.push([one]);
      bytes = one.bytes;
    }
  }
  return runs;
}

function isPlain({ group }: Wanted): boolean {
  return group.files.every(({ name }) => plainEndings.includes(endingOf(name)));
}

const plainEndings = [...plainTextReader.extensions, ...markdownReader.extensions];
