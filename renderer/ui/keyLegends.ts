import { digitOf } from '../../shared/text/digits.ts';

/** A key that is pressed, as the system reports it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** What a layout gives for a key. `name` is as in `shared/commands.ts`. */
export type Given =
  | { readonly kind: 'letter' | 'sign' | 'named'; readonly name: string }
  /** A letter of another script, or one that an input method holds back; `isKana` tells a Japanese keyboard. */
  | { readonly kind: 'foreign'; readonly isKana: boolean }
  /** A dead key. */
  | { readonly kind: 'nothing' };

/** Reads `KeyboardEvent.key`. Digits of any script are digits, and wide signs the ones that they are wide forms of. */
export function givenBy(key: string): Given {
  if (key === 'Dead') return { kind: 'nothing' };
  // Two letters of one key, as Arabic has them on Windows, may come as nothing.
  if (/^(?:Process|Unidentified)?$/.test(key)) return { kind: 'foreign', isKana: false };
  if (key === ' ') return { kind: 'named', name: 'Space' };
  if (/^[A-Z][A-Za-z0-9]+$/.test(key)) return { kind: 'named', name: key };
  const sign = signOf(key);
  if (sign !== null) return { kind: 'sign', name: sign };
  if (isForeign(key)) return { kind: 'foreign', isKana: /^[\u3040-\u30ff]/u.test(key) };
  // The Turkish letters are both printed as an I: to lower case, İ would be two characters.
  return { kind: 'letter', name: /^[ıİ]$/u.test(key) ? 'i' : narrow(key).toLowerCase() };
}

/** The sign that is meant; null for letters. */
function signOf(key: string): string | null {
  const sign = digitOf(key) ?? sameSigns[key] ?? narrow(key);
  return isForeign(sign) || /^(?:\p{Script=Latin}|[A-Za-z])/u.test(sign) ? null : sign;
}

function narrow(key: string): string {
  return /^[\uff01-\uff5e]$/u.test(key) ? key.normalize('NFKC') : key;
}

/** Signs of other scripts that are the same as ours, as far as commands have them. */
const sameSigns: Readonly<Record<string, string>> = {
  '؟': '?',
  '՞': '?',
  '−': '-',
  '「': '[',
  '」': ']',
  '【': '[',
  '】': ']',
  '『': '{',
  '』': '}',
};

/** Letters, marks and punctuation of scripts other than Latin, and the joiners that their layouts have. µ, on many Latin layouts, is a sign. */
function isForeign(key: string): boolean {
  return /^(?=[^\0-\u02ff])(?:\p{L}|\p{M}|[\u0370-\u1cff\u3001-\u30ff]|\u200c|\u200d)(?<!\p{Script=Latin})/u.test(
    key,
  );
}

/** The Latin letter, digit or sign that is printed on a key, also beside another script: US, or Japanese with kana. */
export function latinOn({ code, shiftKey }: KeyPress, given: Given): string | null {
  const printed = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  if (printed) return (printed[1] ?? printed[2] ?? '').toLowerCase();
  const signs = given.kind === 'foreign' && given.isKana ? { ...usSigns, ...japaneseSigns } : usSigns;
  return signs[code]?.charAt(shiftKey ? 1 : 0) ?? null;
}

/** Without and with Shift. */
const usSigns: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
};
const japaneseSigns: Readonly<Record<string, string>> = {
  Minus: '-=',
  Equal: '^~',
  BracketLeft: '@`',
  BracketRight: '[{',
  Backslash: ']}',
  Semicolon: ';+',
  Quote: ':*',
};

/** Whether what is printed on a key in Latin counts beside what the layout gives, or instead of it. */
export function meansLatin({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress, given: Given): boolean {
  // With Ctrl and Shift a digit key gives another sign on every layout; with Shift alone that sign is what is meant.
  const isShiftedDigit = code.startsWith('Digit') && shiftKey && !ctrlKey && !metaKey;
  if (given.kind === 'foreign') return !isShiftedDigit;
  // What Alt makes of these keys means nothing elsewhere, and without them the brackets with Alt would be out of reach.
  if (code.startsWith('Bracket') && altKey) return true;
  const sign = given.kind === 'sign' ? given.name : '';
  // Ctrl with Alt is how some programs report AltGr.
  if (sign !== '' && ctrlKey && altKey) return false;
  // A bracket was typed with AltGr, whatever is said of that.
  if (code.startsWith('Digit')) return !isShiftedDigit && !/^[[\]{}]$/.test(sign);
  const isOtherLetter = given.kind === 'letter' && !/^[a-z]$/.test(given.name);
  // Many layouts have brackets only with AltGr: the keys that bear them elsewhere mean them.
  const isBare = code.startsWith('Bracket')
    ? sign !== '' || isOtherLetter
    : code.startsWith('Key') && sign !== '';
  return isBare && !(sign !== '' && latinLayoutSigns[code]?.includes(sign));
}

/**
 * Where Latin layouts have signs in the place of letters and brackets, which they have elsewhere: Dvorak, Colemak, French, BÉPO and
 * Japanese without kana. No layout of another script has these signs on these keys (`tests/fixtures/layouts`), so that they tell.
 */
const latinLayoutSigns: Readonly<Record<string, string>> = {
  KeyQ: '\'"',
  KeyW: ',<',
  KeyE: '.>',
  KeyZ: ';:',
  KeyP: ';:',
  KeyM: ',?',
  KeyG: ',;',
  KeyV: '.:',
  KeyN: "'?",
  KeyY: '!',
  BracketLeft: '/?@`',
  BracketRight: '=+',
};
