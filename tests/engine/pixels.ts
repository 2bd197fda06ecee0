import type { Page } from 'playwright/test';

/** A part of the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels have each colour (`#rrggbb`). */
type Colours = ReadonlyMap<string, number>;

/** The window as the engine has painted it at one moment. */
interface Picture {
  /** The colours in each row of a part of it, from top to bottom. */
  readonly rows: (box: Box) => Promise<readonly Colours[]>;
  /** The colours in a part of it. */
  readonly colours: (box: Box) => Promise<Colours>;
}

/** Takes a picture of the window; `path` keeps it for people, too. */
export async function takePicture(page: Page, path: string): Promise<Picture> {
  const data = (await page.screenshot({ path })).toString('base64');
  const picture = await page.evaluateHandle(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('There is no canvas here.');
    context.drawImage(image, 0, 0);
    return context;
  }, data);
  const count = async (parts: readonly Box[]): Promise<readonly Colours[]> => {
    const counted = await picture.evaluate(
      (context, boxes) =>
        boxes.map(({ x, y, width, height }) => {
          const { data: bytes } = context.getImageData(x, y, width, height);
          const counts: Record<string, number> = {};
          for (let at = 0; at < bytes.length; at += 4) {
            const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
            const colour = `#${(red * 65_536 + green * 256 + blue).toString(16).padStart(6, '0')}`;
            counts[colour] = (counts[colour] ?? 0) + 1;
          }
          return counts;
        }),
      parts,
    );
    return counted.map((counts) => new Map(Object.entries(counts)));
  };
  return {
    rows: (box) =>
      count(Array.from({ length: box.height }, (_, row) => ({ ...box, y: box.y + row, height: 1 }))),
    colours: async (box) => (await count([box]))[0] ?? new Map(),
  };
}
