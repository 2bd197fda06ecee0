import { fail, ok, type Result } from '../../shared/result.ts';
import { foreignNamesIn } from '../transfer/foreignNames.ts';
import { readGroup } from '../transfer/readGroup.ts';
import { type IncomingPart, inParts } from './parts.ts';
import type { Asked, Said, Tasks } from './tasks.ts';

/** Does what comes in, one after the other, and says what comes out. A task that throws fails alone. */
export function makeServer(say: (said: Said) => void): (asked: Asked) => void {
  let before = Promise.resolve();
  const answer = async (asked: Asked): Promise<void> => {
    const result = await attempt(asked, (part) => say({ id: asked.id, part }));
    say({ id: asked.id, result });
  };
  return (asked) => {
    before = before.then(() => answer(asked));
  };
}

async function attempt(
  asked: Asked,
  sayPart: (part: IncomingPart) => void,
): Promise<Result<Tasks[keyof Tasks]['output']>> {
  try {
    return ok(await run(asked, sayPart));
  } catch (error) {
    console.error(error);
    return fail('internal', `reading it failed (${error instanceof Error ? error.message : String(error)})`);
  }
}

async function run(
  asked: Asked,
  sayPart: (part: IncomingPart) => void,
): Promise<Tasks[keyof Tasks]['output']> {
  if (asked.task === 'names') return foreignNamesIn(asked.input);
  const read = await readGroup(asked.input.group, asked.input.options);
  if (!read.result.ok) return read;
  const { parts, rest } = inParts(read.result.value);
  for (const part of parts) sayPart(part);
  return { ...read, result: ok(rest) };
}
