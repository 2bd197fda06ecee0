import type { Dossier, DossierArticle } from '../../../shared/formats/common/dossier.ts';
import { Settings } from '../../../shared/model/settings.ts';
import { Refusal } from '../../../shared/result.ts';
import { counted } from '../../../shared/text/counting.ts';
import { openReadable, prepareRead, type ReadableDb } from '../db/database.ts';
import { sha256 } from '../db/hash.ts';
import { openWorkspace, type Workspace } from '../open.ts';
import { readSettings } from '../tables/settings.ts';
import { shown } from './choose.ts';

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
    return [
      ...lost,
      ...keepOriginals(opened.value, db),
      ...keepDrafts(opened.value, db),
      ...keepSettings(opened.value, db, dossier.questions ?? []),
    ];
  } finally {
    db.close();
    opened.value.close();
  }
}

/** One thing that is in as a whole or not at all; its index tells which article it belongs to. */
type Part =
  | { readonly kind: 'actor'; readonly actor: Dossier['actors'][number] }
  | { readonly kind: 'outlet'; readonly outlet: NonNullable<Dossier['outlets']>[number] }
  | { readonly kind: 'question'; readonly question: NonNullable<Dossier['questions']>[number] }
  | { readonly kind: 'decision'; readonly decision: NonNullable<Dossier['decisions']>[number] }
  | { readonly kind: 'series'; readonly series: NonNullable<Dossier['series']>[number] }
  | { readonly kind: 'exclusion'; readonly exclusion: NonNullable<Dossier['exclusions']>[number] }
  | { readonly kind: 'pair'; readonly pair: NonNullable<Dossier['pairs']>[number] }
  | { readonly kind: 'article'; readonly entry: DossierArticle }
  | {
      readonly kind: 'annotation';
      readonly entry: DossierArticle;
      readonly annotation: DossierArticle['annotations'][number];
    }
  | { readonly kind: 'link'; readonly entry: DossierArticle; readonly link: DossierArticle['links'][number] };

/** In an order in which each needs only those before it. */
function partsOf({
  actors,
  outlets = [],
  questions = [],
  decisions = [],
  series = [],
  exclusions = [],
  pairs = [],
  articles,
}: Dossier): readonly Part[] {
  return [
    ...outlets.map((outlet) => ({ kind: 'outlet', outlet }) as const),
    ...questions.map((question) => ({ kind: 'question', question }) as const),
    ...decisions.map((decision) => ({ kind: 'decision', decision }) as const),
    ...actors.map((actor) => ({ kind: 'actor', actor }) as const),
    ...articles.map((entry) => ({ kind: 'article', entry }) as const),
    ...articles.flatMap((entry) =>
      entry.annotations.map((annotation) => ({ kind: 'annotation', entry, annotation }) as const),
    ),
    ...articles.flatMap((entry) => entry.links.map((link) => ({ kind: 'link', entry, link }) as const)),
    ...series.map((each) => ({ kind: 'series', series: each }) as const),
    ...exclusions.map((exclusion) => ({ kind: 'exclusion', exclusion }) as const),
    ...pairs.map((pair) => ({ kind: 'pair', pair }) as const),
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
  for (const part of parts) {
    if (!('entry' in part)) continue;
    const { entry } = part;
    const own = articles.get(entry.article.id) ?? { entry, annotations: [], links: [] };
    articles.set(entry.article.id, own);
    if (part.kind === 'annotation') own.annotations.push(part.annotation);
    if (part.kind === 'link') own.links.push(part.link);
  }
  return {
    actors: parts.flatMap((part) => (part.kind === 'actor' ? [part.actor] : [])),
    outlets: parts.flatMap((part) => (part.kind === 'outlet' ? [part.outlet] : [])),
    questions: parts.flatMap((part) => (part.kind === 'question' ? [part.question] : [])),
    decisions: parts.flatMap((part) => (part.kind === 'decision' ? [part.decision] : [])),
    series: parts.flatMap((part) => (part.kind === 'series' ? [part.series] : [])),
    exclusions: parts.flatMap((part) => (part.kind === 'exclusion' ? [part.exclusion] : [])),
    pairs: parts.flatMap((part) => (part.kind === 'pair' ? [part.pair] : [])),
    articles: [...articles.values()].map(({ entry, annotations, links }) => ({
      article: entry.article,
      annotations,
      links,
    })),
  };
}

/** Those of articles that are here, if their bytes are what they were. */
function keepOriginals({ db }: Workspace, loose: ReadableDb): readonly string[] {
  const insert = db.prepare(
    `INSERT INTO original (sha256, bytes)
     SELECT :sha256, :bytes WHERE EXISTS (SELECT 1 FROM article WHERE source_sha256 = :sha256)
     ON CONFLICT DO NOTHING`,
  );
  const found = prepareRead<[], { sha256: unknown; bytes: unknown }>(
    loose,
    'SELECT sha256, bytes FROM original',
  );
  let changed = 0;
  db.transaction(() => {
    for (const { sha256: digest, bytes } of found.iterate())
      if (bytes instanceof Uint8Array && sha256(bytes) === digest) insert.run({ sha256: digest, bytes });
      else changed += 1;
  })();
  return changed === 0 ? [] : [`Left out: ${counted(changed, 'original file')}, changed since the import.`];
}

/** Notes that were being written, about what is here; of what cannot be stored in one, everything else. */
function keepDrafts(workspace: Workspace, loose: ReadableDb): readonly string[] {
  // What has a checksum was there.
  const rows = prepareRead<[], { id: unknown; text: unknown }>(
    loose,
    `SELECT id, text FROM draft
     UNION ALL SELECT id, NULL FROM checksum WHERE kind = 'draft' AND id NOT IN (SELECT id FROM draft)`,
  ).all();
  return rows.flatMap(({ id, text }): string[] => {
    const words = typeof text === 'string' ? text.replaceAll('\0', '').toWellFormed() : '';
    const named = `The unsaved note “${shown(words)}”`;
    const owner = typeof id === 'string' ? id : '';
    const isAbout =
      workspace.annotations.place(owner) ?? workspace.articles.find(owner) ?? workspace.actors.get(owner);
    if (words.trim() === '')
      return typeof text === 'string' && text.trim() === ''
        ? []
        : ['An unsaved note was left out: its words could not be read.'];
    if (!isAbout) return [`${named} was left out: what it is about was not recovered.`];
    try {
      workspace.drafts.save(owner, words);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [`${named} was left out: ${error.message}`];
    }
    return words === text ? [] : [`${named} lost characters that cannot be stored.`];
  });
}

/** What the window remembers, as far as it can be read. */
function keepSettings(
  { settings }: Workspace,
  loose: ReadableDb,
  questions: NonNullable<Dossier['questions']>,
): readonly string[] {
  const found = readSettings(loose);
  const kept = found.read();
  settings.save(kept);
  for (const { id } of questions) {
    const at = found.lookedAt(id);
    if (at !== null) settings.saveLook(id, at);
  }
  settings.saveImportChoices(found.importChoices());
  const saved = prepareRead<[], unknown>(
    loose,
    `SELECT key FROM settings UNION SELECT id FROM checksum WHERE kind = 'setting'`,
  )
    .pluck()
    .all();
  const lost = Object.keys(Settings.shape).filter(
    (name) => saved.includes(name) && !Object.hasOwn(kept, name),
  );
  return lost.length === 0 ? [] : [`These settings could not be read: ${lost.join(', ')}. Set them again.`];
}
