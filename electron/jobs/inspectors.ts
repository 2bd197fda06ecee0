import { type Jobs, makeJobs, type StartProcess } from './jobs.ts';
import type { Tasks } from './tasks.ts';

/** How long processes wait for the import after the look at its files, in milliseconds: a person answers questions in between. */
const keptFor = 60_000;

/** For as many files several processes read: the second starts while the first looks. */
const manyFiles = 200;

interface Kept {
  /** The first one looks. */
  readonly jobs: readonly [Jobs, ...Jobs[]];
  /** How many looks are under way. */
  looks: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The processes that look at a selection and then read it, kept until that is imported: starting one takes longer than reading a hundred
 * files. Those that wait go when another selection is looked at.
 */
export function makeInspectors(start: StartProcess) {
  const kept = new Map<string, Kept>();
  let prepared: Jobs | null = null;
  let preparedUntil: ReturnType<typeof setTimeout> | undefined;

  const end = (token: string): void => {
    const ending = kept.get(token);
    kept.delete(token);
    clearTimeout(ending?.timer);
    for (const jobs of ending?.jobs ?? []) jobs.close();
  };
  const takePrepared = (): Jobs | null => {
    const taken = prepared;
    prepared = null;
    clearTimeout(preparedUntil);
    return taken;
  };
  const startFor = ({ files }: Tasks['inspect']['input']): Kept => {
    const first = takePrepared() ?? makeJobs(start);
    if (files.length < manyFiles) return { jobs: [first], looks: 0, timer: undefined };
    const second = makeJobs(start);
    second.start('read');
    return { jobs: [first, second], looks: 0, timer: undefined };
  };

  return {
    /** Starts a process for the selection that a person is about to make. */
    prepare(): void {
      prepared ??= makeJobs(start);
      prepared.start('inspect');
      clearTimeout(preparedUntil);
      preparedUntil = setTimeout(() => takePrepared()?.close(), keptFor);
      preparedUntil.unref();
    },
    /** Looks at what a token stands for; nothing is to be asked also where that cannot be found out. */
    async inspect(token: string, found: Tasks['inspect']['input']): Promise<Tasks['inspect']['output']> {
      for (const [other, { looks }] of kept) if (looks === 0 && other !== token) end(other);
      const own = kept.get(token) ?? startFor(found);
      kept.set(token, own);
      clearTimeout(own.timer);
      own.looks += 1;
      const inspection = await own.jobs[0].inspect(found);
      own.looks -= 1;
      if (kept.get(token) === own && own.looks === 0) {
        own.timer = setTimeout(end, keptFor, token);
        own.timer.unref();
      }
      return inspection;
    },
    /** The processes for whoever imports the selection, and closes them; none where they are gone. */
    give(token: string): readonly Jobs[] {
      const given = kept.get(token);
      kept.delete(token);
      clearTimeout(given?.timer);
      return given?.jobs ?? [];
    },
  };
}
