import type { Anchor } from '../anchor/describe.ts';
import type { ArticleRecord } from '../model/article.ts';
import type { Range } from '../model/segment.ts';
import type { AnswerFacts } from '../table/facts.ts';

/** What a citation is made of, whatever it is written as. */
export interface Citation {
  /** The words of each part as the text has them. */
  readonly parts: readonly string[];
  /** What is before the first part and after the last one, a few words. */
  readonly prefix: string;
  readonly suffix: string;
  /** Who says or claims it; empty where it is the author of the article, or nobody is named. */
  readonly by: readonly string[];
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly published: string | null;
  readonly address: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The day on which the text was taken from there, ISO 8601. */
  readonly accessed: string;
  /** Where each part is in the text, in Unicode code points, half-open. */
  readonly places: readonly Range[];
  /** What no other citation of the workspace has: it ends the name that BibTeX gives it. */
  readonly sign: string;
}

/** The citation of an annotation: a quote by its speaker, a claim by its claimer, a figure by the claimer of what it quantifies. */
export function citationOf(facts: AnswerFacts): Citation {
  const { annotation, article, outlet, places } = facts;
  return {
    ...citationOfWords(annotation, article, outlet?.name ?? null, places),
    by: saidBy(facts),
    sign: annotation.id.slice(-8),
  };
}

/** The citation of words of an article that carry no tag. */
export function citationOfWords(
  { segments, prefix, suffix }: Anchor,
  { id, title, language, source, importedAt }: ArticleRecord,
  outlet: string | null,
  places: readonly Range[],
): Citation {
  return {
    parts: segments.map(({ exact }) => exact),
    prefix,
    suffix,
    by: [],
    title,
    author: source.author,
    outlet,
    published: source.publishedAt,
    address: source.url,
    language,
    // What is cited is the text as it was then, whatever the page says today.
    accessed: importedAt.slice(0, 10),
    places,
    sign: `${id.slice(-8)}-${places[0]?.start ?? 0}`,
  };
}

function saidBy(facts: AnswerFacts): readonly string[] {
  if (facts.annotation.tag === 'quote') return facts.speakers;
  return (facts.claim ?? facts).claimers.filter((name) => name !== theAuthor);
}

/** As `AnswerFacts.claimers` names whoever wrote the article. */
const theAuthor = 'the author';
