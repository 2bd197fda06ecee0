import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import { type Channel, contract, type Handlers } from '../../shared/ipc/contract.ts';
import { toWire } from '../../shared/ipc/wire.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { fail, ok, Refusal, type Result } from '../../shared/result.ts';

/** The part of `ipcMain` that is used, so that tests can hand in their own. */
export type Registry = Pick<IpcMain, 'handle'>;

/** Who may call, and how often. */
export interface Guards {
  /** Whether a frame is the workbench's own main frame. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Whether a call answers something that a person just did in the window. */
  readonly isByHand: (channel: Channel) => Promise<boolean>;
  /** Turns failures of the disk or the database into a `Refusal` and hands on all others. */
  readonly explain?: (error: unknown) => unknown;
  readonly callsPerSecond?: number;
  /** Resolves when a call may be answered. */
  readonly mayAnswer?: (channel: Channel) => Promise<unknown> | null;
}

/**
 * Registers every call of the contract: check the sender, parse the input, run the handler, check the answer.
 * A page always gets a `Result`, as JSON with bytes beside it (`wire.ts`): the context bridge would copy an object value by value, which takes ten times
 * as long as writing and reading the JSON of a large article.
 */
export function serve(
  registry: Registry,
  handlers: Handlers,
  {
    isTrusted,
    isByHand,
    explain = (error) => error,
    callsPerSecond = maxCallsPerSecond,
    mayAnswer = () => null,
  }: Guards,
): void {
  const mayCall = makeBudget(callsPerSecond);
  for (const channel of Object.keys(contract) as Channel[]) {
    registry.handle(`glossator:${channel}`, async (event, raw: unknown) => {
      const isOurs = isTrusted(event);
      if (!isOurs) return JSON.stringify(fail('internal', notFromHere));
      if (!mayCall()) return JSON.stringify(fail('busy', `${channel}: ${tooMany}`));
      const wait = mayAnswer(channel);
      if (wait) await wait;
      return toWire(await answer(channel, handlers, raw, { isByHand, explain }));
    });
  }
}

/** Many times what a person can bring about; a page gone wild must not keep the disk and the menu waiting. */
const maxCallsPerSecond = 5000;
const tooMany = 'too many calls in a second; wait a moment and try again.';

/** Says of each call whether it is within what a second may hold. */
function makeBudget(callsPerSecond: number): () => boolean {
  let second = 0;
  let calls = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) calls = 0;
    second = now;
    calls += 1;
    return calls <= callsPerSecond;
  };
}

const noHand = 'This happens only when you press a key or a button: try again.';
const notFromHere = 'This call did not come from the workbench.';

async function answer(
  channel: Channel,
  handlers: Handlers,
  raw: unknown,
  { isByHand, explain }: Required<Pick<Guards, 'isByHand' | 'explain'>>,
): Promise<Result<unknown>> {
  if (!isOfSize(raw)) return fail('invalid-input', `${channel}: this call is too large.`);
  const { input, needsHand } = contract[channel];
  const parsed = input.safeParse(raw);
  if (!parsed.success) return fail('invalid-input', `${channel}: ${z.prettifyError(parsed.error)}`);
  if (needsHand && !(await isByHand(channel))) return fail('conflict', noHand);
  try {
    // The contract ties each handler to its channel; the loop above cannot say so to the compiler.
    const handler = handlers[channel] as (input: unknown) => unknown;
    return ok(checkedAnswer(channel, await handler(parsed.data)));
  } catch (thrown) {
    const error = explain(thrown);
    if (error instanceof Refusal) return fail(error.code, error.message);
    const reference = randomUUID().slice(0, 8);
    console.error(`[${reference}] ${channel}`, error);
    return fail('internal', `Something unexpected went wrong. The log lists it as ${reference}.`);
  }
}

/** So that nothing reaches the page that the contract does not name, such as a path in a field too many. */
function checkedAnswer(channel: Channel, value: unknown): unknown {
  const { error } = contract[channel].output.safeParse(value);
  if (error) throw new Error(`The answer does not fit the contract: ${z.prettifyError(error)}`);
  return value;
}

/** Whether what a page sent stays below the largest call there is: two documents, some levels deep. */
function isOfSize(raw: unknown): boolean {
  let left = 2 * maxDocumentBytes + 100_000;
  const fits = (value: unknown, levels: number): boolean => {
    left -= typeof value === 'string' ? value.length + 1 : 1;
    if (left < 0 || levels < 0) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (ArrayBuffer.isView(value)) return value.byteLength <= left;
    for (const key in value) {
      left -= key.length;
      if (!fits((value as Readonly<Record<string, unknown>>)[key], levels - 1)) return false;
    }
    return true;
  };
  return fits(raw, 20);
}
