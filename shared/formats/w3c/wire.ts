import type { OffsetUnit } from '../common/format.ts';
import type { OwnArticleFields, OwnMarkFields } from '../glossator/own.ts';
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
  readonly glossator: OwnMarkFields;
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
