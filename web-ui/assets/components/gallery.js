import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { crossOriginOf } from '../lib/origin.js';
import { t } from '../i18n/index.js';
import { FileName } from './file-name.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { useModal } from './use-modal.js';

/** @typedef {{ id: string, name: string, url: string | null, download: string | null, width: number, height: number }} Picture */

const SWIPE_PX = 48;
const STEPS = [1, 1.5, 2, 3, 4, 6];

/**
 * Pictures of a message, one at a time, over the page. ← and → go through them, + and − make them
 * larger and smaller, 0 fits them in, Esc closes.
 * @param {{ pictures: Picture[], at: number, onAt: (at: number) => void, onClose: () => void,
 *   onFailed: (id: string) => void }} props
 */
export function Gallery({ pictures, at, onAt, onClose, onFailed }) {
  const ref = useModal();
  const [step, setStep] = useState(0);
  const start = useRef(/** @type {number | null} */ (null));
  const shown = pictures[at];
  const go = (/** @type {number} */ to) => {
    if (to < 0 || to >= pictures.length) return;
    setStep(0);
    onAt(to);
  };
  const zoom = (/** @type {number} */ to) => setStep(Math.min(STEPS.length - 1, Math.max(0, to)));
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => go(at - 1),
      ArrowRight: () => go(at + 1),
      Home: () => go(0),
      End: () => go(pictures.length - 1),
      '+': () => zoom(step + 1),
      ';': () => zoom(step + 1),
      '=': () => zoom(step + 1),
      '-': () => zoom(step - 1),
      0: () => zoom(0),
    };
    // Enlarged, the arrows move what is seen of the picture.
    const moves = step > 0 && event.key.startsWith('Arrow');
    const act = moves ? undefined : keys[event.key];
    event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  };
  const swipe = {
    onPointerDown: (/** @type {PointerEvent} */ event) => {
      start.current = event.pointerType !== 'mouse' && step === 0 ? event.clientX : null;
    },
    onPointerUp: (/** @type {PointerEvent} */ event) => {
      const moved = start.current === null ? 0 : event.clientX - start.current;
      start.current = null;
      if (Math.abs(moved) > SWIPE_PX) go(at + (moved < 0 ? 1 : -1));
    },
  };
  if (!shown) return null;
  return html`<dialog class="gallery" ref=${ref} aria-label=${t('files.gallery')} data-testid="gallery"
      onKeyDown=${onKeyDown} onCancel=${(/** @type {Event} */ event) => {
        event.preventDefault();
        onClose();
      }}>
    <header class="gallery-head">
      <p><strong><${FileName} name=${shown.name} /></strong>
        <span aria-live="polite">${t('files.position', { at: at + 1, count: pictures.length })}</span></p>
      <${IconButton} icon="zoom-out" label=${t('files.zoomOut')} disabled=${step === 0} onClick=${() => zoom(step - 1)} />
      <${IconButton} icon="zoom-in" label=${t('files.zoomIn')} disabled=${step === STEPS.length - 1}
        testid="gallery-zoom-in" onClick=${() => zoom(step + 1)} />
      <a class="icon-button" href=${shown.download ?? undefined} download=${shown.name}
        title=${t('files.download')} aria-label=${t('files.downloadName', { name: shown.name })}
        data-testid="gallery-download"><${Icon} name="download" /></a>
      <${IconButton} icon="close" label=${t('action.close')} testid="gallery-close" onClick=${onClose} />
    </header>
    <div class="gallery-stage" ...${swipe} onClick=${(/** @type {MouseEvent} */ event) => {
      if (event.target === event.currentTarget) onClose();
    }}>
      <${Enlarged} key=${shown.id} picture=${shown} factor=${STEPS[step]} onFailed=${() => onFailed(shown.id)}
        onToggle=${() => zoom(step > 0 ? 0 : 2)} />
    </div>
    ${
      pictures.length > 1 &&
      html`<${IconButton} icon="chevron-right" class="gallery-before" label=${t('files.before')}
          disabled=${at === 0} testid="gallery-before" onClick=${() => go(at - 1)} />
        <${IconButton} icon="chevron-right" class="gallery-next" label=${t('files.next')}
          disabled=${at === pictures.length - 1} testid="gallery-next" onClick=${() => go(at + 1)} />`
    }
  </dialog>`;
}

/** @param {{ picture: Picture, factor: number, onToggle: () => void, onFailed: () => void }} props */
function Enlarged({ picture, factor, onToggle, onFailed }) {
  const ref = useRef(/** @type {HTMLImageElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    const stage = node?.parentElement;
    if (!node || !stage) return undefined;
    const fit = () => {
      const { width, height } = picture;
      const scale = Math.min(1, stage.clientWidth / width, stage.clientHeight / height);
      node.style.width = `${Math.round(width * scale * factor)}px`;
      node.style.height = `${Math.round(height * scale * factor)}px`;
    };
    fit();
    const middle = {
      left: (stage.scrollWidth - stage.clientWidth) / 2,
      top: (stage.scrollHeight - stage.clientHeight) / 2,
    };
    stage.scrollTo(middle);
    const watch = new ResizeObserver(fit);
    watch.observe(stage);
    return () => watch.disconnect();
  }, [picture.id, factor]);
  return html`<img ref=${ref} crossorigin=${crossOriginOf(picture.url)} src=${picture.url ?? undefined} alt=${picture.name} draggable=${false}
    data-testid="gallery-image" onDblClick=${onToggle} onError=${onFailed} />`;
}
