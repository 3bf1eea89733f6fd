import { html, useLayoutEffect, useRef } from '../lib/ui.js';

/** Room for rows that are not drawn. @param {{ index?: number, height_px: number }} props */
export function Gap({ index, height_px }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (ref.current) ref.current.style.height = `${height_px}px`;
  }, [height_px]);
  return html`<div aria-hidden="true" data-gap=${index} ref=${ref}></div>`;
}
