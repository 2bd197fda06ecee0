import { setImmediate } from 'node:timers/promises';
import type { Output } from '../../shared/ipc/contract.ts';
import type { Suggesting } from '../../shared/ipc/suggestionCalls.ts';
import type { Committed } from '../../shared/model/history.ts';
import type { TagCounts } from '../../shared/model/tag.ts';
import { Refusal } from '../../shared/result.ts';
import type { Correction } from '../../shared/suggest/suggestion.ts';
import { type Jobs, makeJobs, type StartProcess } from '../jobs/jobs.ts';
import { findAnnotation } from '../store/actions/find.ts';
import { isOfWorkspace } from '../store/actions/importChunk.ts';
import type { SuggestionBatch } from '../store/actions/suggestionBatch.ts';
import type { Workspace } from '../store/open.ts';
import { correctionWords } from '../store/suggesting/correctionWords.ts';
import type { SuggestedFor } from '../store/suggesting/suggestFor.ts';
import { waitingIn } from '../store/suggesting/waiting.ts';

type Made = Omit<Output<'suggestions.make'>, 'committed'> & { readonly committed: readonly Committed[] };

/** What suggests for articles, in processes of its own, and writes what comes out of it. */
export function makeSuggester(
  workspace: () => Workspace,
  start: StartProcess,
  onProgress: (progress: Suggesting) => void,
) {
  let making: { isCancelled: boolean } | null = null;

  const make = async (articleIds: readonly string[] | null): Promise<Made> => {
    if (making)
      throw new Refusal('busy', 'Suggestions are already being made: wait until that is done, or cancel it.');
    const run = { isCancelled: false };
    making = run;
    const jobs = makeJobs(start);
    try {
      return await makeAll(workspace(), jobs, articleIds, run, onProgress);
    } finally {
      jobs.close();
      making = null;
    }
  };
  const apart = async <T>(work: (jobs: Jobs) => Promise<T>): Promise<T> => {
    const jobs = makeJobs(start);
    return work(jobs).finally(jobs.close);
  };
  const find = async (articleId: string): Promise<readonly Correction[]> => {
    const { file } = workspace();
    const { corrections } = await apart((jobs) => jobs.suggest({ file, articleId }));
    return corrections;
  };

  return {
    /** Writes: suggests for these articles (null: for the newest version of each), one after the other. Throws `Refusal`. */
    make,
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

/** How often a window hears how far it is, in milliseconds. */
const progressEvery = 100;

async function makeAll(
  workspace: Workspace,
  jobs: Jobs,
  wanted: readonly string[] | null,
  run: { readonly isCancelled: boolean },
  onProgress: (progress: Suggesting) => void,
): Promise<Made> {
  const { file, actions } = workspace;
  const ids = [...new Set(wanted ?? newestIds(workspace))];
  const committed: Committed[] = [];
  const failed: string[] = [];
  let batch: SuggestionBatch | null = null;
  let done = 0;
  let told = Number.NEGATIVE_INFINITY;
  const ask = (articleId: string | undefined) =>
    articleId === undefined ? null : attempt(() => jobs.suggest({ file, articleId }));
  let next = ask(ids[0]);
  for (const [index] of ids.entries()) {
    if (run.isCancelled || next === null) break;
    const outcome = await next;
    // The next article is read while this one is written.
    next = ask(ids[index + 1]);
    if (outcome.ok) {
      const steps = actions.storeSuggestions(outcome.value.changes, batch, index === ids.length - 1);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          batch = step.value;
          break;
        }
        committed.push(step.value);
        await setImmediate();
      }
    } else failed.push(outcome.sentence);
    done += 1;
    if (performance.now() - told < progressEvery && done < ids.length) continue;
    told = performance.now();
    onProgress({ done, total: ids.length });
  }
  return {
    committed,
    articles: done,
    made: { ...madeIn(committed) },
    waiting: countWaiting(workspace, ids),
    isCancelled: run.isCancelled,
    failed,
  };
}

type Attempt =
  | { readonly ok: true; readonly value: SuggestedFor }
  | { readonly ok: false; readonly sentence: string };

/** An article that cannot be read must not keep the others waiting; a workspace that cannot be read ends it all. */
async function attempt(work: () => Promise<SuggestedFor>): Promise<Attempt> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Refusal) || isOfWorkspace(error)) throw error;
    return { ok: false, sentence: error.message };
  }
}

/** The newest version of each article. */
function newestIds({ articles }: Workspace): readonly string[] {
  return articles.ids().filter((id) => articles.newerThan(id) === undefined);
}

function madeIn(committed: readonly Committed[]): TagCounts {
  const made = { claim: 0, actor: 0, figure: 0, quote: 0 };
  for (const change of committed.flatMap(({ changes }) => changes))
    if (change.entity === 'annotation' && change.before === null && change.after) made[change.after.tag] += 1;
  return made;
}

function countWaiting(workspace: Workspace, ids: readonly string[]): number {
  const wanted = new Set(ids);
  return waitingIn(workspace)
    .filter(({ articleId }) => wanted.has(articleId))
    .reduce((sum, { waiting }) => sum + waiting.claim + waiting.actor + waiting.figure + waiting.quote, 0);
}
