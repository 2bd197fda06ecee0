import type { Output } from '../../shared/ipc/contract.ts';
import type { Suggesting } from '../../shared/ipc/suggestionCalls.ts';
import type { Committed } from '../../shared/model/history.ts';
import { Refusal } from '../../shared/result.ts';
import type { Correction } from '../../shared/suggest/suggestion.ts';
import type { Jobs, StartProcess } from '../jobs/jobs.ts';
import { makeKeptJobs } from '../jobs/keptJobs.ts';
import { suggestAll } from '../jobs/suggestAll.ts';
import { findAnnotation } from '../store/actions/find.ts';
import { joined } from '../store/actions/undo.ts';
import type { Workspace } from '../store/open.ts';
import { correctionWords } from '../store/suggesting/correctionWords.ts';
import { waitingIn } from '../store/suggesting/waiting.ts';

type Made = Omit<Output<'suggestions.make'>, 'committed'> & Answer;

export type Suggester = ReturnType<typeof makeSuggester>;

/** What suggests for articles, in a process of its own, and writes what comes out of it. */
export function makeSuggester(
  workspace: () => Workspace,
  start: StartProcess,
  onProgress: (progress: Suggesting) => void,
) {
  let making: { isCancelled: boolean } | null = null;
  /** One process for all: it has the database open, and knows the ledger and the decisions already. */
  const kept = makeKeptJobs(start);
  let endings = 0;

  const make = async (articleIds: readonly string[] | null): Promise<Made> => {
    if (making)
      throw new Refusal('busy', 'Suggestions are already being made: wait until that is done, or cancel it.');
    const run = { isCancelled: false };
    making = run;
    try {
      return await kept.use((jobs) => makeAll(workspace(), jobs, articleIds, run, onProgress));
    } finally {
      making = null;
    }
  };
  const find = async (articleId: string): Promise<readonly Correction[]> => {
    const { file, db, annotations } = workspace();
    const before = endings;
    const { corrections } = await kept
      .use((jobs) => jobs.suggest({ file, articleId }))
      .catch((error: unknown) => {
        throw endings === before ? error : closedMeanwhile();
      });
    if (!db.open) throw closedMeanwhile();
    return corrections.filter(({ annotationId }) => annotations.place(annotationId));
  };

  return {
    /** Writes: suggests for these articles (null: for the newest version of each), one after the other. Throws `Refusal`. */
    make,
    /** Ends all of it at once, and waits until no process has the database open: it is going to be replaced. */
    end: async (): Promise<void> => {
      endings += 1;
      if (making) making.isCancelled = true;
      await kept.end();
    },
    /** What is being made ends after the article that is being read. */
    cancel: (): void => {
      if (making) making.isCancelled = true;
    },
    corrections: async (articleId: string): Promise<Output<'suggestions.corrections'>> => {
      const found = await find(articleId);
      return found.map((correction) => ({
        annotationId: correction.annotationId,
        rule: correction.rule,
        score: correction.score,
        reason: correction.reason,
        changes: [...correctionWords(workspace(), correction)],
      }));
    },
    /** Writes: takes a correction over, as it is found now, or keeps it away. Throws `Refusal`. */
    correct: async (annotationId: string, rule: string, verdict: 'accept' | 'reject'): Promise<Committed> => {
      const { articleId } = findAnnotation(workspace(), annotationId);
      const found = await find(articleId);
      const correction = found.find((one) => one.annotationId === annotationId && one.rule === rule);
      if (!correction)
        throw new Refusal(
          'conflict',
          'There is no longer anything to correct: the annotation has changed since.',
        );
      return workspace().actions.correct(correction, verdict);
    },
  };
}

function closedMeanwhile(): Refusal {
  return new Refusal('conflict', 'The workspace was closed before the suggestions were ready.');
}

/** How often a window hears how far it is, in milliseconds. */
const progressEvery = 100;

/** So many changes a page can take in at once. Of more than that none is answered: it reads the workspace again. */
const mostAnswered = 1500;

async function makeAll(
  workspace: Workspace,
  jobs: Jobs,
  wanted: readonly string[] | null,
  run: { readonly isCancelled: boolean },
  onProgress: (progress: Suggesting) => void,
): Promise<Made> {
  const answer = makeAnswer();
  const made = { claim: 0, actor: 0, figure: 0, quote: 0 };
  const failed: string[] = [];
  const ids: string[] = [];
  let wholly = Number.POSITIVE_INFINITY;
  let told = Number.NEGATIVE_INFINITY;
  const articles = await suggestAll(workspace, jobs, wanted, {
    isCancelled: () => run.isCancelled,
    onCommitted: (committed) => {
      answer.add(committed);
      for (const change of committed.changes)
        if (change.entity === 'annotation' && change.before === null && change.after)
          made[change.after.tag] += 1;
    },
    onArticle: (id, done, total, problem) => {
      ids.push(id);
      wholly = total;
      if (problem) failed.push(problem.sentence);
      if (performance.now() - told < progressEvery && done < total) return;
      told = performance.now();
      onProgress({ done, total });
    },
  });
  if (!workspace.db.open) throw closedMeanwhile();
  return {
    ...answer.whole(),
    articles,
    made,
    waiting: countWaiting(workspace, ids),
    // Too late to cancel anything is not cancelled.
    isCancelled: run.isCancelled && articles < wholly,
    failed,
  };
}

/** What the steps of an action wrote together, as a page hears of it. */
export interface Answer {
  readonly committed: Committed | null;
  /** There was more than is answered. */
  readonly isCut: boolean;
}

/** Gathers what the steps of an action write, and drops it where it is more than a page can take in. */
export function makeAnswer(): { readonly add: (step: Committed) => void; readonly whole: () => Answer } {
  let steps: Committed[] = [];
  let changes = 0;
  return {
    add: (step) => {
      changes += step.changes.length;
      steps.push(step);
      if (changes <= mostAnswered) return;
      const all = joined(steps);
      steps = all ? [{ ...all, changes: [] }] : [];
    },
    whole: () => ({ committed: joined(steps), isCut: changes > mostAnswered }),
  };
}

function countWaiting(workspace: Workspace, ids: readonly string[]): number {
  const wanted = new Set(ids);
  return waitingIn(workspace)
    .filter(({ articleId }) => wanted.has(articleId))
    .reduce((sum, { waiting }) => sum + waiting.claim + waiting.actor + waiting.figure + waiting.quote, 0);
}
