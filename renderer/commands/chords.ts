/**
 * The notations (see `shared/commands.ts`) that a key event may stand for. Where the layout gives no Latin letter,
 * or an input method holds the key back, the letter printed on the key counts.
 */
export function chordsOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  isMac: boolean,
): readonly string[] {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const modifiers = `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}`;
  const printed = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  const letter = (printed?.[1] ?? printed?.[2] ?? '').toLowerCase();
  const isForeign = event.key === 'Process' || (event.key.length === 1 && event.key > '\u007f');
  const key = isForeign && letter ? letter : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const withShift = `${modifiers}${event.shiftKey ? 'Shift+' : ''}${key}`;
  // Shift is part of how a sign such as "?" is typed, not of the command; of a letter it is.
  return event.shiftKey && /^[^a-z0-9]$/.test(key) ? [`${modifiers}${key}`, withShift] : [withShift];
}
