import * as z from 'zod';
import type { PackedAnnotation } from '../anchor/packing.ts';
import { Article, Block } from '../model/article.ts';
import { Id } from '../model/id.ts';
import { Link } from '../model/link.ts';
import { Offset } from '../model/segment.ts';
import { listWith } from './listWith.ts';

/** Where an annotation comes in the order of the text: UTF-16 code units, half-open, and its id. */
export const TextPlace = z.strictObject({ start: Offset, end: Offset, id: Id });

const annotations = listWith<PackedAnnotation>({
  id: true,
  tag: true,
  at: true,
  attributes: true,
  note: true,
  status: true,
  origin: true,
  created: true,
  updated: true,
});

const blocks = listWith<Block>(Block.shape);

/** An article with all that a window shows of it, but its text and its annotations. */
const Rest = z.strictObject({
  article: Article.omit({ text: true }).extend({ blocks }),
  /** The text is not what was imported: the disk has changed it. */
  isAltered: z.boolean(),
  links: z.array(Link),
  /** The text that stood at the top of the view, in UTF-16 code units. */
  scrollOffset: Offset,
});

/** An article with all that a window shows of it. */
export const OpenedArticle = Rest.extend({
  /** In UTF-8. */
  text: z.custom<Uint8Array>(ArrayBuffer.isView),
  /** In text order, see `packing.ts`. */
  annotations,
});

/** A part of one whose text the window has, a thousand annotations or so, and with the last one all else. */
export const PartOfArticle = z.strictObject({
  annotations,
  /** Null where more annotations follow. */
  rest: Rest.nullable(),
});
