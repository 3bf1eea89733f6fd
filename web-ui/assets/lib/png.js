// Pictures that are made of text (SVG) as points.

/** @import { Svg } from './svg.js' */

const SIDE_MAX = 8_192;
const POINTS_MAX = 32_000_000;
/** For finer screens and for print. */
const SCALE = 2;

/** @param {string} svg */
const asDataUrl = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The same in points, on white. @param {Svg} picture
 * @returns {Promise<Blob | null>} null: this browser can't */
export async function asPng({ svg, width, height }) {
  const scale = Math.min(
    SCALE,
    SIDE_MAX / Math.max(width, height),
    Math.sqrt(POINTS_MAX / (width * height)),
  );
  const image = new Image();
  image.src = asDataUrl(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  try {
    await image.decode();
    if (!pen) return null;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    // What has HTML in it is not handed out by every browser.
    return null;
  }
}
