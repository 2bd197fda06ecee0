import type { Content } from './content.ts';
import type { CueWord } from './cueWords.ts';
import type { Subject } from './subject.ts';

/** Words that attribute, whom they belong to, and where what they attribute begins. Places are indexes of tokens. */
export interface Cue {
  readonly at: number;
  /** Behind its last word. */
  readonly last: number;
  readonly kind: 'verb' | 'passive' | 'noun' | 'adjective' | 'according';
  /** Null for nouns, adjectives and “according to”. */
  readonly word: CueWord | null;
  readonly subject: Subject | null;
  /** What follows it; null where nothing does, so that it may belong to what is in front. */
  readonly content: Content | null;
  /** “to say”, “adding”: it has the subject of another verb. */
  readonly isDependent: boolean;
}
