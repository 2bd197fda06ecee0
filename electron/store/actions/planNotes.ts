import { v7 as newId } from 'uuid';
import { applyMapping } from '../../../shared/formats/fromForeign.ts';
import { type KnownPage, type NotesOfPage, placeNotes } from '../../../shared/formats/w3c/notes.ts';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import { Refusal } from '../../../shared/result.ts';
import { sha256 } from '../db/hash.ts';
import type { ReadableStore } from '../tables/store.ts';
import type { Draft } from './importDraft.ts';
import type { Incoming } from './incoming.ts';
import type { Moment } from './moment.ts';
import { planDossier } from './planDossier.ts';
import { versionByUrl } from './versions.ts';

/**
 * What notes add to the pages of this workspace that have their addresses. What has no place there is said with the
 * article. Nothing is written; throws `Refusal` where none of their pages is here.
 */
export function planNotes(
  store: ReadableStore,
  moment: Moment,
  { content, mapping, context }: Extract<Incoming, { kind: 'notes' }>,
): Draft {
  const homes = new Map<string, ArticleRecord>();
  const find = (address: string): KnownPage | undefined => {
    const home = pageAt(store, address);
    const text = home && store.articles.text(home.id);
    if (!home || text === undefined) return undefined;
    homes.set(home.id, home);
    return { id: home.id, text };
  };
  const placed = placeNotes(content, find);
  if (!placed.ok) throw new Refusal(placed.error.code, `${placed.error.message}.`);
  const { pages, missing } = placed.value;
  if (pages.length === 0)
    throw new Refusal(
      'not-found',
      `its notes are on pages that are not in this workspace${named(missing)}: import the pages first, or together with it.`,
    );
  const article = ({ article: read, page }: NotesOfPage) => ({ ...read, name: page, remarks: [] });
  const dossier = applyMapping({ articles: pages.map(article) }, mapping, {
    ...context,
    at: moment.at,
    by: 'import',
    newId,
    sha256,
  });
  const articles = dossier.articles.map((entry, index) => {
    const home = homes.get(pages[index]?.page ?? '');
    if (!home) throw new Error('Notes were placed on a page that is here.');
    const { text, blocks } = entry.article;
    const annotations = entry.annotations.map((annotation) => ({ ...annotation, articleId: home.id }));
    return { ...entry, article: { ...home, text, blocks }, annotations };
  });
  const draft = planDossier(store, { ...dossier, articles }, true);
  for (const [index, { article: read, unplaced }] of pages.entries()) {
    const shown = draft.articles[index];
    const whole = (read.remarks ?? []).map((line) => `Left out: the note on the whole page “${line}”.`);
    const elsewhere = index === 0 ? missing : [];
    if (shown) draft.articles[index] = { ...shown, leftOut: [...unplaced, ...whole, ...elsewhere] };
  }
  return draft;
}

/** The newest version of the page at an address, also where it is read through the proxy of Hypothesis. */
function pageAt(store: ReadableStore, address: string): ArticleRecord | undefined {
  return versionByUrl(store, { url: address.replace(/^https?:\/\/via\.hypothes\.is\//, '') });
}

function named(missing: readonly string[]): string {
  const first = /because “(.+)” is not in/.exec(missing[0] ?? '')?.[1];
  return first === undefined || first === '' ? '' : ` (such as ${first})`;
}
