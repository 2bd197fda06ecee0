import { statSync } from 'node:fs';
import type { FindingProgress } from '../compare/finding.ts';
import { type Findings, makeFindings } from '../compare/findings.ts';
import { asRefusal } from '../store/db/failures.ts';
import { openToRead } from '../store/openToRead.ts';
import type { Tasks } from './tasks.ts';

/** How long one task goes on, in milliseconds: whoever asked hears how far it is, and may not ask again. */
const atATime = 100;

/** What stays open, and in memory, from one task to the next. */
interface Opened {
  readonly file: string;
  /** Which file that was: another one may have taken its place. */
  readonly inode: bigint;
  readonly close: () => void;
  readonly findings: ReturnType<typeof makeFindings>;
  /** What was begun and is not found yet. */
  readonly begun: Map<keyof Findings, Generator<FindingProgress, Findings[keyof Findings]>>;
}

let opened: Opened | undefined;

/**
 * Goes on finding something in a workspace for a while, with its own connection: gives what was found, or how far it is, and then wants to
 * be asked again. Throws `Refusal`.
 */
export function compareApart({ file, find }: Tasks['compare']['input']): Tasks['compare']['output'] {
  try {
    const { findings, begun } = openOnce(file);
    const steps = begun.get(find) ?? findings[find]();
    // One that fails begins again with the next who asks.
    begun.delete(find);
    const until = performance.now() + atATime;
    for (;;) {
      const step = steps.next();
      if (step.done) return { found: step.value };
      if (performance.now() < until) continue;
      begun.set(find, steps);
      return step.value;
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}

function openOnce(file: string): Opened {
  const inode = statSync(file, { bigint: true }).ino;
  if (opened?.file === file && opened.inode === inode) return opened;
  opened?.close();
  opened = undefined;
  const store = openToRead(file);
  opened = { file, inode, close: store.close, findings: makeFindings(store), begun: new Map() };
  return opened;
}
