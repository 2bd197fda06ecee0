import type { Annotation } from '../../shared/model/annotation.ts';
import { type ArticleStatus, articleStatusLabel } from '../../shared/model/articleStatus.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import type { Change } from '../../shared/model/history.ts';
import type { HistoryDetails } from '../../shared/model/historyDetails.ts';
import { actionWords, fieldsInWords } from '../../shared/model/historyWords.ts';
import { tagLabel, withArticle } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { isComingOrGoing } from './slices/common.ts';
import { comparingUndoWords } from './undoComparingWords.ts';
import { ledgerUndoWords } from './undoLedgerWords.ts';
import { countOf, type Undone } from './undone.ts';

/** What undo or redo did, in a sentence: what came, went or changed, how much of it, and where. */
export function undoSentence(undone: Undone): string {
  const { details, changes, where } = undone;
  if (changes.some(isComingOrGoing)) return articlesSentence(undone);
  const changed = changedWords(undone);
  switch (details.what) {
    case 'load':
    case 'import':
    case 'importOne':
    case 'tag':
    case 'tagMany':
    case 'tagEverywhere':
    case 'remove':
    case 'removeMany':
    case 'removeArticles':
      return annotationsSentence(undone);
    case 'retag':
      return `“${details.words}”${where} is ${withArticle(undone.kind === 'undo' ? details.from : details.to)} again.`;
    case 'status': {
      const status = annotationsIn(changes)[0]?.status ?? details.status;
      return `The ${details.tag} “${details.words}”${where} is ${statusWords[status]} again.`;
    }
    case 'attributes':
      return `The ${changed(details.attributes, `“${details.words}”${where}`)}.`;
    case 'note':
      return `The note on “${details.on}”${where} ${noteWords(undone, details.change)}.`;
    case 'reshape':
      return `The edges of “${details.words}”${where} were ${again(undone)}.`;
    case 'changeMany': {
      const fields = details.tag ? ['tag'] : details.status ? ['status'] : (details.fields ?? []);
      return `The ${changed(fields, `${counted(details.annotations, 'annotation')}${where}`)}.`;
    }
    case 'date':
      return `The ${changed(['date'], `“${details.title}”`)}.`;
    case 'articles': {
      const renamed =
        details.fields.join() === 'title' ? changes.find(({ entity }) => entity === 'article') : null;
      if (renamed?.entity === 'article' && renamed.before && renamed.after && details.articles === 1)
        return `“${shortened(renamed.before.title, 60)}” is called “${shortened(renamed.after.title, 60)}” again.`;
      const which = articlesNamed(details);
      if (!details.isConfirmed) return `The ${changed(details.fields, which)}.`;
      return `The ${fieldsInWords(details.fields)} of ${which} ${isPlural(details.fields) ? 'are' : 'is'} ${
        undone.kind === 'redo' ? 'confirmed' : isPlural(details.fields) ? 'guesses' : 'a guess'
      } again.`;
    }
    case 'articleStatus': {
      const [first, ...others] = changes.flatMap((change): ArticleStatus[] =>
        change.entity === 'article' && change.after ? [change.after.status ?? 'toDo'] : [],
      );
      // Several may have had different ones.
      return first !== undefined && others.every((other) => other === first)
        ? `${articlesNamed(details)} ${details.articles === 1 ? 'is' : 'are'} “${articleStatusLabel[first].toLowerCase()}” again.`
        : `The ${changed(['status'], articlesNamed(details))}.`;
    }
    case 'carryOver':
      return carryOverSentence(undone, details);
    case 'place':
      return undone.kind === 'undo'
        ? `“${details.words}” is waiting for review again.`
        : `“${details.words}” is placed${where} again.`;
    case 'placeIdentical':
      return undone.kind === 'undo'
        ? `${counted(details.annotations, 'annotation')} ${details.annotations === 1 ? 'is' : 'are'} waiting for review again.`
        : `${counted(details.annotations, 'annotation')} ${details.annotations === 1 ? 'is' : 'are'} placed${where} again.`;
    case 'leave':
      return undone.kind === 'undo'
        ? 'The annotation is waiting for review again.'
        : 'The annotation is not carried over, as before.';
    case 'link':
    case 'unlink':
      return linkSentence(undone, details);
    case 'outlet':
      return details.change === 'merge'
        ? `The outlets merged into “${details.name}” are ${undone.kind === 'undo' ? 'separate' : 'one'} again.`
        : `The outlet “${details.name}” ${namedWords(undone)}.`;
    case 'question':
      return `The saved question “${details.name}” ${namedWords(undone)}.`;
    case 'suggest':
    case 'decide':
    case 'forget':
    case 'correct':
      return suggestionSentence(undone, details);
    case 'series':
    case 'exclude':
    case 'pair':
    case 'partClaim':
      return comparingUndoWords(undone, details);
    case 'told':
    case 'unknown':
      return annotationsIn(changes).length > 0 ? annotationsSentence(undone) : plainSentence(undone);
    default:
      return ledgerUndoWords(undone, details);
  }
}

/** Suggestions and decisions on them, and what became of them. */
function suggestionSentence(
  { kind, where }: Undone,
  details: Extract<HistoryDetails, { what: 'suggest' | 'decide' | 'forget' | 'correct' }>,
): string {
  const isUndo = kind === 'undo';
  switch (details.what) {
    case 'suggest': {
      const [what, are] = manyOf(details.annotations, 'suggestion');
      const isBack = (details.change === 'clear') === isUndo;
      return `${what}${where} ${isBack ? `${are} back` : `${are} gone`}.`;
    }
    case 'decide': {
      const [many, are] = manyOf(details.accepted + details.rejected, 'suggestion');
      const what = details.words === undefined ? many : `The suggestion “${details.words}”`;
      if (isUndo) return `${what}${where} ${are} waiting for a decision again.`;
      if (details.rejected === 0) return `${what}${where} ${are} accepted again.`;
      return `${what}${where} ${are} ${details.accepted === 0 ? 'rejected' : 'decided'} again.`;
    }
    case 'forget': {
      const [what, are] = manyOf(details.decisions, 'decision');
      return `${what} ${are} ${isUndo ? 'back' : 'forgotten again'}.`;
    }
    case 'correct':
      return `The correction of “${details.words}”${where} was ${isUndo ? 'taken back' : 'decided again'}.`;
  }
}

function manyOf(count: number, noun: string): readonly [what: string, are: string] {
  return [counted(count, noun), count === 1 ? 'is' : 'are'];
}

/** Articles that came or went, with what is annotated in them. */
function articlesSentence({ kind, details, changes }: Undone): string {
  const articles = changes.filter((change) => change.entity === 'article').filter(isComingOrGoing);
  const [first] = articles;
  // Of very many changes not all are told; then the action knows how many there were.
  const many = Math.max(articles.length, 'articles' in details ? details.articles : 0);
  const tagged = changes.filter(({ entity }) => entity === 'annotation').length;
  const annotations = Math.max(tagged, 'annotations' in details ? details.annotations : 0);
  const title = (first?.after ?? first?.before)?.title ?? '';
  const which = many === 1 ? `“${shortened(title, 60)}”` : counted(many, 'article');
  const [are, them] = many === 1 ? ['is', 'it'] : ['are', 'them'];
  if ('isRevision' in details && details.isRevision)
    return first?.after
      ? `The newer version of ${which} is back.`
      : `The newer version of ${which} was removed, and the one before it is the newest again. Redo to bring it back.`;
  const withThem = annotations === 0 ? '' : ` with ${counted(annotations, 'annotation')}`;
  return first?.after
    ? `${which}${withThem} ${are} back in the library.`
    : `${which}${withThem} ${are} no longer in the library. ${kind === 'undo' ? 'Redo' : 'Undo'} to bring ${them} back.`;
}

/** Annotations that came, went or changed, with the links that did so with them. */
function annotationsSentence(undone: Undone): string {
  const { changes, where } = undone;
  const first = changes.find((change) => change.entity === 'annotation');
  const annotation = first?.after ?? first?.before;
  if (!first || !annotation) return plainSentence(undone);
  const annotations = countOf(undone, 'annotation');
  const isOne = annotations === 1;
  const became =
    first.before === null
      ? `${isOne ? 'is' : 'are'} back`
      : `${isOne ? 'was' : 'were'} ${first.after === null ? 'removed' : again(undone)}`;
  const what = isOne
    ? `The ${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”`
    : counted(annotations, 'annotation');
  const links = countOf(undone, 'link');
  return `${what}${where} ${became}${links === 0 ? '' : `, with ${counted(links, 'link')}`}.`;
}

function carryOverSentence(
  { kind }: Undone,
  { title, annotations }: Extract<HistoryDetails, { what: 'carryOver' }>,
): string {
  const many = annotations === 0 ? '' : counted(annotations, 'annotation');
  if (kind === 'redo') return `“${title}” is a newer version again${many && `, with ${many} carried over`}.`;
  return `“${title}” is no longer a newer version${many && `, and ${many} carried over to it ${annotations === 1 ? 'was' : 'were'} removed`}.`;
}

function linkSentence(
  { kind, changes, where }: Undone,
  { what, type, from, to }: Extract<HistoryDetails, { what: 'link' | 'unlink' }>,
): string {
  const isBack = (what === 'link') === (kind === 'redo');
  const [start, end] = [from, to].map((words) => (words === '' ? 'an annotation' : `“${words}”`));
  const hasReplaced = changes.filter(({ entity }) => entity === 'link').length > 1;
  const [became, other] = isBack
    ? ['is back', ', in place of the one before it']
    : ['was removed', ', and the one before it is back'];
  return `The link from ${start} to ${end} (${type})${where} ${became}${hasReplaced ? other : ''}.`;
}

/** An action of an older program, of which only its words are known, or of a newer one. */
function plainSentence({ kind, details }: Undone): string {
  return `${kind === 'undo' ? 'Undone' : 'Redone'}: ${actionWords(details)}.`;
}

/** “stance and factuality of “words” were changed back”. */
function changedWords(undone: Undone): (fields: readonly string[], of: string) => string {
  return (fields, of) =>
    `${fieldsInWords(fields)} of ${of} ${isPlural(fields) ? 'were' : 'was'} ${again(undone)}`;
}

function again({ kind }: Pick<Undone, 'kind'>): string {
  return kind === 'undo' ? 'changed back' : 'changed again';
}

function isPlural(fields: readonly string[]): boolean {
  return fields.length !== 1 || /[^su]s$/.test(fields[0] ?? '');
}

/** What became of something with a name, by whether it was there before and is there now. */
function namedWords(undone: Undone): string {
  const change = undone.changes.find(({ entity }) => entity === 'outlet' || entity === 'question');
  if (change?.before === null) return 'is back';
  return change?.after === null ? 'was removed' : `was ${again(undone)}`;
}

function noteWords(undone: Undone, change: 'write' | 'change' | 'remove'): string {
  if (change === 'change') return `was ${again(undone)}`;
  return (change === 'write') === (undone.kind === 'undo') ? 'was removed' : 'is back';
}

function articlesNamed({
  title,
  articles,
}: Extract<HistoryDetails, { what: 'articles' | 'articleStatus' }>): string {
  return title === undefined ? counted(articles, 'article') : `“${title}”`;
}

function annotationsIn(changes: readonly Change[]): readonly Annotation[] {
  return changes.flatMap((change) => (change.entity === 'annotation' && change.after) || []);
}

const statusWords = { accepted: 'accepted', rejected: 'rejected', suggested: 'a suggestion' } as const;
