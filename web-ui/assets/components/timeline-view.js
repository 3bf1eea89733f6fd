import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { between, covers, offsets, parts, rowAt, steady } from '../lib/virtual.js';
import { t } from '../i18n/index.js';
import { Gap } from './gap.js';
import { JumpLatest } from './jump-latest.js';

/** @import { Range } from '../lib/virtual.js' */

const NEAR_END_PX = 60;
const LOAD_MARGIN_PX = 1600;
/** Less of a message than this was not seen. */
const SEEN_PX = 12;
/** Drawn above and below what is visible, and what must be left of it, or more is drawn. */
const DRAW_MARGIN_PX = 700;
const SPARE_MARGIN_PX = 250;
/** At first only what is visible is drawn; the margins follow once that is on the screen. */
const FIRST_MARGIN_PX = 200;
/** Heights of rows that are long gone are forgotten at times. */
const MEASURED_MAX = 5000;

/**
 * The scrolling part. It draws the rows near the visible stretch and leaves gaps for the others,
 * keeps the reader's place while rows come, go and grow, and sticks to the end while the reader is
 * there.
 *
 * The place is a row and its distance from the upper edge, never a scroll position: heights that
 * were guessed turn out different once drawn, and then the position is moved, not the reader.
 * @template {{ key: string }} R
 * @param {{ rows: R[], draw: (row: R) => any, guess: (row: R) => number, before?: any,
 *   above?: any, name: string, hasOlder: boolean, hasNewer: boolean, missed: number,
 *   wish: { message: string | null, turn: number } | null, staying: (string | undefined)[],
 *   onOlder: () => void, onNewer: () => void, onLatest: () => void | Promise<void>,
 *   onView: (view: { from: string, to: string, end: boolean } | null, scrolled: boolean) => void
 * }} props
 *   `wish`: a message, or the end, to bring into view once it is there; `staying`: keys of rows
 *   that are drawn wherever they are; `onView` is told the first and last message in view
 */
export function TimelineView(props) {
  const { rows, wish } = props;
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const place = useRef(/** @type {{ key: string, top: number } | null} */ (null));
  const stuck = useRef(true);
  const position = useRef(0);
  /** Where the timeline was put by itself; any other place it is at was scrolled to. */
  const put = useRef(0);
  const measured = useRef(/** @type {Map<string, number>} */ (new Map()));
  const drawn = useRef(/** @type {Range} */ ({ from: 0, to: 0 }));
  const focused = useRef(/** @type {string | null} */ (null));
  const granted = useRef(0);
  const wide = useRef(false);
  const latest = useRef(/** @type {any} */ (null));
  const [away, setAway] = useState(false);
  const [, redraw] = useState(0);

  /** What was scrolled since, before its event came, is the reader's doing, too. */
  const follow = () => {
    const now = box.current?.scrollTop ?? 0;
    if (place.current) place.current.top -= now - position.current;
    position.current = now;
  };
  follow();
  const before = latest.current;
  if (place.current && before && before.props.rows !== rows) {
    place.current = steady(place.current, { rows: before.props.rows, starts: before.starts }, rows);
  }
  const starts = offsets(rows, measured.current, props.guess);
  const height = box.current?.clientHeight ?? innerHeight;
  if (wish && wish.turn !== granted.current && isThere(rows, props.hasNewer, wish.message)) {
    granted.current = wish.turn;
    stuck.current = wish.message === null;
    place.current = wish.message === null ? null : { key: wish.message, top: height / 2 };
  }
  const indexOf = (/** @type {string | null | undefined} */ key) =>
    key ? rows.findIndex((row) => row.key === key) : -1;
  /** What is visible, in the measure of `starts`. */
  const top = () => {
    const at = stuck.current ? -1 : indexOf(place.current?.key);
    if (at < 0 || !place.current) return starts[rows.length] - height;
    return starts[at] - place.current.top;
  };
  const near = (/** @type {number} */ margin) =>
    between(starts, top() - margin, top() + height + margin);
  drawn.current = near(wide.current ? DRAW_MARGIN_PX : FIRST_MARGIN_PX);

  latest.current = { props, starts, near };

  const suffices = () =>
    covers(drawn.current, latest.current.near(wide.current ? SPARE_MARGIN_PX : 0));
  const keep = () => {
    const node = box.current;
    if (!node) return;
    if (stuck.current && !latest.current.props.hasNewer) node.scrollTop = node.scrollHeight;
    else if (place.current) restore(node, place.current);
    position.current = node.scrollTop;
    put.current = node.scrollTop;
  };
  const look = (scrolled = false) => {
    const node = box.current;
    if (!node || !list.current) return;
    const { hasNewer, hasOlder, onOlder, onNewer, onView } = latest.current.props;
    const below = node.scrollHeight - node.scrollTop - node.clientHeight;
    stuck.current = !hasNewer && below < NEAR_END_PX;
    setAway(!stuck.current);
    place.current = stuck.current ? null : firstVisible(node, list.current, latest.current);
    position.current = node.scrollTop;
    if (!suffices()) redraw((n) => n + 1);
    onView(viewOf(node, stuck.current), scrolled);
    if (hasOlder && node.scrollTop < LOAD_MARGIN_PX) onOlder();
    if (hasNewer && below < LOAD_MARGIN_PX) onNewer();
  };

  const settle = () => {
    if (list.current) measure(list.current, measured.current);
    keep();
    if (!suffices()) redraw((n) => n + 1);
  };
  useLayoutEffect(settle);
  useLayoutEffect(() => look(), [rows, props.hasOlder, props.hasNewer, wish]);
  useEffect(() => {
    const node = box.current;
    if (!node || !list.current) return undefined;
    let width = node.clientWidth;
    const watch = new ResizeObserver(() => {
      if (node.clientWidth !== width) measured.current.clear();
      width = node.clientWidth;
      follow();
      settle();
    });
    watch.observe(node);
    watch.observe(list.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => {
      wide.current = true;
      redraw((n) => n + 1);
    });
    return () => clearTimeout(timer);
  }, []);

  const jump = async () => {
    await props.onLatest();
    stuck.current = true;
    redraw((n) => n + 1);
    requestAnimationFrame(() => {
      keep();
      look();
    });
  };
  const staying = [...props.staying, focused.current].map(indexOf);
  return html`<div class="timeline-frame">
    ${props.above}
    <div class="timeline" ref=${box} onScroll=${() => look(Math.abs((box.current?.scrollTop ?? 0) - put.current) > 1)} tabindex="0" role="log"
        aria-label=${props.name} data-testid="timeline">
      <div class="timeline-rows">
        ${props.before}
        <div ref=${list} onFocusIn=${(/** @type {any} */ event) => {
          focused.current = rowKey(event.target);
        }} onFocusOut=${() => {
          focused.current = null;
        }}>
        ${parts(starts, drawn.current, staying).map(({ index, gap_px }) =>
          gap_px === undefined
            ? html`<div key=${rows[index].key} data-row=${rows[index].key}
                class="row">${props.draw(rows[index])}</div>`
            : html`<${Gap} key=${`gap-${index}`} index=${index} height_px=${gap_px} />`,
        )}</div>
      </div>
    </div>
    ${away && html`<${JumpLatest} count=${props.missed} label=${t('timeline.jump')} onClick=${jump} />`}
  </div>`;
}

/** @param {{ key: string }[]} rows @param {boolean} more @param {string | null} message */
const isThere = (rows, more, message) =>
  message === null ? !more : rows.some((row) => row.key === message);

/** @param {Element} inside */
const rowKey = (inside) =>
  /** @type {HTMLElement | null} */ (inside.closest('[data-row]'))?.dataset.row ?? null;

/** @param {HTMLElement} list @param {Map<string, number>} measured */
function measure(list, measured) {
  if (measured.size > MEASURED_MAX) measured.clear();
  for (const row of /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)) {
    if (row.dataset.row) measured.set(row.dataset.row, row.getBoundingClientRect().height);
  }
}

/**
 * The row at the upper edge; within a gap, the one that would be there.
 * @param {HTMLElement} node @param {HTMLElement} list
 * @param {{ props: { rows: { key: string }[] }, starts: number[] }} drawn
 */
function firstVisible(node, list, { props, starts }) {
  const edge = node.getBoundingClientRect().top;
  for (const part of /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)) {
    const at = part.getBoundingClientRect();
    if (at.bottom <= edge + 1) continue;
    const { row, gap } = part.dataset;
    if (row) return { key: row, top: at.top - edge };
    const gapStart = starts[Number(gap)] ?? 0;
    const index = rowAt(starts, gapStart + edge - at.top);
    const key = props.rows[index]?.key;
    return key ? { key, top: starts[index] - gapStart + at.top - edge } : null;
  }
  return null;
}

/**
 * The first and last message of which enough is in view to have been seen. Replies that are shown
 * below their message do not count: they are no part of the timeline's order.
 * @param {HTMLElement} node @param {boolean} end
 */
function viewOf(node, end) {
  const box = node.getBoundingClientRect();
  let from = '';
  let to = '';
  for (const row of node.querySelectorAll('[data-row] > [data-message-id]')) {
    const id = /** @type {HTMLElement} */ (row).dataset.messageId ?? '';
    if (id !== rowKey(row)) continue;
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom < box.top + SEEN_PX) continue;
    if (top > box.bottom - SEEN_PX) break;
    from ||= id;
    to = id;
  }
  return from === '' ? null : { from, to, end };
}

/** @param {HTMLElement} node @param {{ key: string, top: number }} place */
function restore(node, place) {
  const row = node.querySelector(`[data-row="${CSS.escape(place.key)}"]`);
  if (!row) return;
  const moved = row.getBoundingClientRect().top - node.getBoundingClientRect().top - place.top;
  if (Math.abs(moved) > 0.5) node.scrollTop += moved;
}
