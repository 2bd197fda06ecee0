import * as z from 'zod';
import { Committed } from '../model/history.ts';
import { Id } from '../model/id.ts';
import { Range } from '../model/segment.ts';
import { tags } from '../model/tag.ts';
import { call } from './call.ts';

const Tag = z.enum(tags);
const DiffPart = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

/** Whole sentences, and what is marked in them, in UTF-16 code units of them. */
const Excerpt = { text: z.string(), marked: z.array(Range) };

/** An annotation of an older version that waits to be placed, or was left, and the places it may have. */
const WaitingAnnotation = z.strictObject({
  id: Id,
  isLeft: z.boolean(),
  tag: Tag,
  status: z.enum(['exact', 'moved', 'changed', 'lost']),
  older: z.strictObject(Excerpt),
  /** The most likely one first. */
  candidates: z.array(
    z.strictObject({
      ...Excerpt,
      segments: z.array(Range),
      /** From 0 to 1. */
      score: z.number(),
      /** Whether the marked words are those of the older version. */
      isSame: z.boolean(),
      /** How its sentences differ from the older ones. */
      parts: z.array(DiffPart).readonly(),
    }),
  ),
});

/** The calls about the versions of an article: a part of the contract. */
export const revisionCalls = {
  /** Makes an article the next version of another one, and carries that one's annotations over. */
  'revisions.relate': call(
    z.strictObject({ newer: Id, older: Id }),
    z.strictObject({ committed: Committed, carried: z.int(), waiting: z.int() }),
  ),
  /** What waits to be placed in a newer version or was left, in the order of the older one. */
  'revisions.waiting': call(z.strictObject({ articleId: Id }), z.array(WaitingAnnotation)),
  /** Places an annotation that waits, or leaves it with the older version. */
  'revisions.decide': call(
    z.strictObject({
      id: Id,
      decision: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('leave') }),
        z.strictObject({
          kind: z.literal('place'),
          segments: z.array(Range).min(1).max(1000),
          how: z.enum(['confirmed', 'placed']),
        }),
      ]),
    }),
    Committed,
  ),
  /** Places everything that waits where its words are identical, in one step. */
  'revisions.placeIdentical': call(z.strictObject({ articleId: Id }), Committed),
  /** Two versions in reading order: what is the same, and what is not, word by word. */
  'revisions.compare': call(
    z.strictObject({ older: Id, newer: Id }),
    z.array(z.strictObject({ isSame: z.boolean(), parts: z.array(DiffPart).readonly() })),
  ),
} as const;
