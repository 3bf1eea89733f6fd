import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { useModal } from './use-modal.js';

const STEPS = [1, 1.5, 2, 3, 4, 6, 8, 12];
/** A small one is not made larger than that, to fill the window. */
const FIT_MAX = 2;

/**
 * A diagram over the page: + and − make it larger and smaller, 0 fits it in, dragging and the arrows
 * move it, Esc closes.
 * @param {{ label: string, told: string, light: boolean, note: string | null,
 *   picture: { url: string, width: number, height: number } | null,
 *   onSave: (form: 'svg' | 'png') => void, onClose: () => void }} props
 */
export function DiagramView({ label, told, light, note, picture, onSave, onClose }) {
  const ref = useModal();
  const stage = useRef(/** @type {HTMLElement | null} */ (null));
  const [step, setStep] = useState(0);
  const zoom = (/** @type {number} */ to) => setStep(Math.min(STEPS.length - 1, Math.max(0, to)));
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { '+': step + 1, ';': step + 1, '=': step + 1, '-': step - 1, 0: 0 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    zoom(to);
  };
  const form = (/** @type {'svg' | 'png'} */ name) =>
    html`<button type="button" class="button is-small diagram-save" disabled=${!picture} title=${t('diagram.save', { form: name.toUpperCase() })}
      aria-label=${t('diagram.save', { form: name.toUpperCase() })} data-testid="diagram-${name}"
      onClick=${() => onSave(name)}><${Icon} name="download" size=${16} />${name.toUpperCase()}</button>`;
  return html`<dialog class="gallery" ref=${ref} aria-label=${label} data-testid="diagram-view"
      onKeyDown=${onKeyDown} onCancel=${(/** @type {Event} */ event) => {
        event.preventDefault();
        onClose();
      }}>
    <header class="gallery-head">
      <p><strong>${label}</strong><span aria-live="polite">${note ?? ''}</span></p>
      <${IconButton} icon="zoom-out" label=${t('files.zoomOut')} disabled=${step === 0} testid="diagram-zoom-out" onClick=${() => zoom(step - 1)} />
      <${IconButton} icon="zoom-in" label=${t('files.zoomIn')} disabled=${step === STEPS.length - 1}
        testid="diagram-zoom-in" onClick=${() => zoom(step + 1)} />
      ${form('svg')}${form('png')}
      <${IconButton} icon="close" label=${t('action.close')} testid="diagram-close" onClick=${onClose} />
    </header>
    <div class="gallery-stage diagram-stage ${step > 0 ? 'is-large' : ''}" ref=${stage} tabindex="0" role="region" autofocus
      aria-label=${label} data-testid="diagram-stage" ...${dragging(stage)}
      onDblClick=${() => zoom(step > 0 ? 0 : 2)}
      onWheel=${(/** @type {WheelEvent} */ event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        zoom(step - Math.sign(event.deltaY));
      }}>
      ${picture && html`<${Large} picture=${picture} alt=${told ? `${label}. ${told}` : label} light=${light} factor=${STEPS[step]} />`}
    </div>
  </dialog>`;
}

/** Moves what is seen of it with the mouse; fingers do so by themselves.
 * @param {{ current: HTMLElement | null }} stage */
function dragging(stage) {
  return {
    onPointerDown: (/** @type {PointerEvent} */ event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      stage.current?.setPointerCapture(event.pointerId);
      stage.current?.classList.add('is-dragged');
    },
    onPointerMove: (/** @type {PointerEvent} */ event) => {
      if (!stage.current?.hasPointerCapture(event.pointerId)) return;
      stage.current.scrollBy(-event.movementX, -event.movementY);
    },
    onPointerUp: () => stage.current?.classList.remove('is-dragged'),
    onPointerCancel: () => stage.current?.classList.remove('is-dragged'),
  };
}

/** @param {{ picture: { url: string, width: number, height: number }, alt: string, light: boolean,
 *   factor: number }} props */
function Large({ picture, alt, light, factor }) {
  const ref = useRef(/** @type {HTMLImageElement | null} */ (null));
  const { width, height } = picture;
  useLayoutEffect(() => {
    const node = ref.current;
    const stage = node?.parentElement;
    if (!node || !stage) return undefined;
    const middle = middleOf(stage);
    const fit = () => {
      const scale = Math.min(FIT_MAX, stage.clientWidth / width, stage.clientHeight / height);
      node.style.width = `${Math.round(width * scale * factor)}px`;
      node.style.height = `${Math.round(height * scale * factor)}px`;
    };
    fit();
    // What was in the middle stays there.
    stage.scrollLeft = middle.x * stage.scrollWidth - stage.clientWidth / 2;
    stage.scrollTop = middle.y * stage.scrollHeight - stage.clientHeight / 2;
    const watch = new ResizeObserver(fit);
    watch.observe(stage);
    return () => watch.disconnect();
  }, [width, height, factor]);
  return html`<img ref=${ref} class=${light ? 'is-light' : ''} src=${picture.url} alt=${alt} draggable=${false}
    data-testid="diagram-large" />`;
}

/** As parts of the whole. @param {HTMLElement} stage */
const middleOf = (stage) => ({
  x: (stage.scrollLeft + stage.clientWidth / 2) / Math.max(1, stage.scrollWidth),
  y: (stage.scrollTop + stage.clientHeight / 2) / Math.max(1, stage.scrollHeight),
});
