import type { Dossier, DossierArticle } from '../../../shared/formats/common/dossier.ts';
import { Refusal } from '../../../shared/result.ts';
import { isStorable } from '../actions/apply.ts';
import { openReadable, prepareRead, type ReadableDb } from '../db/database.ts';
import { sha256 } from '../db/hash.ts';
import { openWorkspace, type Workspace } from '../open.ts';
import { readSettings } from '../tables/settings.ts';

/**
 * Makes a workspace in a folder of what was recovered, with the original files, unsaved notes and settings that lie in `loose`. What
 * cannot be stored is left out, and only that; gives why, in sentences. Throws `Refusal`.
 */
export function rebuild(folder: string, dossier: Dossier, loose: string): readonly string[] {
  const opened = openWorkspace(folder, { create: true });
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  const db = openReadable(loose);
  try {
    const lost = importParts(opened.value, dossier, partsOf(dossier));
    keepOriginals(opened.value, db);
    keepDrafts(opened.value, db);
    opened.value.settings.save(readSettings(db).read());
    return lost;
  } finally {
    db.close();
    opened.value.close();
  }
}

/** One thing that is in as a whole or not at all; its index tells which article it belongs to. */
type Part =
  | { readonly kind: 'actor'; readonly actor: Dossier['actors'][number] }
  | { readonly kind: 'article'; readonly entry: DossierArticle }
  | {
      readonly kind: 'annotation';
      readonly entry: DossierArticle;
      readonly annotation: DossierArticle['annotations'][number];
    }
  | { readonly kind: 'link'; readonly entry: DossierArticle; readonly link: DossierArticle['links'][number] };

/** In an order in which each needs only those before it. */
function partsOf({ actors, articles }: Dossier): readonly Part[] {
  return [
    ...actors.map((actor) => ({ kind: 'actor', actor }) as const),
    ...articles.map((entry) => ({ kind: 'article', entry }) as const),
    ...articles.flatMap((entry) =>
      entry.annotations.map((annotation) => ({ kind: 'annotation', entry, annotation }) as const),
    ),
    ...articles.flatMap((entry) => entry.links.map((link) => ({ kind: 'link', entry, link }) as const)),
  ];
}

/** All at once; where that is refused, in halves, until what is refused is a single thing. */
function importParts(workspace: Workspace, dossier: Dossier, parts: readonly Part[]): readonly string[] {
  try {
    workspace.actions.importDossier(toDossier(parts));
    return [];
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'io' || error.code === 'busy') throw error;
    const [only, second] = parts;
    if (!only) return [];
    if (!second) return [`Left out: ${error.message}`];
    const middle = Math.ceil(parts.length / 2);
    return [
      ...importParts(workspace, dossier, parts.slice(0, middle)),
      ...importParts(workspace, dossier, parts.slice(middle)),
    ];
  }
}

function toDossier(parts: readonly Part[]): Dossier {
  const articles = new Map<
    string,
    {
      entry: DossierArticle;
      annotations: DossierArticle['annotations'][number][];
      links: DossierArticle['links'][number][];
    }
  >();
  const actors: Dossier['actors'][number][] = [];
  for (const part of parts) {
    if (part.kind === 'actor') {
      actors.push(part.actor);
      continue;
    }
    const { entry } = part;
    const own = articles.get(entry.article.id) ?? { entry, annotations: [], links: [] };
    articles.set(entry.article.id, own);
    if (part.kind === 'annotation') own.annotations.push(part.annotation);
    if (part.kind === 'link') own.links.push(part.link);
  }
  return {
    actors,
    articles: [...articles.values()].map(({ entry, annotations, links }) => ({
      article: entry.article,
      annotations,
      links,
    })),
  };
}

/** Those of articles that are here, if their bytes are what they were. */
function keepOriginals({ db }: Workspace, loose: ReadableDb): void {
  const insert = db.prepare(
    `INSERT INTO original (sha256, bytes)
     SELECT :sha256, :bytes WHERE EXISTS (SELECT 1 FROM article WHERE source_sha256 = :sha256)
     ON CONFLICT DO NOTHING`,
  );
  const found = prepareRead<[], { sha256: unknown; bytes: unknown }>(
    loose,
    'SELECT sha256, bytes FROM original',
  );
  db.transaction(() => {
    for (const { sha256: digest, bytes } of found.iterate())
      if (bytes instanceof Uint8Array && sha256(bytes) === digest) insert.run({ sha256: digest, bytes });
  })();
}

/** Notes that were being written, about what is here. */
function keepDrafts(workspace: Workspace, loose: ReadableDb): void {
  const found = prepareRead<[], { id: unknown; text: unknown }>(loose, 'SELECT id, text FROM draft').all();
  for (const { id, text } of found) {
    if (typeof id !== 'string' || typeof text !== 'string' || !isStorable(text)) continue;
    const isAbout =
      workspace.annotations.place(id) ?? workspace.articles.find(id) ?? workspace.actors.get(id);
    if (isAbout) workspace.drafts.save(id, text);
  }
}
