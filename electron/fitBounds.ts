/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of the first window, where there is room for it. */
const usual = { width: 1440, height: 900 };

/** No smaller by hand than this, where there is room for it. */
const smallest = { width: 860, height: 520 };

/**
 * Where a window opens: as it was left, where the screens that are there now still show all of it; otherwise put back on the one that shows
 * most of it, and made no larger than that one’s work area. Without anything remembered, in the middle of the first work area, which is the
 * primary screen’s. Also gives the least size that the window may have there.
 */
export function fitBounds(
  remembered: Bounds | undefined,
  workAreas: readonly [Bounds, ...Bounds[]],
): { readonly bounds: Bounds; readonly minimum: Pick<Bounds, 'width' | 'height'> } {
  const wanted = remembered ?? centred(usual, workAreas[0]);
  const area = workAreas.reduce((best, one) => (overlap(wanted, one) > overlap(wanted, best) ? one : best));
  const minimum = {
    width: Math.min(smallest.width, area.width),
    height: Math.min(smallest.height, area.height),
  };
  const isWhole =
    wanted.width >= minimum.width && wanted.height >= minimum.height && isCovered(wanted, workAreas);
  return { bounds: isWhole ? wanted : putInto(area, wanted, minimum), minimum };
}

function putInto(area: Bounds, wanted: Bounds, minimum: Pick<Bounds, 'width' | 'height'>): Bounds {
  const width = between(minimum.width, wanted.width, area.width);
  const height = between(minimum.height, wanted.height, area.height);
  // Of a window that no screen shows any more, the place says nothing.
  if (overlap(wanted, area) === 0) return centred({ width, height }, area);
  return {
    x: between(area.x, wanted.x, area.x + area.width - width),
    y: between(area.y, wanted.y, area.y + area.height - height),
    width,
    height,
  };
}

function centred(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Bounds {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

/** Whether the work areas, which do not overlap, show all of it: it may lie across two of them. */
function isCovered(bounds: Bounds, areas: readonly Bounds[]): boolean {
  const shown = areas.reduce((sum, area) => sum + overlap(bounds, area), 0);
  return shown >= bounds.width * bounds.height;
}

/** How much of one rectangle another one covers, in square pixels. */
function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
