import { fieldsInWords, type LedgerDetails } from '../../shared/model/historyWords.ts';
import { counted } from '../../shared/text/counting.ts';
import { countOf, type Undone } from './undone.ts';

/** What undo or redo did to actor entries and the mentions that point to them, in a sentence. */
export function ledgerUndoWords(undone: Undone, details: LedgerDetails): string {
  const { kind, where } = undone;
  const isUndo = kind === 'undo';
  const changed = isUndo ? 'changed back' : 'changed again';
  const mentions = countOf(undone, 'mention') + countOf(undone, 'annotation');
  const withMentions = mentions === 0 ? '' : `, with ${counted(mentions, 'mention')}`;
  switch (details.what) {
    case 'createActor':
      return isUndo
        ? `The actor entry “${details.name}” was removed${mentions === 0 ? '' : ` from ${counted(mentions, 'mention')}`}.`
        : `The actor entry “${details.name}” is back${withMentions}.`;
    case 'removeActor':
      return `The actor entry “${details.name}” ${isUndo ? 'is back' : 'was removed again'}${withMentions}.`;
    case 'renameActor': {
      const [before, now] = isUndo ? [details.to, details.from] : [details.from, details.to];
      return `The actor entry “${before}” is called “${now}” again.`;
    }
    case 'changeActor':
      return `The actor entry “${details.name}” was ${changed}.`;
    case 'changeActors':
      return `The ${fieldsInWords(details.fields)} of ${counted(details.actors, 'actor entry')} ${details.fields.length === 1 ? 'was' : 'were'} ${changed}.`;
    case 'mergeActors':
      return isUndo
        ? `“${details.from}” and “${details.into}” are separate actor entries again${withMentions && `; ${counted(mentions, 'mention')} moved back`}.`
        : `“${details.from}” is merged into “${details.into}” again${withMentions}.`;
    case 'splitActor':
      return isUndo
        ? `The actor entry “${details.name}” is no longer split off${withMentions && `; ${counted(mentions, 'mention')} moved back`}.`
        : `The actor entry “${details.name}” is split off again${withMentions}.`;
    case 'addAlias':
      return `The alias of the actor entry “${details.name}” ${isUndo ? 'was removed' : 'is back'}.`;
    case 'point': {
      const what = details.words === undefined ? counted(details.mentions, 'mention') : `“${details.words}”`;
      const are = details.mentions === 1 ? 'is' : 'are';
      const their = details.mentions === 1 ? 'its' : 'their';
      const isLinked = (details.name !== null) !== isUndo;
      if (details.name === null || !isLinked)
        return `${what}${where} ${are} ${isLinked ? 'linked again to' : 'no longer linked to'} ${details.name === null ? `${their} actor entry` : `the actor entry “${details.name}”`}.`;
      return `${what}${where} ${are} linked to the actor entry “${details.name}” again.`;
    }
  }
}
