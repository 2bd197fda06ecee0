import type { ActorEntry } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleRecord } from '../model/article.ts';
import type { LinkType } from '../model/linkTable.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Range } from '../model/segment.ts';

/** What is known of one annotation and what lies around it: all that a row of a table and a citation are made of. */
export interface AnswerFacts {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
  /** The entry’s name, else the publisher as the article has it; null where it names none. */
  readonly outlet: { readonly name: string; readonly entry: Outlet | null } | null;
  /** The whole sentences that the annotation lies in, wholly or in part, as the text has them. */
  readonly sentence: string;
  /** Where each segment lies in the article’s text, in Unicode code points, half-open. */
  readonly places: readonly Range[];
  /** What a mention points to. */
  readonly entry: ActorEntry | null;
  /** The names of the entries of linked mentions, else their words. */
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  /** Likewise; “the author” where the article itself claims. */
  readonly claimers: readonly string[];
  /** The claim that a figure quantifies, the first one in its order of links. */
  readonly claim: AnswerFacts | null;
  readonly links: readonly LinkedWords[];
}

/** An annotation at the other end of a link. */
export interface LinkedWords {
  readonly type: LinkType;
  /** Whether the link starts at the annotation that it is told of. */
  readonly isFrom: boolean;
  /** The words of the other annotation. */
  readonly words: string;
  /** The title of its article. */
  readonly title: string;
}
