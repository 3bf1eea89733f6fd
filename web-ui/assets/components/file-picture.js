import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { crossOriginOf } from '../lib/origin.js';
import { t } from '../i18n/index.js';
import { FileName } from './file-name.js';
import { Icon } from './icon.js';

/**
 * An image in a message, small, in the room that it will take. One that moves stands still until it
 * is played.
 * @param {{ name: string, url: string | null, moving: string | null, none: boolean,
 *   box: { width: number, height: number }, onOpen: () => void, onFailed: () => void,
 *   onStopped: () => void, onLoaded: () => void }} props  `moving`: where it is that moves; `none`: it has no small picture;
 *   `onStopped`: it can't be played
 */
export function FilePicture({
  name,
  url,
  moving,
  none,
  box,
  onOpen,
  onFailed,
  onStopped,
  onLoaded,
}) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const [playing, setPlaying] = useState(false);
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    node.style.width = `${box.width}px`;
    node.style.aspectRatio = `${box.width} / ${box.height}`;
  }, [box.width, box.height]);
  const plays = playing && moving !== null;
  const shown = plays ? moving : url;
  const stop = () => {
    setPlaying(false);
    onStopped();
  };
  return html`<span class="file-picture-place" ref=${ref}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${name} aria-label=${t('files.openName', { name })} onClick=${onOpen}>${
        none && !plays
          ? html`<span class="file-unpictured" data-testid="file-unpictured"><${Icon} name="image" size=${28} />
              <${FileName} name=${name} /><span>${t('files.noPreview')}</span></span>`
          : shown &&
            html`<img key=${plays} crossorigin=${crossOriginOf(shown)} src=${shown} alt=${name} decoding="async"
              onLoad=${onLoaded} onError=${plays ? stop : onFailed} />`
      }</button>
    ${
      moving !== null &&
      html`<button type="button" class="file-play" aria-pressed=${plays} data-testid="file-play"
        title=${t(plays ? 'files.still' : 'files.play')} aria-label=${t(plays ? 'files.stillName' : 'files.playName', { name })}
        onClick=${() => setPlaying(!playing)}></button>`
    }
  </span>`;
}
