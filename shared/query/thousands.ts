/**
 * Whether the number at the end of a text goes on behind the space at its end: `>10` in `figure:>10 000`. Numbers mean their value in
 * whatever separators they are typed, and a space is one.
 */
export function goesOnInThousands(before: string, behind: string): boolean {
  return (
    /^[^\S\r\n]\p{Nd}{3}(?!\p{Nd})/u.test(behind.slice(0, maxLength)) &&
    /(?<!\p{Nd}|\p{Nd}[.,])\p{Nd}{1,3}$/u.test(before.slice(-maxLength))
  );
}

/** A digit is up to two UTF-16 code units. */
const maxLength = 10;
