import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { JumpLatest } from './jump-latest.js';

const NEAR_END_PX = 60;
const LOAD_MARGIN_PX = 800;
/** Less of a message than this was not seen. */
const SEEN_PX = 12;

/**
 * The scrolling part: keeps the reader's place while older messages load above, and sticks to the
 * end while the reader is there. What is in it is given as children with `data-row` keys.
 * @param {{ children?: any, above?: any, name: string, version: unknown, pending?: number, hasOlder: boolean,
 *   hasNewer: boolean, missed: number, wish: { message: string | null, turn: number } | null,
 *   onOlder: () => void, onNewer: () => void, onLatest: () => void | Promise<void>,
 *   onView: (view: { from: string, to: string, end: boolean } | null, scrolled: boolean) => void }}
 *   props  `wish`: a
 *   message, or the end, to bring into view once it is there; `onView` is told the first and last
 *   message in view
 */
export function TimelineView(props) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const place = useRef(/** @type {{ key: string, top: number } | null} */ (null));
  const stuck = useRef(true);
  const latest = useRef(props);
  latest.current = props;
  const [away, setAway] = useState(false);

  // Where the timeline was put by itself; any other place it is at was scrolled to.
  const put = useRef(0);

  const toEnd = () => {
    if (!box.current) return;
    box.current.scrollTop = box.current.scrollHeight;
    put.current = box.current.scrollTop;
  };
  const look = (scrolled = false) => {
    const node = box.current;
    if (!node) return;
    const { hasNewer, hasOlder, onOlder, onNewer, onView } = latest.current;
    const below = node.scrollHeight - node.scrollTop - node.clientHeight;
    stuck.current = !hasNewer && below < NEAR_END_PX;
    setAway(!stuck.current);
    place.current = stuck.current ? null : firstVisible(node);
    onView(viewOf(node, stuck.current), scrolled);
    if (hasOlder && node.scrollTop < LOAD_MARGIN_PX) onOlder();
    if (hasNewer && below < LOAD_MARGIN_PX) onNewer();
  };
  const keep = () => {
    const node = box.current;
    if (!node) return;
    if (stuck.current && !latest.current.hasNewer) toEnd();
    else if (place.current) {
      restore(node, place.current);
      put.current = node.scrollTop;
    }
  };

  useLayoutEffect(() => {
    keep();
    look();
  }, [props.version, props.pending, props.hasOlder, props.hasNewer]);
  useEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    const watch = new ResizeObserver(keep);
    watch.observe(node);
    if (node.firstElementChild) watch.observe(node.firstElementChild);
    return () => watch.disconnect();
  }, []);
  const granted = useRef(0);
  useLayoutEffect(() => {
    const { wish } = props;
    if (!wish || wish.turn === granted.current) return;
    if (wish.message === null) {
      if (props.hasNewer) return;
      stuck.current = true;
      toEnd();
    } else {
      const target = rowOf(box.current, wish.message);
      if (!target) return;
      stuck.current = false;
      target.scrollIntoView({ block: 'center' });
      put.current = box.current?.scrollTop ?? 0;
    }
    granted.current = wish.turn;
    look();
  }, [props.wish, props.version, props.pending]);

  const jump = async () => {
    await props.onLatest();
    stuck.current = true;
    requestAnimationFrame(() => {
      toEnd();
      look();
    });
  };
  return html`<div class="timeline-frame">
    ${props.above}
    <div class="timeline" ref=${box} onScroll=${() => look(Math.abs((box.current?.scrollTop ?? 0) - put.current) > 1)} tabindex="0" role="log"
        aria-label=${props.name} data-testid="timeline">
      <div class="timeline-rows">${props.children}</div>
    </div>
    ${away && html`<${JumpLatest} count=${props.missed} label=${t('timeline.jump')} onClick=${jump} />`}
  </div>`;
}

/** @param {HTMLElement} node */
function firstVisible(node) {
  const top = node.getBoundingClientRect().top;
  for (const row of node.querySelectorAll('[data-row]')) {
    const at = row.getBoundingClientRect();
    if (at.bottom > top + 1) {
      return { key: /** @type {HTMLElement} */ (row).dataset.row ?? '', top: at.top - top };
    }
  }
  return null;
}

/**
 * The first and last message of which enough is in view to have been seen.
 * @param {HTMLElement} node @param {boolean} end
 */
function viewOf(node, end) {
  const box = node.getBoundingClientRect();
  let from = '';
  let to = '';
  for (const row of node.querySelectorAll('[data-message-id]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom < box.top + SEEN_PX) continue;
    if (top > box.bottom - SEEN_PX) break;
    const id = /** @type {HTMLElement} */ (row).dataset.messageId ?? '';
    from ||= id;
    if (id > to) to = id;
  }
  return from === '' ? null : { from, to, end };
}

/** @param {HTMLElement | null} node @param {string} key @returns {HTMLElement | null} */
const rowOf = (node, key) => node?.querySelector(`[data-row="${CSS.escape(key)}"]`) ?? null;

/** @param {HTMLElement} node @param {{ key: string, top: number }} place */
function restore(node, place) {
  const row = rowOf(node, place.key);
  if (!row) return;
  const moved = row.getBoundingClientRect().top - node.getBoundingClientRect().top - place.top;
  if (Math.abs(moved) > 0.5) node.scrollTop += moved;
}
