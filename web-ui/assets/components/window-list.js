import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { between, offsets, parts } from '../lib/virtual.js';
import { Gap } from './gap.js';

/** Drawn above and below what is visible. */
const MARGIN_PX = 400;
/** Before anything was laid out. */
const HEIGHT_PX = 900;

/**
 * A long list of which only what is near the visible stretch is drawn, and the row that has the
 * focus.
 * @template {{ key: string }} R
 * @param {{ rows: R[], draw: (row: R) => any, guess: (row: R) => number, label: string,
 *   top: unknown }} props  `top`: whenever it is another one, the list begins anew
 */
export function WindowList({ rows, draw, guess, label, top }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const measured = useRef(/** @type {Map<string, number>} */ (new Map()));
  const focused = useRef(/** @type {string | null} */ (null));
  const [, redraw] = useState(0);
  const starts = offsets(rows, measured.current, guess);
  const at = box.current?.scrollTop ?? 0;
  const height = box.current?.clientHeight || HEIGHT_PX;
  const range = between(starts, at - MARGIN_PX, at + height + MARGIN_PX);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
    redraw((n) => n + 1);
  }, [top]);
  useLayoutEffect(() => {
    let changed = false;
    for (const row of box.current?.querySelectorAll('[data-row]') ?? []) {
      const { row: key = '' } = /** @type {HTMLElement} */ (row).dataset;
      const now = row.getBoundingClientRect().height;
      if (Math.abs((measured.current.get(key) ?? 0) - now) < 0.5) continue;
      measured.current.set(key, now);
      changed = true;
    }
    if (changed) redraw((n) => n + 1);
  });
  useEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    const watch = new ResizeObserver(() => redraw((n) => n + 1));
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  const staying = focused.current ? rows.findIndex((row) => row.key === focused.current) : -1;
  return html`<div class="members-scroll" ref=${box} role="list" aria-label=${label}
      onScroll=${() => redraw((n) => n + 1)}
      onFocusIn=${(/** @type {any} */ event) => {
        focused.current = event.target.closest('[data-row]')?.dataset.row ?? null;
      }}
      onFocusOut=${() => {
        focused.current = null;
      }}>
    ${parts(starts, range, [staying]).map(({ index, gap_px }) =>
      gap_px === undefined
        ? html`<div key=${rows[index].key} data-row=${rows[index].key} role="listitem"
            aria-setsize=${rows.length} aria-posinset=${index + 1}>${draw(rows[index])}</div>`
        : html`<${Gap} key=${`gap-${index}`} index=${index} height_px=${gap_px} />`,
    )}
  </div>`;
}
