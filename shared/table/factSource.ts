import type { ActorEntry } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleRecord } from '../model/article.ts';
import { endOf, exactOf, startOf } from '../model/extent.ts';
import type { Link } from '../model/link.ts';
import { linkCounts } from '../model/linkCounts.ts';
import type { Outlet } from '../model/outlet.ts';
import { makeOffsetMap } from '../text/offsets.ts';
import { sentencesAround } from '../text/sentencesAround.ts';
import { shortened } from '../text/shortened.ts';
import type { AnswerFacts, LinkedWords } from './facts.ts';

/** Where facts are looked up: a store, or a dossier that is written. What is not there, or does not count, is undefined. */
export interface FactSource {
  readonly annotation: (id: string) => Annotation | undefined;
  readonly article: (id: string) => ArticleRecord | undefined;
  /** Those that start or end at an annotation, in the order of their ids. */
  readonly links: (annotationId: string) => readonly Link[];
  readonly actor: (id: string) => ActorEntry | undefined;
  /** The entry that has this name, or this alias. */
  readonly outlet: (name: string) => Outlet | undefined;
}

/** What the text of the annotation’s article has to be read for. */
type TextFacts = Pick<AnswerFacts, 'sentence' | 'places'>;

/** As much of the sentences of an annotation as its facts repeat, in UTF-16 code units: an annotation may hold a whole book. */
const maxSentenceLength = 5000;

/** All that is known of an annotation of this article, with what its text was read for. */
export function makeFacts(
  annotation: Annotation,
  article: ArticleRecord,
  text: TextFacts,
  source: FactSource,
): AnswerFacts {
  return { ...around(annotation, article, source), ...text, claim: claimOf(annotation, source) };
}

/** Reads what a text says of its annotations, which takes a look at all of it once and then at a few sentences each. */
export function textReader(text: string): (annotation: Annotation) => TextFacts {
  const { toCodePoints } = makeOffsetMap(text);
  return (annotation) => {
    const { start, end } = sentencesAround(text, { start: startOf(annotation), end: endOf(annotation) });
    return {
      sentence: shortened(text.slice(start, end), maxSentenceLength),
      places: annotation.segments.map((segment) => ({
        start: toCodePoints(segment.start),
        end: toCodePoints(segment.end),
      })),
    };
  };
}

function around(
  annotation: Annotation,
  article: ArticleRecord,
  source: FactSource,
): Omit<AnswerFacts, 'sentence' | 'places' | 'claim'> {
  const links = countingLinks(annotation, source);
  const linked = (type: Link['type']) =>
    links
      .filter((link) => link.type === type && link.from === annotation.id)
      .map(({ to }) => nameOf(to, source))
      .filter((name) => name !== null);
  const isAuthors = annotation.tag === 'claim' && annotation.attributes.claimer === 'author';
  return {
    annotation,
    article,
    outlet: outletOf(article, source),
    entry: entryOf(annotation, source),
    speakers: linked('speaker'),
    addressees: linked('addressee'),
    claimers: [...(isAuthors ? ['the author'] : []), ...linked('claimer')],
    links: links.map((link) => wordsOf(link, annotation.id, source)).filter((words) => words !== null),
  };
}

function wordsOf({ type, from, to }: Link, id: string, source: FactSource): LinkedWords | null {
  const isFrom = from === id;
  const other = source.annotation(isFrom ? to : from);
  const article = other && source.article(other.articleId);
  return article ? { type, isFrom, words: exactOf(other), title: article.title } : null;
}

function claimOf(annotation: Annotation, source: FactSource): AnswerFacts | null {
  if (annotation.tag !== 'figure') return null;
  for (const { type, from, to } of countingLinks(annotation, source)) {
    const claim = type === 'quantifies' && from === annotation.id ? source.annotation(to) : undefined;
    const article = claim && source.article(claim.articleId);
    // Nothing that is said of a figure repeats the claim’s sentence.
    if (article) return { ...around(claim, article, source), sentence: '', places: [], claim: null };
  }
  return null;
}

/** The links of an annotation that say something of it. */
function countingLinks({ id, status }: Annotation, source: FactSource): readonly Link[] {
  return source.links(id).filter((link) => {
    const other = source.annotation(link.from === id ? link.to : link.from);
    return other !== undefined && linkCounts(link, status, other.status);
  });
}

/** The name of a mention’s entry, else its words. */
function nameOf(id: string, source: FactSource): string | null {
  const mention = source.annotation(id);
  return mention ? (entryOf(mention, source)?.name ?? exactOf(mention)) : null;
}

function entryOf(annotation: Annotation, { actor }: FactSource): ActorEntry | null {
  const id = annotation.tag === 'actor' ? annotation.attributes.actorEntryId : undefined;
  return (id === undefined ? undefined : actor(id)) ?? null;
}

function outletOf({ source: { publisher } }: ArticleRecord, { outlet }: FactSource): AnswerFacts['outlet'] {
  if (publisher === null) return null;
  const entry = outlet(publisher) ?? null;
  return { name: entry?.name ?? publisher, entry };
}
