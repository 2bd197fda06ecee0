/**
 * The notations (see `shared/commands.ts`) that a key event may mean. Where the layout gives no Latin letter,
 * or an input method holds the key back, the letter printed on the key counts.
 */
export function chordsOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  isMac: boolean,
): readonly string[] {
  // The other one of Ctrl and ⌘ (or the Windows key) belongs to the system: Ctrl+F moves the caret on macOS.
  if (isMac ? event.ctrlKey : event.metaKey) return [];
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const modifiers = `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}`;
  const printed = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  const letter = (printed?.[1] ?? printed?.[2] ?? '').toLowerCase();
  const isForeign = event.key === 'Process' || (event.key.length === 1 && event.key > '\u007f');
  const key = isForeign && letter ? letter : event.key.length === 1 ? nameOf(event.key) : event.key;
  const withShift = `${modifiers}${event.shiftKey ? 'Shift+' : ''}${key}`;
  const bracket = brackets[event.code];
  const isSign = /^[^a-z]$/.test(key);
  return [
    // Shift is part of how a sign such as "?" is typed (and a digit, on a French keyboard), not of the command.
    ...(event.shiftKey && isSign ? [`${modifiers}${key}`] : []),
    withShift,
    // With Shift and Ctrl a digit gives another sign on every layout.
    ...(printed?.[2] && mod && event.shiftKey ? [`${modifiers}Shift+${printed[2]}`] : []),
    // The digit row means its digits also where it gives other signs without Shift.
    ...(printed?.[2] && !mod && !event.altKey ? [printed[2]] : []),
    // Many layouts have brackets only with AltGr: the keys that bear them elsewhere mean them, unless they mean more here.
    ...(bracket ? [`${modifiers}${bracket.charAt(event.shiftKey ? 1 : 0)}`] : []),
  ];
}

/** Without and with Shift, on a US keyboard. */
const brackets: Readonly<Record<string, string>> = { BracketLeft: '[{', BracketRight: ']}' };

function nameOf(sign: string): string {
  return sign === ' ' ? 'Space' : sign.toLowerCase();
}
