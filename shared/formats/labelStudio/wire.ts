import type { OwnAnnotationFields, OwnArticleFields } from '../glossator/own.ts';

/** A task of Label Studio as this program writes it (https://labelstud.io/guide/task_format). */
export interface LabelStudioTask {
  readonly id: number;
  readonly annotations: readonly LabelStudioAnnotation[];
  readonly predictions: readonly LabelStudioPrediction[];
  readonly data: { readonly text: string; readonly title: string; readonly glossator: OwnArticleFields };
}

interface LabelStudioAnnotation {
  readonly id: number;
  readonly result: readonly LabelStudioResult[];
  readonly was_cancelled: boolean;
  readonly ground_truth: boolean;
}

interface LabelStudioPrediction {
  readonly model_version: string;
  readonly score?: number;
  readonly result: readonly LabelStudioResult[];
}

export type LabelStudioResult = LabelStudioRegion | LabelStudioChoice | LabelStudioRelation;

/** A range with its label; offsets in code points. */
export interface LabelStudioRegion {
  readonly id: string;
  readonly from_name: 'label';
  readonly to_name: 'text';
  readonly type: 'labels';
  readonly origin: 'prediction' | 'manual';
  /** Of a prediction, 0 to 1. */
  readonly score?: number;
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly labels: readonly string[];
  };
  readonly meta?: { readonly text?: readonly string[]; readonly glossator: OwnAnnotationFields };
}

/** What is said of a region: it has the region's id, and `from_name` is the name of an attribute. */
export interface LabelStudioChoice {
  readonly id: string;
  readonly from_name: string;
  readonly to_name: 'text';
  readonly type: 'textarea' | 'choices';
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text?: readonly string[];
    readonly choices?: readonly string[];
  };
}

export interface LabelStudioRelation {
  readonly type: 'relation';
  readonly from_id: string;
  readonly to_id: string;
  readonly direction: 'right';
  readonly labels: readonly string[];
  readonly meta?: { readonly glossator: object };
}

/** A task as it may be read: exports, imports, results of cloud storages (`task`), and JSON_MIN. */
export interface LabelStudioTaskRead extends LabelStudioTask, LabelStudioSetRead {
  readonly completions: readonly LabelStudioSetRead[];
  readonly task: { readonly id: number; readonly data: object };
  readonly annotator: number;
}

/** What one annotator or one model said, as any version writes it. */
export interface LabelStudioSetRead {
  readonly result: readonly LabelStudioItemRead[];
  readonly was_cancelled: boolean;
  readonly created_at: string;
  readonly completed_by: number | LabelStudioPerson;
  readonly created_username: string;
  readonly model_version: string;
}

export interface LabelStudioPerson {
  readonly id: number;
  readonly email: string;
}

/** A region, what is said of one, or a relation: their keys are not told apart before their type is read. */
export interface LabelStudioItemRead
  extends Omit<LabelStudioRegion, 'type' | 'from_name' | 'value' | 'meta'>,
    Omit<LabelStudioRelation, 'type' | 'direction' | 'meta'> {
  readonly type: string;
  readonly from_name: string;
  /** The field of the task’s data whose text it is of: `$text`. */
  readonly source: string;
  readonly value: LabelStudioValueRead;
  readonly direction: 'left' | 'right' | 'bi';
  readonly meta: LabelStudioMeta;
}

/** Where a region lies; the other keys are names of controls. */
export interface LabelStudioValueRead {
  readonly start: number | string;
  readonly end: number | string;
  /** Offsets in the whole text, where `start` and `end` are in an element of a page. */
  readonly globalOffsets: { readonly start: number; readonly end: number };
}

export interface LabelStudioMeta {
  readonly text: readonly string[];
  readonly glossator: object;
}
