import { html, useEffect, useLayoutEffect, useRef } from '../lib/ui.js';

const GAP_PX = 6;

/**
 * A floating box beside an element, kept inside the window.
 * @param {{ anchor: Element, label: string, onClose: () => void, children?: any }} props
 */
export function Popover({ anchor, label, onClose, children }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    const at = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = node;
    const above = at.top - height - GAP_PX;
    const top =
      above > GAP_PX ? above : Math.min(at.bottom + GAP_PX, innerHeight - height - GAP_PX);
    const wanted = at.left < innerWidth / 2 ? at.left : at.right - width;
    const left = Math.min(wanted, innerWidth - width - GAP_PX);
    node.style.top = `${Math.max(GAP_PX, top)}px`;
    node.style.left = `${Math.max(GAP_PX, left)}px`;
  }, [anchor]);
  useEffect(() => {
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
