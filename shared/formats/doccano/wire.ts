import type { OffsetUnit } from '../common/format.ts';
import type { OwnBeside } from '../glossator/ownBeside.ts';

/** A line of doccano JSONL as this program writes it (https://github.com/doccano/doccano/pull/1703). */
export interface DoccanoLine {
  readonly id: number;
  readonly entities: readonly DoccanoEntity[];
  readonly relations: readonly DoccanoRelation[];
  readonly text: string;
  readonly glossator: OwnBeside & { readonly offsetUnit: OffsetUnit };
}

/** A range with its label; `end_offset` is exclusive. */
export interface DoccanoEntity {
  readonly id: number;
  readonly label: string;
  readonly start_offset: number;
  readonly end_offset: number;
}

export interface DoccanoRelation {
  readonly id: number;
  readonly from_id: number | undefined;
  readonly to_id: number | undefined;
  readonly type: string;
}

/** A line as it may be read: what other versions of doccano, and programs that imitate it, call the same. */
export interface DoccanoLineRead extends DoccanoLine {
  readonly data: string;
  readonly label: readonly (DoccanoEntityRead | DoccanoTriple)[];
  readonly labels: readonly (DoccanoEntityRead | DoccanoTriple)[];
  readonly annotations: readonly DoccanoEntityRead[];
  readonly spans: readonly DoccanoEntityRead[];
}

/** Some programs write the words of an entity beside its offsets. */
export interface DoccanoEntityRead extends DoccanoEntity {
  readonly text: string;
}

type DoccanoTriple = readonly [start: number, end: number, label: string];
