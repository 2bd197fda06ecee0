import { flushSync } from 'react-dom';
import { defineCommand } from '../modes/command.ts';
import { askForName } from '../state/actions/view.ts';
import { focusAndSelect } from '../ui/focusTargets.ts';

export const annotatorCommands = [
  defineCommand({ id: 'annotator.name', label: 'Your Name…', menu: 'Edit', run: askName }),
];

function askName(): void {
  // Its card has to be there before the keyboard can go to it.
  flushSync(() => askForName('wanted'));
  focusAndSelect('annotator.name');
}
