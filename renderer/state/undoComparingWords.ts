import type { HistoryDetails } from '../../shared/model/historyDetails.ts';
import { assertNever } from '../../shared/result.ts';
import { counted } from '../../shared/text/counting.ts';
import type { Undone } from './undone.ts';

type Of<What extends HistoryDetails['what']> = Extract<HistoryDetails, { readonly what: What }>;

/** What undo or redo did to what is compared, in a sentence. */
export function comparingUndoWords(
  { kind, where }: Pick<Undone, 'kind' | 'where'>,
  details: Of<'series' | 'exclude' | 'pair' | 'partClaim'>,
): string {
  const isUndo = kind === 'undo';
  switch (details.what) {
    case 'series':
      return seriesSentence(details, isUndo);
    case 'exclude': {
      const isOut = (details.change === 'exclude') !== isUndo;
      const which = details.words === undefined ? counted(details.figures, 'figure') : `“${details.words}”`;
      return `${which}${where} ${details.figures === 1 ? 'is' : 'are'} ${isOut ? 'left out of comparisons' : 'compared'} again.`;
    }
    case 'pair': {
      const [from, to] = [details.from, details.to].map((words) =>
        words === '' ? 'an annotation' : `“${words}”`,
      );
      return `The decision about ${from} and ${to} ${isUndo ? 'was taken back' : 'is made again'}.`;
    }
    case 'partClaim':
      return `“${details.words}” is ${isUndo ? 'joined with the claims that repeat or deny it' : 'apart from other claims'} again.`;
    default:
      return assertNever(details);
  }
}

function seriesSentence({ change, name, figures, other = '' }: Of<'series'>, isUndo: boolean): string {
  const series = `The series “${name}”`;
  switch (change) {
    case 'create':
    case 'remove':
      return `${series} ${(change === 'create') === isUndo ? 'was removed' : 'is back'}.`;
    case 'change':
      return `${series} was ${isUndo ? 'changed back' : 'changed again'}.`;
    case 'add':
    case 'take': {
      const isIn = (change === 'add') !== isUndo;
      const are = figures === 1 ? 'is' : 'are';
      const place = `in the series “${name}”`;
      return `${counted(figures, 'figure')} ${isIn ? `${are} ${place} again` : `${are} no longer ${place}`}.`;
    }
    case 'join':
    case 'part':
      return `The series “${name}” and “${other}” are ${(change === 'join') === isUndo ? 'separate' : 'one'} again.`;
    default:
      return assertNever(change);
  }
}
