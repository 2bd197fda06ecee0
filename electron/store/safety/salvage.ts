import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { checkActorEntry, checkAnnotation } from '../../../shared/anchor/invariants.ts';
import type { Dossier, DossierArticle } from '../../../shared/formats/common/dossier.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Link } from '../../../shared/model/link.ts';
import { Refusal } from '../../../shared/result.ts';
import { prepareRead } from '../db/database.ts';
import { asRefusal } from '../db/failures.ts';
import { sha256 } from '../db/hash.ts';
import { compareWithHighWater, readHighWater } from '../db/highWater.ts';
import { openOurs } from '../db/openOurs.ts';
import { databaseName, openWorkspace, type Workspace } from '../open.ts';
import { type ReadableStore, readStore } from '../tables/store.ts';
import { checkCopy, copyDatabase } from './copyDatabase.ts';
import { copyRows } from './readableRows.ts';
import { takePlace } from './restore.ts';

/** What could be read of a damaged database, and in sentences what could not. */
export interface Salvage {
  readonly dossier: Dossier;
  readonly lost: readonly string[];
}

/** What was saved from a damaged database, and where that lies now. */
export interface Salvaged {
  readonly articles: number;
  readonly annotations: number;
  readonly lost: readonly string[];
  readonly setAside: string | null;
}

/**
 * Puts what can be read of a damaged database in its place, and sets the damaged one aside with its log. One that is
 * whole and only behind its high-water mark keeps its history; any other starts a new history. Throws `Refusal`; then
 * nothing was changed.
 */
export function salvage(file: string, now: Date = new Date()): Salvaged {
  const copy = `${file}.salvaged`;
  const whole = copyWhole(file, copy);
  if (whole) return { ...whole, setAside: takePlace(file, copy, whole, now) };
  const { dossier, lost, originals } = readAll(file);
  if (dossier.articles.length === 0)
    throw new Refusal('damaged', `Nothing in “${file}” can be read: restore a backup.`);
  const contents = inFolder(file, (folder) => {
    const opened = openWorkspace(folder, { create: true });
    if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
    try {
      opened.value.actions.importDossier(dossier);
      keepOriginals(opened.value, originals);
    } finally {
      opened.value.close();
    }
    return copyDatabase(join(folder, databaseName), copy);
  });
  return { ...contents, lost, setAside: takePlace(file, copy, contents, now) };
}

/** Reads what can be read of a damaged database. Throws `Refusal` when nothing can. */
export function readSalvage(file: string): Salvage {
  const { dossier, lost } = readAll(file);
  if (dossier.articles.length === 0)
    throw new Refusal('damaged', `Nothing in “${file}” can be read: restore a backup.`);
  return { dossier, lost };
}

/** Null when the file is not whole. */
function copyWhole(file: string, copy: string) {
  try {
    checkCopy(file);
    const contents = copyDatabase(file, copy);
    const db = openOurs(file);
    try {
      const behind = compareWithHighWater(db, file, readHighWater(file));
      return { ...contents, lost: behind === null ? [] : [behind] };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

interface Original {
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** The file is copied first, and its readable rows into a database of their own: the damaged one is only read. */
function readAll(file: string): Salvage & { readonly originals: readonly Original[] } {
  return inFolder(file, (folder) => {
    const copy = join(folder, 'damaged.db');
    if (!existsSync(file)) throw new Refusal('damaged', `“${file}” is missing: restore a backup.`);
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const fresh = openWorkspace(join(folder, 'fresh'), { create: true });
    if (!fresh.ok) throw new Refusal(fresh.error.code, fresh.error.message);
    try {
      repairHeader(copy, fresh.value.file);
      const lostRows = copyRows(copy, fresh.value.db);
      const { dossier, lost } = readDossier(readStore(fresh.value.db, copy));
      const originals = prepareRead<[], Original>(fresh.value.db, 'SELECT sha256, bytes FROM original')
        .all()
        .filter((original) => sha256(original.bytes) === original.sha256);
      return { dossier, originals, lost: [...lostRows, ...lost, historyIsLost] };
    } finally {
      fresh.value.close();
    }
  });
}

const historyIsLost = 'The history, reviews in progress and settings were not recovered.';

/** Where the first 100 bytes are no header (https://sqlite.org/fileformat.html#the_database_header), those of a fresh database stand in. */
function repairHeader(copy: string, fresh: string): void {
  const bytes = readFileSync(copy);
  if (bytes.length < 4096 || bytes.toString('latin1', 0, 15) === 'SQLite format 3') return;
  readFileSync(fresh).copy(bytes, 0, 0, 100);
  bytes.writeUInt32BE(Math.floor(statSync(copy).size / 4096), 28);
  writeFileSync(copy, bytes);
}

function readDossier(store: ReadableStore): Salvage {
  const lost: string[] = [];
  const attempt = <T>(what: string, read: () => T | undefined): T | undefined => {
    try {
      const got = read();
      if (got === undefined) lost.push(`${what} could not be read.`);
      return got;
    } catch {
      lost.push(`${what} could not be read.`);
      return undefined;
    }
  };
  const keys = (sql: string, values: object = {}): readonly string[] =>
    prepareRead<[object], string>(store.db, sql).pluck().all(values);
  const actors = keys('SELECT id FROM actor').flatMap(
    (id) => attempt(`Actor ${id}`, () => store.actors.get(id)) ?? [],
  );
  const hasActor = new Set(actors.map(({ id }) => id));
  const articles: DossierArticle[] = [];
  const kept = new Set<string>();
  for (const id of store.articles.ids()) {
    const title = store.articles.find(id)?.record.title ?? id;
    const article = attempt(`The text of “${title}”`, () => store.articles.get(id));
    if (!article) continue;
    const sound = withSoundText(article);
    if (sound !== article)
      lost.push(`The text of “${title}” has changed since it was imported: compare it with its original.`);
    const annotations = keys('SELECT id FROM annotation WHERE article_id = :id', { id })
      .flatMap(
        (own) => attempt(`An annotation of “${title}” (${own})`, () => store.annotations.get(own)) ?? [],
      )
      .map((annotation) => withKnownActor(annotation, hasActor))
      .filter((annotation) => {
        const breach =
          checkAnnotation(sound.text, annotation) ?? checkActorEntry(annotation, (key) => hasActor.has(key));
        if (breach !== null) lost.push(`In “${title}”: ${breach}`);
        return breach === null;
      });
    for (const annotation of annotations) kept.add(annotation.id);
    articles.push({ article: sound, annotations, links: [] });
  }
  const here = new Set(articles.map(({ article }) => article.id));
  return {
    dossier: {
      actors,
      articles: articles.map(({ article, annotations }) => ({
        article: withKnownVersion(article, here),
        annotations,
        links: soundLinks(store, article.id, kept),
      })),
    },
    lost,
  };
}

function withSoundText(article: Article): Article {
  const textSha256 = sha256(article.text);
  return textSha256 === article.textSha256 ? article : { ...article, textSha256 };
}

function withKnownActor(annotation: Annotation, known: ReadonlySet<string>): Annotation {
  if (annotation.tag !== 'actor') return annotation;
  const { actorEntryId, ...attributes } = annotation.attributes;
  return actorEntryId === undefined || known.has(actorEntryId) ? annotation : { ...annotation, attributes };
}

function withKnownVersion(article: Article, here: ReadonlySet<string>): Article {
  const { revisionOf, ...rest } = article;
  return revisionOf === undefined || here.has(revisionOf) ? article : rest;
}

function soundLinks(store: ReadableStore, articleId: string, kept: ReadonlySet<string>): readonly Link[] {
  return store.links.startingIn(articleId).filter(({ from, to }) => kept.has(from) && kept.has(to));
}

function keepOriginals({ db }: Workspace, originals: readonly Original[]): void {
  const insert = db.prepare(
    `INSERT INTO original (sha256, bytes)
     SELECT :sha256, :bytes WHERE EXISTS (SELECT 1 FROM article WHERE source_sha256 = :sha256)
     ON CONFLICT DO NOTHING`,
  );
  db.transaction(() => {
    for (const original of originals) insert.run(original);
  })();
}

/** A folder beside the database for what is only needed meanwhile. */
function inFolder<T>(file: string, work: (folder: string) => T): T {
  try {
    const folder = mkdtempSync(join(dirname(file), '.salvage-'));
    try {
      return work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}
