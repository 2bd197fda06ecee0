import * as z from 'zod';
import { AnnotationStatus } from './annotation.ts';
import { articleStatuses } from './articleStatus.ts';
import { LinkType } from './link.ts';
import { pairVerdicts } from './pairVerdict.ts';
import { tags } from './tag.ts';

const Tag = z.enum(tags);
const Count = z.int().nonnegative();
const NoteChange = z.enum(['write', 'change', 'remove']);

/**
 * What a history entry did, as data: as much as it takes to say it in a sentence (`historyWords.ts`), so that a list need not
 * read the changes. Names, titles and marked words are excerpts of at most 48 characters on one line.
 */
export const HistoryDetails = z.discriminatedUnion('what', [
  /** Entries of file versions 1 to 7, and what undoes them, keep the whole sentence that they were written with. */
  z.strictObject({ what: z.literal('told'), words: z.string() }),
  /** What another version of Glossator did, in data that this one does not know; and what undoes it here. */
  z.strictObject({ what: z.literal('unknown') }),
  z.strictObject({ what: z.literal('load'), articles: Count }),
  z.strictObject({ what: z.literal('import'), articles: Count, annotations: Count }),
  z.strictObject({ what: z.literal('importOne'), title: z.string(), isRevision: z.literal(true).optional() }),
  z.strictObject({ what: z.literal('tag'), tag: Tag, words: z.string() }),
  /** Many at once; `words` where they are all the same but for case. */
  z.strictObject({
    what: z.literal('tagMany'),
    tag: Tag,
    annotations: Count,
    words: z.string().optional(),
  }),
  z.strictObject({
    what: z.literal('tagEverywhere'),
    tag: Tag,
    annotations: Count,
    articles: Count,
    words: z.string(),
  }),
  z.strictObject({ what: z.literal('retag'), words: z.string(), from: Tag, to: Tag }),
  /** A note on an annotation (its words) or on an article (its title). */
  z.strictObject({ what: z.literal('note'), change: NoteChange, on: z.string() }),
  z.strictObject({ what: z.literal('status'), tag: Tag, words: z.string(), status: AnnotationStatus }),
  z.strictObject({
    what: z.literal('attributes'),
    words: z.string(),
    attributes: z.array(z.string()).min(1),
  }),
  z.strictObject({
    what: z.literal('reshape'),
    words: z.string(),
    change: z.enum(['move', 'widen', 'narrow']),
  }),
  z.strictObject({ what: z.literal('remove'), tag: Tag, words: z.string() }),
  z.strictObject({ what: z.literal('date'), title: z.string(), date: z.string().nullable() }),
  z.strictObject({ what: z.literal('carryOver'), title: z.string(), annotations: Count }),
  z.strictObject({ what: z.literal('place'), words: z.string() }),
  z.strictObject({ what: z.literal('placeIdentical'), annotations: Count }),
  z.strictObject({ what: z.literal('leave') }),
  z.strictObject({ what: z.literal('link'), type: LinkType, from: z.string(), to: z.string() }),
  z.strictObject({ what: z.literal('unlink'), type: LinkType, from: z.string(), to: z.string() }),
  z.strictObject({ what: z.literal('createActor'), name: z.string() }),
  z.strictObject({ what: z.literal('renameActor'), from: z.string(), to: z.string() }),
  z.strictObject({ what: z.literal('changeActor'), name: z.string() }),
  /** Several entries at once, by the names of their fields. */
  z.strictObject({ what: z.literal('changeActors'), actors: Count, fields: z.array(z.string()).min(1) }),
  z.strictObject({ what: z.literal('mergeActors'), from: z.string(), into: z.string() }),
  z.strictObject({ what: z.literal('splitActor'), name: z.string() }),
  z.strictObject({ what: z.literal('removeActor'), name: z.string() }),
  /** Mentions that point to an entry now, or with null to none; `words` are those of a single one. */
  z.strictObject({
    what: z.literal('point'),
    mentions: Count,
    words: z.string().optional(),
    name: z.string().nullable(),
  }),
  z.strictObject({ what: z.literal('addAlias'), name: z.string() }),
  /** What has changed on articles, by the names of its fields; `title` is that of a single one. */
  z.strictObject({
    what: z.literal('articles'),
    articles: Count,
    title: z.string().optional(),
    fields: z.array(z.string()).min(1),
    /** What was guessed of them stays as it is, and is no longer a guess. */
    isConfirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    what: z.literal('articleStatus'),
    articles: Count,
    title: z.string().optional(),
    status: z.enum(articleStatuses),
  }),
  /** Articles with what was annotated in them; `title` is that of a single one. */
  z.strictObject({
    what: z.literal('removeArticles'),
    articles: Count,
    annotations: Count,
    title: z.string().optional(),
  }),
  /** Several annotations at once: a tag, a status, or attributes by their names. */
  z.strictObject({
    what: z.literal('changeMany'),
    annotations: Count,
    tag: Tag.optional(),
    status: AnnotationStatus.optional(),
    fields: z.array(z.string()).optional(),
  }),
  z.strictObject({ what: z.literal('removeMany'), annotations: Count }),
  z.strictObject({
    what: z.literal('outlet'),
    change: z.enum(['create', 'change', 'merge', 'remove']),
    name: z.string(),
  }),
  z.strictObject({
    what: z.literal('question'),
    change: z.enum(['save', 'change', 'remove']),
    name: z.string(),
  }),
  /** Suggestions that came, or went without a decision; `title` is that of a single article. */
  z.strictObject({
    what: z.literal('suggest'),
    change: z.enum(['make', 'clear']),
    annotations: Count,
    articles: Count,
    title: z.string().optional(),
  }),
  /** Suggestions that were accepted and rejected; `tag` and `words` are those of a single one. */
  z.strictObject({
    what: z.literal('decide'),
    accepted: Count,
    rejected: Count,
    articles: Count,
    title: z.string().optional(),
    tag: Tag.optional(),
    words: z.string().optional(),
  }),
  /** Decisions on suggestions that no longer count; `rule` where they were those of one, as a person reads it. */
  z.strictObject({ what: z.literal('forget'), decisions: Count, rule: z.string().optional() }),
  /** A correction that was proposed for an annotation. */
  z.strictObject({ what: z.literal('correct'), change: z.enum(['accept', 'reject']), words: z.string() }),
  /** A series, or figures of one: those that came or went; `other` is the series that was joined to it, or made of them. */
  z.strictObject({
    what: z.literal('series'),
    change: z.enum(['create', 'change', 'add', 'take', 'join', 'part', 'remove']),
    name: z.string(),
    figures: Count,
    other: z.string().optional(),
  }),
  /** A claim that was taken out of those that repeat or deny it: so many links ended at it. */
  z.strictObject({ what: z.literal('partClaim'), words: z.string(), links: Count }),
  /** Figures that are left out of comparisons from then on, or are compared again; `words` are those of a single one. */
  z.strictObject({
    what: z.literal('exclude'),
    change: z.enum(['exclude', 'include']),
    figures: Count,
    words: z.string().optional(),
  }),
  /** What a person has decided about two statements, by their words, the one that a link starts at first. */
  z.strictObject({
    what: z.literal('pair'),
    verdict: z.enum(pairVerdicts),
    from: z.string(),
    to: z.string(),
  }),
]);
export type HistoryDetails = Readonly<z.infer<typeof HistoryDetails>>;
