import { countCodePoints } from '../../../shared/text/offsets.ts';
import { sketchOf } from '../../../shared/text/sketch.ts';
import { sha256 } from './hash.ts';
import { searchable } from './searchable.ts';

/**
 * What is worked out of a text before its article is written, where it was read: it takes longer than the writing, for
 * which everything else waits.
 */
export interface Digest {
  readonly sha256: string;
  /** Unicode code points. */
  readonly characters: number;
  /** As the search index takes it in. */
  readonly words: string;
  /** See shared/text/sketch.ts. */
  readonly sketch: readonly number[];
}

/** Works it out. */
export function digestOf(text: string): Digest {
  return {
    sha256: sha256(text),
    characters: countCodePoints(text),
    words: searchable(text),
    sketch: sketchOf(text),
  };
}
