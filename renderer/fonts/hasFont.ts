/** In CSS pixels; a letter twice as wide as high has room, too. */
const size = { width: 72, height: 48, font: 24 } as const;

/** Unicode has not assigned it, so no font has it: it is drawn as whatever stands for a missing letter. */
const unassigned = '\u0378';

/**
 * Whether some font draws these letters of a script as the article shows them: most look unlike a letter that no font has. The names
 * of fonts would not tell, for the engine takes any font of the system that has a letter.
 */
export function hasFont(letters: readonly string[]): boolean {
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.font = `${size.font}px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`;
  const missing = drawn(context, unassigned);
  const there = letters.filter((letter) => drawn(context, letter) !== missing);
  return there.length * 2 > letters.length;
}

/** What a letter looks like, as a text that differs where the pictures do. */
function drawn(context: OffscreenCanvasRenderingContext2D, letter: string): string {
  context.clearRect(0, 0, size.width, size.height);
  context.fillText(letter, 8, size.height * 0.7);
  return context.getImageData(0, 0, size.width, size.height).data.join();
}
