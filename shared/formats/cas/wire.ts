import type { articleType, ownFeature } from '../uima/layers.ts';

/** What feature structures have in common, by the keys of UIMA CAS JSON 0.4: `%` is the format's, `@` begins a reference. */
interface Structure {
  readonly '%ID': number;
  readonly '%TYPE': string;
}

/** The text. */
export interface CasSofa extends Structure {
  readonly '%TYPE': 'uima.cas.Sofa';
  readonly sofaNum: number;
  readonly sofaID: string;
  readonly mimeType: string;
  readonly sofaString: string;
}

/** A range of the text, in UTF-16 code units; its layer's features are beside these keys. */
export interface CasAnnotation extends Structure {
  readonly '@sofa': number;
  readonly begin: number;
  readonly end: number;
}

export interface CasDocumentAnnotation extends CasAnnotation {
  readonly '%TYPE': 'uima.tcas.DocumentAnnotation';
  readonly language: string;
}

/** An arc of a layer, with the ids of its two ends. */
export interface CasRelation extends CasAnnotation {
  readonly '@Governor': number;
  readonly '@Dependent': number;
}

/** What Glossator keeps of the article, as JSON. */
export interface CasOwnArticle extends Structure {
  readonly '%TYPE': typeof articleType;
  readonly '@sofa': number;
  readonly [ownFeature]: string;
}

export interface CasFeature {
  readonly '%NAME': string;
  readonly '%RANGE': string;
}

/** A type without its features, each of which is under its own name. */
export interface CasType {
  readonly '%NAME': string;
  readonly '%SUPER_TYPE': string;
}

/** Which structures a view shows. */
export interface CasView {
  readonly '%SOFA': number;
  readonly '%MEMBERS': readonly number[];
}
