import type { Desk } from '../../article/desk.ts';
import { defineCommand } from '../../modes/command.ts';
import { readHits } from '../../state/actions/asking.ts';
import { getState } from '../../state/store.ts';
import { removeAnswers } from './answerKeys.ts';
import { type AnswerPlace, passageRows, placeOfPassage } from './answerRows.ts';
import { openAnswer } from './opening.ts';

/** What a right click on an answer offers beside citations; in the list keys do the same. */
export const answerCommands = [
  defineCommand({
    id: 'answer.open',
    label: 'Open to Read',
    menu: 'Go',
    isOfContext: true,
    rooms: ['asking'],
    run: openCurrent,
    isEnabled: ({ asking: { currentId } }) => currentId !== null,
  }),
  defineCommand({
    id: 'answer.remove',
    label: 'Remove Annotation',
    menu: 'Edit',
    isOfContext: true,
    rooms: ['asking'],
    run: () => removeAnswers(getState().asking.currentId),
    // A passage is no annotation.
    isEnabled: ({ asking: { currentId, selected, passages } }) =>
      selected.size > 0 || (currentId !== null && !passageRows(passages).some(({ id }) => id === currentId)),
  }),
];

async function openCurrent(desk: Desk): Promise<void> {
  const place = await currentPlace();
  if (place) await openAnswer(desk, place);
}

async function currentPlace(): Promise<AnswerPlace | null> {
  const { currentId, passages } = getState().asking;
  const passage = passageRows(passages).find(({ id }) => id === currentId);
  if (passage) return placeOfPassage(passage);
  const hit = (await readHits())?.find(({ id }) => id === currentId);
  return hit ? { kind: 'annotation', id: hit.id, articleId: hit.articleId } : null;
}
