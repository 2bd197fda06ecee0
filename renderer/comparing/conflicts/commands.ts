import type { PairVerdict } from '../../../shared/model/pairVerdict.ts';
import { type Command, defineCommand } from '../../modes/command.ts';
import { decidePair, pickPair } from '../../state/actions/pairs.ts';
import { getState } from '../../state/store.ts';
import { focusTarget } from '../../ui/focusTargets.ts';
import { openStatement } from '../openStatement.ts';
import { showNotes } from './NotesDialog.tsx';
import { neighbourOf, pairOnScreen } from './queue.ts';

/** The keys of the four verdicts. They have equal weight: no key is the one to press when in doubt. */
const verdicts: readonly (readonly [verdict: PairVerdict, label: string, key: string])[] = [
  ['contradicts', 'Decide: Contradicts', 'y'],
  ['supports', 'Decide: Supports', 's'],
  ['repeats', 'Decide: Repeats', 'r'],
  ['nothing', 'Decide: Nothing', 'n'],
];

/** Up and down mean other things in menus and fields, and scroll what is beside. */
const elsewhere = '[data-owns-escape], aside, [role="menu"]';

/** What can be done with the pair that is on screen. */
export const pairCommands: readonly Command[] = [
  ...verdicts.map(([verdict, label, key]) =>
    defineCommand({
      id: `pair.${verdict}`,
      label,
      keys: [key],
      menu: 'Annotate',
      scope: 'anywhere',
      rooms: ['comparing'],
      run: () => {
        const pair = pairOnScreen(getState());
        if (pair) void decidePair(pair, verdict);
      },
      isEnabled: (state) => pairOnScreen(state) !== null,
    }),
  ),
  stepCommand('pair.later', 'Decide Later', 'ArrowDown', 1),
  stepCommand('pair.previous', 'Previous Pair', 'ArrowUp', -1),
  openCommand('pair.openLeft', 'Open the Left Article', '[', 'a'),
  openCommand('pair.openRight', 'Open the Right Article', ']', 'b'),
  dayCommand('pair.leftDay', 'Edit the Day of the Left Figure', 'd', 'a'),
  dayCommand('pair.rightDay', 'Edit the Day of the Right Figure', 'Alt+d', 'b'),
  defineCommand({
    id: 'pair.note',
    label: 'Notes on This Pair…',
    keys: ['m'],
    menu: 'Annotate',
    scope: 'anywhere',
    rooms: ['comparing'],
    run: () => {
      const pair = pairOnScreen(getState());
      if (pair) showNotes(pair);
    },
    isEnabled: (state) => pairOnScreen(state) !== null,
  }),
];

function stepCommand(id: string, label: string, key: string, step: 1 | -1): Command {
  return defineCommand({
    id,
    label,
    keys: [key],
    menu: 'Go',
    scope: 'anywhere',
    repeats: true,
    rooms: ['comparing'],
    yieldsTo: elsewhere,
    run: () => {
      const next = neighbourOf(getState(), step);
      if (next) pickPair(next);
    },
    isEnabled: (state) => pairOnScreen(state) !== null && neighbourOf(state, step) !== null,
  });
}

function openCommand(id: string, label: string, key: string, side: 'a' | 'b'): Command {
  return defineCommand({
    id,
    label,
    keys: [key],
    menu: 'Go',
    scope: 'anywhere',
    rooms: ['comparing'],
    run: (desk) => {
      const pair = pairOnScreen(getState());
      if (pair) void openStatement(desk, pair[side]);
    },
    isEnabled: (state) => pairOnScreen(state) !== null,
  });
}

/** A day is changed where its article can be read: Esc comes back to the pair. */
function dayCommand(id: string, label: string, key: string, side: 'a' | 'b'): Command {
  return defineCommand({
    id,
    label,
    keys: [key],
    menu: 'Annotate',
    scope: 'anywhere',
    rooms: ['comparing'],
    run: async (desk) => {
      const pair = pairOnScreen(getState());
      if (!pair) return;
      await openStatement(desk, pair[side]);
      focusTarget('inspector.asOf');
    },
    isEnabled: (state) => pairOnScreen(state)?.a.figure != null,
  });
}
