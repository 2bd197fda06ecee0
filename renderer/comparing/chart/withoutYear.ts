/** A day as it is named in a picture whose axis says the year: “11 March”, “March 11” or “03-11”. */
export function withoutYear(words: string): string {
  return words.replace(/,? \d{4}$/, '').replace(/\b\d{4}-(?=\d{2}-)/, '');
}
