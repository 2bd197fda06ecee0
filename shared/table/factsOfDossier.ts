import type { Dossier, DossierArticle } from '../formats/common/dossier.ts';
import { lowerBound } from '../lists.ts';
import type { ActorEntry } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, ArticleRecord } from '../model/article.ts';
import { endOf, exactOf, startOf } from '../model/extent.ts';
import type { Link } from '../model/link.ts';
import { type Outlet, outletKey } from '../model/outlet.ts';
import type { Range } from '../model/segment.ts';
import { makeOffsetMap } from '../text/offsets.ts';
import { sentencesOf } from '../text/sentences.ts';
import { shortened } from '../text/shortened.ts';
import type { AnswerFacts, LinkedWords } from './facts.ts';

/** As much of the sentences of an annotation as a table repeats, in UTF-16 code units: an annotation may hold a whole book. */
const maxSentenceLength = 5000;

/**
 * What is known of each annotation of a dossier, or of those with these ids, article by article in the dossier’s order, made while it is
 * read.
 */
export function* factsOfDossier(
  dossier: Dossier,
  outlets: readonly Outlet[],
  ids: ReadonlySet<string> | null = null,
): Iterable<AnswerFacts> {
  const around = lookUp(dossier, outlets);
  for (const entry of dossier.articles) {
    const annotations = entry.annotations.filter(({ id }) => ids === null || ids.has(id));
    if (annotations.length === 0) continue;
    const reading = readingOf(entry.article);
    for (const annotation of annotations)
      yield {
        ...factsOf(annotation, entry, around),
        ...reading(annotation),
        claim: claimOf(annotation, around),
      };
  }
}

/** What annotations point to, by ids. */
interface Around {
  readonly annotations: ReadonlyMap<
    string,
    { readonly annotation: Annotation; readonly entry: DossierArticle }
  >;
  /** By the id of either end, in the order of the links’ ids. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  /** By `outletKey` of each of its names. */
  readonly outlets: ReadonlyMap<string, Outlet>;
}

function lookUp({ articles, actors }: Dossier, outlets: readonly Outlet[]): Around {
  const links = new Map<string, Link[]>();
  for (const link of articles.flatMap((entry) => entry.links).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const end of new Set([link.from, link.to])) {
      const list = links.get(end);
      if (list) list.push(link);
      else links.set(end, [link]);
    }
  return {
    annotations: new Map(
      articles.flatMap((entry) =>
        entry.annotations.map((annotation) => [annotation.id, { annotation, entry }] as const),
      ),
    ),
    links,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    outlets: new Map(
      outlets.flatMap((outlet) =>
        [outlet.name, ...outlet.aliases].map((name) => [outletKey(name), outlet] as const),
      ),
    ),
  };
}

type Unread = Omit<AnswerFacts, 'sentence' | 'places' | 'claim'>;

/** All but what the text has to be read for, and the claim. */
function factsOf(annotation: Annotation, { article }: DossierArticle, around: Around): Unread {
  const links = around.links.get(annotation.id) ?? [];
  const linked = (type: Link['type']) =>
    links.flatMap((link) =>
      link.type === type && link.from === annotation.id ? [nameOf(link.to, around)] : [],
    );
  const isAuthors = annotation.tag === 'claim' && annotation.attributes.claimer === 'author';
  return {
    annotation,
    article: recordOf(article),
    outlet: outletOf(article, around),
    entry: entryOf(annotation, around),
    speakers: linked('speaker'),
    addressees: linked('addressee'),
    claimers: [...(isAuthors ? ['the author'] : []), ...linked('claimer')],
    links: links.flatMap((link): LinkedWords[] => {
      const isFrom = link.from === annotation.id;
      const other = around.annotations.get(isFrom ? link.to : link.from);
      if (!other) return [];
      return [
        { type: link.type, isFrom, words: exactOf(other.annotation), title: other.entry.article.title },
      ];
    }),
  };
}

function claimOf(annotation: Annotation, around: Around): AnswerFacts | null {
  if (annotation.tag !== 'figure') return null;
  const link = around.links
    .get(annotation.id)
    ?.find(({ type, from }) => type === 'quantifies' && from === annotation.id);
  const claim = link && around.annotations.get(link.to);
  if (!claim) return null;
  // No column of a figure repeats the claim’s sentence.
  return { ...factsOf(claim.annotation, claim.entry, around), sentence: '', places: [], claim: null };
}

/** The name of a mention’s entry, else its words. */
function nameOf(id: string, around: Around): string {
  const mention = around.annotations.get(id)?.annotation;
  if (!mention) return '';
  return entryOf(mention, around)?.name ?? exactOf(mention);
}

function entryOf(annotation: Annotation, { actors }: Around): ActorEntry | null {
  if (annotation.tag !== 'actor') return null;
  return actors.get(annotation.attributes.actorEntryId ?? '') ?? null;
}

function outletOf({ source }: Article, { outlets }: Around): AnswerFacts['outlet'] {
  if (source.publisher === null) return null;
  const entry = outlets.get(outletKey(source.publisher)) ?? null;
  return { name: entry?.name ?? source.publisher, entry };
}

function recordOf({
  text: _text,
  blocks: _blocks,
  inlines: _inlines,
  pages: _pages,
  ...record
}: Article): ArticleRecord {
  return record;
}

/** Reads the sentences and the places of annotations out of one text, which is gone through once. */
function readingOf({ text }: Article): (annotation: Annotation) => Pick<AnswerFacts, 'sentence' | 'places'> {
  const sentences = sentencesOf(text);
  const offsets = makeOffsetMap(text);
  return (annotation) => ({
    sentence: sentencesAround(text, sentences, { start: startOf(annotation), end: endOf(annotation) }),
    places: annotation.segments.map(({ start, end }) => ({
      start: offsets.toCodePoints(start),
      end: offsets.toCodePoints(end),
    })),
  });
}

function sentencesAround(text: string, sentences: readonly Range[], { start, end }: Range): string {
  const first = lowerBound(sentences.length, (index) => (sentences[index]?.end ?? 0) <= start);
  const last = lowerBound(sentences.length, (index) => (sentences[index]?.start ?? 0) < end) - 1;
  // White space alone lies in no sentence.
  const from = Math.min(start, sentences[first]?.start ?? start);
  const to = Math.max(end, sentences[last]?.end ?? end);
  return shortened(text.slice(from, to), maxSentenceLength);
}
