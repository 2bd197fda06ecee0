import type { Range } from '../../../shared/model/segment.ts';
import type { Passage } from '../../../shared/transfer/passage.ts';
import type { Take } from '../reader.ts';
import type { FoundArticle } from './found.ts';

/** A part of the delivery that belongs to an article: its headline, its text, or what stands around these. */
interface Piece extends Range {
  readonly kind: 'headline' | 'body' | 'around';
  /** Its place in the delivery. */
  readonly id: number;
}

/** What is read of an article, as a person chose, and the passages that there are. */
interface ChosenPieces {
  readonly headline?: Range | undefined;
  readonly body: readonly Range[];
  readonly passages: readonly Passage[];
}

/**
 * The passages of the articles of a delivery, numbered through all of them in its order: headline and text are taken unless a person
 * said otherwise, and the lines around them are not. Ask for the articles in the order of the text.
 */
export class PieceCounter {
  readonly #text: string;
  readonly #take: Take | undefined;
  #at = 0;
  #next = 0;

  constructor(text: string, take: Take | undefined) {
    this.#text = text;
    this.#take = take;
  }

  /** `until`: where what belongs to the article ends. */
  choose({ headline, body }: Pick<FoundArticle, 'headline' | 'body'>, until: number): ChosenPieces {
    const pieces = this.#piecesOf(headline, body, until);
    const taken = pieces.filter((piece) => this.#isTaken(piece));
    return {
      headline: taken.find(({ kind }) => kind === 'headline'),
      body: taken.filter(({ kind }) => kind !== 'headline'),
      passages: pieces.map((piece) => ({
        id: piece.id,
        label: piece.kind === 'around' ? 'Around the article in the delivery' : null,
        text: this.#text.slice(piece.start, piece.end).trim(),
        isTaken: this.#isTaken(piece),
      })),
    };
  }

  #piecesOf(headline: Range | undefined, body: readonly Range[], until: number): readonly Piece[] {
    const pieces: Piece[] = [];
    const add = (kind: Piece['kind'], start: number, end: number) => {
      if (this.#text.slice(start, end).trim() === '') return;
      pieces.push({ kind, start, end, id: this.#next });
      this.#next += 1;
    };
    const ranges = [...body, ...(headline ? [headline] : [])].sort((a, b) => a.start - b.start);
    for (const range of ranges) {
      add('around', this.#at, range.start);
      add(range === headline ? 'headline' : 'body', range.start, range.end);
      this.#at = Math.max(this.#at, range.end);
    }
    add('around', this.#at, until);
    this.#at = Math.max(this.#at, until);
    return pieces;
  }

  #isTaken({ id, kind }: Piece): boolean {
    return this.#take === undefined ? kind !== 'around' : this.#take === 'all' || this.#take.includes(id);
  }
}
