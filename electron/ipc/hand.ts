import type { Channel } from '../../shared/ipc/contract.ts';

/** How long a call may come after the key or the click that it answers, in milliseconds: a page may be busy. */
const patience = 3000;

/** What a person does in the window with their own hand, and the calls that it allows. */
export interface Hand {
  /** A person has pressed a key or a button, or chosen a command in the native menu. */
  readonly note: () => void;
  /** Whether a call answers something that a person just did. Each such thing allows each call once. */
  readonly allows: (channel: Channel) => Promise<boolean>;
}

/**
 * Watches the hand. What it has done is noted on this side, where no script of the page can make it up; `isActivated`
 * asks about what comes another way, such as the press of a button by a screen reader.
 */
export function watchHand(isActivated: () => Promise<boolean>): Hand {
  let noted = Number.NEGATIVE_INFINITY;
  const used = new Map<Channel, number>();
  return {
    note: () => {
      noted = performance.now();
    },
    allows: async (channel) => {
      if (performance.now() - noted > patience) return isActivated();
      if (used.get(channel) === noted) return false;
      used.set(channel, noted);
      return true;
    },
  };
}
