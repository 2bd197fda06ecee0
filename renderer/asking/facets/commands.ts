import { defineCommand } from '../../modes/command.ts';
import { chooseOnly, excludeValue, toggleValue } from './changeQuery.ts';

const isEnabled = (): boolean => valueWithKeyboard() !== null;

/** What can be done with the value beside the answers that has the keyboard. */
export const facetCommands = [
  defineCommand({
    id: 'facet.toggle',
    label: 'Ask for This',
    menu: 'Edit',
    isOfContext: true,
    rooms: ['asking'],
    run: () => withValue(toggleValue),
    isEnabled: () => valueWithKeyboard()?.state !== 'asked' && isEnabled(),
  }),
  defineCommand({
    id: 'facet.only',
    label: 'Ask for This Alone',
    menu: 'Edit',
    isOfContext: true,
    rooms: ['asking'],
    run: () => withValue(chooseOnly),
    isEnabled: () => valueWithKeyboard()?.state !== 'asked' && isEnabled(),
  }),
  defineCommand({
    id: 'facet.clear',
    label: 'Stop Asking for This',
    menu: 'Edit',
    isOfContext: true,
    rooms: ['asking'],
    run: () => withValue(toggleValue),
    isEnabled: () => valueWithKeyboard()?.state === 'asked',
  }),
  defineCommand({
    id: 'facet.exclude',
    label: 'Leave This Out',
    menu: 'Edit',
    isOfContext: true,
    rooms: ['asking'],
    run: () => withValue(excludeValue),
    isEnabled: () => valueWithKeyboard()?.state !== 'excluded' && isEnabled(),
  }),
  defineCommand({
    id: 'facet.include',
    label: 'Do Not Leave This Out',
    menu: 'Edit',
    isOfContext: true,
    rooms: ['asking'],
    run: () => withValue(excludeValue),
    isEnabled: () => valueWithKeyboard()?.state === 'excluded',
  }),
];

function withValue(run: (field: string, value: string) => void): void {
  const meant = valueWithKeyboard();
  if (meant) run(meant.field, meant.value);
}

/** A value that would find nothing cannot have the keyboard. */
function valueWithKeyboard() {
  const { field, value, state } =
    document.activeElement?.closest<HTMLElement>('.facet-row[data-field]')?.dataset ?? {};
  return field === undefined || value === undefined ? null : { field, value, state };
}
