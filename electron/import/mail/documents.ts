import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { makeDocuments } from '../documents.ts';
import { choosePassages } from '../passages.ts';
import type { ReaderOptions } from '../reader.ts';
import type { Story } from './message.ts';
import { joinPieces } from './pieces.ts';

/** Where the articles of some mails come from. */
export interface MailFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/** Makes documents of articles of one file; its passages are numbered through all of them. */
export class DocumentMaker {
  readonly #file: MailFile;
  readonly #options: Pick<ReaderOptions, 'take' | 'withPassages'>;
  #passages = 0;

  constructor(file: MailFile, options: Pick<ReaderOptions, 'take' | 'withPassages'>) {
    this.#file = file;
    this.#options = options;
  }

  /** The documents of one article; none where a person took none of its passages. Fails with a sentence, or with half of one. */
  make(story: Story, notes: readonly string[] = []): Result<readonly ImportedDocument[]> {
    const { take, withPassages = false } = this.#options;
    const { whole, judge } = joinPieces(story.pieces);
    const first = this.#passages;
    const isNumbered = withPassages || Array.isArray(take);
    const chosen = choosePassages(whole, judge, {
      take: Array.isArray(take) ? take.map((id: number) => id - first) : take,
      withPassages: isNumbered,
    });
    this.#passages += chosen.passages?.length ?? 0;
    if (chosen.structure.text === '')
      return take === undefined ? fail('invalid-input', 'it has no text') : ok([]);
    const { bytes, ...source } = this.#file;
    return makeDocuments(bytes, source, chosen.structure, {
      ...story.particulars,
      leftOut: [...notes, ...(story.particulars.leftOut ?? [])],
      ...(withPassages && { passages: chosen.passages?.map((one) => ({ ...one, id: one.id + first })) }),
    });
  }
}
