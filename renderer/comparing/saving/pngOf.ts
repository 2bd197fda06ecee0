import { svgText } from './svgText.ts';

/** Pixels for each CSS pixel: sharp in print, too. */
const sharp = 2;
/** Chromium draws nothing on a canvas that is longer, or larger, in pixels. */
const longest = 16_384;
const largest = 200_000_000;
const start = 'data:image/png;base64,';

/** How many pixels a CSS pixel of a picture has: two, or as many as a canvas has room for. */
export function densityOf(width: number, height: number): number {
  return Math.min(sharp, longest / width, longest / height, Math.sqrt(largest / (width * height)));
}

/** A picture in pixels, below what it answers, as a PNG in Base64. Rejects where the window cannot draw it. */
export async function pngOf(picture: SVGSVGElement, heading: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture, heading))}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  const density = densityOf(width, height);
  canvas.width = Math.floor(width * density);
  canvas.height = Math.floor(height * density);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no 2D context to draw the picture in.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL('image/png');
  if (!url.startsWith(start)) throw new Error('The picture is too large to be drawn in pixels.');
  return url.slice(start.length);
}
