import type { OwnArticleFields, OwnMarkFields } from '../glossator/own.ts';

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
  readonly result: readonly LabelStudioResult[];
}

export type LabelStudioResult = LabelStudioRegion | LabelStudioChoice | LabelStudioRelation;

/** A stretch with its label; offsets in code points. */
export interface LabelStudioRegion {
  readonly id: string;
  readonly from_name: 'label';
  readonly to_name: 'text';
  readonly type: 'labels';
  readonly origin: 'prediction' | 'manual';
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly labels: readonly string[];
  };
  readonly meta?: { readonly text?: readonly string[]; readonly glossator: OwnMarkFields };
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
