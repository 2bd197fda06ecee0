import { maxReadingMemory } from '../../shared/limits.ts';
import type { TagCounts } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { makeJobs, type StartProcess } from '../jobs/jobs.ts';
import { suggestAll } from '../jobs/suggestAll.ts';
import { findArticle } from '../store/actions/find.ts';
import { countStored } from '../store/suggesting/waiting.ts';
import { openForCommand } from './opening.ts';
import { refuseOperands } from './refuseOperands.ts';
import type { Terminal } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** What a shell takes for “ended by Ctrl+C”. */
const interrupted = 130;

/**
 * `suggest`: stores suggestions for articles in one action, and prints for each, as it is done, how many wait in it now. Ctrl+C ends it
 * after the article that is being read; the second time at once.
 */
export async function runSuggest(
  { values, operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0 | 1 | typeof interrupted> {
  refuseOperands('suggest', operands);
  const workspace = openForCommand(dir, { create: false }, terminal);
  const jobs = makeJobs(startProcess, { time: Number.POSITIVE_INFINITY, memory: maxReadingMemory.inAll });
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    // Before anything is written.
    for (const id of values.article ?? []) findArticle(workspace, id);
    const ofAll = new Set<string>();
    let hasFailed = false;
    let all = 0;
    const done = await suggestAll(workspace, jobs, values.article ?? null, {
      isCancelled: () => stopping.signal.aborted,
      onCommitted: () => undefined,
      onArticle: (id, _done, total, problem) => {
        all = total;
        // Somebody may have removed it meanwhile.
        const found = workspace.articles.find(id);
        const title = found?.record.title ?? id;
        if (found?.isHidden === false) {
          const line = lineOf(id, title, countStored(workspace, id));
          if (values.json) terminal.json(line);
          else terminal.line(`${line.id}  ${line.title}: ${wordsOf(line)}`);
        }
        if (!problem) return;
        hasFailed = true;
        const { sentence, isOfAll } = problem;
        if (!isOfAll) terminal.say(`“${title}”: ${sentence}`);
        else if (!ofAll.has(sentence)) terminal.say(sentence);
        if (isOfAll) ofAll.add(sentence);
      },
    });
    if (stopping.signal.aborted && (done < all || done === 0)) {
      terminal.say(
        `Stopped after ${counted(done, 'article')}. What was suggested for ${done === 1 ? 'it' : 'them'} stays.`,
      );
      return interrupted;
    }
    return hasFailed ? 1 : 0;
  } finally {
    process.off('SIGINT', stop);
    jobs.close();
    workspace.close();
  }
}

function lineOf(id: string, title: string, { claim, actor, figure, quote }: TagCounts) {
  return { id, title, claims: claim, actors: actor, figures: figure, quotes: quote };
}

function wordsOf({ claims, actors, figures, quotes }: ReturnType<typeof lineOf>): string {
  const parts = [
    counted(claims, 'claim'),
    counted(actors, 'actor'),
    counted(figures, 'figure'),
    counted(quotes, 'quote'),
  ];
  return parts.join(', ');
}
