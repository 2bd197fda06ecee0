import { defineCommand } from '../modes/command.ts';

const isEnabled = (): boolean => row() !== null;

/** What can be done with the link in the inspector that has the keyboard: what its two buttons do. */
export const linkRowCommands = [
  defineCommand({
    id: 'link.open',
    label: 'Go to the Linked Annotation',
    menu: 'Go',
    isOfContext: true,
    rooms: 'all',
    run: () => press('.link-end'),
    isEnabled,
  }),
  defineCommand({
    id: 'link.remove',
    label: 'Remove Link',
    menu: 'Annotate',
    isOfContext: true,
    rooms: 'all',
    run: () => press('.link-remove'),
    isEnabled,
  }),
];

function press(button: string): void {
  row()?.querySelector<HTMLElement>(button)?.click();
}

function row(): Element | null {
  return document.activeElement?.closest('[data-link]') ?? null;
}
