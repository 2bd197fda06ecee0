import { isDeepStrictEqual } from 'node:util';
import type { Dossier, DossierArticle } from '../../../shared/formats/common/dossier.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article, ArticleRecord } from '../../../shared/model/article.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { Refusal } from '../../../shared/result.ts';
import { countCodePoints } from '../../../shared/text/offsets.ts';
import { canonicalJson, sha256 } from '../db/hash.ts';
import type { ReadableStore } from '../tables/store.ts';
import { addArticle, type Draft, emptyDraft } from './importDraft.ts';
import { planShelf } from './planShelf.ts';
import { atOnce } from './steps.ts';
import { newestVersion } from './versions.ts';

/**
 * What is missing here of articles that come with annotations. Nothing is written; throws `Refusal` naming the
 * obstacle. With `isForeign`, annotations and links like those that are here count as here, whatever their ids.
 */
export function planDossier(store: ReadableStore, dossier: Dossier, isForeign: boolean): Draft {
  return atOnce(planDossierSteps(store, dossier, isForeign));
}

/** The same bit by bit, each bit for less than a few milliseconds. */
export function* planDossierSteps(
  store: ReadableStore,
  { articles, actors, ...shelf }: Dossier,
  isForeign: boolean,
): Generator<void, Draft> {
  const draft = emptyDraft();
  // Decided before anything is written: only articles that were here before take annotations by their text.
  const homes: (ArticleRecord | null)[] = [];
  for (const { article } of articles) {
    homes.push(findHome(store, article));
    yield;
  }
  const versions = versionsHere(store, articles, homes);
  for (const [index, entry] of olderFirst(articles)) {
    addDossierArticle(draft, index, entry, homes[index] ?? null, versions.get(entry.article.id));
    yield;
  }
  for (const actor of actors) {
    addMissing(
      draft,
      { entity: 'actor', id: actor.id, before: null, after: actor },
      store.actors.get(actor.id),
    );
  }
  draft.changes.push(...planShelf(store, shelf));
  const twins = new Map<string, string>();
  for (const [index, entry] of articles.entries()) {
    const home = homes[index] ?? null;
    const fresh =
      isForeign && home ? withoutTwins(store, home.id, entry.annotations, twins) : entry.annotations;
    let added = 0;
    for (const annotation of fresh) {
      const after = { ...annotation, articleId: home?.id ?? entry.article.id };
      const present = store.annotations.get(annotation.id);
      const title = home?.title ?? entry.article.title;
      added += addMissing(
        draft,
        { entity: 'annotation', id: annotation.id, before: null, after },
        present,
        `in “${title}”`,
      );
      yield;
    }
    const shown = draft.articles[index];
    if (shown) draft.articles[index] = { ...shown, annotations: added };
  }
  for (const link of articles.flatMap((entry) => entry.links)) {
    addLink(store, draft, link, twins);
    yield;
  }
  return draft;
}

/** The annotations that an article has none like; of the others, the id here goes into `twins`. */
export function withoutTwins(
  store: ReadableStore,
  articleId: string,
  annotations: readonly Annotation[],
  twins = new Map<string, string>(),
): readonly Annotation[] {
  return unlike(store.annotations.ofArticle(articleId), annotations, twins);
}

/** The annotations that none of those which are here is like, as `withoutTwins` does. */
export function unlike(
  those: Iterable<Annotation>,
  annotations: readonly Annotation[],
  twins = new Map<string, string>(),
): readonly Annotation[] {
  const here = new Map<string, string[]>();
  for (const present of those) {
    const key = likenessOf(present);
    here.set(key, [...(here.get(key) ?? []), present.id]);
  }
  return annotations.filter((annotation) => {
    // Of two that are alike in the file, each has to have its own twin here.
    const twin = here.get(likenessOf(annotation))?.shift();
    if (twin !== undefined) twins.set(annotation.id, twin);
    return twin === undefined;
  });
}

/** What two annotations of one article have in common that say the same. */
function likenessOf({ tag, segments, attributes, note }: Annotation): string {
  return canonicalJson([tag, segments.map(({ start, end }) => [start, end]), attributes, note]);
}

function addLink(store: ReadableStore, draft: Draft, link: Link, twins: ReadonlyMap<string, string>): void {
  const from = twins.get(link.from) ?? link.from;
  const to = twins.get(link.to) ?? link.to;
  const isHere =
    twins.has(link.from) &&
    twins.has(link.to) &&
    store.links.ofAnnotation(from).some((other) => other.type === link.type && other.to === to);
  if (isHere) return;
  const after = { ...link, from, to };
  const present = store.links.get(link.id);
  const words = (id: string) => excerptIn(store.annotations.get(id));
  const ends = present ? `from ${words(present.from)} to ${words(present.to)} (${present.type})` : '';
  addMissing(draft, { entity: 'link', id: link.id, before: null, after }, present, ends);
}

function excerptIn(annotation: Annotation | undefined): string {
  return annotation ? `“${excerptOf(annotation, maxWordsLength)}”` : 'an annotation';
}

/** The article of this workspace that a file's article is: the same id, else the same text; null for a new one. */
function findHome(store: ReadableStore, article: Article): ArticleRecord | null {
  if (sha256(article.text) !== article.textSha256) {
    throw new Refusal(
      'invariant',
      `The text of article ${article.id} does not match the SHA-256 in the file.`,
    );
  }
  const present = store.articles.find(article.id);
  if (present && present.record.textSha256 !== article.textSha256) {
    throw new Refusal(
      'conflict',
      `The article ${article.id} is already in this workspace with a different text.`,
    );
  }
  if (present && !present.isHidden) return present.record;
  return store.articles.findByText(article.textSha256) ?? null;
}

/** By the ids in a file: the article here that each is the next version of, where that is or comes here and is free. */
function versionsHere(
  store: ReadableStore,
  articles: Dossier['articles'],
  homes: readonly (ArticleRecord | null)[],
): ReadonlyMap<string, string> {
  const idsHere = new Map(articles.map(({ article }, index) => [article.id, homes[index]?.id ?? article.id]));
  const versions = new Map<string, string>();
  const taken = new Set<string>();
  for (const { article } of articles) {
    const { revisionOf } = article;
    if (revisionOf === undefined) continue;
    const older = idsHere.get(revisionOf) ?? revisionOf;
    if (taken.has(older) || store.articles.newerThan(older) !== undefined) continue;
    if (!idsHere.has(revisionOf) && !newestVersion(store, older)) continue;
    taken.add(older);
    versions.set(article.id, older);
  }
  return versions;
}

/** The articles of a file with their indexes, each behind the one that it is the next version of. */
function olderFirst(articles: Dossier['articles']): readonly (readonly [number, DossierArticle])[] {
  const indexes = new Map(articles.map(({ article }, index) => [article.id, index]));
  const depths = new Map<string, number>();
  for (const { article } of articles) {
    // Up to one whose depth is known, so that each is walked once.
    const walked: Article[] = [];
    let at: Article | undefined = article;
    while (at && !depths.has(at.id)) {
      walked.push(at);
      at = articles[indexes.get(at.revisionOf ?? '') ?? -1]?.article;
    }
    let depth = at ? (depths.get(at.id) ?? 0) + 1 : walked.at(-1)?.revisionOf === undefined ? 0 : 1;
    for (const { id } of walked.reverse()) {
      depths.set(id, depth);
      depth += 1;
    }
  }
  const depthOf = ({ article }: DossierArticle): number => depths.get(article.id) ?? 0;
  return [...articles.entries()].sort(([, a], [, b]) => depthOf(a) - depthOf(b));
}

function addDossierArticle(
  draft: Draft,
  index: number,
  { article: { revisionOf: _, ...article } }: DossierArticle,
  home: ArticleRecord | null,
  older: string | undefined,
): void {
  if (home) addSaid(draft, article, home);
  if (home === null) {
    const bytes = Buffer.from(article.text, 'utf8');
    const original = sha256(bytes) === article.source.sha256 ? bytes : null;
    addArticle(draft, {
      article: { ...article, ...(older !== undefined && { revisionOf: older }) },
      original,
    });
  }
  const { id, title } = home ?? article;
  draft.articles[index] = {
    id,
    title,
    characters: countCodePoints(article.text),
    annotations: 0,
    alreadyThere: home !== null,
    leftOut: [],
  };
}

/** Adds a file’s note, status and labels to an article that has none; two notes are for a person to make one of. */
function addSaid(draft: Draft, { note, status, labels }: Article, home: ArticleRecord): void {
  if (note !== undefined && home.note !== undefined && note !== home.note)
    throw new Refusal(
      'conflict',
      `“${home.title}” has a different note in this workspace and in the file, so nothing was imported.`,
    );
  const after: ArticleRecord = {
    ...home,
    ...(note !== undefined && { note }),
    ...(status !== undefined && home.status === undefined && { status }),
    ...(labels && !home.labels && { labels }),
  };
  if (isDeepStrictEqual(after, home)) return;
  draft.changes.push({ entity: 'article', id: home.id, before: home, after });
}

/** Adds what is not here, skips what is here and alike, refuses what is here and different, `where` it is. */
function addMissing(draft: Draft, change: Change, present: object | undefined, where = ''): 0 | 1 {
  if (!present) {
    draft.changes.push(change);
    return 1;
  }
  if (isDeepStrictEqual(present, change.after)) return 0;
  throw new Refusal('conflict', `${conflictIn(change, present, where)}, so nothing was imported.`);
}

/** What differs between workspace and file, in the words of a person: an id says nothing to one. */
function conflictIn(change: Change, present: object, where: string): string {
  const differs = 'differs between this workspace';
  if (change.entity === 'annotation' && change.after) {
    const { tag, updatedBy } = change.after;
    const here = 'updatedBy' in present ? String(present.updatedBy) : '';
    const what = `The ${tagLabel[tag].toLowerCase()} ${excerptIn(change.after)} ${where}`;
    return `${what} ${differs}${lastChangedBy(here)} and the file${lastChangedBy(updatedBy)}`;
  }
  if (change.entity === 'link') return `The link ${where} ${differs} and the file`;
  if (change.entity === 'actor') return `The actor entry “${change.after?.name}” ${differs} and the file`;
  return `The ${change.entity} ${change.id} ${differs} and the file`;
}

/** Nothing where no name is known. */
function lastChangedBy(name: string): string {
  return name === '' ? '' : ` (last changed by ${name})`;
}

/** UTF-16 code units. */
const maxWordsLength = 60;
