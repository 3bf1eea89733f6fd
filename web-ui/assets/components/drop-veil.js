import { html, useLayoutEffect, useRef } from '../lib/ui.js';
import { Icon } from './icon.js';

/** Over the part of the page that would take what is dragged.
 * @param {{ over: Element, text: string }} props */
export function DropVeil({ over, text }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    const { left, top, width, height } = over.getBoundingClientRect();
    node.style.left = `${left}px`;
    node.style.top = `${top}px`;
    node.style.width = `${width}px`;
    node.style.height = `${height}px`;
  }, [over]);
  return html`<div class="drop-veil" ref=${ref} data-testid="drop-veil"><p><${Icon} name="attach" size=${28} />
    <span>${text}</span></p></div>`;
}
