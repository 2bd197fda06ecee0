import { checkActorEntry, checkAnnotation, checkDocument } from '../../../shared/anchor/invariants.ts';
import { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { checkLink } from '../../../shared/model/linkTable.ts';
import { findLoops } from '../../../shared/model/versionLines.ts';
import { countCodePoints } from '../../../shared/text/offsets.ts';
import { checkReview } from '../actions/apply.ts';
import { prepareRead, readAtOnce } from '../db/database.ts';
import { sha256 } from '../db/hash.ts';
import { compareWithHighWater, readHighWater } from '../db/highWater.ts';
import { findHighWaterFault } from '../db/highWaterFault.ts';
import { areIndexesFresh } from '../tables/indexes.ts';
import type { ReadableStore } from '../tables/store.ts';
import { urlKey } from '../tables/urlKey.ts';
import { guard } from './guard.ts';
import { notFollowed } from './notFollowed.ts';
import { verifyChecksums } from './verifyChecksums.ts';
import { verifyFile } from './verifyFile.ts';
import { verifyHistory } from './verifyHistory.ts';
import { verifyIndexes } from './verifyIndexes.ts';

/**
 * Checks every invariant over a workspace and says each breach in one sentence; no sentence means all is well. It never throws: what
 * cannot be read is a breach, too.
 */
export function verifyWorkspace(store: ReadableStore): readonly string[] {
  return verifyWith(store, checks);
}

/** The same, and whether what is worked out of the texts for searching is what this program makes of them, which takes longer. */
export function verifyThoroughly(store: ReadableStore): readonly string[] {
  return verifyWith(store, [...checks, ['The search', verifyIndexes]]);
}

type Check = readonly [what: string, check: (store: ReadableStore) => readonly string[]];

const checks: readonly Check[] = [
  ['The file', verifyFile],
  ['The articles', verifyArticles],
  ['The original files', verifyOriginals],
  ['The links', verifyLinks],
  ['The search', verifySearch],
  ['The versions', verifyVersions],
  ['The annotations', verifyHomes],
  ['The segments', verifyExtents],
  ['The addresses', verifyAddresses],
  ['What is noted beside', ({ db }) => verifyChecksums(db)],
  ['The history', verifyHistory],
];

function verifyWith(store: ReadableStore, wanted: readonly Check[]): readonly string[] {
  const highWater = readHighWater(store.file);
  // That it is missing is no breach: a copy has none.
  const fault = findHighWaterFault(store.file, {
    newest: ifReadable(store.history.head) ?? null,
    momentOf: (seq) => ifReadable(() => store.history.momentOf(seq)),
    isNeeded: false,
  });
  return guard('The file', () =>
    // One read transaction, so that another process cannot change anything half-way through.
    readAtOnce(store.db, () => [
      ...(fault?.kind === 'unreadable' || fault?.kind === 'behind' ? [fault.sentence] : []),
      ...guard('The high-water mark', () => compareWithHighWater(store.db, store.file, highWater)),
      ...wanted.flatMap(([what, check]) => guard(what, () => check(store))),
    ]),
  );
}

/** Undefined where the history cannot be read, which is said elsewhere. */
function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

function verifyArticles(store: ReadableStore): readonly string[] {
  return [
    ...store.articles.ids().flatMap((id) => guard(`Article ${id}`, () => verifyArticle(store, id))),
    ...store.articles
      .hiddenIds()
      .flatMap((id) => guard(`Article ${id}`, () => verifyText(store, id, store.articles.getEvenHidden(id)))),
  ];
}

function verifyArticle(store: ReadableStore, id: string): readonly string[] {
  const article = store.articles.get(id);
  const breaches = [...verifyText(store, id, article)];
  if (!article) return breaches;
  for (const annotation of store.annotations.ofArticle(id)) {
    const parsed = Annotation.safeParse(annotation);
    const sentences = parsed.success
      ? [checkAnnotation(article.text, annotation), checkActorEntry(annotation, store.actors.has)]
      : [`Annotation ${annotation.id}: ${parsed.error.issues[0]?.message ?? 'it does not fit the model'}.`];
    breaches.push(...sentences.filter((sentence) => sentence !== null));
  }
  return breaches;
}

function verifyText({ db }: ReadableStore, id: string, article: Article | undefined): readonly string[] {
  if (!article) return [`Article ${id} has no text.`];
  const breaches: string[] = [];
  const breach = checkDocument(article);
  if (breach) breaches.push(`Article ${id}: ${breach}.`);
  if (sha256(article.text) !== article.textSha256)
    breaches.push(`Article ${id}: its text does not match its SHA-256.`);
  const characters = prepareRead<[{ id: string }], number>(
    db,
    'SELECT characters FROM article WHERE id = :id',
  )
    .pluck()
    .get({ id });
  if (characters !== countCodePoints(article.text))
    breaches.push(`Article ${id}: its length is not ${characters}.`);
  return breaches;
}

/** Every article is in the index once, hidden or not, by rules that are not older than ours, and nothing else is. */
function verifySearch(store: ReadableStore): readonly string[] {
  const { db } = store;
  const changed = notFollowed(store);
  const wrong = prepareRead<[], string>(
    db,
    `SELECT id
     FROM article
     LEFT JOIN (SELECT article_id, count(*) AS times FROM article_search GROUP BY article_id)
       ON article_id = id
     WHERE times IS NOT 1
     UNION ALL
     SELECT article_id FROM article_search WHERE article_id NOT IN (SELECT id FROM article) OR article_id IS NULL`,
  )
    .pluck()
    .all();
  return [
    ...(areIndexesFresh(db) ? [] : ['The search index is out of date, so search may miss words.']),
    ...wrong.map((id) => `Article ${id} is not indexed correctly for search.`),
    ...prepareRead<[], string>(
      db,
      `SELECT annotation.id
       FROM annotation
       LEFT JOIN mark ON annotation_id = annotation.id
       WHERE mark.id IS NULL`,
    )
      .pluck()
      .all()
      .filter((id) => !changed.has(id))
      .map((id) => `Annotation ${id} is not indexed for search.`),
  ];
}

/** An import is taken back with its annotations: none may stay behind in an article that is hidden. */
function verifyHomes({ db }: ReadableStore): readonly string[] {
  return prepareRead<[], string>(
    db,
    `SELECT annotation.id
       FROM annotation
       JOIN article ON article.id = article_id
       WHERE removed_at IS NOT NULL`,
  )
    .pluck()
    .all()
    .map((id) => `Annotation ${id} belongs to an article whose import was undone.`);
}

/** Segments are counted from 0, and the offsets that the index of annotations is made of are theirs. */
function verifyExtents({ db }: ReadableStore): readonly string[] {
  return prepareRead<[], string>(
    db,
    `SELECT annotation.id
       FROM annotation
       LEFT JOIN segment ON annotation_id = annotation.id
       GROUP BY annotation.id
       HAVING annotation.start_offset IS NOT min(segment.start_offset)
           OR annotation.end_offset IS NOT max(segment.end_offset)
           OR max(ordinal) IS NOT count(*) - 1`,
  )
    .pluck()
    .all()
    .map((id) => `Annotation ${id} is not where its segments are.`);
}

/** What a newer version is recognised by follows from the address of its article. */
function verifyAddresses({ db }: ReadableStore): readonly string[] {
  return prepareRead<[], { id: string; url: string | null; key: string | null }>(
    db,
    'SELECT id, url, url_key AS key FROM article',
  )
    .all()
    .filter(({ url, key }) => (url === null ? null : urlKey(url)) !== key)
    .map(({ id }) => `Article ${id} is not noted by its own address.`);
}

function verifyOriginals({ db }: ReadableStore): readonly string[] {
  const originals = prepareRead<[], { sha256: string; bytes: Buffer }>(
    db,
    'SELECT sha256, bytes FROM original',
  );
  const breaches: string[] = [];
  for (const original of originals.iterate()) {
    if (sha256(original.bytes) !== original.sha256) {
      breaches.push(`The original file ${original.sha256} does not match its SHA-256.`);
    }
  }
  return breaches;
}

/** Versions follow one another in a line, and what waits to be carried over waits for the next version. */
function verifyVersions(store: ReadableStore): readonly string[] {
  const taken = new Set<string>();
  const isLoop = findLoops((id) => store.articles.find(id)?.record.revisionOf);
  return store.articles.ids().flatMap((id) => {
    const older = store.articles.find(id)?.record.revisionOf;
    const breaches = store.reviews.ofArticle(id).flatMap((review) => checkReview(store, review) ?? []);
    if (older === undefined) return breaches;
    if (taken.has(older)) breaches.push(`Article ${older} has two newer versions, one of them ${id}.`);
    taken.add(older);
    if (store.articles.find(older)?.isHidden !== false)
      breaches.push(`Article ${id} is a newer version of article ${older}, which does not exist.`);
    return isLoop(id) ? [...breaches, `Article ${id} is a newer version of itself.`] : breaches;
  });
}

function verifyLinks(store: ReadableStore): readonly string[] {
  return store.articles
    .ids()
    .flatMap((id) => store.links.startingIn(id))
    .flatMap((link) => {
      const from = store.annotations.place(link.from);
      const to = store.annotations.place(link.to);
      if (!from || !to) return [`Link ${link.id} has an end that does not exist.`];
      const allowed = checkLink(link.type, from.tag, to.tag);
      return allowed.ok ? [] : [`Link ${link.id} is not allowed: ${allowed.error.message}`];
    });
}
