import type { ArticleSummary } from '../../shared/model/article.ts';
import { articleStatusWord } from '../../shared/model/articleStatus.ts';
import { type TagCounts, tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import type { ReadableStore } from '../store/tables/store.ts';

/** What `list` and `article` print of an article, as JSON; `outlet` is the name of its entry, else as the article has it. */
export interface ArticleLine
  extends Pick<
    ArticleSummary,
    | 'id'
    | 'title'
    | 'fileName'
    | 'importedAt'
    | 'characters'
    | 'counts'
    | 'revisionOf'
    | 'waiting'
    | 'workedAt'
    | 'isPublishedGuessed'
  > {
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly published: string | null;
  readonly language: string | null;
  readonly status: string;
  readonly labels: readonly string[];
}

/** Gives what makes lines of articles. */
export function articleLines({
  outlets,
}: Pick<ReadableStore, 'outlets'>): (article: ArticleSummary) => ArticleLine {
  const names = new Map<string, string>();
  const nameOf = (publisher: string): string => {
    const known = names.get(publisher);
    if (known !== undefined) return known;
    const name = outlets.named(publisher)?.name ?? publisher;
    names.set(publisher, name);
    return name;
  };
  return ({ outlet, author, publishedAt, language, status, labels, ...article }) => ({
    ...article,
    outlet: outlet === undefined ? null : nameOf(outlet),
    author: author ?? null,
    published: publishedAt ?? null,
    language: language ?? null,
    status: articleStatusWord[status ?? 'toDo'],
    labels: labels ?? [],
  });
}

/** The same for people to read. */
export function articleWords({ id, counts, characters, title, ...article }: ArticleLine): string {
  const { outlet, published, status, labels } = article;
  const said = [outlet, published, status, ...labels.map((label) => `#${label}`)].filter((word) => word);
  return [id, describeCounts(counts), counted(characters, 'character'), said.join(', '), title].join('  ');
}

function describeCounts(counts: TagCounts): string {
  return tags.map((tag) => `${counted(counts[tag], tag)}`).join(', ');
}
