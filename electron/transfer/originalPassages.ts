import type { ArticleRecord } from '../../shared/model/article.ts';
import { fail, ok, Refusal, type Result } from '../../shared/result.ts';
import type { Passage } from '../../shared/transfer/passage.ts';
import type { ReadOptions } from '../import/index.ts';
import type { Take } from '../import/reader.ts';
import { noArticle } from '../store/actions/find.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import type { Workspace } from '../store/open.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { placePassages } from './placePassages.ts';
import type { GroupReader } from './readGroup.ts';

/** What the file of an article holds, as it is in the article now. */
export interface OriginalPassages {
  readonly record: ArticleRecord;
  /** In the order of the file; none where its reader leaves nothing out. */
  readonly passages: readonly Passage[];
  /** What else was left out, in sentences. */
  readonly leftOut: readonly string[];
  /** Why a person should look, in a sentence. */
  readonly doubt: string | null;
  /** Which document of the file the article is, counted from 0, and of how many. */
  readonly index: number;
  readonly documents: number;
}

/** An article that was made again, and what became of the annotations of the one before. */
export interface TakenIn {
  readonly id: string;
  /** The workspace held an article with this very text. */
  readonly alreadyThere: boolean;
  readonly carried: number;
  readonly waiting: number;
  /** Where the first passage is that was not in the text before: an offset (UTF-16 code units), or null. */
  readonly place: number | null;
}

/** Reads the file of an article again, in the process that reads files. Throws `Refusal` where it is not kept or not readable. */
export async function originalPassages(
  { articles }: Pick<ReadableStore, 'articles'>,
  id: string,
  reader: GroupReader,
): Promise<OriginalPassages> {
  const found = articles.find(id);
  if (!found || found.isHidden) throw noArticle(id);
  const { record } = found;
  const documents = await documentsOf(articles, record, reader, { withPassages: true });
  const text = articles.text(id) ?? '';
  const index = documentFor(documents, record, text);
  const document = documents[index];
  if (!document)
    throw new Refusal(
      'not-found',
      `“${record.source.fileName}” no longer reads as it did when this article was imported: import it again to choose its parts.`,
    );
  const passages = document.passages ?? [];
  const places = document.text === text ? null : placePassages(text, passages);
  const now = places ? passages.map((one) => ({ ...one, isTaken: places.has(one.id) })) : passages;
  const isShown = now.some((one) => !one.isTaken);
  return {
    record,
    passages: now,
    leftOut: (document.leftOut ?? []).filter((sentence) => !isShown || !toldByPassages.test(sentence)),
    doubt: document.doubt ?? null,
    index,
    documents: documents.length,
  };
}

/** Sentences that say no more than a list of all passages shows. */
const toldByPassages =
  /^(?:Page navigation and adverts|The lines around the articles?|Headers|Footers|Comments|Hidden text|The text of charts|The table of contents) (?:was|were) left out(?: \(|: |\.)/;

/**
 * Makes an article again of these passages of its file, as its newer version: annotations are carried over, what is known of it stays,
 * and one undo takes all of it back. Throws `Refusal`.
 */
export async function takePassages(
  workspace: Pick<Workspace, 'articles' | 'actions'>,
  id: string,
  take: Take,
  reader: GroupReader,
): Promise<TakenIn> {
  if (take.length === 0)
    throw new Refusal('invalid-input', 'Choose at least one part: an article needs a text.');
  const before = await originalPassages(workspace, id, reader);
  const { record, passages } = before;
  const documents = await documentsOf(workspace.articles, record, reader, { take });
  const document = documents[documents.length === before.documents ? before.index : 0];
  if (!document || (documents.length !== before.documents && documents.length > 1))
    throw new Refusal(
      'not-found',
      `“${record.source.fileName}” does not read as one article with these parts.`,
    );
  const [made] = workspace.actions.remakeArticle(document, id).articles;
  if (!made) throw new Error('An article that is made again is an article.');
  const wasTaken = new Set(passages.filter(({ isTaken }) => isTaken).map((one) => one.id));
  const isTaken = (one: Passage): boolean => take === 'all' || take.includes(one.id);
  const places = placePassages(document.text, passages.filter(isTaken));
  const first = passages.find((one) => isTaken(one) && !wasTaken.has(one.id));
  return {
    id: made.id,
    alreadyThere: made.alreadyThere,
    carried: made.revision?.carried ?? 0,
    waiting: made.revision?.waiting ?? 0,
    place: (first && places?.get(first.id)) ?? null,
  };
}

async function documentsOf(
  articles: ReadableStore['articles'],
  { id, source: { fileName } }: ArticleRecord,
  reader: GroupReader,
  options: ReadOptions,
): Promise<readonly ImportedDocument[]> {
  const bytes = articles.original(id);
  if (!bytes) throw new Refusal('not-found', 'This article was imported without its original file.');
  const group = { name: fileName, files: [{ name: fileName, size: bytes.length, bytes }] };
  const { result } = await reader.read(group, options);
  const read: Result<readonly ImportedDocument[]> = !result.ok
    ? result
    : result.value.kind === 'documents'
      ? ok(result.value.documents)
      : fail(
          'unsupported',
          `“${fileName}” brings articles with their annotations: nothing of them was left out.`,
        );
  if (!read.ok) throw new Refusal(read.error.code, read.error.message);
  return read.value;
}

/** Which document an article was made from: that of its text, of which its text is a part, of its address or its title; -1: none. */
function documentFor(
  documents: readonly ImportedDocument[],
  { title, source: { url } }: ArticleRecord,
  text: string,
): number {
  const ways: readonly ((document: ImportedDocument) => boolean)[] = [
    (document) => document.text === text,
    ({ passages = [] }) => passages.length > 0 && placePassages(text, passages) !== null,
    ({ source }) => url !== null && source.url === url,
    (document) => document.title === title,
    () => documents.length === 1,
  ];
  for (const way of ways) {
    const index = documents.findIndex(way);
    if (index !== -1) return index;
  }
  return -1;
}
