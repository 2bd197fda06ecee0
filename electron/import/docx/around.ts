import type { LeftOut } from '../html/leftOut.ts';
import type { Aside, OfficeBlock } from '../office.ts';
import type { Bound } from './bound.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What the parts of a document have in common, and what is outside of the part that is read. */
export interface Around {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly bound: Bound;
  readonly leftOut: LeftOut;
  /** Where a relationship of this part leads that is an address. */
  readonly address: (id: string) => string | undefined;
  /** The blocks of what a relationship leads to: an inserted document, a chart, a drawing. */
  readonly part: (id: string) => readonly OfficeBlock[];
  /** What is shown for a note, which is read later; null where it has a sign of its own. */
  readonly note: (kind: 'footnote' | 'endnote', id: string, aside: Aside | undefined) => string;
  readonly comment: (id: string) => readonly OfficeBlock[];
  /** A header or a footer, by the id of its relationship. */
  readonly margin: (kind: 'Header' | 'Footer', id: string) => void;
}
