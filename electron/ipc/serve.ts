import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import { type Channel, contract, type Handlers } from '../../shared/ipc/contract.ts';
import { fail, ok, Refusal, type Result } from '../../shared/result.ts';

/** The part of `ipcMain` that is used, so that tests can hand in their own. */
export type Registry = Pick<IpcMain, 'handle'>;

/**
 * Registers every call of the contract: check the sender, parse the input, run the handler.
 * A page always gets a `Result`, as JSON: the context bridge would copy an object value by value, which takes ten times
 * as long as writing and reading the JSON of a large article. `isTrusted` says whether a frame is the workbench's own main frame; `explain` turns
 * failures of the disk or the database into a `Refusal` and hands on all others.
 */
export function serve(
  registry: Registry,
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  explain: (error: unknown) => unknown = (error) => error,
): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    registry.handle(`glossator:${channel}`, async (event, raw: unknown) => {
      const isOurs = isTrusted(event);
      return JSON.stringify(
        isOurs ? await answer(channel, handlers, raw, explain) : fail('internal', notFromHere),
      );
    });
  }
}

const notFromHere = 'This call did not come from the workbench.';

async function answer(
  channel: Channel,
  handlers: Handlers,
  raw: unknown,
  explain: (error: unknown) => unknown,
): Promise<Result<unknown>> {
  const { input } = contract[channel];
  const parsed = input.safeParse(raw);
  if (!parsed.success) return fail('invalid-input', `${channel}: ${z.prettifyError(parsed.error)}`);
  try {
    // The contract ties each handler to its channel; the loop above cannot say so to the compiler.
    const handler = handlers[channel] as (input: unknown) => unknown;
    return ok(await handler(parsed.data));
  } catch (thrown) {
    const error = explain(thrown);
    if (error instanceof Refusal) return fail(error.code, error.message);
    const reference = randomUUID().slice(0, 8);
    console.error(`[${reference}] ${channel}`, error);
    return fail('internal', `Something unexpected went wrong; the log names it ${reference}.`);
  }
}
