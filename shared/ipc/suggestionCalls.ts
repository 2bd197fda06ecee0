import * as z from 'zod';
import { Committed } from '../model/history.ts';
import { Id } from '../model/id.ts';
import { InSentence } from '../model/occurrences.ts';
import { Range } from '../model/segment.ts';
import { tags } from '../model/tag.ts';
import { ManyIds } from '../transfer/asking.ts';
import { call } from './call.ts';

const nothing = z.undefined();
const Tag = z.enum(tags);
const Count = z.int().nonnegative();
const RuleName = z.string().max(200);
const Counts = z.strictObject({ claim: Count, actor: Count, figure: Count, quote: Count });

/** How often a rule was right: by a person’s own decisions, each counted before it was learnt; and before anyone decided. */
const Standing = z.strictObject({
  rule: z.string(),
  label: z.string(),
  tag: Tag,
  /** Accepted unchanged, of so many decided. */
  right: Count,
  of: Count,
  /** The 95 % interval of that proportion (Wilson), 0 to 1. */
  low: z.number(),
  high: z.number(),
  /** The same on the program’s own development set. */
  development: z.strictObject({ right: Count, of: Count }),
  /** Suggestions that wait for a decision: in this article, in all. */
  here: Count,
  waiting: Count,
  /** Whether “accept all” is offered: `low` above 0.95 on at least 100 decisions. */
  isOffered: z.boolean(),
});

const Correction = z.strictObject({
  annotationId: Id,
  rule: z.string(),
  score: z.number(),
  reason: z.string(),
  /** What would change, in a few words each: “Lower bound: more than 11,000”. */
  changes: z.array(z.string()).min(1),
});

/** The calls about suggestions and what is learnt from decisions on them: a part of the contract. */
export const suggestionCalls = {
  /**
   * Suggests for these articles (null: for all), in a process of its own; tells `suggesting` meanwhile. What waited there and is
   * not suggested any more goes; what was decided stays as it is.
   */
  'suggestions.make': call(
    z.strictObject({ articleIds: ManyIds.nullable() }),
    z.strictObject({
      committed: Committed.nullable(),
      articles: Count,
      /** New ones. */
      made: Counts,
      /** All that wait in these articles now. */
      waiting: Count,
      isCancelled: z.boolean(),
      /** Why nothing, or not all, was suggested for an article, a sentence each. */
      failed: z.array(z.string()),
    }),
  ),
  'suggestions.cancel': call(nothing, nothing),
  /** Articles with suggestions that wait; claims that are suggested only because they are worth checking are not counted. */
  'suggestions.waiting': call(
    nothing,
    z.array(
      z.strictObject({
        articleId: Id,
        waiting: Counts,
        /** Decided since suggestions were made for it. */
        decided: Count,
      }),
    ),
  ),
  /** The language that an article is read in (BCP 47, primary subtag), and the tags that are not suggested in it. */
  'suggestions.language': call(
    z.strictObject({ articleId: Id }),
    z.strictObject({ language: z.string().nullable(), isDetected: z.boolean(), notRead: z.array(Tag) }),
  ),
  /**
   * Accepts and rejects suggestions in one action. With an accepted actor comes its entry, which is made where there is none of
   * its name. `tag` and `segments` accept it as something else: changed.
   */
  'suggestions.decide': call(
    z.strictObject({
      decisions: z
        .array(
          z.strictObject({
            id: Id,
            verdict: z.enum(['accept', 'reject']),
            tag: Tag.optional(),
            segments: z.array(Range).min(1).max(1000).optional(),
          }),
        )
        .min(1)
        .max(100_000),
    }),
    Committed,
  ),
  /** Removes suggestions that wait in these articles (null: in all); nothing is learnt from it. */
  'suggestions.clear': call(z.strictObject({ articleIds: ManyIds.nullable() }), Committed.nullable()),
  /** How good each rule was, and how many decisions there are. */
  'suggestions.standing': call(
    z.strictObject({ articleId: Id.nullable() }),
    z.strictObject({
      rules: z.array(Standing),
      /** The same of each tag that was decided on, with how many annotations a person added that nobody had suggested. */
      tags: z.array(z.strictObject({ tag: Tag, right: Count, of: Count, missed: Count })),
      /** Kinds of suggestions most of which a person rejected: “claims without a number”, 9 of 10. */
      rejected: z.array(z.strictObject({ tag: Tag, label: z.string(), rejected: Count, of: Count })),
      /** Actors that a person added most often, which are looked for wherever they stand. */
      added: z.array(z.strictObject({ tag: Tag, words: z.string(), count: Count })),
      decisions: Count,
    }),
  ),
  /** What waits of these rules, in its sentences, to be looked at before all of it is accepted. */
  'suggestions.ofRules': call(
    z.strictObject({ rules: z.array(RuleName).min(1).max(200), articleId: Id.nullable() }),
    z.array(z.strictObject({ id: Id, articleId: Id, rule: z.string(), ...InSentence.shape })),
  ),
  /** Forgets all decisions, or those of one rule: in one action, which can be undone. */
  'suggestions.forget': call(z.strictObject({ rule: RuleName.nullable() }), Committed.nullable()),
  /** What could be corrected on the accepted annotations of an article. */
  'suggestions.corrections': call(z.strictObject({ articleId: Id }), z.array(Correction)),
  /** Takes a correction over, or never proposes it again for these words. */
  'suggestions.correct': call(
    z.strictObject({ annotationId: Id, rule: RuleName, verdict: z.enum(['accept', 'reject']) }),
    Committed,
  ),
} as const;

/** How far suggesting is, about ten times a second. */
export interface Suggesting {
  readonly done: number;
  readonly total: number;
}
