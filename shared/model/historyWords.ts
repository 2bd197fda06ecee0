import { assertNever } from '../result.ts';
import { counted, numeral } from '../text/counting.ts';
import { articleFieldLabel } from './articleFields.ts';
import { articleStatusLabel } from './articleStatus.ts';
import { attributeLabel } from './attributeLabels.ts';
import type { EntryKind } from './history.ts';
import type { HistoryDetails } from './historyDetails.ts';
import { type Tag, tagLabel, withArticle } from './tag.ts';

/** A history entry in words, wherever it is shown: “Undo: Tag “over 11,000 soldiers” as figure”. */
export function historyWords({
  kind,
  details,
}: {
  readonly kind: EntryKind;
  readonly details: HistoryDetails;
}): string {
  const isTold = details.what === 'told';
  const prefix = isTold || kind === 'do' || kind === 'setup' ? '' : kind === 'undo' ? 'Undo: ' : 'Redo: ';
  return `${prefix}${actionWords(details)}`;
}

/** An action in words, as the buttons Undo and Redo say it: “Tag “over 11,000 soldiers” as figure”. */
export function actionWords(details: HistoryDetails): string {
  switch (details.what) {
    case 'told':
      return details.words;
    case 'unknown':
      return 'An action of another version of Glossator';
    case 'load':
      return `Load ${counted(details.articles, 'article')}`;
    case 'import':
      // Annotations count where no article came with them.
      return `Import ${
        details.articles > 0
          ? `${counted(details.articles, 'article')}${withAnnotations(details)}`
          : counted(details.annotations, 'annotation')
      }`;
    case 'importOne':
      return `Import ${quoted(details.title)}${details.isRevision ? ' as a newer version' : ''}`;
    case 'tag':
      return `Tag ${quoted(details.words)} as ${tagName(details.tag)}`;
    case 'tagMany':
      return `Tag ${manyWords(details)} as ${tagName(details.tag)}`;
    case 'tagEverywhere':
      return everywhereWords(details);
    case 'retag':
      return `Change ${quoted(details.words)} from ${tagName(details.from)} to ${tagName(details.to)}`;
    case 'note':
      return `${noteWords[details.change]} on ${quoted(details.on)}`;
    case 'status':
      return `${statusWords[details.status]} ${tagName(details.tag)} ${quoted(details.words)}`;
    case 'attributes':
      return `Change the ${fieldsInWords(details.attributes)} of ${quoted(details.words)}`;
    case 'reshape':
      return `${reshapeWords[details.change]} ${quoted(details.words)}`;
    case 'remove':
      return `Remove ${tagName(details.tag)} ${quoted(details.words)}`;
    case 'date':
      return details.date === null
        ? `Clear the date of ${quoted(details.title)}`
        : `Set the date of ${quoted(details.title)} to ${details.date}`;
    case 'carryOver':
      return `Carry ${counted(details.annotations, 'annotation')} over to ${quoted(details.title)}`;
    case 'place':
      return `Place ${quoted(details.words)} in the newer version`;
    case 'placeIdentical':
      return `Place ${counted(details.annotations, 'annotation')} where the words are identical`;
    case 'leave':
      return 'Do not carry over an annotation';
    case 'link':
      return `Link ${endWords(details.from)} to ${endWords(details.to)} (${details.type})`;
    case 'unlink':
      return `Unlink ${endWords(details.from)} from ${endWords(details.to)} (${details.type})`;
    case 'articles':
      return `${details.isConfirmed ? 'Confirm' : 'Change'} the ${listed(details.fields)} of ${articlesNamed(details)}`;
    case 'articleStatus':
      return `Set ${articlesNamed(details)} to “${articleStatusLabel[details.status].toLowerCase()}”`;
    case 'removeArticles':
      return `Remove ${articlesNamed(details)}${withAnnotations(details)}`;
    case 'changeMany':
      return manyChangeWords(details);
    case 'removeMany':
      return `Remove ${counted(details.annotations, 'annotation')}`;
    case 'outlet':
      return `${outletWords[details.change]} the outlet ${quoted(details.name)}`;
    case 'suggest':
    case 'decide':
    case 'forget':
    case 'correct':
      return suggestionWords(details);
    case 'question':
      return `${questionWords[details.change]} the question ${quoted(details.name)}`;
    case 'series':
    case 'exclude':
    case 'pair':
    case 'partClaim':
      return comparingWords(details);
    default:
      return ledgerWords(details);
  }
}

type Of<What extends HistoryDetails['what']> = Extract<HistoryDetails, { readonly what: What }>;

/** What was done to actor entries and the mentions that point to them. */
export type LedgerDetails = Of<
  | 'createActor'
  | 'renameActor'
  | 'changeActor'
  | 'changeActors'
  | 'mergeActors'
  | 'splitActor'
  | 'removeActor'
  | 'point'
  | 'addAlias'
>;

/** What was done in the actor ledger: “Merge “NIS” into “National Intelligence Service””. */
function ledgerWords(details: LedgerDetails): string {
  switch (details.what) {
    case 'createActor':
      return `Create the actor entry ${quoted(details.name)}`;
    case 'renameActor':
      return `Rename the actor entry ${quoted(details.from)} to ${quoted(details.to)}`;
    case 'changeActor':
      return `Change the actor entry ${quoted(details.name)}`;
    case 'changeActors':
      return `Change the ${fieldsInWords(details.fields)} of ${counted(details.actors, 'actor entry')}`;
    case 'mergeActors':
      return `Merge ${quoted(details.from)} into ${quoted(details.into)}`;
    case 'splitActor':
      return `Split off the actor entry ${quoted(details.name)}`;
    case 'removeActor':
      return `Remove the actor entry ${quoted(details.name)}`;
    case 'addAlias':
      return `Add an alias to ${quoted(details.name)}`;
    case 'point': {
      const what = details.words === undefined ? counted(details.mentions, 'mention') : quoted(details.words);
      return details.name === null
        ? `Unlink ${what} from its actor entry`
        : `Link ${what} to the actor entry ${quoted(details.name)}`;
    }
    default:
      return assertNever(details);
  }
}

/** What was suggested, and what became of it: “Accept 5 suggestions in “Troops””. */
function suggestionWords(details: Of<'suggest' | 'decide' | 'forget' | 'correct'>): string {
  switch (details.what) {
    case 'suggest': {
      const what = counted(details.annotations, details.change === 'make' ? 'annotation' : 'suggestion');
      return `${details.change === 'make' ? 'Suggest' : 'Clear'} ${what} in ${articlesNamed(details)}`;
    }
    case 'decide':
      return decisionWords(details);
    case 'forget': {
      const which = details.rule === undefined ? '' : ` on ${quoted(details.rule)}`;
      return `Forget ${counted(details.decisions, 'decision')}${which}`;
    }
    case 'correct':
      return `${details.change === 'accept' ? 'Correct' : 'Leave uncorrected:'} ${quoted(details.words)}`;
    default:
      return assertNever(details);
  }
}

/** What was done with what is compared: “Leave “14 killed” out of comparisons”. */
function comparingWords(details: Of<'series' | 'exclude' | 'pair' | 'partClaim'>): string {
  switch (details.what) {
    case 'series':
      return seriesWords(details);
    case 'exclude': {
      const which = details.words === undefined ? counted(details.figures, 'figure') : quoted(details.words);
      return details.change === 'exclude' ? `Leave ${which} out of comparisons` : `Compare ${which} again`;
    }
    case 'pair': {
      const [from, to] = [endWords(details.from), endWords(details.to)];
      return details.verdict === 'nothing'
        ? `Decide that ${from} and ${to} are unrelated`
        : `Decide that ${from} ${details.verdict} ${to}`;
    }
    case 'partClaim':
      return `Part ${quoted(details.words)} from the claims that repeat or deny it`;
    default:
      return assertNever(details);
  }
}

function seriesWords({ change, name, figures, other = '' }: Of<'series'>): string {
  const many = counted(figures, 'figure');
  switch (change) {
    case 'create':
      return `Create the series ${quoted(name)} of ${many}`;
    case 'change':
      return `Change the series ${quoted(name)}`;
    case 'add':
      return `Add ${many} to the series ${quoted(name)}`;
    case 'take':
      return `Take ${many} out of the series ${quoted(name)}`;
    case 'join':
      return `Join the series ${quoted(other)} to ${quoted(name)}`;
    case 'part':
      return `Part the series ${quoted(other)} from ${quoted(name)}`;
    case 'remove':
      return `Remove the series ${quoted(name)}`;
    default:
      return assertNever(change);
  }
}

function decisionWords({ accepted, rejected, words, tag, ...where }: Of<'decide'>): string {
  if (words !== undefined && tag !== undefined)
    return accepted > 0
      ? `Accept ${quoted(words)} as ${withArticle(tag)}`
      : `Reject ${quoted(words)} as ${withArticle(tag)}`;
  const place = ` in ${articlesNamed(where)}`;
  if (rejected === 0) return `Accept ${counted(accepted, 'suggestion')}${place}`;
  if (accepted === 0) return `Reject ${counted(rejected, 'suggestion')}${place}`;
  return `Accept ${counted(accepted, 'suggestion')} and reject ${numeral(rejected)}${place}`;
}

const outletWords = { create: 'Add', change: 'Change', merge: 'Merge into', remove: 'Remove' } as const;
const questionWords = { save: 'Save', change: 'Change', remove: 'Remove' } as const;

function articlesNamed({ title, articles }: Pick<Of<'articles'>, 'title' | 'articles'>): string {
  return title === undefined ? counted(articles, 'article') : quoted(title);
}

function withAnnotations({ annotations }: Of<'import' | 'removeArticles'>): string {
  return annotations === 0 ? '' : ` with ${counted(annotations, 'annotation')}`;
}

function manyChangeWords({ annotations, tag, status, fields = [] }: Of<'changeMany'>): string {
  const which = counted(annotations, 'annotation');
  if (status !== undefined) return `${statusWords[status]} ${which}`;
  if (tag !== undefined) return `Change ${which} to ${tagName(tag)}`;
  return `Change the ${fieldsInWords(fields)} of ${which}`;
}

/** “title, author and labels”. */
function listed(fields: readonly string[]): string {
  const [last = '', ...others] = fields.map(labelOf).toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

function manyWords({ annotations, words }: Of<'tagMany'>): string {
  return words === undefined
    ? counted(annotations, 'passage')
    : `${quoted(words)} ${counted(annotations, 'time')}`;
}

function everywhereWords({ tag, words, annotations, articles }: Of<'tagEverywhere'>): string {
  const where = articles === 1 ? '' : ` in ${numeral(articles)} articles`;
  const times = annotations === 1 ? 'once more' : counted(annotations, 'time');
  return `Tag ${quoted(words)} ${times}${where} as ${tagName(tag)}`;
}

/** Attributes or fields in the middle of a sentence: “stance and factuality”; no more than two by their names. */
export function fieldsInWords(names: readonly string[]): string {
  const [first, second, third] = names;
  if (third !== undefined || first === undefined) return 'attributes';
  return second === undefined ? labelOf(first) : `${labelOf(first)} and ${labelOf(second)}`;
}

/** The name itself, where a newer program has written one that is not known here. */
function labelOf(attribute: string): string {
  const labels = { ...attributeLabel, ...articleFieldLabel };
  return Object.entries(labels).find(([name]) => name === attribute)?.[1] ?? attribute;
}

const noteWords = { write: 'Add a note', change: 'Change the note', remove: 'Remove the note' } as const;
const statusWords = {
  accepted: 'Accept',
  rejected: 'Reject',
  suggested: 'Turn back into a suggestion:',
} as const;
const reshapeWords = {
  move: 'Move the edges of',
  widen: 'Add words to',
  narrow: 'Remove words from',
} as const;

function tagName(tag: Tag): string {
  return tagLabel[tag].toLowerCase();
}

/** An end that could not be looked up has no words. */
function endWords(words: string): string {
  return words === '' ? 'an annotation' : quoted(words);
}

function quoted(words: string): string {
  return `“${words}”`;
}
