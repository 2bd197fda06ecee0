/** How many characters (code points) of a name, a title or marked words a history entry keeps. */
const maxExcerptLength = 48;

/** The beginning of a text on one line, as history entries keep it; what is cut ends with an ellipsis. */
export function excerpt(text: string): string {
  // Only the beginning is looked at: marked words may be megabytes long.
  const line = text
    .slice(0, 20 * maxExcerptLength)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > maxExcerptLength
    ? `${characters
        .slice(0, maxExcerptLength - 1)
        .join('')
        .trimEnd()
        .toWellFormed()}…`
    : line.toWellFormed();
}
