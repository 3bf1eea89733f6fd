import { html, useLayoutEffect, useRef } from '../lib/ui.js';

const GAP_PX = 6;

/**
 * A floating box beside an element, within the window.
 * @param {{ anchor: Element, label: string, onClose: () => void, children?: any }} props
 */
export function Popover({ anchor, label, onClose, children }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return undefined;
    // What is in it may come later and make it larger.
    const watch = new ResizeObserver(() => put(node, anchor));
    put(node, anchor);
    watch.observe(node);
    const onResize = () => put(node, anchor);
    addEventListener('resize', onResize);
    return () => {
      watch.disconnect();
      removeEventListener('resize', onResize);
    };
  }, [anchor]);
  // Not a moment later, as an effect would: the Escape of whoever opened it by mistake is often there
  // before.
  useLayoutEffect(() => {
    const away = (/** @type {Event} */ event) => {
      const target = /** @type {Node} */ (event.target);
      if (!ref.current?.contains(target) && !anchor.contains(target)) onClose();
    };
    const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
      if (anchor instanceof HTMLElement) anchor.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [anchor]);
  return html`<div class="popover" ref=${ref} role="dialog" aria-label=${label}>${children}</div>`;
}

/**
 * Above the element if there is room, else below, else where there is more; never over the edge.
 * @param {HTMLElement} node @param {Element} anchor
 */
function put(node, anchor) {
  const at = anchor.getBoundingClientRect();
  const over = at.top - 2 * GAP_PX;
  const under = innerHeight - at.bottom - 2 * GAP_PX;
  node.style.setProperty('--room', `${Math.max(over, under, 240)}px`);
  const { offsetWidth: width, offsetHeight: height } = node;
  const above = height <= over || (over > under && height > under);
  const top = above ? at.top - height - GAP_PX : at.bottom + GAP_PX;
  const wanted = at.left < innerWidth / 2 ? at.left : at.right - width;
  const within = (/** @type {number} */ place, /** @type {number} */ end) =>
    Math.max(GAP_PX, Math.min(place, end - GAP_PX));
  node.style.top = `${within(top, innerHeight - height)}px`;
  node.style.left = `${within(wanted, innerWidth - width)}px`;
}
