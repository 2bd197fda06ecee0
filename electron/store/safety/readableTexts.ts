import * as z from 'zod';
import { checkDocument } from '../../../shared/anchor/invariants.ts';
import { type Article, ArticleRecord, Block, Inline, Page } from '../../../shared/model/article.ts';
import { Instant } from '../../../shared/model/id.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import type { ImportedDocument } from '../actions/incoming.ts';
import { prepareRead, type ReadableDb } from '../db/database.ts';
import { sha256 } from '../db/hash.ts';
import { choose, type Found, shown } from './choose.ts';
import type { FoundHistory } from './foundHistory.ts';
import type { Row } from './readTable.ts';
import { parseLoosely, type Repaired, repair } from './repair.ts';

/** Reads an original file again, as when it was imported; nothing where that cannot be. */
export type Reread = (fileName: string, bytes: Uint8Array) => Promise<readonly ImportedDocument[]>;

/** An article that was recovered; `isAsImported` says that offsets into its text mean what they meant. */
interface RecoveredText {
  readonly article: Article;
  readonly isAsImported: boolean;
}

/** The articles that can be made of records, texts and original files, by their ids, and where they come from. */
export interface RecoveredTexts {
  readonly articles: ReadonlyMap<string, RecoveredText>;
  readonly sources: readonly string[];
}

/** Recovers each article with its text; says in `lost` what could not be, or is not as it was. */
export async function readTexts(
  db: ReadableDb,
  history: FoundHistory,
  reread: Reread,
  lost: string[],
): Promise<RecoveredTexts> {
  const texts = new Map(
    prepareRead<[], Row>(db, 'SELECT * FROM article_text')
      .all()
      .map((row) => [String(row.article_id), row]),
  );
  const articles = new Map<string, RecoveredText>();
  const tally = { rows: 0, records: 0, originals: 0 };
  for (const { value: record, from } of readRecords(db, history, texts, lost)) {
    const stored = fromRow(record, texts.get(record.id));
    const isSound = stored !== null && sha256(stored.text) === record.textSha256;
    const again = isSound ? null : await fromOriginal(db, record, reread);
    const article = isSound || !again ? stored : again;
    if (!article) {
      lost.push(`The text of “${record.title}” could not be read, nor could its original file.`);
      continue;
    }
    const isExact = sha256(article.text) === record.textSha256;
    if (!isExact)
      lost.push(
        again
          ? `The text of “${record.title}” was read again from its original file and differs from the one that was lost: compare its annotations.`
          : `The text of “${record.title}” has changed since it was imported: compare it with its original.`,
      );
    articles.set(record.id, {
      article: isExact ? article : { ...article, textSha256: sha256(article.text) },
      isAsImported: isExact || !again,
    });
    tally[article === again ? 'originals' : 'rows'] += 1;
    if (from === 'history') tally.records += 1;
  }
  return { articles, sources: describe(tally) };
}

/** Of every article that was not hidden; of a text that nothing is known of, what it says itself. */
function readRecords(
  db: ReadableDb,
  history: FoundHistory,
  texts: ReadonlyMap<string, Row>,
  lost: string[],
): readonly Found<ArticleRecord>[] {
  const rows = new Map<string, Repaired<ArticleRecord>>();
  const known = new Map(history.articles);
  const hidden = new Set<string>();
  for (const row of prepareRead<[], Row>(db, 'SELECT * FROM article').all()) {
    const id = String(row.id);
    const repaired = toRecord(row, texts.get(id));
    if (Instant.safeParse(row.removed_at).success) hidden.add(id);
    else rows.set(id, repaired);
  }
  if (!history.isWhole) for (const id of hidden) known.delete(id);
  const records = new Map(choose(history, known, rows, 'Article', lost));
  for (const [id, row] of history.isWhole ? [] : texts) {
    if (records.has(id) || hidden.has(id)) continue;
    const { value } = toRecord({ id }, row);
    if (value) {
      records.set(id, { value, from: 'rows' });
      lost.push(`Only the text of “${value.title}” was recovered, and not where it came from.`);
    } else if (!rows.has(id)) lost.push(`A text was left out: “${shown(id)}” cannot be an article.`);
  }
  return [...records.values()];
}

function toRecord(row: Row, text: Row | undefined) {
  const words = typeof text?.text === 'string' ? text.text : '';
  const digest = sha256(words);
  const optional = (name: string): object =>
    row[name] ? { [name === 'note' ? 'note' : 'revisionOf']: row[name] } : {};
  return repair(
    ArticleRecord,
    {
      id: row.id,
      title: row.title,
      language: row.language ?? null,
      source: {
        fileName: row.file_name,
        mediaType: row.media_type,
        sha256: row.source_sha256,
        url: row.url ?? null,
        publisher: row.publisher ?? null,
        author: row.author ?? null,
        publishedAt: row.published_at ?? null,
      },
      importedAt: row.imported_at,
      textSha256: row.text_sha256,
      ...optional('note'),
      ...optional('revision_of'),
      ...(row.status ? { status: row.status } : {}),
      ...(row.labels ? { labels: parseLoosely(row.labels) } : {}),
      ...(row.origins ? { origins: parseLoosely(row.origins) } : {}),
    },
    {
      title: shortened(words.trim().split('\n')[0]?.replaceAll('\0', '').toWellFormed() || 'Untitled', 80),
      language: null,
      source: {
        fileName: 'recovered.txt',
        mediaType: 'text/plain',
        sha256: digest,
        url: null,
        publisher: null,
        author: null,
        publishedAt: null,
      },
      importedAt: '1970-01-01T00:00:00.000Z',
      textSha256: digest,
      note: undefined,
      revisionOf: undefined,
      status: undefined,
      labels: undefined,
      origins: undefined,
    },
  );
}

const Layout = {
  blocks: z.array(Block),
  inlines: z.array(Inline).min(1).nullable(),
  pages: z.array(Page).min(1).nullable(),
};

/** The article of a record and its row; without emphasis, links and pages, or in one block, where these are damaged. */
function fromRow(record: ArticleRecord, row: Row | undefined): Article | null {
  if (typeof row?.text !== 'string' || row.text === '') return null;
  const { text } = row;
  const read = <T>(schema: z.ZodType<T>, json: unknown): T | undefined =>
    schema.safeParse(parseLoosely(json)).data;
  const inlines = read(Layout.inlines, row.inlines) ?? undefined;
  const pages = read(Layout.pages, row.pages) ?? undefined;
  const plain = {
    ...record,
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
  } satisfies Article;
  const withBlocks = { ...record, text, blocks: read(Layout.blocks, row.blocks) ?? plain.blocks };
  const candidates: readonly Article[] = [
    { ...withBlocks, ...(inlines && { inlines }), ...(pages && { pages }) },
    withBlocks,
    plain,
  ];
  return candidates.find((candidate) => checkDocument(candidate) === null) ?? null;
}

async function fromOriginal(db: ReadableDb, record: ArticleRecord, reread: Reread): Promise<Article | null> {
  const { fileName, sha256: digest } = record.source;
  const bytes = prepareRead<[{ digest: string }], unknown>(
    db,
    'SELECT bytes FROM original WHERE sha256 = :digest',
  )
    .pluck()
    .get({ digest });
  if (!(bytes instanceof Uint8Array) || sha256(bytes) !== digest) return null;
  const documents = await reread(fileName, bytes);
  const same = documents.find(({ text }) => sha256(text) === record.textSha256);
  const [first, second] = documents;
  const document = same ?? (second === undefined ? first : undefined);
  if (!document) return null;
  const { text, blocks, inlines, pages } = document;
  return {
    ...record,
    text,
    blocks: [...blocks],
    ...(inlines && inlines.length > 0 && { inlines: [...inlines] }),
    ...(pages && pages.length > 0 && { pages: [...pages] }),
  };
}

function describe({
  rows,
  records,
  originals,
}: Readonly<Record<'rows' | 'records' | 'originals', number>>): string[] {
  return [
    ...(rows > 0 ? [`${counted(rows, 'text')} from the tables of the file.`] : []),
    ...(originals > 0 ? [`${counted(originals, 'text')} read again from the original files.`] : []),
    ...(records > 0 ? [`What is known of ${counted(records, 'article')} from the history.`] : []),
  ];
}
