import type { Dossier, DossierArticle } from '../../shared/formats/common/dossier.ts';
import type { EncodedFile, OffsetUnit } from '../../shared/formats/common/format.ts';
import { generator } from '../../shared/formats/common/generator.ts';
import { findFormat } from '../../shared/formats/index.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKey } from '../../shared/model/outletKey.ts';
import { Refusal } from '../../shared/result.ts';
import { counted } from '../../shared/text/counting.ts';
import { noArticle } from '../store/actions/find.ts';
import { alteredSentence, isAsImported } from '../store/db/alteredText.ts';
import { readAtOnce } from '../store/db/database.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { type ExportChoice, exportChoice, type Wanted } from './exportChoice.ts';

/** What to export, and how. */
export interface ExportRequest extends Wanted {
  readonly format: string;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  /** One of the format's `offsetUnits`. */
  readonly offsetUnit?: OffsetUnit | undefined;
}

/** The files to be, and what is in them. */
export interface Exported {
  readonly files: readonly EncodedFile[];
  readonly articles: number;
  readonly annotations: number;
  /** Links that stayed behind, because only one of their two annotations is exported. */
  readonly linksLeftOut: number;
}

/** Writes a workspace in a format: the same content for the window and the command line. Throws `Refusal`. */
export function exportWorkspace(store: ReadableStore, request: ExportRequest): Exported {
  const format = findFormat(request.format);
  if (!format?.encode) throw new Refusal('unsupported', `“${request.format}” is not an export format.`);
  // One read transaction, so that a writer next door cannot change the state half-way through.
  const { dossier, linksLeftOut, rows } = readAtOnce(store.db, () => {
    const choice = exportChoice(store, request, format);
    return { ...collect(store, choice), rows: choice.rows };
  });
  return {
    files: format.encode(dossier, {
      exportedAt: request.exportedAt,
      generatorVersion: generator.version,
      offsetUnit: request.offsetUnit,
      rows,
    }),
    ...countOf(dossier, rows),
    // A table says in words what its rows are linked to.
    linksLeftOut: format.isTable ? 0 : linksLeftOut,
  };
}

function countOf(
  { articles }: Dossier,
  rows: ReadonlySet<string> | null,
): Pick<Exported, 'articles' | 'annotations'> {
  const counts = articles.map(({ annotations }) =>
    rows ? annotations.filter(({ id }) => rows.has(id)).length : annotations.length,
  );
  return {
    articles: rows ? counts.filter((count) => count > 0).length : counts.length,
    annotations: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** In words, what was left out, so that no one thinks the file is complete; empty when nothing was. */
export function leftOutSentence(links: number): string {
  if (links === 0) return '';
  const [were, their] = links === 1 ? ['was', 'its'] : ['were', 'their'];
  return `${counted(links, 'link')} ${were} left out, because only one of ${their} two annotations is included.`;
}

function collect(
  store: ReadableStore,
  choice: ExportChoice,
): { readonly dossier: Dossier; readonly linksLeftOut: number } {
  const altered: string[] = [];
  const entries = [...choice.articleIds].map((id): DossierArticle => {
    const article = store.articles.get(id);
    if (!article) throw noArticle(id);
    if (!isAsImported(article)) altered.push(article.title);
    const annotations = store.annotations.ofArticle(id).filter(choice.has);
    return { article, annotations, links: store.links.ofArticle(id) };
  });
  // What is quoted as evidence must be what was imported.
  if (altered.length > 0) throw new Refusal('damaged', `Nothing was exported. ${alteredSentence(altered)}`);
  const included = new Set(entries.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
  const leftOut = new Set<string>();
  const articles = entries.map((entry): DossierArticle => {
    const own = new Set(entry.annotations.map(({ id }) => id));
    for (const { id, from, to } of entry.links) if (included.has(from) !== included.has(to)) leftOut.add(id);
    // A link goes only where both its ends go, and with the article that it starts in.
    return { ...entry, links: entry.links.filter(({ from, to }) => own.has(from) && included.has(to)) };
  });
  const actors = choice.isWhole ? store.actors.all() : mentionedActors(store, entries);
  const outlets = choice.isWhole ? store.outlets.all() : namedOutlets(store, entries);
  const questions = choice.isWhole ? store.questions.all() : [];
  const decisions = choice.isWhole ? store.decisions.all() : [];
  const { series, exclusions, pairs } = comparedIn(store, choice.isWhole ? null : included);
  return {
    dossier: {
      articles,
      actors,
      ...(outlets.length > 0 && { outlets }),
      ...(questions.length > 0 && { questions }),
      ...(decisions.length > 0 && { decisions }),
      ...(series.length > 0 && { series }),
      ...(exclusions.length > 0 && { exclusions }),
      ...(pairs.length > 0 && { pairs }),
    },
    linksLeftOut: leftOut.size,
  };
}

/** What was compared; of a part of the workspace what is about annotations that go along (null: all). */
function comparedIn(
  { series, exclusions, pairs }: ReadableStore,
  included: ReadonlySet<string> | null,
): Required<Pick<Dossier, 'series' | 'exclusions' | 'pairs'>> {
  const goes = (id: string): boolean => included?.has(id) ?? true;
  return {
    series: series.all().flatMap((each) => {
      const figures = each.figures.filter(goes);
      return included && figures.length === 0 ? [] : [{ ...each, figures }];
    }),
    exclusions: exclusions.all().filter(({ id }) => goes(id)),
    pairs: pairs.standing().filter(({ a, b }) => goes(a) && goes(b)),
  };
}

/** And only those outlets that its articles name. */
function namedOutlets({ outlets }: ReadableStore, entries: readonly DossierArticle[]): Outlet[] {
  const named = new Set(entries.map(({ article }) => outletKey(article.source.publisher ?? '')));
  return outlets
    .all()
    .filter(({ name, aliases }) => [name, ...aliases].some((own) => named.has(outletKey(own))));
}

/** A part of the workspace takes only those actors along that its annotations point to. */
function mentionedActors(store: ReadableStore, entries: readonly DossierArticle[]): ActorEntry[] {
  const mentioned = new Set(
    entries.flatMap(({ annotations }) =>
      annotations.flatMap(({ tag, attributes }) => (tag === 'actor' ? [attributes.actorEntryId] : [])),
    ),
  );
  return store.actors.all().filter(({ id }) => mentioned.has(id));
}
