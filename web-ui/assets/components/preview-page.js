import { html, useEffect, useRef } from '../lib/ui.js';
import { MessageBody } from './message-body.js';

/**
 * A file of Markdown as a node has rendered it, piece by piece. It speaks to nobody: names in it are
 * no buttons.
 * @param {{ pieces: string[], children?: any }} props
 */
export function PreviewPage({ pieces, children }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    for (const chip of ref.current?.querySelectorAll('.mention') ?? []) {
      chip.classList.remove('mention');
      chip.removeAttribute('tabindex');
      chip.removeAttribute('role');
    }
  }, [pieces]);
  return html`<div class="preview-page" ref=${ref} data-testid="preview-page">
    ${pieces.map((piece, at) => html`<${MessageBody} key=${at} source=${piece} />`)}${children}
  </div>`;
}
