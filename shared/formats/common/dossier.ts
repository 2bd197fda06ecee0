import { checkActorEntry, checkAnnotation, checkDocument } from '../../anchor/invariants.ts';
import type { ActorEntry } from '../../model/actor.ts';
import { withHarmlessAddresses } from '../../model/address.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Decision } from '../../model/decision.ts';
import type { Exclusion } from '../../model/exclusion.ts';
import { compareAnnotations } from '../../model/extent.ts';
import type { Link } from '../../model/link.ts';
import { checkLink } from '../../model/linkTable.ts';
import type { Outlet } from '../../model/outlet.ts';
import type { Pair } from '../../model/pair.ts';
import type { Question } from '../../model/question.ts';
import type { Series } from '../../model/series.ts';
import { findLoops } from '../../model/versionLines.ts';
import { Refusal } from '../../result.ts';
import { compareText } from '../../text/compareText.ts';

/** One article with all that is said about it; offsets in UTF-16 code units. */
export interface DossierArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** The links that start in this article; their targets may lie in another one. */
  readonly links: readonly Link[];
}

/** Articles with all that is said about them, and the actors that they name: what every format writes or reads. */
export interface Dossier {
  readonly articles: readonly DossierArticle[];
  readonly actors: readonly ActorEntry[];
  /** Entries of outlets, saved questions, and what people made of suggestions; left out where there are none. */
  readonly outlets?: readonly Outlet[];
  readonly questions?: readonly Question[];
  readonly decisions?: readonly Decision[];
  /** What is compared: figures that are one thing, figures that are left out, and what was decided of two statements; likewise. */
  readonly series?: readonly Series[];
  readonly exclusions?: readonly Exclusion[];
  readonly pairs?: readonly Pair[];
}

/** Says in one sentence which invariant a dossier breaks, or null: asked before writing and after reading a file. */
export function checkDossier({
  articles,
  actors,
  outlets = [],
  questions = [],
  decisions = [],
  series = [],
  exclusions = [],
  pairs = [],
}: Dossier): string | null {
  const actorIds = new Set(actors.map(({ id }) => id));
  const shelf = { actors, outlets, questions, decisions, series, exclusions, pairs };
  const twice = Object.entries(shelf).flatMap(([what, entries]) => {
    const id = firstTwice(entries);
    return id === null ? [] : [`Two ${what} have the id ${id}.`];
  });
  if (twice[0] !== undefined) return twice[0];
  const articleIds = new Set<string>();
  const annotations = new Map<string, Annotation>();
  for (const { article, annotations: own } of articles) {
    if (articleIds.has(article.id)) return `Two articles have the id ${article.id}.`;
    articleIds.add(article.id);
    const breach = checkDocument(article);
    if (breach) return `The text of article ${article.id} cannot be used: ${breach}.`;
    for (const annotation of own) {
      if (annotations.has(annotation.id)) return `Two annotations have the id ${annotation.id}.`;
      annotations.set(annotation.id, annotation);
      const sentence =
        checkAnnotation(article.text, annotation) ?? checkActorEntry(annotation, (id) => actorIds.has(id));
      if (sentence) return sentence;
    }
  }
  return (
    checkVersions(articles) ?? checkLinks(articles, annotations) ?? checkSeries(series) ?? checkPairs(pairs)
  );
}

function firstTwice(entries: readonly { readonly id: string }[]): string | null {
  const ids = new Set<string>();
  return entries.find(({ id }) => ids.has(id) || !ids.add(id))?.id ?? null;
}

/** The older version may lie outside of the dossier; inside of it, versions follow one another in a line. */
function checkVersions(articles: Dossier['articles']): string | null {
  const older = new Map(articles.map(({ article }) => [article.id, article.revisionOf]));
  const taken = new Set<string>();
  const isLoop = findLoops((id) => older.get(id));
  for (const [id, next] of older) {
    if (next === undefined) continue;
    if (taken.has(next)) return `Article ${next} has two newer versions, one of them ${id}.`;
    taken.add(next);
    if (isLoop(id)) return `Article ${id} is a newer version of itself.`;
  }
  return null;
}

function checkSeries(series: readonly Series[]): string | null {
  const homes = new Map<string, string>();
  for (const { name, figures } of series)
    for (const id of figures) {
      const other = homes.get(id);
      if (other !== undefined) return `The figure ${id} is in the series “${other}” and in “${name}”.`;
      homes.set(id, name);
    }
  return null;
}

/** Each pair once, whichever of both was found first. */
function checkPairs(pairs: readonly Pair[]): string | null {
  const known = new Set<string>();
  for (const { id, a, b } of pairs) {
    if (a >= b) return `Pair ${id} does not name two annotations with the smaller id first.`;
    if (known.has(`${a} ${b}`)) return `Two pairs are about the annotations ${a} and ${b}.`;
    known.add(`${a} ${b}`);
  }
  return null;
}

function checkLinks(
  articles: readonly DossierArticle[],
  annotations: ReadonlyMap<string, Annotation>,
): string | null {
  const linkIds = new Set<string>();
  for (const link of articles.flatMap((entry) => entry.links)) {
    if (linkIds.has(link.id)) return `Two links have the id ${link.id}.`;
    linkIds.add(link.id);
    const from = annotations.get(link.from);
    const to = annotations.get(link.to);
    if (!from || !to) {
      return `Link ${link.id} (${link.type}) refers to the annotation ${from ? link.to : link.from}, which does not exist.`;
    }
    const allowed = checkLink(link.type, from.tag, to.tag);
    if (!allowed.ok) return `Link ${link.id} is not allowed: ${allowed.error.message}`;
  }
  return null;
}

/** A dossier as every format writes it: in order. Throws `Refusal` where it breaks an invariant. */
export function readyToWrite(dossier: Dossier): Dossier {
  const breach = checkDossier(dossier);
  if (breach) throw new Refusal('invariant', breach);
  return sortDossier(dossier);
}

/**
 * The same dossier in the order in which files are written, so that two exports of one state are alike, and without addresses
 * that might run something where the file is opened.
 */
export function sortDossier({ articles, actors, ...shelf }: Dossier): Dossier {
  const { outlets, questions, decisions, series, exclusions, pairs } = shelf;
  return {
    articles: articles
      .map(({ article, annotations, links }) => ({
        article: withHarmlessAddresses(article),
        annotations: annotations.toSorted(compareAnnotations),
        links: links.toSorted(byId),
      }))
      .toSorted(
        (a, b) => compareText(a.article.importedAt, b.article.importedAt) || byId(a.article, b.article),
      ),
    actors: actors.toSorted(byId),
    ...(outlets && { outlets: outlets.toSorted(byId) }),
    ...(questions && { questions: questions.toSorted(byId) }),
    ...(decisions && { decisions: decisions.toSorted(byId) }),
    ...(series && {
      series: series.map((each) => ({ ...each, figures: each.figures.toSorted() })).toSorted(byId),
    }),
    ...(exclusions && { exclusions: exclusions.toSorted(byId) }),
    ...(pairs && { pairs: pairs.toSorted(byId) }),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}
