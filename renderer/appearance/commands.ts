import { defineCommand } from '../modes/command.ts';
import { saveSettings, toggleHidden } from '../state/actions/settings.ts';
import { getState } from '../state/store.ts';
import { usual, zooms } from './usual.ts';

export const viewCommands = [
  defineCommand({
    id: 'view.textLarger',
    label: 'Larger Text',
    keys: ['Mod+=', 'Mod++'],
    menu: 'View',
    repeats: true,
    run: () => changeTextSize(1),
  }),
  defineCommand({
    id: 'view.textSmaller',
    label: 'Smaller Text',
    keys: ['Mod+-'],
    menu: 'View',
    repeats: true,
    run: () => changeTextSize(-1),
  }),
  defineCommand({
    id: 'view.textReset',
    label: 'Normal Text Size',
    keys: ['Mod+0'],
    menu: 'View',
    run: () => saveSettings({ textSize: usual.textSize, columnWidth: usual.columnWidth }),
  }),
  defineCommand({
    id: 'view.columnWider',
    label: 'Wider Column',
    keys: ['Mod+Alt+='],
    menu: 'View',
    run: () => changeColumnWidth(40),
  }),
  defineCommand({
    id: 'view.columnNarrower',
    label: 'Narrower Column',
    keys: ['Mod+Alt+-'],
    menu: 'View',
    run: () => changeColumnWidth(-40),
  }),
  defineCommand({
    id: 'view.zoomIn',
    label: 'Zoom In',
    keys: ['Mod+Alt+PageUp'],
    menu: 'View',
    repeats: true,
    run: () => changeZoom(1),
  }),
  defineCommand({
    id: 'view.zoomOut',
    label: 'Zoom Out',
    keys: ['Mod+Alt+PageDown'],
    menu: 'View',
    repeats: true,
    run: () => changeZoom(-1),
  }),
  defineCommand({
    id: 'view.zoomReset',
    label: 'Actual Size',
    keys: ['Mod+Alt+Home'],
    menu: 'View',
    run: () => saveSettings({ zoom: 1 }),
  }),
  defineCommand({
    id: 'view.hidden',
    label: 'Show Hidden Characters',
    keys: ['Mod+Shift+8'],
    menu: 'View',
    run: toggleHidden,
  }),
  defineCommand({
    id: 'theme.system',
    label: 'Match System Theme',
    menu: 'View',
    run: () => saveSettings({ theme: 'system' }),
  }),
  defineCommand({
    id: 'theme.light',
    label: 'Light Theme',
    menu: 'View',
    run: () => saveSettings({ theme: 'light' }),
  }),
  defineCommand({
    id: 'theme.dark',
    label: 'Dark Theme',
    menu: 'View',
    run: () => saveSettings({ theme: 'dark' }),
  }),
];

function changeTextSize(step: 1 | -1): void {
  const size = (getState().settings.textSize ?? usual.textSize) + step * 1.5;
  void saveSettings({ textSize: Math.min(36, Math.max(12, size)) });
}

function changeZoom(step: 1 | -1): void {
  const now = getState().settings.zoom ?? 1;
  const next = step === 1 ? zooms.find((zoom) => zoom > now) : zooms.findLast((zoom) => zoom < now);
  if (next !== undefined) void saveSettings({ zoom: next });
}

function changeColumnWidth(step: number): void {
  const width = (getState().settings.columnWidth ?? usual.columnWidth) + step;
  void saveSettings({ columnWidth: Math.min(1200, Math.max(400, width)) });
}
