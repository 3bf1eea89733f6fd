// How large files are shown in a message: known before any of them is loaded, so nothing jumps.

/** @import { FileInfo } from '../api/types.js' */

const WIDTH_MAX = 480;
const HEIGHT_MAX = 360;
/** Of several side by side. */
const ROW_HEIGHT = 168;
const ROW_RATIO_MIN = 0.6;
const ROW_RATIO_MAX = 2;
const SMALL_MIN = 48;

const CARD_PX = 64;
const AUDIO_PX = 112;
const VIDEO_PX = 350;
const IMAGES_PER_ROW = 4;

/** @typedef {'image' | 'video' | 'audio' | 'file'} Kind */

/** What the page shows a file as: never more than the node found it to be.
 * @param {FileInfo} file @returns {Kind} */
export function kindOf({ content_type, width, height }) {
  if (/^image\/(png|jpeg|gif|webp)\b/.test(content_type) && width && height) return 'image';
  if (content_type.startsWith('video/')) return 'video';
  if (content_type.startsWith('audio/')) return 'audio';
  return 'file';
}

/**
 * @param {FileInfo} file  an image @param {boolean} alone  or one of several
 * @returns {{ width: number, height: number }}
 */
export function boxOf({ width, height }, alone) {
  const [wide, high] = [width || 1, height || 1];
  if (!alone) {
    const ratio = Math.min(ROW_RATIO_MAX, Math.max(ROW_RATIO_MIN, wide / high));
    return { width: Math.round(ROW_HEIGHT * ratio), height: ROW_HEIGHT };
  }
  const scale = Math.min(1, WIDTH_MAX / wide, HEIGHT_MAX / high);
  return {
    width: Math.max(SMALL_MIN, Math.round(wide * scale)),
    height: Math.max(SMALL_MIN, Math.round(high * scale)),
  };
}

/** About how much room they take. @param {FileInfo[]} files */
export function heightOf(files) {
  let height = 0;
  const images = files.filter((file) => kindOf(file) === 'image');
  if (images.length === 1) height += boxOf(images[0], true).height + 8;
  else height += Math.ceil(images.length / IMAGES_PER_ROW) * (ROW_HEIGHT + 8);
  for (const file of files) {
    const kind = kindOf(file);
    if (kind === 'video') height += VIDEO_PX;
    if (kind === 'audio') height += AUDIO_PX;
    if (kind === 'file') height += CARD_PX;
  }
  return height;
}
