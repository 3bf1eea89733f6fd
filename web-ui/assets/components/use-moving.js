// Putting the rows of the channel list into another order by hand.

import { useEffect, useRef, useState } from '../lib/ui.js';
import { commandKey } from '../lib/keys.js';
import { t } from '../i18n/index.js';

/** @param {EventTarget | null} inside */
const channelAt = (inside) =>
  /** @type {HTMLElement | null} */ (
    /** @type {Element | null} */ (inside)
      ?.closest('[role=listitem]')
      ?.querySelector('[data-channel-id]')
  )?.dataset.channelId ?? null;

/**
 * Putting channels by hand: dragged, with Ctrl (⌘) + Shift + ↑ or ↓, or from the menu.
 * @param {{ sections: { rows: { id: string, name: string }[] }[], movable: boolean,
 *   onMove: (ids: string[], moved: string, to: string) => void }} props
 */
export function useMoving({ sections, movable, onMove }) {
  const dragged = useRef(/** @type {string | null} */ (null));
  const refocus = useRef(/** @type {string | null} */ (null));
  const [over, setOver] = useState(/** @type {string | null} */ (null));
  const [told, setTold] = useState('');
  useEffect(() => {
    // A node that is moved within the page loses the focus.
    const id = refocus.current;
    refocus.current = null;
    const row = id && document.querySelector(`[data-channel-id="${CSS.escape(id)}"]`);
    if (row instanceof HTMLElement) row.focus();
  });
  const sectionOf = (/** @type {string} */ id) =>
    sections.find(({ rows }) => rows.some((row) => row.id === id))?.rows ?? [];
  const move = (/** @type {string} */ id, /** @type {string | undefined} */ to) => {
    const rows = sectionOf(id);
    const place = rows.findIndex((row) => row.id === to);
    const name = rows.find((row) => row.id === id)?.name;
    if (!movable || !to || place < 0 || to === id || name === undefined) return;
    setTold(t('channels.moved', { name, place: place + 1, count: rows.length }));
    onMove(
      sections.flatMap((section) => section.rows.map((row) => row.id)),
      id,
      to,
    );
  };
  const neighbour = (/** @type {string} */ id, /** @type {number} */ step) => {
    const rows = sectionOf(id);
    return rows[rows.findIndex((row) => row.id === id) + step]?.id;
  };
  const items = (/** @type {string} */ id) =>
    [-1, 1].map(
      (step) =>
        neighbour(id, step) && {
          label: t(step < 0 ? 'channels.moveUp' : 'channels.moveDown'),
          testid: step < 0 ? 'channel-up' : 'channel-down',
          icon: step < 0 ? 'arrow-up' : 'arrow-down',
          onClick: () => move(id, neighbour(id, step)),
        },
    );
  const handlers = {
    onKeyDown: (/** @type {KeyboardEvent} */ event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const id = channelAt(event.target);
      if (!step || !id || !commandKey(event) || !event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      refocus.current = id;
      move(id, neighbour(id, step));
    },
    onDragStart: (/** @type {DragEvent} */ event) => {
      dragged.current = channelAt(event.target);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (/** @type {DragEvent} */ event) => {
      const id = channelAt(event.target);
      if (!id || !sectionOf(id).some((row) => row.id === dragged.current)) return;
      event.preventDefault();
      setOver(id);
    },
    onDragLeave: () => setOver(null),
    onDragEnd: () => {
      dragged.current = null;
      setOver(null);
    },
    onDrop: (/** @type {DragEvent} */ event) => {
      const to = channelAt(event.target);
      event.preventDefault();
      setOver(null);
      if (dragged.current && to) move(dragged.current, to);
    },
  };
  return { over, told, items, handlers };
}
