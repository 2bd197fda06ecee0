import { hasWayThroughActor, stepHit } from '../actors/page/openHit.ts';
import type { Desk } from '../article/desk.ts';
import { hasWayThroughAnswers, stepAnswer } from '../asking/views/opening.ts';
import { defineCommand, hasArticle } from '../modes/command.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { openFind, stepFound } from './finding.ts';

export const findCommands = [
  defineCommand({
    id: 'find.open',
    label: 'Find in Article…',
    keys: ['Mod+f'],
    menu: 'Edit',
    rooms: ['reading'],
    run: openFind,
    isEnabled: hasArticle,
  }),
];

export const findStepCommands = {
  next: defineCommand({
    id: 'find.next',
    label: 'Find Next',
    keys: ['F3', 'Mod+g'],
    menu: 'Edit',
    rooms: ['reading', 'asking', 'actor'],
    repeats: true,
    run: (desk) => step(desk, 1),
    isEnabled: hasNext,
  }),
  previous: defineCommand({
    id: 'find.previous',
    label: 'Find Previous',
    keys: ['Shift+F3', 'Mod+Shift+g'],
    menu: 'Edit',
    rooms: ['reading', 'asking', 'actor'],
    repeats: true,
    run: (desk) => step(desk, -1),
    isEnabled: hasNext,
  }),
};

/** To the next answer where there is a way through answers or the page of an actor, else to what is found in the article. */
function step(desk: Desk, direction: 1 | -1): unknown {
  if (hasWayThroughAnswers(getState())) return stepAnswer(desk, direction);
  return hasWayThroughActor(getState()) ? stepHit(desk, direction) : stepFound(desk, direction);
}

function hasNext(state: State): boolean {
  return (
    hasWayThroughAnswers(state) ||
    hasWayThroughActor(state) ||
    (state.room === 'reading' && hasArticle(state))
  );
}
