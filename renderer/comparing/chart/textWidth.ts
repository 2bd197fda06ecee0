/**
 * About how wide words are, in CSS pixels, in the window’s font: not measured, so that a picture of the same data is laid out the same on
 * every machine. Rather too wide than too narrow.
 */
export function textWidth(words: string, fontSize: number): number {
  let width = 0;
  for (const character of words) width += emOf(character);
  return width * fontSize;
}

function emOf(character: string): number {
  if (/[\d\p{Sm}\p{Sc}–—%]/u.test(character)) return 0.64;
  if (/[\s.,:;’'iljtfI|!()]/u.test(character)) return 0.34;
  if (/[mwMW@]/u.test(character)) return 0.9;
  if (/[A-Z]/u.test(character)) return 0.7;
  if (/\p{Mark}/u.test(character)) return 0;
  // Ideographs, syllables of Korean, and emoji are as wide as they are high.
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u.test(
    character,
  )
    ? 1
    : 0.58;
}
