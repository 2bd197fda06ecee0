import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { EgoNetwork, NetworkTie } from '../../../../shared/compare/claims/egoNetwork.ts';
import type { Box } from '../../chart/hatch.ts';
import { placeLabels } from '../../chart/placeLabels.ts';
import { rounded } from '../../chart/shapePath.ts';
import { setLine } from '../../chart/textLines.ts';
import { textWidth } from '../../chart/textWidth.ts';

/** A network in CSS pixels. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  /** By the keys of the nodes. */
  readonly places: ReadonlyMap<string, NodePlace>;
}

export interface NodePlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where the name stands, and as much of it as has room; null where there is no room: the list, the table and a look at the node name it. */
  readonly label: { readonly x: number; readonly y: number; readonly words: string } | null;
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly name: string;
  readonly radius: number;
  x: number;
  y: number;
}

/** So often the forces are let act: after that nothing moves that could be seen. */
const ticks = 130;
const margin = 46;
const labelSize = 12;
const mostLabelWidth = 150;

/**
 * Lays a network out, once. d3-force starts from fixed places and draws from a fixed sequence, the number of steps is fixed, and places are
 * rounded: the same network is the same picture.
 */
export function forceLayout({ centre, others, ties }: EgoNetwork): NetworkLayout {
  const greatest = Math.max(1, ...others.map(({ shared }) => shared));
  const bodies: readonly Body[] = [
    { key: centre.key, name: centre.name, radius: 13, x: 0, y: 0, fx: 0, fy: 0 },
    ...others.map(({ key, name, shared }, index) => ({
      key,
      name,
      radius: 5 + 5 * Math.sqrt(shared / greatest),
      // Around the middle, those that share most nearest to it: a golden angle from one to the next.
      x: (90 + 6 * index) * Math.cos(index * 2.399963),
      y: (70 + 4 * index) * Math.sin(index * 2.399963),
    })),
  ];
  const spread = Math.sqrt(bodies.length);
  const links = strongest(ties, centre.key).map(
    ({ from, to, statements }): SimulationLinkDatum<Body> & { readonly weight: number } => ({
      source: from,
      target: to,
      weight: statements.length,
    }),
  );
  const simulation = forceSimulation([...bodies])
    // It has cooled down to d3’s own end by then.
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-160 - 6 * spread)
        .distanceMax(600),
    )
    .force(
      'links',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(({ source, target }) => (isBetween(source, target, centre.key) ? 130 : 90))
        .strength(({ weight }) => 0.05 + Math.min(0.2, weight * 0.02)),
    )
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 17),
    )
    // A picture is wider than it is high.
    .force('x', forceX<Body>(0).strength(0.035))
    .force('y', forceY<Body>(0).strength(0.075))
    .stop();
  simulation.tick(ticks);
  return inPicture(bodies);
}

/** So many ties of one node pull; tens of thousands would pull everyone into one heap, and take most of the time. */
const mostPulling = 12;

/** The ties of the middle, and of each other node those that rest on most statements; what comes first decides between equal ones. */
function strongest(ties: readonly NetworkTie[], centre: string): readonly NetworkTie[] {
  const pulling = new Map<string, number>();
  const isFree = (key: string): boolean => (pulling.get(key) ?? 0) < mostPulling;
  return ties
    .toSorted((a, b) => b.statements.length - a.statements.length)
    .filter(({ from, to }) => {
      if (from === centre || to === centre) return true;
      if (!isFree(from) || !isFree(to)) return false;
      for (const key of [from, to]) pulling.set(key, (pulling.get(key) ?? 0) + 1);
      return true;
    });
}

function isBetween(source: unknown, target: unknown, key: string): boolean {
  return [source, target].some((end) => (end as Body).key === key);
}

/** Moves everything to where a picture shows it, and finds room for the names. */
function inPicture(bodies: readonly Body[]): NetworkLayout {
  const [wider, higher] = [
    stretching(
      bodies.map(({ x }) => x),
      usual.width,
    ),
    stretching(
      bodies.map(({ y }) => y),
      usual.height,
    ),
  ];
  const left = wider * Math.min(...bodies.map(({ x }) => x)) - margin - mostLabelWidth / 2;
  const top = higher * Math.min(...bodies.map(({ y }) => y)) - margin;
  const placed = bodies.map(({ x, y, ...body }) => ({
    ...body,
    x: rounded(wider * x - left),
    y: rounded(higher * y - top),
    isAbove: y < 0,
  }));
  const width = Math.ceil(Math.max(...placed.map(({ x }) => x)) + margin + mostLabelWidth / 2);
  const height = Math.ceil(Math.max(...placed.map(({ y }) => y)) + margin);
  const labels = placed.map((body) => ({ id: body.key, ...labelOf(body) }));
  const found = placeLabels(
    labels.map(({ id, candidates }) => ({ id, candidates })),
    placed.map(({ x, y, radius }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    { x: 0, y: 0, width, height },
  );
  const places = placed.map(({ key, x, y, radius }, index) => {
    const box = found.get(key);
    const words = labels[index]?.words ?? '';
    const label = box ? { x: rounded(box.x), y: rounded(box.y + 12), words } : null;
    return [key, { x, y, radius, label }] as const;
  });
  return { width, height, places: new Map(places) };
}

/** Few nodes use the room of a usual window: how far apart two are says nothing. */
const usual = { width: 560, height: 330 };
const mostStretching = 2.4;

function stretching(places: readonly number[], room: number): number {
  const reach = Math.max(...places) - Math.min(...places);
  return Math.max(1, Math.min(mostStretching, room / Math.max(1, reach)));
}

/** On the side away from the middle, on the other one, at the right and at the left of its node. */
function labelOf({
  name,
  x,
  y,
  radius,
  isAbove,
}: Pick<Body, 'name' | 'x' | 'y' | 'radius'> & { readonly isAbove: boolean }): {
  readonly words: string;
  readonly candidates: readonly Box[];
} {
  const words = setLine(name, mostLabelWidth, labelSize);
  const [width, height] = [textWidth(words, labelSize), 15];
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const [below, above] = [at(x - width / 2, y + radius + 2), at(x - width / 2, y - radius - 2 - height)];
  return {
    words,
    candidates: [
      ...(isAbove ? [above, below] : [below, above]),
      at(x + radius + 4, y - height / 2),
      at(x - radius - 4 - width, y - height / 2),
    ],
  };
}
