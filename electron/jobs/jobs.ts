import { leastReadingTime, maxReadingMemory, maxReadingTime, readingTime } from '../../shared/limits.ts';
import { assertNever, fail, ok, Refusal, type Result } from '../../shared/result.ts';
import { numeral } from '../../shared/text/counting.ts';
import type { FindingProgress } from '../compare/finding.ts';
import type { Findings } from '../compare/findings.ts';
import type { ReadOptions } from '../import/index.ts';
import type { SuggestedFor } from '../store/suggesting/suggestFor.ts';
import type { FileGroup } from '../transfer/groups.ts';
import type { GroupReader, ReadGroup } from '../transfer/readGroup.ts';
import { fromParts } from './parts.ts';
import type { Asked, Said, Tasks } from './tasks.ts';

/** A process that does tasks, and how it is talked to. */
interface JobProcess {
  readonly post: (asked: Asked) => void;
  readonly kill: () => void;
  /** How much memory it holds, in MiB; 0 where that is unknown. */
  readonly memory: () => number;
}

/** Starts such a process; what it says, and that it has ended, comes back through the hooks. */
export type StartProcess = (hooks: {
  /** The first that it is to do: all that it is asked for is of a kind. */
  readonly task: keyof Tasks;
  readonly onSaid: (said: Said) => void;
  /** `heap` where it is known that JavaScript's memory was used up, and that nothing it had said is lost. */
  readonly onExit: (cause: 'heap' | 'unknown') => void;
}) => JobProcess;

/** What is asked while something is being found, and what is told, about ten times a second. */
export interface ComparingWatch {
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: FindingProgress) => void;
}

export type Jobs = ReturnType<typeof makeJobs>;

/** How often it is looked whether a task has taken too much, in milliseconds. */
const lookEvery = 250;

/** What one task may take at most: milliseconds, and MiB. What is small may take less. */
interface Limits {
  readonly time: number;
  readonly memory: number;
}

type AnyPart = Tasks[keyof Tasks]['part'];

interface Pending {
  readonly asked: Asked;
  readonly parts: AnyPart[];
  readonly settle: (result: Result<Tasks[keyof Tasks]['output']>) => void;
  /** The process died once while this was the next thing that it had to answer. */
  isSuspect: boolean;
}

/**
 * Has tasks done in a process of its own, in the order in which they are asked for. One that takes too long or too much
 * memory, or that the process dies of, fails with a sentence; all others are done, by a new process. The process
 * starts with the first task and ends with `close`, which gives up what is not done.
 */
export function makeJobs(
  start: StartProcess,
  limits: Limits = { time: maxReadingTime, memory: maxReadingMemory.inAll },
) {
  let process: JobProcess | null = null;
  let pending: Pending[] = [];
  let count = 0;
  let closings = 0;
  /** When the task at the head began, or last said something. */
  let since = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  /** When the process that was started last has ended, and holds no file open any more. */
  let gone = Promise.resolve();

  const close = (): void => {
    closings += 1;
    clearInterval(timer);
    timer = undefined;
    const dying = process;
    process = null;
    dying?.kill();
    const left = pending;
    pending = [];
    for (const { settle } of left) settle(fail('internal', 'the program closed first.'));
  };

  const begin = (task = pending[0]?.asked.task): void => {
    if (task === undefined) return;
    since = performance.now();
    const exit = Promise.withResolvers<void>();
    gone = exit.promise;
    const started = start({
      task,
      onSaid: (said) => started === process && hear(said),
      onExit: (cause) => {
        exit.resolve();
        if (started === process) restart(cause);
      },
    });
    process = started;
    timer ??= setInterval(look, lookEvery);
    // A suspect is done alone, so that there is no doubt whose fault it is.
    const [first] = pending;
    for (const { asked } of first?.isSuspect ? [first] : pending) started.post(asked);
  };

  const hear = (said: Said): void => {
    const head = pending[0];
    since = performance.now();
    if (!head || head.asked.id !== said.id) return;
    if ('part' in said) {
      head.parts.push(said.part);
      return;
    }
    pending = pending.slice(1);
    if (head.isSuspect) for (const { asked } of pending) process?.post(asked);
    head.settle(said.result);
  };

  /** The process has died. Its last words may have been lost, so that only a task that it dies of twice is at fault. */
  const restart = (cause: 'heap' | 'unknown'): void => {
    process = null;
    const [head] = pending;
    if (!head) return;
    head.parts.length = 0;
    if (cause === 'heap') giveUp('heap');
    else if (head.isSuspect) giveUp('death');
    else head.isSuspect = true;
    begin();
  };

  const giveUp = (cause: Cause): void => {
    const [head] = pending;
    pending = pending.slice(1);
    head?.settle(fail('unsupported', describe(cause, head.asked, limits)));
  };

  const look = (): void => {
    const [head] = pending;
    if (!process || !head) return;
    const isSlow = performance.now() - since > timeFor(head.asked, limits);
    if (!isSlow && process.memory() <= limits.memory) return;
    const dying = process;
    process = null;
    dying.kill();
    giveUp(isSlow ? 'time' : 'memory');
    begin();
  };

  const ask = <T extends keyof Tasks>(
    task: T,
    input: Tasks[T]['input'],
    parts: Tasks[T]['part'][] = [],
  ): Promise<Result<Tasks[T]['output']>> =>
    new Promise((resolve) => {
      count += 1;
      // The casts are true because a task is answered with its own output.
      const asked = { id: count, task, input } as unknown as Asked;
      const settle = resolve as Pending['settle'];
      if (pending.length === 0) since = performance.now();
      const isHeldBack = pending[0]?.isSuspect === true;
      pending.push({ asked, parts, settle, isSuspect: false });
      if (!process) begin();
      else if (!isHeldBack) process.post(asked);
    });

  /** Reads one group, or a run of small ones: of a run that fails each by itself, so that only what is at fault fails. */
  const readRun = async (
    groups: readonly FileGroup[],
    options: ReadOptions,
  ): Promise<readonly ReadGroup[]> => {
    const parts: Tasks['read']['part'][] = [];
    const before = closings;
    const read = await ask('read', { groups, options }, parts);
    if (read.ok) {
      return read.value.map(({ result, canFindByQuote }, index) => {
        const own = parts.filter(({ at }) => at === index).map(({ brings }) => brings);
        return { result: result.ok ? ok(fromParts(own, result.value)) : result, canFindByQuote };
      });
    }
    if (groups.length > 1 && closings === before)
      return (await Promise.all(groups.map((group) => readRun([group], options)))).flat();
    return groups.map(({ name }) => ({
      result: fail(read.error.code, `“${name}” was not imported: ${read.error.message}`),
      canFindByQuote: false,
    }));
  };

  return {
    /** What a person should be asked about files; nothing also when that cannot be found out. */
    inspect: async (input: Tasks['inspect']['input']): Promise<Tasks['inspect']['output']> => {
      const inspection = await ask('inspect', input);
      return inspection.ok ? inspection.value : { names: null, encodings: [], tables: [], doubts: [] };
    },
    /** Exports a workspace; throws `Refusal`. */
    export: async (input: Tasks['export']['input']): Promise<Tasks['export']['output']> => {
      const done = await ask('export', input);
      if (done.ok) return done.value;
      throw new Refusal(done.error.code, done.error.message);
    },
    /** Saves a table of annotations and gives how many rows it has; throws `Refusal`. */
    saveTable: async (input: Tasks['table']['input']): Promise<Tasks['table']['output']> => {
      const done = await ask('table', input);
      if (done.ok) return done.value;
      throw new Refusal(done.error.code, done.error.message);
    },
    /** Suggests for an article, and finds what could be corrected in it; throws `Refusal`. */
    suggest: async (input: Tasks['suggest']['input']): Promise<SuggestedFor & Tasks['suggest']['output']> => {
      const parts: Tasks['suggest']['part'][] = [];
      const done = await ask('suggest', input, parts);
      if (!done.ok) throw new Refusal(done.error.code, done.error.message);
      return { ...done.value, changes: parts.flatMap(({ changes }) => changes) };
    },
    /** Finds something in a whole workspace; null where it is cancelled first. What was read by then is kept. Throws `Refusal`. */
    compare: async <F extends keyof Findings>(
      file: string,
      find: F,
      { isCancelled, onProgress }: ComparingWatch,
    ): Promise<Findings[F] | null> => {
      while (!isCancelled()) {
        const done = await ask('compare', { file, find });
        if (!done.ok) throw new Refusal(done.error.code, done.error.message);
        // The cast is true because what was asked for is found.
        if ('found' in done.value) return done.value.found as Findings[F];
        onProgress(done.value);
      }
      return null;
    },
    /** Makes a backup when there is something new; throws `Refusal`. */
    backUp: async (input: Tasks['backup']['input']): Promise<Tasks['backup']['output']> => {
      const done = await ask('backup', input);
      if (done.ok) return done.value;
      throw new Refusal(done.error.code, done.error.message);
    },
    /** Examines what opening a workspace has put off; fails where that cannot be found out. */
    examine: (input: Tasks['examine']['input']): Promise<Result<Tasks['examine']['output']>> =>
      ask('examine', input),
    readRun,
    /** Starts the process of such tasks before there is one, so that what is asked first need not wait for it. */
    start: (task: keyof Tasks): void => {
      if (!process) begin(task);
    },
    reader: {
      read: async (group, options): Promise<ReadGroup> => {
        const [only] = await readRun([group], options);
        if (!only) throw new Error('Each group has an outcome.');
        return only;
      },
      ahead: 1,
    } satisfies GroupReader,
    close,
    /** Closes, and waits until the process has ended. */
    end: async (): Promise<void> => {
      close();
      await gone;
    },
  };
}

/** Why a task was given up. */
type Cause = 'time' | 'memory' | 'heap' | 'death';

function describe(cause: Cause, asked: Asked, limits: Limits): string {
  if (asked.task === 'export')
    return 'There is not enough memory for this export: export fewer articles at a time.';
  if (asked.task === 'table')
    return 'The table was not saved: it took too long or ran out of memory. Narrow it down, or save it as CSV.';
  if (asked.task === 'suggest')
    return 'Nothing was suggested for this article: it took too long or ran out of memory.';
  if (asked.task === 'compare')
    return 'The articles were not compared: it took too long or ran out of memory.';
  if (asked.task === 'examine')
    return 'The workspace was not examined: it took too long or ran out of memory.';
  if (asked.task === 'backup') return 'The backup was not made: it took too long or ran out of memory.';
  switch (cause) {
    case 'time':
      return `reading it takes longer than the limit of ${Math.round(timeFor(asked, limits) / 1000)} seconds.`;
    case 'memory':
      return `reading it takes more than the limit of ${numeral(limits.memory)} MiB of memory.`;
    case 'heap':
      return `reading it takes more than the limit of ${numeral(maxReadingMemory.heap)} MiB of memory.`;
    case 'death':
      return 'the file reader crashed while reading it.';
    default:
      return assertNever(cause);
  }
}

/**
 * How long a task may take, in milliseconds. A file may take as long as one of its size ever needs, so that a small one
 * that never ends is not waited for as long as for the largest; a first look is never waited for longer than that. A table may have a
 * million rows.
 */
function timeFor({ task, input }: Asked, { time }: Limits): number {
  if (task === 'table') return Math.max(time, input.wanted.ids.length * timePerRow);
  if (task === 'inspect') return Math.min(time, leastReadingTime);
  if (task !== 'read') return time;
  const bytes = input.groups.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  return Math.min(time, readingTime(bytes));
}

/** Milliseconds, about ten times what it takes. */
const timePerRow = 1;
