import { type KeyboardEvent, useRef } from 'react';
import type { EgoNetwork, NetworkTie } from '../../../../shared/compare/claims/egoNetwork.ts';
import { useDesk } from '../../../article/desk.ts';
import { getState, useStore } from '../../../state/store.ts';
import type { MarkStep } from '../../chart/nextMark.ts';
import { rounded } from '../../chart/shapePath.ts';
import { currentStatement } from '../../comparedStatements.ts';
import { openStatement } from '../../openStatement.ts';
import { arrowHead } from './arrowHead.ts';
import { pickNode } from './currentNode.ts';
import type { NetworkLayout } from './forceLayout.ts';
import { NetworkLegend } from './NetworkLegend.tsx';
import { NetworkNodeMark } from './NetworkNodeMark.tsx';
import { nextNode } from './nextNode.ts';

interface Props {
  readonly network: EgoNetwork;
  readonly layout: NetworkLayout;
}

/** With more ties a picture is one grey patch: then those among the others are left out, but for the selected one’s. */
export const mostTies = 160;

/** The legend needs so much, in CSS pixels. */
const legendHeight = 34;
const legendWidth = 750;

/** One actor and all who have to do with them. */
export function NetworkPicture({ network, layout }: Props) {
  const desk = useDesk();
  const svg = useRef<SVGSVGElement>(null);
  const { centre, others, ties } = network;
  const nodes = [centre, ...others];
  const selected = useStore((state) => state.comparing.cell?.speaker ?? null);
  const drawn =
    ties.length <= mostTies
      ? ties
      : ties.filter(({ from, to }) => [from, to].some((key) => key === centre.key || key === selected));
  const [width, height] = [Math.max(layout.width, legendWidth), layout.height + legendHeight];
  const onKeyDown = (event: KeyboardEvent) => {
    const state = getState();
    const current = currentStatement(state);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (current && event.key === 'Enter') void openStatement(desk, current);
    else if (steps.has(event.key) && isPlain) {
      const key = nextNode(
        nodes.map((node) => node.key),
        layout.places,
        state.comparing.cell?.speaker ?? centre.key,
        // The cast is true because the key is one of the steps.
        event.key as MarkStep,
      );
      if (key !== null) {
        pickNode(network, key);
        const marks = svg.current?.querySelectorAll<SVGGElement>('[data-node]') ?? [];
        [...marks].find(({ dataset }) => dataset.node === key)?.focus();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture
    <svg
      ref={svg}
      className="chart network"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`Around ${centre.name}`}
      onKeyDown={onKeyDown}
    >
      <g>
        {drawn.map((tie) => (
          <Tie key={`${tie.kind} ${tie.from} ${tie.to}`} tie={tie} layout={layout} centre={centre.key} />
        ))}
      </g>
      {nodes.map((node) => {
        const place = layout.places.get(node.key);
        return place && <NetworkNodeMark key={node.key} network={network} node={node} place={place} />;
      })}
      <NetworkLegend y={layout.height + 18} />
    </svg>
  );
}

const steps: ReadonlySet<string> = new Set<MarkStep>([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

function Tie({
  tie: { kind, from, to, statements },
  layout,
  centre,
}: {
  readonly tie: NetworkTie;
  readonly layout: NetworkLayout;
  readonly centre: string;
}) {
  const [one, other] = [layout.places.get(from), layout.places.get(to)];
  if (!one || !other) return null;
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = Math.hypot(dx, dy) || 1;
  // Two ties of the same two stand beside each other.
  const aside = { agree: 0, oppose: 4, via: -4, quoted: -2 }[kind];
  const [x, y] = [(-dy / length) * aside, (dx / length) * aside];
  const start = [one.x + (dx / length) * one.radius + x, one.y + (dy / length) * one.radius + y];
  const end = [
    other.x - (dx / length) * (other.radius + 1) + x,
    other.y - (dy / length) * (other.radius + 1) + y,
  ];
  const line = `M${start.map(rounded).join(' ')}L${end.map(rounded).join(' ')}`;
  return (
    <path
      className="network-tie"
      data-kind={kind}
      data-own={from === centre || to === centre || undefined}
      strokeWidth={rounded(Math.min(4, 0.8 + Math.sqrt(statements.length) * 0.5))}
      d={kind === 'via' || kind === 'quoted' ? `${line}${arrowHead(end, [dx / length, dy / length])}` : line}
    />
  );
}
