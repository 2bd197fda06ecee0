import type { Dossier } from '../../../shared/formats/common/dossier.ts';
import type { ForeignSpan } from '../../../shared/formats/common/foreign.ts';
import type { Mapping } from '../../../shared/formats/common/mapping.ts';
import type { ForeignContext } from '../../../shared/formats/fromForeign.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleRecord, Block, Inline, Page, Source } from '../../../shared/model/article.ts';
import type { Passage } from '../../../shared/transfer/passage.ts';
import type { Digest } from '../db/digest.ts';

/** A document read from a file: canonical text with its structure, and the bytes it came from. */
export interface ImportedDocument {
  readonly title: string;
  readonly language: string | null;
  readonly source: Source;
  /** Where its particulars come from that the file does not declare. */
  readonly origins?: ArticleRecord['origins'];
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly inlines?: readonly Inline[];
  readonly pages?: readonly Page[];
  /** What stood in the file and is not in the text, in sentences: scripts, remote pictures, footers. */
  readonly leftOut?: readonly string[];
  /** All that the file holds, taken or not, where the reader was asked for it. */
  readonly passages?: readonly Passage[];
  /** What somebody had marked in it with another program. */
  readonly marks?: readonly ForeignSpan[];
  /** The same as annotations; they get the article's id when it has one. */
  readonly annotations?: readonly Annotation[];
  /** Why a person should look at what was left out, in a sentence. */
  readonly doubt?: string;
  readonly bytes: Uint8Array;
  /** Of its text; worked out when it is written, where a reader has not done so. */
  readonly digest?: Digest;
}

/** What one file brings: documents to annotate, or articles that come with their annotations. */
export type Incoming =
  | {
      readonly kind: 'documents';
      readonly documents: readonly ImportedDocument[];
      /** The article that the one document is a newer version of, when a person has said so. */
      readonly revisionOf?: string | undefined;
      /** It is that article made again of other parts of its file, so that all that is known of it stays. */
      readonly isRemade?: boolean | undefined;
    }
  | {
      readonly kind: 'dossier';
      readonly dossier: Dossier;
      /** From another tool's file, whose annotations have no ids to know them by. */
      readonly isForeign: boolean;
    }
  | {
      /** Notes on pages that the file does not hold: they are in this workspace, or come in before. */
      readonly kind: 'notes';
      /** The file. */
      readonly content: string;
      readonly mapping: Mapping;
      readonly context: Pick<ForeignContext, 'format' | 'fileName'>;
    };
