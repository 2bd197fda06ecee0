import * as z from 'zod';
import { ActorEntry } from '../../model/actor.ts';
import { Annotation } from '../../model/annotation.ts';
import { Article, Block } from '../../model/article.ts';
import { Decision } from '../../model/decision.ts';
import { Exclusion } from '../../model/exclusion.ts';
import { Instant } from '../../model/id.ts';
import { Link } from '../../model/link.ts';
import { Outlet } from '../../model/outlet.ts';
import { Pair } from '../../model/pair.ts';
import { Question } from '../../model/question.ts';
import { Series } from '../../model/series.ts';

/** The only version so far; a reader accepts every older one and refuses a newer one. */
export const fileVersion = 1;
export const fileFormat = 'glossator-annotations';

const [Claim, Actor, Figure, Quote] = Annotation.options;

/** An annotation as the file has it: inside its article, offsets in code points. */
export const FileAnnotation = z.discriminatedUnion('tag', [
  Claim.omit({ articleId: true }),
  Actor.omit({ articleId: true }),
  Figure.omit({ articleId: true }),
  Quote.omit({ articleId: true }),
]);

export const FileArticle = z.strictObject({
  ...Article.shape,
  /** Every word lies in a block; without any, a reader finds them as in a plain text. */
  blocks: z.array(Block),
  annotations: z.array(FileAnnotation),
  links: z.array(Link),
});

/** Glossator JSON version 1, the lossless format: this is what its JSON Schema is generated from. */
export const GlossatorFile = z.strictObject({
  format: z.literal(fileFormat),
  version: z.literal(fileVersion),
  generator: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  exportedAt: Instant,
  /** Every offset in the file counts Unicode code points of its article's text, half-open. */
  offsetUnit: z.literal('codepoint'),
  articles: z.array(FileArticle),
  actors: z.array(ActorEntry),
  /** Left out when there are none. */
  outlets: z.array(Outlet).optional(),
  questions: z.array(Question).optional(),
  /** What people made of suggestions. */
  decisions: z.array(Decision).optional(),
  /** What is compared; an annotation that has gone may still be named. */
  series: z.array(Series).optional(),
  exclusions: z.array(Exclusion).optional(),
  pairs: z.array(Pair).optional(),
});

export type GlossatorFile = z.infer<typeof GlossatorFile>;
export type FileArticle = z.infer<typeof FileArticle>;
export type FileAnnotation = z.infer<typeof FileAnnotation>;
