import { type Given, givenBy, type KeyPress, latinOn, meansLatin } from './keyLegends.ts';
import { isMac } from './platform.ts';

/** A key that bounces, or is struck twice, comes again within so many milliseconds: too soon to mean something else. */
export const echoDelay = 200;

/**
 * The notations (see `shared/commands.ts`) that a key press may mean, the likeliest first; none for a dead key. A letter is the one
 * that is typed or, where that is not Latin or an input method holds it back, the one printed on the key. A digit key without
 * Shift means its digit before the sign that some layouts have there.
 */
export function chordsOf(press: KeyPress, onMac: boolean): readonly string[] {
  // The other one of Ctrl and ⌘ (or the Windows key) belongs to the system: Ctrl+F moves the caret on macOS.
  if (onMac ? press.ctrlKey : press.metaKey) return [];
  const given = givenBy(press.key);
  // With AltGr only what is typed counts: its letters and Ctrl+Alt, which Windows makes of it, mean nothing.
  if (!onMac && press.getModifierState?.('AltGraph')) return given.kind === 'sign' ? [given.name] : [];
  const mod = onMac ? press.metaKey : press.ctrlKey;
  const write = (name: string) => withModifiers(name, { mod, alt: press.altKey, shift: press.shiftKey });
  // Option types signs of its own; where that is how a layout types a bracket, the bracket counts after the key with Option.
  if (onMac && press.altKey && given.kind !== 'named')
    return [...write(latinOn(press, given) ?? ''), ...(given.kind === 'sign' && !mod ? [given.name] : [])];
  const own = given.kind === 'foreign' || given.kind === 'nothing' ? [] : write(given.name);
  const printed = meansLatin(press, given) ? latinOn(press, given) : null;
  // With Shift the digit that is printed is not what is typed.
  const other = (printed === null ? [] : write(printed)).filter(
    (chord) => !press.shiftKey || !/^[0-9]$/.test(printed ?? '') || chord.endsWith(`Shift+${printed}`),
  );
  return [...new Set(isPrintedFirst(press, given) ? [...other, ...own] : [...own, ...other])];
}

/** Whether a key press may mean one of these notations, on the system at hand: for what has keys of its own beside the commands. */
export function isPressed(press: KeyPress, ...names: readonly string[]): boolean {
  return chordsOf(press, isMac).some((chord) => names.includes(chord));
}

/** The Latin letter that a key means on the system at hand, whatever is held with it; else the key as it is reported. */
export function letterOf(press: KeyPress): string {
  const names = chordsOf(press, isMac).map((chord) => chord.split('+').at(-1) ?? '');
  return names.find((name) => /^[a-z]$/.test(name)) ?? press.key;
}

/**
 * The digit keys are for digits. With Shift a letter is likelier than a sign that an Arabic layout has there, and the letter does less
 * harm where the sign was meant.
 */
function isPrintedFirst({ code, shiftKey }: KeyPress, { kind }: Given): boolean {
  return code.startsWith('Digit') || (kind === 'sign' && shiftKey && code.startsWith('Key'));
}

interface Modifiers {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function withModifiers(name: string, { mod, alt, shift }: Modifiers): readonly string[] {
  if (name === '') return [];
  const modifiers = `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}`;
  // Shift is part of how a sign such as "?" is typed (and a digit, on a French keyboard), not of the command.
  const isSign = [...name].length === 1 && !/\p{L}/u.test(name);
  return [
    ...(isSign || !shift ? [`${modifiers}${name}`] : []),
    ...(shift ? [`${modifiers}Shift+${name}`] : []),
  ];
}
