import type { Position } from '../../../shared/compare/claims/claimMatrix.ts';
import { type SignPlace, signPaths } from './signPaths.ts';

interface Props {
  readonly position: Position;
  /** The middle of each sign, in CSS pixels. */
  readonly places: readonly SignPlace[];
}

/** The signs of what speakers do, within 16 × 16 around each place: one path for all that looks alike. */
export function CellSigns({ position, places }: Props) {
  return signPaths(position, places).map(({ className, d }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part of a sign has no other name than its place
    <path key={index} className={className} d={d} />
  ));
}
