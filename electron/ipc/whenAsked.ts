import { type Channel, contract, type Handlers } from '../../shared/ipc/contract.ts';

/** The handlers of the calls that begin with one of these words. */
type HandlersOf<Word extends string> = Pick<Handlers, Extract<Channel, `${Word}.${string}`>>;

/**
 * Handlers of calls that no start waits for: their file, and all that hangs on it alone, is loaded with the first of them. They are of the
 * groups that the contract names by the word before the dot.
 */
export function whenAsked<Word extends string>(
  words: readonly Word[],
  load: () => Promise<HandlersOf<Word>>,
): HandlersOf<Word> {
  let loaded: Promise<HandlersOf<Word>> | undefined;
  const handle = (channel: Channel) => async (input: unknown) => {
    loaded ??= load();
    // The casts are true because the contract gives each channel of a group to its handlers.
    const handlers = (await loaded) as unknown as Readonly<Record<string, (input: unknown) => unknown>>;
    return handlers[channel]?.(input);
  };
  const channels = Object.keys(contract) as Channel[];
  const own = channels.filter((channel) => words.some((word) => channel.startsWith(`${word}.`)));
  return Object.fromEntries(own.map((channel) => [channel, handle(channel)])) as unknown as HandlersOf<Word>;
}
