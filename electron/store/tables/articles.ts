import * as z from 'zod';
import { type Article, ArticleRecord, Block, Inline, Page } from '../../../shared/model/article.ts';
import { countCodePoints } from '../../../shared/text/offsets.ts';
import { isAsImported } from '../db/alteredText.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { canonicalJson } from '../db/hash.ts';
import { prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { readArticleSummaries, shelfOf } from './articleSummaries.ts';
import { writeChecksums } from './checksums.ts';
import { readJson } from './readJson.ts';
import { noteArticle } from './touched.ts';
import { urlKey } from './urlKey.ts';

export type Articles = ReturnType<typeof readArticles>;
export type WritableArticles = ReturnType<typeof writeArticles>;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly file_name: string;
  readonly media_type: string;
  readonly source_sha256: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published_at: string | null;
  readonly imported_at: string;
  readonly text_sha256: string;
  readonly removed_at: string | null;
  readonly note: string | null;
  readonly revision_of: string | null;
  readonly status: string | null;
  /** JSON. */
  readonly labels: string | null;
  /** JSON. */
  readonly origins: string | null;
}

/** What goes with articles: the links are those between annotations that go and those that stay. */
interface Removal {
  readonly articles: number;
  readonly annotations: number;
  readonly linksFromElsewhere: number;
}

/** Structure as JSON. */
interface StructureRow {
  readonly blocks: string;
  readonly inlines: string | null;
  readonly pages: string | null;
}

const columns = `id, title, language, file_name, media_type, source_sha256, url, publisher, author, published_at,
  imported_at, text_sha256, removed_at, note, revision_of, status, labels, origins`;

/** Articles and their texts. An article whose import was undone is hidden from everything but `find`. */
export function readArticles(db: ReadableDb) {
  const byId = prepared<{ id: string }, Row>(db, `SELECT ${columns} FROM article WHERE id = :id`);
  // INDEXED BY: statistics from a time when there were a few articles would have each one that comes in walk through all of them.
  const byText = prepared<{ textSha256: string }, Row>(
    db,
    `SELECT ${columns} FROM article INDEXED BY article_by_text
     WHERE text_sha256 = :textSha256 AND removed_at IS NULL`,
  );
  const ids = prepared<object, { id: string }>(
    db,
    'SELECT id FROM article WHERE removed_at IS NULL ORDER BY imported_at, id',
  );
  const hiddenIds = prepared<object, { id: string }>(
    db,
    'SELECT id FROM article WHERE removed_at IS NOT NULL ORDER BY imported_at, id',
  );
  const textOf = prepared<{ id: string }, StructureRow & { readonly text: string }>(
    db,
    'SELECT text, blocks, inlines, pages FROM article_text WHERE article_id = :id',
  );
  const bytesOf = prepared<{ id: string }, StructureRow & { readonly text: Buffer }>(
    db,
    'SELECT CAST(text AS BLOB) AS text, blocks, inlines, pages FROM article_text WHERE article_id = :id',
  );
  const onlyText = prepared<{ id: string }, { text: string }>(
    db,
    'SELECT text FROM article_text WHERE article_id = :id',
  );
  const originalOf = prepared<{ id: string }, { bytes: Buffer }>(
    db,
    'SELECT bytes FROM original JOIN article ON source_sha256 = sha256 WHERE article.id = :id',
  );
  const byOlder = prepared<{ id: string }, { id: string }>(
    db,
    'SELECT id FROM article WHERE revision_of = :id AND removed_at IS NULL ORDER BY imported_at, id',
  );
  const byUrl = prepared<{ key: string }, Row>(
    db,
    `SELECT ${columns} FROM article
     WHERE url_key = :key AND removed_at IS NULL
     ORDER BY imported_at DESC, id DESC
     LIMIT 1`,
  );
  const publishers = prepared<object, { publisher: string; articles: number }>(
    db,
    `SELECT publisher, count(*) FILTER (WHERE NOT EXISTS (
              SELECT 1 FROM article AS newer WHERE newer.revision_of = article.id AND newer.removed_at IS NULL
            )) AS articles
     FROM article
     WHERE removed_at IS NULL AND publisher IS NOT NULL
     GROUP BY publisher
     ORDER BY count(*) DESC, publisher`,
  );
  const removal = prepared<{ ids: string }, Removal>(
    db,
    `WITH gone AS MATERIALIZED (SELECT value AS id FROM json_each(:ids)),
          mark AS MATERIALIZED (SELECT annotation.id FROM gone JOIN annotation ON article_id = gone.id)
     SELECT (SELECT count(*) FROM gone JOIN article USING (id) WHERE removed_at IS NULL) AS articles,
            (SELECT count(*) FROM mark) AS annotations,
            (SELECT count(*) FROM mark JOIN link ON from_id = mark.id WHERE to_id NOT IN (SELECT id FROM mark)) +
            (SELECT count(*) FROM mark JOIN link ON to_id = mark.id WHERE from_id NOT IN (SELECT id FROM mark))
              AS linksFromElsewhere`,
  );
  const summaries = readArticleSummaries(db);
  /** The text that was read last: texts never change, so that it cannot go stale, whoever writes. */
  let lastText: { readonly id: string; readonly text: string } | undefined;

  const whole = (row: Row): Article | undefined => {
    const stored = textOf().get({ id: row.id });
    return stored && { ...toRecord(row), text: stored.text, ...structureOf(row, stored) };
  };

  return {
    /** The rows of the Library, oldest import first. */
    list: summaries.all,

    /** The same, part by part. */
    listBehind: summaries.behind,

    /** The ids of all articles in the order of `list`. */
    ids: (): readonly string[] =>
      ids()
        .all({})
        .map((row) => row.id),

    /** The ids of the articles whose import was undone. */
    hiddenIds: (): readonly string[] =>
      hiddenIds()
        .all({})
        .map((row) => row.id),

    /** A whole article, or undefined when it is unknown or hidden. */
    get(id: string): Article | undefined {
      const row = byId().get({ id });
      return row && row.removed_at === null ? whole(row) : undefined;
    },

    /**
     * The same with the text as its bytes in UTF-8, as they are stored, for who hands it on: as a string it would first be made longer,
     * and then copied again.
     */
    getBytes(id: string): (Omit<Article, 'text'> & { readonly text: Uint8Array }) | undefined {
      const row = byId().get({ id });
      const stored = row && row.removed_at === null ? bytesOf().get({ id }) : undefined;
      return row && stored && { ...toRecord(row), text: stored.text, ...structureOf(row, stored) };
    },

    /** A whole article, hidden or not: for `verify`, since undone imports can be redone. */
    getEvenHidden(id: string): Article | undefined {
      const row = byId().get({ id });
      return row && whole(row);
    },

    /** What is known of an article, hidden or not, without its text. */
    find(id: string): { readonly record: ArticleRecord; readonly isHidden: boolean } | undefined {
      const row = byId().get({ id });
      return row && { record: toRecord(row), isHidden: row.removed_at !== null };
    },

    /** The article that holds this text already and is not hidden. */
    findByText(textSha256: string): ArticleRecord | undefined {
      // Sorted here: ORDER BY takes ten times as long as finding that there is none.
      const [first] = byText()
        .all({ textSha256 })
        .map(toRecord)
        .sort((a, b) => (`${a.importedAt} ${a.id}` < `${b.importedAt} ${b.id}` ? -1 : 1));
      return first;
    },

    /** The next version of an article, unless that is hidden. */
    newerThan: (id: string): string | undefined => byOlder().get({ id })?.id,

    /** The article that was imported last from this address, whatever its version (see `urlKey`). */
    findByUrl(key: string): ArticleRecord | undefined {
      const row = byUrl().get({ key });
      return row && toRecord(row);
    },

    /** The canonical text of an article, hidden or not. */
    text(id: string): string | undefined {
      if (lastText?.id === id) return lastText.text;
      const text = onlyText().get({ id })?.text;
      if (text !== undefined) lastText = { id, text };
      return text;
    },

    /** Whether the text of an article, hidden or not, is other than it was imported. */
    isAltered(id: string): boolean {
      const [textSha256, text] = [byId().get({ id })?.text_sha256, textOf().get({ id })?.text];
      return text !== undefined && textSha256 !== undefined && !isAsImported({ text, textSha256 });
    },

    /** What articles say of who published them, the commonest words first, with how many do in their newest versions. */
    publishers: (): readonly { readonly publisher: string; readonly articles: number }[] =>
      publishers().all({}),

    /** What would go with articles that are removed; each id once. */
    removal: (ids: readonly string[]): Removal =>
      removal().get({ ids: JSON.stringify([...new Set(ids)]) }) ?? {
        articles: 0,
        annotations: 0,
        linksFromElsewhere: 0,
      },

    /** The bytes that an article was made from; undefined where they are not known. */
    original: (id: string): Uint8Array | undefined => originalOf().get({ id })?.bytes,
  };
}

/** To have so many bytes copied in vain takes no longer than to ask whether they are there. */
const freelyCopied = 16 * 1024;

/** The same, and writing them. */
export function writeArticles(db: WritableDb) {
  const insertRecord = preparedWriteOfOne<object>(
    db,
    `INSERT INTO article (id, title, language, file_name, media_type, source_sha256, url, publisher, author,
                          published_at, imported_at, text_sha256, characters, note, revision_of, url_key,
                          status, labels, origins)
     VALUES (:id, :title, :language, :fileName, :mediaType, :sha256, :url, :publisher, :author,
             :publishedAt, :importedAt, :textSha256, :characters, :note, :revisionOf, :urlKey,
             :status, :labels, :origins)`,
  );
  const insertText = preparedWriteOfOne<object>(
    db,
    `INSERT INTO article_text (article_id, blocks, text, inlines, pages)
     VALUES (:id, :blocks, :text, :inlines, :pages)`,
  );
  const checksums = writeChecksums(db);
  const hasOriginal = prepared<{ sha256: string }>(db, 'SELECT 1 FROM original WHERE sha256 = :sha256');
  const insertOriginal = preparedWrite<object>(
    db,
    'INSERT INTO original (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING',
  );
  const updateRecord = preparedWriteOfOne<object>(
    db,
    `UPDATE article
     SET title = :title, language = :language, file_name = :fileName, media_type = :mediaType,
         source_sha256 = :sha256, url = :url, publisher = :publisher, author = :author,
         published_at = :publishedAt, imported_at = :importedAt, note = :note, revision_of = :revisionOf,
         url_key = :urlKey, status = :status, labels = :labels, origins = :origins, removed_at = NULL
     WHERE id = :id`,
  );
  const hide = preparedWriteOfOne<{ id: string; at: string }>(
    db,
    'UPDATE article SET removed_at = :at WHERE id = :id',
  );

  return {
    ...readArticles(db),

    /** A new article of so many code points; `original` are the bytes it was made from, where they are known. */
    insert(
      article: Article,
      original: Uint8Array | null,
      characters: number = countCodePoints(article.text),
    ): void {
      insertRecord({ ...toParameters(article), characters });
      const { id, text, blocks, inlines, pages } = article;
      const structure = [
        JSON.stringify(blocks),
        inlines ? JSON.stringify(inlines) : null,
        pages ? JSON.stringify(pages) : null,
      ] as const;
      insertText({ id, text, blocks: structure[0], inlines: structure[1], pages: structure[2] });
      checksums.save('structure', id, structure);
      const { sha256 } = article.source;
      // Every article of a table brings its whole file, and SQLite would copy that each time.
      const isCostly = original !== null && original.length > freelyCopied;
      if (original && !(isCostly && hasOriginal().get({ sha256 })))
        insertOriginal({ sha256, bytes: original });
      noteArticle(db, id);
    },

    /** What is known of an article, which is shown again if it was hidden; its text stays. */
    update(record: ArticleRecord): void {
      updateRecord(toParameters(record));
      noteArticle(db, record.id);
    },

    /** Hides an article because its import was undone. */
    hide(id: string, at: string): void {
      hide({ id, at });
      noteArticle(db, id);
    },
  };
}

/** Throws `Refusal` ('damaged') where it is not as it was saved. */
function structureOf(
  { id }: Row,
  { blocks, inlines, pages }: StructureRow,
): Pick<Article, 'blocks' | 'inlines' | 'pages'> {
  const whose = `Article ${id}`;
  return {
    blocks: readJson(whose, z.array(Block), blocks),
    ...(inlines !== null && { inlines: readJson(whose, z.array(Inline), inlines) }),
    ...(pages !== null && { pages: readJson(whose, z.array(Page), pages) }),
  };
}

function toRecord(row: Row): ArticleRecord {
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    source: {
      fileName: row.file_name,
      mediaType: row.media_type,
      sha256: row.source_sha256,
      url: row.url,
      publisher: row.publisher,
      author: row.author,
      publishedAt: row.published_at,
    },
    importedAt: row.imported_at,
    textSha256: row.text_sha256,
    ...(row.note !== null && { note: row.note }),
    ...(row.revision_of !== null && { revisionOf: row.revision_of }),
    ...shelfOf(row),
    ...(row.origins !== null && { origins: readJson(`Article ${row.id}`, origins, row.origins) }),
  };
}

const { origins } = ArticleRecord.shape;

function toParameters(record: ArticleRecord): object {
  const { id, title, language, source, importedAt, textSha256, note, revisionOf } = record;
  return {
    id,
    title,
    language,
    ...source,
    importedAt,
    textSha256,
    note: note ?? null,
    revisionOf: revisionOf ?? null,
    status: record.status ?? null,
    labels: record.labels ? JSON.stringify(record.labels) : null,
    // However it came about: a replayed history must give the same row.
    origins: record.origins ? canonicalJson(record.origins) : null,
    urlKey: source.url === null ? null : urlKey(source.url),
  };
}
