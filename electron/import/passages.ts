import type { Passage } from '../../shared/transfer/passage.ts';
import type { ReaderOptions } from './reader.ts';
import { keepBlocks, type Structure } from './structure.ts';

/** What a reader makes of a block: whether it belongs to the text, and what it is otherwise. */
export interface Judgement {
  readonly isTaken: boolean;
  /** As `Passage.label`. */
  readonly label: string | null;
  /** Where blocks that are judged alike are to be chosen apart: what they belong to, compared by identity. */
  readonly part?: object | undefined;
  /** True for what is not shown where the file is read otherwise: it is only taken by itself, not with “all”. */
  readonly isHidden?: boolean;
}

/** The text that was chosen from all that a file holds, and what was not. */
interface Chosen {
  readonly structure: Structure;
  /** How much of the text that the file shows (UTF-16 code units) was left out. */
  readonly leftOut: number;
  /** Undefined unless they were asked for. */
  readonly passages?: readonly Passage[] | undefined;
}

/**
 * Chooses from all blocks of a file those that make up the text: as a person said (`take`), else as the reader judges.
 * Blocks that follow each other and are judged alike are one passage. The same file has the same passages each time.
 */
export function choosePassages(
  whole: Structure,
  judge: (index: number) => Judgement,
  { take, withPassages }: Pick<ReaderOptions, 'take' | 'withPassages'>,
): Chosen {
  const runs = runsOf(whole, judge);
  const wanted = take === undefined || take === 'all' ? null : new Set(take);
  const isTaken = ({ id, judgement }: BlockRun) =>
    wanted?.has(id) ?? (judgement.isTaken || (take === 'all' && !judgement.isHidden));
  const kept = new Set(runs.filter(isTaken).flatMap(({ blocks }) => blocks));
  const structure = kept.size === whole.blocks.length ? whole : keepBlocks(whole, (index) => kept.has(index));
  return {
    structure,
    leftOut: whole.text.length - structure.text.length - hiddenLeftOut(whole, runs, kept),
    ...(withPassages && {
      passages: runs.map((run) => ({
        id: run.id,
        label: run.judgement.label,
        text: textOf(whole, run),
        isTaken: isTaken(run),
      })),
    }),
  };
}

/** With the blank lines between blocks. */
function hiddenLeftOut({ blocks }: Structure, runs: readonly BlockRun[], kept: ReadonlySet<number>): number {
  const hidden = runs.filter(({ judgement }) => judgement.isHidden).flatMap((run) => run.blocks);
  return hidden
    .filter((index) => !kept.has(index))
    .reduce((sum, index) => sum + ((blocks[index]?.end ?? 0) - (blocks[index]?.start ?? 0)) + 2, 0);
}

/** Blocks, by their index, that make up one passage. */
interface BlockRun {
  readonly id: number;
  readonly judgement: Judgement;
  readonly blocks: number[];
}

function runsOf(whole: Structure, judge: (index: number) => Judgement): readonly BlockRun[] {
  const runs: BlockRun[] = [];
  for (const index of whole.blocks.keys()) {
    const judgement = judge(index);
    const last = runs.at(-1);
    const before = last?.judgement;
    const isAlike =
      before?.isTaken === judgement.isTaken &&
      before.label === judgement.label &&
      before.part === judgement.part;
    const joined = isAlike ? last : runs.length >= mostPassages ? lastAlike(runs, judgement) : undefined;
    if (joined) joined.blocks.push(index);
    else runs.push({ id: runs.length, judgement, blocks: [index] });
  }
  return runs;
}

/** Nobody looks through more passages: from here on, what is of one kind is added to the last passage of that kind. */
const mostPassages = 500;

function lastAlike(runs: readonly BlockRun[], judgement: Judgement): BlockRun | undefined {
  return runs.findLast(
    (run, index) =>
      index >= mostPassages &&
      run.judgement.isTaken === judgement.isTaken &&
      run.judgement.label === judgement.label &&
      run.judgement.isHidden === judgement.isHidden,
  );
}

/** Blocks that follow each other as they stand, others with a blank line between. */
function textOf({ text, blocks }: Structure, { blocks: indices }: BlockRun): string {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 1; at <= indices.length; at += 1) {
    if (at < indices.length && indices[at] === (indices[at - 1] ?? 0) + 1) continue;
    pieces.push(text.slice(blocks[indices[start] ?? 0]?.start, blocks[indices[at - 1] ?? 0]?.end));
    start = at;
  }
  return pieces.join('\n\n');
}
