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

/** `suggest`: stores suggestions for articles in one action, and prints for each how many wait in it now. */
export async function runSuggest(
  { values, operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0 | 1> {
  refuseOperands('suggest', operands);
  const workspace = openForCommand(dir, { create: false }, terminal);
  const jobs = makeJobs(startProcess, { time: Number.POSITIVE_INFINITY, memory: maxReadingMemory.inAll });
  try {
    // Before anything is written.
    for (const id of values.article ?? []) findArticle(workspace, id);
    const done: string[] = [];
    let hasFailed = false;
    await suggestAll(workspace, jobs, values.article ?? null, {
      isCancelled: () => false,
      onCommitted: () => undefined,
      onArticle: (id, _done, _total, failure) => {
        done.push(id);
        if (failure === null) return;
        hasFailed = true;
        terminal.say(`“${findArticle(workspace, id).title}”: ${failure}`);
      },
    });
    for (const id of done) {
      const line = lineOf(id, findArticle(workspace, id).title, countStored(workspace, id));
      if (values.json) terminal.json(line);
      else terminal.line(`${line.id}  ${line.title}: ${wordsOf(line)}`);
    }
    return hasFailed ? 1 : 0;
  } finally {
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
