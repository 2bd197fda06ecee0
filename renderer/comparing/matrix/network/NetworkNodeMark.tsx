import { memo } from 'react';
import type { EgoNetwork, NetworkNode } from '../../../../shared/compare/claims/egoNetwork.ts';
import { useDesk } from '../../../article/desk.ts';
import { useStore } from '../../../state/store.ts';
import { runsRightToLeft } from '../../chart/textLines.ts';
import { openStatement } from '../../openStatement.ts';
import { firstOf, pickNode } from './currentNode.ts';
import type { NodePlace } from './forceLayout.ts';
import { nodeSentence } from './networkWords.ts';

interface Props {
  readonly network: EgoNetwork;
  readonly node: NetworkNode;
  readonly place: NodePlace;
}

/** Someone in the picture, who can have the keyboard: a circle, an outlet a square. Of hundreds only the two are drawn again that a key leaves and reaches. */
export const NetworkNodeMark = memo(function NetworkNodeMark({ network, node, place }: Props) {
  const { x, y, radius, label } = place;
  const desk = useDesk();
  const isCentre = node.key === network.centre.key;
  const isCurrent = useStore(({ comparing }) => comparing.cell?.speaker === node.key);
  const isReached = useStore(({ comparing }) => isCurrent || (isCentre && comparing.cell === null));
  const first = firstOf(network, node.key);
  return (
    <g
      role="img"
      className="network-node"
      aria-label={nodeSentence(network, node)}
      aria-current={isCurrent || undefined}
      tabIndex={isReached ? 0 : -1}
      data-mark={isCurrent ? first?.id : ''}
      data-node={node.key}
      data-centre={isCentre || undefined}
      onFocus={() => pickNode(network, node.key)}
      onClick={() => pickNode(network, node.key)}
      onDoubleClick={() => first && void openStatement(desk, first)}
    >
      <title>{node.name}</title>
      {node.isOutlet ? (
        <rect
          className="network-body"
          x={x - radius * 0.9}
          y={y - radius * 0.9}
          width={radius * 1.8}
          height={radius * 1.8}
          rx="2"
        />
      ) : (
        <circle className="network-body" cx={x} cy={y} r={radius} />
      )}
      {label && (
        <text
          className="network-name"
          x={label.x}
          y={label.y}
          direction={runsRightToLeft(label.words) ? 'rtl' : 'ltr'}
          textAnchor={runsRightToLeft(label.words) ? 'end' : 'start'}
        >
          {label.words}
        </text>
      )}
    </g>
  );
});
