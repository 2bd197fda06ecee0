import type { Dossier } from '../../../shared/formats/common/dossier.ts';
import { ActorEntry } from '../../../shared/model/actor.ts';
import { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { Decision } from '../../../shared/model/decision.ts';
import { Exclusion } from '../../../shared/model/exclusion.ts';
import { Link } from '../../../shared/model/link.ts';
import { checkLink } from '../../../shared/model/linkTable.ts';
import { Outlet } from '../../../shared/model/outlet.ts';
import { Pair } from '../../../shared/model/pair.ts';
import { Question } from '../../../shared/model/question.ts';
import { Series } from '../../../shared/model/series.ts';
import { counted } from '../../../shared/text/counting.ts';
import { prepareRead, type ReadableDb } from '../db/database.ts';
import { choose } from './choose.ts';
import { type FoundHistory, readFoundHistory } from './foundHistory.ts';
import { placeAnnotation } from './placeAnnotation.ts';
import { type Reread, readTexts } from './readableTexts.ts';
import type { Row } from './readTable.ts';
import { parseLoosely, type Repaired, repair } from './repair.ts';

/** What can be made of the rows of a damaged database, and in sentences where it comes from and what was left out. */
export interface Remains {
  readonly dossier: Dossier;
  readonly sources: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Puts together what is left: of a history that is whole everything but the texts, since its hashes tell; else the rows, and from
 * the history what is missing among them. Texts come from their rows or, where these are damaged, from their original files;
 * annotations without their segments are placed by their offsets.
 */
export async function readRemains(loose: ReadableDb, reread: Reread): Promise<Remains> {
  const lost: string[] = [];
  const history = readFoundHistory(loose);
  const actors = choose(history, history.actors, readActors(loose), 'Actor', lost);
  const outlets = choose(history, history.outlets, readOutlets(loose), 'Outlet', lost);
  const questions = choose(history, history.questions, readQuestions(loose), 'Question', lost);
  const decisions = choose(history, history.decisions, readDecisions(loose), 'Decision', lost);
  const series = choose(history, history.series, readSeries(loose), 'Series', lost);
  const exclusions = choose(history, history.exclusions, readExclusions(loose), 'Exclusion', lost);
  const pairs = choose(history, history.pairs, readPairs(loose), 'Pair', lost);
  const texts = await readTexts(loose, history, reread, lost);
  const annotationRows = readAnnotations(loose);
  const annotations = choose(history, history.annotations, annotationRows, 'Annotation', lost);
  lost.push(...describeOrphans(loose, history, annotations, annotationRows));
  const links = choose(history, history.links, readLinks(loose), 'Link', lost);
  const kept = new Map<string, Annotation>();
  const tally = { rows: 0, history: 0, offsets: 0 };
  for (const { value, from } of annotations.values()) {
    const text = texts.articles.get(value.articleId);
    if (!text) {
      lost.push(`Annotation ${value.id} belongs to the article ${value.articleId}, which could not be read.`);
      continue;
    }
    const placed = placeAnnotation(value, text.article.text, text.isAsImported, (id) => actors.has(id));
    if (placed.leftOut !== null) lost.push(`In “${text.article.title}”: ${placed.leftOut}`);
    if (!placed.annotation) continue;
    kept.set(placed.annotation.id, placed.annotation);
    tally[placed.isByOffsets ? 'offsets' : from] += 1;
  }
  const ofArticle = Map.groupBy(kept.values(), ({ articleId }) => articleId);
  const linksOf = Map.groupBy(
    [...links.values()].map(({ value }) => value).filter((link) => isSound(link, kept, lost)),
    ({ from }) => kept.get(from)?.articleId ?? '',
  );
  return {
    dossier: {
      actors: [...actors.values()].map(({ value }) => value),
      outlets: [...outlets.values()].map(({ value }) => value),
      questions: [...questions.values()].map(({ value }) => value),
      decisions: [...decisions.values()].map(({ value }) => value),
      series: [...series.values()].map(({ value }) => value),
      exclusions: [...exclusions.values()].map(({ value }) => value),
      pairs: [...pairs.values()].map(({ value }) => value),
      articles: withVersions([...texts.articles.values()].map(({ article }) => article)).map((article) => ({
        article,
        annotations: ofArticle.get(article.id) ?? [],
        links: linksOf.get(article.id) ?? [],
      })),
    },
    sources: [...texts.sources, ...describe(tally)],
    lost,
  };
}

/** The rows of a table by their ids. */
function readAll<T>(
  db: ReadableDb,
  table:
    | 'actor'
    | 'outlet'
    | 'question'
    | 'decision'
    | 'series'
    | 'exclusion'
    | 'pair'
    | 'annotation'
    | 'link',
  toValue: (row: Row) => Repaired<T>,
): ReadonlyMap<string, Repaired<T>> {
  const rows = prepareRead<[], Row>(db, `SELECT * FROM ${table}`).all();
  return new Map(rows.map((row) => [String(row.id), toValue(row)]));
}

/** Says how many annotations are left of which there is nothing but what they quote. */
function describeOrphans(
  db: ReadableDb,
  { isWhole }: FoundHistory,
  annotations: ReadonlyMap<string, unknown>,
  rows: ReadonlyMap<string, unknown>,
): string[] {
  const ids = prepareRead<[], unknown>(db, 'SELECT DISTINCT annotation_id FROM segment').pluck().all();
  const orphans = isWhole ? [] : ids.map(String).filter((id) => !annotations.has(id) && !rows.has(id));
  return orphans.length === 0
    ? []
    : [`Left out, because only the quoted words could be read: ${counted(orphans.length, 'annotation')}.`];
}

function readActors(db: ReadableDb): ReadonlyMap<string, Repaired<ActorEntry>> {
  const nothing = { type: null, sector: null, country: null, wikidata: null, aliases: [], note: null };
  return readAll(db, 'actor', (row) =>
    repair(ActorEntry, { ...row, aliases: parseLoosely(row.aliases) }, { ...nothing, name: 'Unnamed actor' }),
  );
}

function readOutlets(db: ReadableDb): ReadonlyMap<string, Repaired<Outlet>> {
  const nothing = { aliases: [], kind: null, country: null, reliability: null, note: null };
  return readAll(db, 'outlet', (row) =>
    repair(Outlet, { ...row, aliases: parseLoosely(row.aliases) }, { ...nothing, name: 'Unnamed outlet' }),
  );
}

function readQuestions(db: ReadableDb): ReadonlyMap<string, Repaired<Question>> {
  return readAll(db, 'question', (row) => repair(Question, row, { name: 'Unnamed question' }));
}

function readDecisions(db: ReadableDb): ReadonlyMap<string, Repaired<Decision>> {
  return readAll(db, 'decision', ({ prefix, suffix, decided_by, decided_at, ...row }) =>
    repair(
      Decision,
      { ...row, before: prefix, after: suffix, by: decided_by, at: decided_at },
      { by: unknownPerson, at: unknownTime },
    ),
  );
}

function readSeries(db: ReadableDb): ReadonlyMap<string, Repaired<Series>> {
  const nothing = { entity: null, property: null, unit: null, cumulative: false };
  return readAll(db, 'series', ({ cumulative, ...row }) =>
    repair(
      Series,
      { ...row, cumulative: cumulative === 1, figures: parseLoosely(row.figures) },
      { ...nothing, name: 'Unnamed series', figures: [] },
    ),
  );
}

function readExclusions(db: ReadableDb): ReadonlyMap<string, Repaired<Exclusion>> {
  return readAll(db, 'exclusion', (row) => repair(Exclusion, row, { reason: 'The reason was lost.' }));
}

function readPairs(db: ReadableDb): ReadonlyMap<string, Repaired<Pair>> {
  return readAll(db, 'pair', (row) => repair(Pair, row, {}));
}

function readLinks(db: ReadableDb): ReadonlyMap<string, Repaired<Link>> {
  return readAll(db, 'link', ({ id, type, from_id, to_id, created_by, created_at }) =>
    repair(
      Link,
      { id, type, from: from_id, to: to_id, createdBy: created_by, createdAt: created_at },
      { createdBy: unknownPerson, createdAt: unknownTime },
    ),
  );
}

function readAnnotations(db: ReadableDb): ReadonlyMap<string, Repaired<Annotation>> {
  const segments = Map.groupBy(
    prepareRead<[], Row>(db, 'SELECT * FROM segment ORDER BY annotation_id, ordinal').all(),
    ({ annotation_id }) => annotation_id,
  );
  return readAll(db, 'annotation', (row) => {
    const own = segments.get(row.id) ?? [];
    // Where they are lost, the offsets say from where to where the annotation goes; its words are read there later.
    const whole = { start: row.start_offset, end: row.end_offset, exact: unreadWords };
    const isWhole =
      own.length > 0 &&
      own[0]?.start_offset === row.start_offset &&
      own.at(-1)?.end_offset === row.end_offset;
    return repair(
      Annotation,
      {
        id: row.id,
        articleId: row.article_id,
        tag: row.tag,
        segments: own.map(({ start_offset, end_offset, exact }) => ({
          start: start_offset,
          end: end_offset,
          exact,
        })),
        prefix: row.prefix,
        suffix: row.suffix,
        attributes: parseLoosely(row.attributes),
        note: row.note,
        status: row.status,
        origin: parseLoosely(row.origin),
        createdBy: row.created_by,
        createdAt: row.created_at,
        updatedBy: row.updated_by,
        updatedAt: row.updated_at,
        ...(!isWhole && { segments: [whole] }),
      },
      {
        segments: [whole],
        prefix: '',
        suffix: '',
        attributes: {},
        note: null,
        status: 'accepted',
        origin: { kind: 'human' },
        createdBy: unknownPerson,
        createdAt: unknownTime,
        updatedBy: unknownPerson,
        updatedAt: unknownTime,
      },
    );
  });
}

/** What stands in for words that are only known by their offsets: no text holds it. */
const unreadWords = '\u{FFFF}';
const unknownPerson = 'unknown';
const unknownTime = '1970-01-01T00:00:00.000Z';

function isSound(link: Link, kept: ReadonlyMap<string, Annotation>, lost: string[]): boolean {
  const from = kept.get(link.from);
  const to = kept.get(link.to);
  const isAllowed = from !== undefined && to !== undefined && checkLink(link.type, from.tag, to.tag).ok;
  if (!isAllowed)
    lost.push(`Link ${link.id} (${link.type}) was left out: its annotations were not both recovered.`);
  return isAllowed;
}

/** A version follows one that is here, and no two follow the same. */
function withVersions(articles: readonly Article[]): readonly Article[] {
  const older = new Map(articles.map(({ id, revisionOf }) => [id, revisionOf]));
  const taken = new Set<string>();
  return articles.map((article) => {
    const { revisionOf, ...first } = article;
    if (revisionOf === undefined) return article;
    const seen = new Set([article.id]);
    let isLine = older.has(revisionOf) && !taken.has(revisionOf);
    for (let at: string | undefined = revisionOf; isLine && at !== undefined; at = older.get(at)) {
      isLine = !seen.has(at);
      seen.add(at);
    }
    if (!isLine) {
      older.set(article.id, undefined);
      return first;
    }
    taken.add(revisionOf);
    return article;
  });
}

function describe({
  rows,
  history,
  offsets,
}: Readonly<Record<'rows' | 'history' | 'offsets', number>>): string[] {
  return [
    ...(rows > 0 ? [`${counted(rows, 'annotation')} from the tables of the file.`] : []),
    ...(history > 0 ? [`${counted(history, 'annotation')} from the history.`] : []),
    ...(offsets > 0 ? [`${counted(offsets, 'annotation')} placed by their offsets.`] : []),
  ];
}
