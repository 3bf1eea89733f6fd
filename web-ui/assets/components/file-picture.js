import { html, useLayoutEffect, useRef } from '../lib/ui.js';
import { crossOriginOf } from '../lib/origin.js';
import { t } from '../i18n/index.js';

/**
 * An image in a message, in the room that it will take.
 * @param {{ name: string, url: string | null, box: { width: number, height: number },
 *   onOpen: () => void, onFailed: () => void }} props
 */
export function FilePicture({ name, url, box, onOpen, onFailed }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    node.style.width = `${box.width}px`;
    node.style.aspectRatio = `${box.width} / ${box.height}`;
  }, [box.width, box.height]);
  return html`<button type="button" class="file-picture" ref=${ref} data-testid="file-picture"
      title=${name} aria-label=${t('files.openName', { name })} onClick=${onOpen}>${
        url &&
        html`<img crossorigin=${crossOriginOf(url)} src=${url} alt=${name} decoding="async" onError=${onFailed} />`
      }</button>`;
}
