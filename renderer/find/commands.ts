import { defineCommand, hasArticle } from '../modes/command.ts';
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

export const findStepCommands = [
  defineCommand({
    id: 'find.next',
    label: 'Find Next',
    keys: ['F3', 'Mod+g'],
    menu: 'Edit',
    rooms: ['reading'],
    repeats: true,
    run: (desk) => stepFound(desk, 1),
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'find.previous',
    label: 'Find Previous',
    keys: ['Shift+F3', 'Mod+Shift+g'],
    menu: 'Edit',
    rooms: ['reading'],
    repeats: true,
    run: (desk) => stepFound(desk, -1),
    isEnabled: hasArticle,
  }),
];
