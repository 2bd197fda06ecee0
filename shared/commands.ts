/**
 * What the page and the main process both know of commands: the menus, and how keys are written. Keys are modifiers and
 * `KeyboardEvent.key`, for example `Mod+Shift+z`; Mod is Ctrl, or ⌘ on macOS. Keys without a modifier work in the article,
 * never while a person types in a field.
 */
export const menus = ['File', 'Edit', 'Select', 'Annotate', 'Go', 'View', 'Help'] as const;
export type Menu = (typeof menus)[number];

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** The font that ships has only two of the arrows; every Mac has all of them. */
const namedArrows = { ...arrows, ArrowLeft: 'Left', ArrowRight: 'Right' };

/** A key as people read it: `Mod+Shift+z` becomes `Ctrl+Shift+Z`, or `⌘⇧Z` on macOS. */
export function keyLabel(key: string, isMac: boolean): string {
  const parts = splitKey(key);
  const names: Record<string, string> = isMac
    ? { ...arrows, Mod: '⌘', Shift: '⇧', Alt: '⌥', Escape: 'Esc', Delete: '⌦', Backspace: '⌫', '-': '−' }
    : { ...namedArrows, Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del', '-': '−' };
  const shown = parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return shown.join(isMac ? '' : '+');
}

/** A key in the notation of Electron's menus (`CmdOrCtrl+Shift+Z`); null where that has none, as for Ü. */
export function accelerator(key: string): string | null {
  const names: Record<string, string> = {
    Mod: 'CmdOrCtrl',
    Escape: 'Esc',
    '+': 'Plus',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
  };
  const parts = splitKey(key).map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.every((part) => acceleratorPart.test(part)) ? parts.join('+') : null;
}

/** A key as assistive technology takes it (WAI-ARIA 1.2, aria-keyshortcuts): `Control+Shift+Z`, or `Meta+Shift+Z` on macOS. */
export function ariaKey(key: string, isMac: boolean): string {
  const names: Record<string, string> = { Mod: isMac ? 'Meta' : 'Control', '+': 'Plus' };
  return splitKey(key)
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

/** What the menus of Electron know; they throw at anything else. */
const acceleratorPart =
  /^(?:CmdOrCtrl|Shift|Alt|[!-~]|F[0-9]{1,2}|Plus|Esc|Enter|Space|Tab|Backspace|Delete|Insert|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/;

/** `Mod++` is Mod and the plus key. */
function splitKey(key: string): readonly string[] {
  if (key === '+') return [key];
  return key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
}
