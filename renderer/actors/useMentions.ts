import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import { readMentions } from '../state/actions/actors.ts';
import { useStore } from '../state/store.ts';

/** A mention with its sentence. */
export type MentionInText = Output<'actors.mentions'>['mentions'][number];

/** The first mentions of an actor, and the way to more. */
interface Mentions {
  readonly mentions: readonly MentionInText[];
  readonly total: number;
  readonly readMore: () => void;
}

/** So many mentions come at once. */
export const mentionsPerPage = 200;

/** As many mentions as one answer holds. */
const maxMentions = 1000;

/** Reads the mentions of an actor page by page, again when the ledger changes. */
export function useMentions(actorId: string): Mentions {
  const ledger = useStore((state) => state.ledger);
  const [found, setFound] = useState<Omit<Mentions, 'readMore'>>({
    mentions: [],
    total: ledger.mentions.get(actorId) ?? 0,
  });
  const asked = useRef(0);
  const answered = useRef(0);

  const read = async (before: readonly MentionInText[], count: number) => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await readMentions(actorId, before.length, Math.min(count, maxMentions));
    // Who has asked since then knows of a newer ledger.
    if (asked.current !== mine) return;
    answered.current = mine;
    if (answer) setFound({ mentions: [...before, ...answer.mentions], total: answer.total });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the ledger has changed
  useEffect(() => void read([], Math.max(mentionsPerPage, found.mentions.length)), [ledger]);

  return {
    ...found,
    readMore: () => {
      // Until the answer is there, what more follows on is not known.
      if (answered.current === asked.current) void read(found.mentions, mentionsPerPage);
    },
  };
}
