import { type EgoNetwork, tiesBetween } from '../../../../shared/compare/claims/egoNetwork.ts';
import type { Statement } from '../../../../shared/compare/statement.ts';
import { changeComparing } from '../../../state/actions/comparing.ts';

/** Makes a node the one that keys act on, and the first statement that ties it to the middle the current one. */
export function pickNode(network: EgoNetwork, key: string): void {
  changeComparing({ cell: { speaker: key, claimId: '' }, currentId: firstOf(network, key)?.id ?? null });
}

/** The first statement that ties a node to the middle; of the middle the first of all. */
export function firstOf(network: EgoNetwork, key: string): Statement | undefined {
  const ties = key === network.centre.key ? network.ties : tiesBetween(network, network.centre.key, key);
  return ties[0]?.statements[0];
}

/** Puts another actor in the middle. */
export function centreOn(key: string): void {
  changeComparing({ actorId: key, cell: null, currentId: null });
}
