import { svgText } from './svgText.ts';

/** Pixels for each CSS pixel: sharp in print, too. */
const density = 2;

/** A picture in pixels on white, as a PNG in Base64. Rejects where the window cannot draw it. */
export async function pngOf(picture: SVGSVGElement): Promise<string> {
  const { width, height } = picture.getBoundingClientRect();
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * density);
  canvas.height = Math.ceil(height * density);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no 2D context to draw the picture in.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
