import * as z from 'zod';
import { deskGroupings, deskSortings } from './deskOrder.ts';
import { Id, Instant } from './id.ts';
import { mostRecent } from './recent.ts';
import { tags } from './tag.ts';

const Field = z.string().max(50);

/** A table of answers as a person has arranged it; what is left out is as usual. */
const AnswerTable = z.strictObject({
  /** The ids of the columns that are shown, in their order. */
  columns: z.array(Field).max(50).optional(),
  /** What the rows are sorted by, the first one first. */
  sorting: z
    .array(z.strictObject({ column: Field, isDescending: z.boolean() }))
    .max(5)
    .optional(),
  /** The column that the rows are grouped by; null for none. */
  group: Field.nullable().optional(),
});

/** What the window remembers for a workspace; every key is optional and has a default where it is used. */
export const Settings = z.strictObject({
  /** Who makes the annotations: a line of text that the history can keep as it is; null once the name has been taken away. */
  annotator: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name), 'it must be one line of text')
    .nullable()
    .optional(),
  /** The person has been asked for the name and does not want to give one. */
  isAnonymous: z.boolean().optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  /** CSS pixels. */
  textSize: z.number().min(12).max(36).optional(),
  /** CSS pixels. */
  columnWidth: z.number().min(400).max(1200).optional(),
  /** CSS pixels. */
  libraryWidth: z.number().min(160).max(520).optional(),
  /** CSS pixels. */
  inspectorWidth: z.number().min(240).max(640).optional(),
  /** How high the list of annotations is, in CSS pixels; without it, as the window allows. */
  listHeight: z.number().min(80).max(2000).optional(),
  /** Only the head of the list of annotations is shown. */
  isListHidden: z.boolean().optional(),
  /** The whole window's: 1 is its natural size. */
  zoom: z.number().min(0.5).max(3).optional(),
  /** Whether hidden and direction control characters have a visible marker. */
  showHidden: z.boolean().optional(),
  /** Whether suggestions are shown also while nobody reviews them. */
  showSuggestions: z.boolean().optional(),
  lastArticleId: Id.optional(),
  /** Articles and actors that were opened, the last one first. */
  recentArticleIds: z.array(Id).max(mostRecent).optional(),
  recentActorIds: z.array(Id).max(mostRecent).optional(),
  /** When the history was last looked at. */
  historyLookedAt: Instant.optional(),
  /** How articles lie on the desk. */
  desk: z
    .strictObject({
      group: z.enum(deskGroupings).optional(),
      sort: z.enum(deskSortings).optional(),
    })
    .optional(),
  /** How annotations were exported last. */
  exporting: z
    .strictObject({
      format: z.string().max(100),
      scope: z.enum(['article', 'workspace']),
      includeSuggestions: z.boolean(),
      offsetUnit: z.string().max(100).optional(),
    })
    .optional(),
  /** How answers are shown. */
  asking: z
    .strictObject({
      view: z.enum(['sentences', 'table', 'counts']).optional(),
      order: z.enum(['newest', 'oldest', 'outlet', 'title', 'tag']).optional(),
      /** The table of the answers of one tag, or of several. */
      tables: z.partialRecord(z.enum([...tags, 'several']), AnswerTable).optional(),
      /** What the counts are of: two fields, and what is counted. */
      pivot: z
        .strictObject({ rows: Field, columns: Field, of: z.enum(['annotations', 'articles']) })
        .optional(),
    })
    .optional(),
  windowBounds: z
    .strictObject({
      x: z.int(),
      y: z.int(),
      width: z.int().positive(),
      height: z.int().positive(),
      maximized: z.boolean(),
    })
    .optional(),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** How the window looks, of all that it remembers. */
export function appearanceOf({ theme, textSize, columnWidth, zoom, showHidden }: Settings): Settings {
  return { theme, textSize, columnWidth, zoom, showHidden };
}
