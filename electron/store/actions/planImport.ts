import { checkDossier } from '../../../shared/formats/common/dossier.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article, ArticleRecord } from '../../../shared/model/article.ts';
import { Refusal } from '../../../shared/result.ts';
import { type Digest, digestOf } from '../db/digest.ts';
import type { ReadableStore } from '../tables/store.ts';
import { carryDecisions } from './carryDecisions.ts';
import { noArticle } from './find.ts';
import { addArticle, type Draft, emptyDraft, type ImportedArticle, type Revision } from './importDraft.ts';
import type { Incoming } from './incoming.ts';
import { inheriting, remade } from './inheriting.ts';
import type { Moment } from './moment.ts';
import { newArticleId } from './newArticleId.ts';
import { planDossier, unlike, withoutTwins } from './planDossier.ts';
import { planNotes } from './planNotes.ts';
import { carryOver, olderVersion } from './revising.ts';
import { atOnce } from './steps.ts';
import { newestVersion, resemblanceOf, versionByUrl } from './versions.ts';

/** What one file brings that is not here yet. Nothing is written; throws `Refusal` naming the obstacle. */
export function planImport(store: ReadableStore, moment: Moment, incoming: Incoming): Draft {
  if (incoming.kind === 'documents') return atOnce(planDocumentsSteps(store, moment, incoming));
  if (incoming.kind === 'notes') return planNotes(store, moment, incoming);
  const breach = checkDossier(incoming.dossier);
  if (breach) throw new Refusal('invariant', breach);
  return planDossier(store, incoming.dossier, incoming.isForeign);
}

/** The version that a document which a person calls a newer one goes after. */
function asked(store: ReadableStore, revisionOf: string): ArticleRecord {
  const older = newestVersion(store, revisionOf);
  if (older) return older;
  throw noArticle(revisionOf);
}

/** What documents bring that is not here yet, one after the other, as `planImport` does. */
export function* planDocumentsSteps(
  store: ReadableStore,
  moment: Moment,
  { documents, revisionOf, isRemade = false }: Extract<Incoming, { kind: 'documents' }>,
): Generator<void, Draft> {
  const older = revisionOf === undefined ? undefined : asked(store, revisionOf);
  const draft = emptyDraft();
  const seen = new Map<string, ArticleRecord>();
  const revised = new Set<string>();
  const carried = new Map<string, Annotation>();
  for (const {
    title,
    language,
    source,
    origins,
    text,
    blocks,
    inlines,
    pages,
    leftOut = [],
    annotations = [],
    doubt,
    bytes,
    ...read
  } of documents) {
    const digest = read.digest ?? digestOf(text);
    const { sha256: textSha256 } = digest;
    const present = seen.get(textSha256) ?? store.articles.findByText(textSha256);
    let found: Pick<ImportedArticle, 'revision' | 'resembles'> = {};
    if (!present) {
      const before = older ?? versionByUrl(store, source);
      const article: Article = {
        id: newArticleId(),
        title,
        language,
        source,
        importedAt: moment.at,
        textSha256,
        text,
        blocks: [...blocks],
        ...(inlines?.length && { inlines: [...inlines] }),
        ...(pages?.length && { pages: [...pages] }),
        ...(origins && Object.keys(origins).length > 0 && { origins }),
      };
      // Two versions of one article in a single import: only the first can be the next version of what was here.
      const isTaken = before !== undefined && revised.has(before.id);
      // Nothing is carried over from a text that the disk has changed: a person can say so when it is restored.
      const isFree = before && !isTaken && !store.articles.isAltered(before.id);
      const version = !isFree
        ? article
        : isRemade
          ? remade(article, before)
          : { ...inheriting(article, before), revisionOf: before.id };
      seen.set(textSha256, addArticle(draft, { article: version, original: bytes, digest }));
      if (isFree) {
        revised.add(before.id);
        found = { revision: revise(store, draft, before, article, moment, carried) };
      } else found = resembling(store, text, digest);
    }
    const home = present?.id ?? seen.get(textSha256)?.id ?? '';
    // The marks in a file may have come with the older version as well.
    const fresh =
      present && store.articles.find(home)
        ? withoutTwins(store, home, annotations)
        : found.revision && annotations.length > 0
          ? unlike(addedTo(draft, home), annotations)
          : annotations;
    for (const annotation of fresh) {
      const after = { ...annotation, articleId: home };
      draft.changes.push({ entity: 'annotation', id: annotation.id, before: null, after });
    }
    const { id, title: shown } = present ?? { id: seen.get(textSha256)?.id ?? '', title };
    draft.articles.push({
      id,
      title: shown,
      characters: digest.characters,
      annotations: (found.revision?.carried ?? 0) + fresh.length,
      alreadyThere: present !== undefined,
      leftOut,
      ...(doubt !== undefined && { doubt }),
      ...(!present && guessesIn(origins) > 0 && { guesses: guessesIn(origins) }),
      ...found,
    });
    yield;
  }
  // Of all of them at once: a series may have figures of several.
  draft.changes.push(...carryDecisions(store, carried, draft.changes, moment));
  return draft;
}

function addedTo({ changes }: Draft, articleId: string): readonly Annotation[] {
  return changes.flatMap((change) =>
    change.entity === 'annotation' && change.after?.articleId === articleId ? [change.after] : [],
  );
}

function guessesIn(origins: ArticleRecord['origins'] = {}): number {
  return Object.values(origins).filter(({ kind }) => kind === 'guessed').length;
}

/** Adds what carries the annotations of the older version over. */
function revise(
  store: ReadableStore,
  draft: Draft,
  older: ArticleRecord,
  newer: Article,
  moment: Moment,
  carried: Map<string, Annotation>,
): Revision {
  const { changes, made, ...sums } = carryOver(store, olderVersion(store, older.id), newer, moment);
  draft.changes.push(...changes);
  for (const [id, annotation] of made) carried.set(id, annotation);
  return { of: older.id, title: older.title, ...sums };
}

function resembling(
  store: ReadableStore,
  text: string,
  { sketch }: Digest,
): Pick<ImportedArticle, 'resembles'> {
  const resembles = resemblanceOf(store, text, sketch);
  return resembles ? { resembles } : {};
}
