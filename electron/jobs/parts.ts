import type { DossierArticle } from '../../shared/formats/common/dossier.ts';
import type { ImportedDocument, Incoming } from '../store/actions/incoming.ts';

/**
 * A piece of what a large file brings. An entry without an article goes on with the one before it; a document without
 * bytes comes from the same file as the one before it.
 */
export type IncomingPart =
  | { readonly documents: readonly DocumentPart[] }
  | { readonly entries: readonly EntryPart[] };

type DocumentPart = Omit<ImportedDocument, 'bytes'> & { readonly bytes: ImportedDocument['bytes'] | null };

type EntryPart = Omit<DossierArticle, 'article'> & { readonly article: DossierArticle['article'] | null };

/** About how many UTF-16 code units of text, or four hundred times the number of marks, go into a part. */
const partSize = 400_000;
const markSize = 400;

/** What is said of a document beside its text takes about as much as so many UTF-16 code units. */
const sizeOfOne = 200;

/**
 * What is large, in parts, so that the receiver is never busy for long with one: taking in 100,000 annotations at once
 * takes a second. `rest` is what is left, without what is in the parts; small things have none.
 */
export function inParts(incoming: Incoming): {
  readonly parts: Iterable<IncomingPart>;
  readonly rest: Incoming;
} {
  if (incoming.kind === 'documents') {
    if (incoming.documents.length < 2) return { parts: [], rest: incoming };
    return { parts: documentParts(incoming.documents), rest: { ...incoming, documents: [] } };
  }
  if (incoming.kind === 'notes') return { parts: [], rest: incoming };
  const { dossier } = incoming;
  if (dossier.articles.reduce((sum, entry) => sum + sizeOf(entry), 0) < partSize)
    return { parts: [], rest: incoming };
  return {
    parts: entryParts(dossier.articles),
    rest: { ...incoming, dossier: { ...dossier, articles: [] } },
  };
}

/** Puts together what `inParts` took apart. */
export function fromParts(parts: readonly IncomingPart[], rest: Incoming): Incoming {
  if (parts.length === 0) return rest;
  if (rest.kind === 'documents') {
    return {
      ...rest,
      documents: withBytes(parts.flatMap((part) => ('documents' in part ? part.documents : []))),
    };
  }
  if (rest.kind === 'notes') return rest;
  const articles: {
    article: DossierArticle['article'];
    annotations: DossierArticle['annotations'][number][];
    links: DossierArticle['links'][number][];
  }[] = [];
  for (const { article, annotations, links } of parts.flatMap((part) =>
    'entries' in part ? part.entries : [],
  )) {
    if (article) articles.push({ article, annotations: [...annotations], links: [...links] });
    else {
      const last = articles.at(-1);
      for (const annotation of annotations) last?.annotations.push(annotation);
      for (const link of links) last?.links.push(link);
    }
  }
  return { ...rest, dossier: { ...rest.dossier, articles } };
}

function* documentParts(documents: readonly ImportedDocument[]): Iterable<IncomingPart> {
  let bytes: ImportedDocument['bytes'] | null = null;
  for (const part of gathered(documents, ({ text }) => text.length + sizeOfOne)) {
    yield {
      documents: part.map((document) => {
        const isSame = document.bytes === bytes;
        bytes = document.bytes;
        return isSame ? { ...document, bytes: null } : document;
      }),
    };
  }
}

/** All that came from one file share its bytes, as they did before. */
function withBytes(documents: readonly DocumentPart[]): readonly ImportedDocument[] {
  let last: ImportedDocument['bytes'] | null = null;
  return documents.map((document) => {
    last = document.bytes ?? last;
    if (last === null) throw new Error('The first document brings its bytes.');
    return { ...document, bytes: last };
  });
}

function* entryParts(articles: readonly DossierArticle[]): Iterable<IncomingPart> {
  for (const entries of gathered(slices(articles), sizeOf)) yield { entries };
}

function* slices(articles: readonly DossierArticle[]): Iterable<EntryPart> {
  const most = partSize / markSize;
  for (const { article, annotations, links } of articles) {
    for (let at = 0; at === 0 || at < Math.max(annotations.length, links.length); at += most) {
      yield {
        article: at === 0 ? article : null,
        annotations: annotations.slice(at, at + most),
        links: links.slice(at, at + most),
      };
    }
  }
}

function* gathered<T>(items: Iterable<T>, size: (item: T) => number): Iterable<readonly T[]> {
  let part: T[] = [];
  let sum = 0;
  for (const item of items) {
    const more = size(item);
    if (part.length > 0 && sum + more > partSize) {
      yield part;
      part = [];
      sum = 0;
    }
    part.push(item);
    sum += more;
  }
  if (part.length > 0) yield part;
}

function sizeOf({ article, annotations, links }: EntryPart): number {
  return (article?.text.length ?? 0) + (annotations.length + links.length) * markSize;
}
