import { expect, it } from 'vitest';
import type { MenuItem } from '../../electron/desktop/desktop.ts';
import { menuHandlers } from '../../electron/ipc/menu.ts';
import type { Output } from '../../shared/ipc/contract.ts';

const item = (label: string): MenuItem => ({ id: 'edit.undo', label, menu: 'Edit', key: null });

it('the menu that was asked for last stays, also where a disk was slow to say which workspaces are there', async () => {
  const answers: ((known: Output<'workspaces.recent'>) => void)[] = [];
  const shown: string[] = [];
  const { 'menu.show': show } = menuHandlers(
    { showMenu: (items) => void shown.push(...items.map(({ label }) => label)) },
    {
      'workspaces.recent': () => new Promise((answer) => void answers.push(answer)),
      'workspaces.open': () => ({ name: '' }),
    },
    { run: () => undefined, fail: () => undefined },
  );
  const both = [show({ items: [item('with old keys')] }), show({ items: [item('with new keys')] })];
  answers[1]?.([]);
  await both[1];
  answers[0]?.([]);
  await both[0];
  expect(shown).toEqual(['with new keys']);
});
