import type { OwnBeside } from '../glossator/ownBeside.ts';
import type { Token } from './tokens.ts';

/** A task as this program writes it (https://prodi.gy/docs/api-interfaces#relations). */
export interface ProdigyTask {
  /** Left out where there is no answer yet. */
  readonly answer: 'accept' | 'reject' | undefined;
  readonly _view_id: 'relations' | 'spans_manual';
  readonly spans: readonly ProdigySpan[];
  readonly relations: readonly ProdigyRelation[];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly meta: { readonly title: string; readonly url?: string };
  readonly glossator: OwnBeside;
}

/** Offsets in code points; `token_end` is inclusive. */
export interface ProdigySpan {
  readonly start: number;
  readonly end: number;
  readonly token_start: number | null;
  readonly token_end: number | null;
  readonly label: string;
  readonly text: string;
  readonly span_id: number;
}

/** The ends as tokens and as spans. */
export interface ProdigyRelation {
  readonly head: number | null | undefined;
  readonly child: number | null | undefined;
  readonly head_span: RelatedSpan | undefined;
  readonly child_span: RelatedSpan | undefined;
  readonly label: string;
}

type RelatedSpan = Omit<ProdigySpan, 'text'> & { readonly text: undefined };

/** A task as it may be read: of other versions of Prodigy, and spaCy’s documents and training data. */
export interface ProdigyTaskRead extends Omit<ProdigyTask, 'answer'> {
  readonly answer: 'accept' | 'reject' | 'ignore';
  readonly ents: readonly ProdigySpan[];
  readonly entities: readonly (readonly [start: number, end: number, label: string])[];
  readonly _annotator_id: string;
  readonly _session_id: string;
}
