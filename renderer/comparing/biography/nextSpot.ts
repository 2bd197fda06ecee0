/** A mark of a picture, which says where it is: `data-spot` is its panel, `data-order` its place in time, `data-event` whom it belongs to. */
type Spot = Pick<HTMLElement | SVGElement, 'dataset' | 'focus'>;

/**
 * The mark that a key leads to: left and right along time within a panel, up and down to the same telling in the next panel that has it, or
 * else to the nearest in time there. Undefined where there is none.
 */
export function nextSpot<Each extends Spot>(
  spots: readonly Each[],
  from: Each,
  key: string,
): Each | undefined {
  const panel = panelOf(from);
  const own = inPanel(spots, panel);
  const index = own.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return own[index - 1];
    case 'ArrowRight':
      return own[index + 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    default:
      return inNextPanel(spots, from, key === 'ArrowUp' ? -1 : 1);
  }
}

function inNextPanel<Each extends Spot>(spots: readonly Each[], from: Each, step: number): Each | undefined {
  const panels = [...new Set(spots.map(panelOf))].sort((a, b) => a - b);
  const next = panels[panels.indexOf(panelOf(from)) + step];
  if (next === undefined) return undefined;
  const there = inPanel(spots, next);
  const same = there.find(({ dataset }) => dataset.event === from.dataset.event);
  const away = (spot: Each): number => Math.abs(orderOf(spot) - orderOf(from));
  return same ?? there.toSorted((a, b) => away(a) - away(b))[0];
}

function inPanel<Each extends Spot>(spots: readonly Each[], panel: number): readonly Each[] {
  return spots.filter((spot) => panelOf(spot) === panel).sort((a, b) => orderOf(a) - orderOf(b));
}

const panelOf = ({ dataset }: Spot): number => Number(dataset.spot);
const orderOf = ({ dataset }: Spot): number => Number(dataset.order);
