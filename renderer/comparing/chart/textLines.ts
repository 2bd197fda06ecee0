import { textWidth } from './textWidth.ts';

/** Words as they are set in a picture: their lines, and which way they run. */
export interface SetWords {
  readonly lines: readonly string[];
  readonly isRightToLeft: boolean;
  /** Not all of them had room: the last line ends with “…”. */
  readonly isCut: boolean;
}

interface Room {
  /** In CSS pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly lines: number;
}

/** Sets words in lines that are no wider than there is room, by the widths that `textWidth` takes them to have. */
export function setWords(words: string, { width, fontSize, lines: most }: Room): SetWords {
  const lines: string[] = [];
  const isRightToLeft = runsRightToLeft(words);
  let line = '';
  for (const piece of piecesOf(words, width, fontSize)) {
    const longer = line === '' ? piece.trimStart() : line + piece;
    if (textWidth(longer.trimEnd(), fontSize) <= width) line = longer;
    else {
      if (lines.length === most - 1)
        return { lines: [...lines, shortenedTo(longer, width, fontSize)], isRightToLeft, isCut: true };
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return { lines: line === '' ? lines : [...lines, line.trimEnd()], isRightToLeft, isCut: false };
}

/** One line, with “…” at its end where it had to be cut. */
export function setLine(words: string, width: number, fontSize: number): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return textWidth(plain, fontSize) <= width ? plain : shortenedTo(plain, width, fontSize);
}

/** Whether the first letter that runs one way runs from right to left. */
export function runsRightToLeft(words: string): boolean {
  const letter = /\p{Letter}/u.exec(words)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}

/** Words with the space before them; what is wider than a line, and scripts without spaces, character by character. */
function piecesOf(words: string, width: number, fontSize: number): readonly string[] {
  const pieces =
    words
      .replace(/\s+/gu, ' ')
      .trim()
      .match(/ ?[^ ]+/g) ?? [];
  return pieces.flatMap((piece) =>
    textWidth(piece, fontSize) > width || wideLetters.test(piece) ? charactersOf(piece) : [piece],
  );
}

const wideLetters = /[\u2e80-\u9fff\uf900-\ufaff]/u;

/** A letter stays with the marks on it. */
function charactersOf(piece: string): readonly string[] {
  return piece.match(/ ?\P{Mark}\p{Mark}*/gu) ?? [piece];
}

function shortenedTo(words: string, width: number, fontSize: number): string {
  let shown = '';
  for (const character of charactersOf(words)) {
    if (textWidth(`${shown}${character}…`, fontSize) > width) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}
