import type { Channel, Events, Input, Output, Reply } from '../../shared/ipc/contract.ts';
import { fromWire, type Wire } from '../../shared/ipc/wire.ts';

/** What the preload exposes to the page, as `window.glossator`. No other file of the page reaches it. */
export interface Bridge {
  /** Resolves to a `Result`. */
  readonly call: (channel: string, input: unknown) => Promise<Wire>;
  /** Resolves to the JSON of a `Result` as `transfer.choose` gives it. */
  readonly grant: (files: readonly File[]) => Promise<string>;
  readonly on: (event: string, listener: (payload: unknown) => void) => void;
}

/** An expected failure that the main process answered; its message is a sentence for people. */
export class CallError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** Calls the main process. Throws `CallError` when it answers with a failure. */
export async function call<C extends Channel>(
  channel: C,
  ...args: undefined extends Input<C> ? [] : [Input<C>]
): Promise<Output<C>> {
  // The contract ties what a handler answers to its channel, so the type is true.
  const reply = fromWire(await bridge().call(channel, args[0])) as Reply<C>;
  if (!reply.ok) throw new CallError(reply.error.code, reply.error.message);
  return reply.value;
}

/** Makes files and folders that were dropped a selection to import. Throws `CallError` like `call`. */
export async function grant(files: readonly File[]): Promise<NonNullable<Output<'transfer.choose'>>> {
  // True for the same reason as in `call`.
  const reply = JSON.parse(await bridge().grant(files)) as Reply<'transfer.paste'>;
  if (!reply.ok) throw new CallError(reply.error.code, reply.error.message);
  return reply.value;
}

/** Listens to an event of the main process for as long as the window lives. */
export function on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
  // The main process sends with the same types, so this is what it carries.
  bridge().on(event, (payload) => listener(payload as Events[E]));
}

function bridge(): Bridge {
  // `electron/preload.ts` has put it there before any script of the page ran.
  return (window as unknown as { readonly glossator: Bridge }).glossator;
}
