import { setImmediate } from 'node:timers/promises';
import { fail, ok, Refusal, type Result } from '../../shared/result.ts';
import { reasonOf } from '../store/db/reason.ts';
import { type ReadGroup, readGroup } from '../transfer/readGroup.ts';
import { inParts } from './parts.ts';
import type { Asked, Said, Tasks } from './tasks.ts';

/** Does what comes in, one after the other, and says what comes out. A task that throws fails alone. */
export function makeServer(
  say: (said: Said) => void,
  read: typeof readGroup = readGroup,
): (asked: Asked) => void {
  let before = Promise.resolve();
  const answer = async (asked: Asked): Promise<void> => {
    // What was said before has to be on its way: should this task never end, another one would be blamed for it.
    await setImmediate();
    const result = await attempt(asked, read, (part) => say({ id: asked.id, part }));
    say({ id: asked.id, result });
  };
  return (asked) => {
    before = before.then(() => answer(asked));
  };
}

type AnyPart = Tasks[keyof Tasks]['part'];

async function attempt(
  asked: Asked,
  read: typeof readGroup,
  sayPart: (part: AnyPart) => void,
): Promise<Result<Tasks[keyof Tasks]['output']>> {
  try {
    return ok(await run(asked, read, sayPart));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code, error.message);
    const before = undone[asked.task];
    if (error instanceof RangeError) return fail('unsupported', `${before}${beyondRange(error)}`);
    console.error(error);
    return fail('internal', `${before}something unexpected went wrong (${reasonOf(error)}).`);
  }
}

/** How a sentence about a task begins; of a file that is read, whoever asked says its name. */
const undone: Readonly<Record<keyof Tasks, string>> = {
  read: '',
  inspect: '',
  export: 'The export was not made: ',
  table: 'The table was not saved: ',
  suggest: 'Nothing was suggested: ',
  compare: 'The articles were not compared: ',
  backup: 'The backup was not made: ',
  examine: 'The workspace was not examined: ',
};

/** The engine's stack, strings and buffers have an end; V8 says in English which of them was reached. */
function beyondRange({ message }: RangeError): string {
  return /call stack/i.test(message)
    ? 'it is nested more deeply than can be read.'
    : 'reading it takes more memory than there is.';
}

async function run(
  asked: Asked,
  read: typeof readGroup,
  sayPart: (part: AnyPart) => void,
): Promise<Tasks[keyof Tasks]['output']> {
  if (asked.task === 'inspect')
    return (await import('../transfer/inspectFiles.ts')).inspectFiles(asked.input);
  // Loaded only then: who reads files needs no database.
  if (asked.task === 'export') return (await import('./exporting.ts')).exportApart(asked.input);
  if (asked.task === 'table') return (await import('./exporting.ts')).saveTableApart(asked.input);
  if (asked.task === 'suggest') return (await import('./suggesting.ts')).suggestApart(asked.input, sayPart);
  if (asked.task === 'compare') return (await import('./comparing.ts')).compareApart(asked.input);
  if (asked.task === 'examine')
    return (await import('../store/prepareFile.ts')).examineRest(asked.input.file);
  if (asked.task === 'backup')
    return (await import('../store/safety/backups.ts')).makeBackup(asked.input.file, asked.input.folder);
  const { groups, options } = asked.input;
  const outcomes: ReadGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const outcome = await read(group, options);
    const { parts, rest } = outcome.result.ok
      ? inParts(outcome.result.value)
      : { parts: [], rest: outcome.result };
    for (const brings of parts) sayPart({ at, brings });
    outcomes.push('kind' in rest ? { ...outcome, result: ok(rest) } : outcome);
  }
  return outcomes;
}
