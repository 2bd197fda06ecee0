import type { OffsetUnit } from '../common/format.ts';
import type { OwnAnnotationFields, OwnArticleFields } from '../glossator/own.ts';
import type { w3cContext } from './context.ts';

/** The page as this program writes it, but for its lists (https://www.w3.org/TR/annotation-model/#annotation-page). */
export interface W3cPage {
  readonly '@context': typeof w3cContext;
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly generator: { readonly type: 'Software'; readonly name: string };
  readonly generated: string;
  /** Not of the standard, which counts in code points but has said UTF-16 too. */
  readonly offsetUnit: OffsetUnit;
}

/** An article, beside the annotations, with its text. */
export interface W3cText {
  readonly id: string;
  readonly type: 'Text';
  readonly format: 'text/plain';
  readonly language?: string;
  readonly title: string;
  readonly value: string;
  readonly glossator: OwnArticleFields;
}

interface W3cPerson {
  readonly type: 'Person';
  readonly name: string;
}

export interface W3cAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'tagging';
  readonly creator: W3cPerson;
  readonly created: string;
  readonly modified: string;
  readonly body: readonly W3cBody[];
  readonly target: W3cTarget | undefined | readonly W3cTarget[];
  readonly glossator: OwnAnnotationFields;
}

/** A link: its first body is the annotation that it leads to, its second says what kind of link it is. */
export interface W3cLink {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'linking';
  readonly creator: W3cPerson;
  readonly created: string;
  readonly body: readonly [to: string, type: W3cTextualBody];
  readonly target: string;
  readonly glossator: { readonly id: string; readonly createdBy: string; readonly createdAt: string };
}

export interface W3cTarget {
  readonly source: string;
  readonly selector: readonly [
    quote: {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
    position: {
      readonly type: 'TextPositionSelector';
      readonly start: number | undefined;
      readonly end: number | undefined;
    },
  ];
}

export interface W3cTextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'describing' | 'moderating' | 'commenting';
  readonly value: string;
  /** Not of the standard: which attribute the value is of. */
  readonly attribute?: string;
}

export type W3cBody =
  | W3cTextualBody
  | { readonly type: 'SpecificResource'; readonly purpose: 'identifying'; readonly source: string };

/**
 * A file as it may be read: a page, a collection with its first page in it, an export of Hypothesis or of Recogito, or one
 * annotation by itself.
 */
export interface W3cRootRead extends Omit<W3cPage, 'type'>, W3cAnnotationRead {
  readonly first: object;
  readonly items: readonly W3cAnnotationRead[];
  readonly annotations: readonly W3cAnnotationRead[];
  readonly rows: readonly W3cAnnotationRead[];
  readonly resources: readonly W3cAnnotationRead[];
  readonly '@graph': readonly W3cAnnotationRead[];
  readonly articles: readonly W3cTextRead[];
  readonly documents: readonly W3cTextRead[];
  readonly texts: readonly W3cTextRead[];
  readonly document: W3cTextRead;
  readonly source: string;
}

/** An annotation of the standard, with what Hypothesis (`uri`, `user`, `tags`, `text`) and Recogito (`bodies`) call the same. */
export interface W3cAnnotationRead extends W3cAnnotation {
  readonly '@id': string;
  readonly bodyValue: string;
  readonly bodies: readonly W3cBodyRead[];
  readonly tags: readonly string[];
  readonly text: string;
  readonly uri: string;
  readonly user: string;
  /** Of Hypothesis: the annotations that this one answers. */
  readonly references: readonly string[];
}

/** A text that targets name; what it is called and where its words are, as any tool writes it. */
export interface W3cTextRead extends W3cText {
  readonly '@id': string;
  readonly uri: string;
  readonly source: string;
  readonly text: string;
  readonly content: string;
}

export interface W3cBodyRead extends W3cTextualBody {
  readonly id: string;
  readonly '@id': string;
  readonly source: string;
  readonly bodyValue: string;
  readonly text: string;
  /** Of a Choice or a List. */
  readonly items: readonly W3cBodyRead[];
}

/** An annotator, by whichever of these the file has. */
export interface W3cCreatorRead extends W3cPerson {
  readonly id: string;
  readonly nickname: string;
  readonly account: string;
}

/** A target by itself; some tools put who made the annotation there. */
export interface W3cTargetRead extends W3cTarget {
  readonly id: string;
  readonly '@id': string;
  readonly creator: W3cCreatorRead;
  readonly created: string;
}

/** A position or a quote, or both, as Recogito’s own files have them (`quote`). */
export interface W3cSelectorRead {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly quote: string;
  readonly quotePrefix: string;
  readonly quoteSuffix: string;
  /** Of a FragmentSelector. */
  readonly value: string;
  readonly refinedBy: W3cSelectorRead | readonly W3cSelectorRead[];
}
