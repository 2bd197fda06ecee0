import { defineCommand } from '../modes/command.ts';
import { pasteBySystem } from '../state/actions/pasting.ts';

const cutCommand = defineCommand({
  id: 'field.cut',
  label: 'Cut',
  keys: ['Mod+x'],
  menu: 'Edit',
  run: () => document.execCommand('cut'),
  isEnabled: () => hasSelectedText() && !isReadOnly(),
});

const copyCommand = defineCommand({
  id: 'field.copy',
  label: 'Copy',
  keys: ['Mod+c'],
  menu: 'Edit',
  run: () => document.execCommand('copy'),
  isEnabled: hasSelectedText,
});

const pasteCommand = defineCommand({
  id: 'field.paste',
  label: 'Paste',
  keys: ['Mod+v'],
  menu: 'Edit',
  run: () => pasteBySystem(),
  isEnabled: () => !isReadOnly(),
});

const selectAllCommand = defineCommand({
  id: 'field.selectAll',
  label: 'Select All',
  keys: ['Mod+a'],
  menu: 'Edit',
  run: () => document.execCommand('selectAll'),
});

/**
 * What a right click on a field offers, and Copy in the text. The system's own menu and keys have them already, so that they are in no
 * list of commands besides. The field has the keyboard when they run.
 */
export const fieldCommands = [cutCommand, copyCommand, pasteCommand, selectAllCommand];

function hasSelectedText(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.selectionStart !== field.selectionEnd;
  return getSelection()?.isCollapsed === false;
}

function isReadOnly(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField && (field.readOnly || field.disabled);
}
