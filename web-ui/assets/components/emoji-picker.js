import { html, loadEmoji, useEffect, useMemo, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** @import { EmojiRow } from '../lib/ui.js' */

/** Emojibase group numbers in the order shown; 2 (components) is not there. */
const GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9];
const FOUND_MAX = 120;

/**
 * @param {{ recent: string[], tone: number, search: (table: EmojiRow[], query: string,
 *   max: number) => EmojiRow[],
 *   toned: (emoji: string, tone: number) => string, onTone: (tone: number) => void,
 *   onPick: (emoji: string) => void }} props
 */
export function EmojiPicker({ recent, tone, search, toned, onTone, onPick }) {
  const [table, setTable] = useState(/** @type {EmojiRow[] | null} */ (null));
  const [failed, fail] = useState(false);
  const [query, setQuery] = useState('');
  const [hint, setHint] = useState('');
  const grid = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    loadEmoji().then(setTable, () => fail(true));
  }, []);
  const found = useMemo(
    () => (table && query.trim() ? search(table, query, FOUND_MAX) : null),
    [table, query],
  );
  const show = (/** @type {EmojiRow} */ row) => (row[5] ? toned(row[0], tone) : row[0]);
  const cell = (
    /** @type {string} */ emoji,
    /** @type {string} */ title,
    chosen = false,
  ) => html`<button type="button" class="emoji ${chosen ? 'is-chosen' : ''}" data-emoji=${emoji}
    title=${title} aria-label=${title || emoji} onClick=${() => onPick(emoji)}>${emoji}</button>`;
  const name = (/** @type {EmojiRow} */ row) => `:${row[2][0] ?? ''}:  ${row[4].split(' ')[0]}`;
  const rows = (/** @type {EmojiRow[]} */ list, chooses = false) =>
    list.map((row, index) => cell(show(row), name(row), chooses && index === 0));
  const first = found?.[0];
  return html`<div class="emoji-picker" data-testid="emoji-picker"
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, grid.current)}
    onMouseOver=${(/** @type {any} */ event) => setHint(event.target.title ?? '')}>
    <div class="emoji-search"><${Icon} name="search" size=${16} />
      <input type="search" value=${query} placeholder=${t('emoji.search')}
          aria-label=${t('emoji.search')} data-testid="emoji-search"
        ref=${(/** @type {HTMLElement | null} */ node) => {
          if (node && !node.dataset.focused) {
            node.dataset.focused = 'yes';
            node.focus({ preventScroll: true });
          }
        }}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key !== 'Enter' || composing(event) || !first) return;
          event.preventDefault();
          onPick(show(first));
        }}
        onInput=${(/** @type {any} */ event) => {
          setQuery(event.target.value);
          setHint('');
        }} /></div>
    <div class="emoji-scroll" ref=${grid}>
      ${failed && html`<p class="emoji-none">${t('error.unreachable')}</p>`}
      ${
        found
          ? found.length === 0
            ? html`<p class="emoji-none">${t('emoji.none')}</p>`
            : html`<div class="emoji-grid">${rows(found, true)}</div>`
          : table &&
            html`
        ${recent.length > 0 && html`<h3>${t('emoji.recent')}</h3><div class="emoji-grid">${recent.map((emoji) => cell(emoji, ''))}</div>`}
        ${GROUPS.map(
          (group) => html`<section class="emoji-section"
              key=${group}><h3>${t(`emoji.group.${group}`)}</h3>
          <${Group} table=${table} group=${group} tone=${tone} rows=${rows} /></section>`,
        )}`
      }
    </div>
    <div class="emoji-foot"><span class="emoji-hint">${hint || (first ? `${show(first)} ${name(first)}` : '')}</span>
      <span class="emoji-tones" role="radiogroup" aria-label=${t('emoji.tone')}>
        ${[0, 1, 2, 3, 4, 5].map(
          (
            value,
          ) => html`<button type="button" role="radio" aria-checked=${value === tone} key=${value}
          aria-label=${t('emoji.toneNumber', { number: value })} class="emoji-tone"
              onClick=${() => onTone(value)}>${toned('✋', value)}</button>`,
        )}
      </span></div>
  </div>`;
}

/**
 * @param {{ table: EmojiRow[], group: number, tone: number,
 *   rows: (list: EmojiRow[]) => any }} props
 */
function Group({ table, group, tone, rows }) {
  return useMemo(
    () => html`<div class="emoji-grid">${rows(table.filter((row) => row[1] === group))}</div>`,
    [table, group, tone],
  );
}

/**
 * Arrow keys move through the grid; from the search field, down enters it.
 * @param {KeyboardEvent} event
 * @param {HTMLElement | null} grid
 */
function move(event, grid) {
  const steps = /** @type {Record<string, number>} */ ({
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: 0,
    ArrowUp: 0,
  });
  if (!(event.key in steps) || !grid) return;
  const cells = /** @type {HTMLElement[]} */ ([...grid.querySelectorAll('.emoji')]);
  const at = cells.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (at < 0) {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      cells[0]?.focus();
    }
    return;
  }
  event.preventDefault();
  const row = /** @type {HTMLElement} */ (cells[at].parentElement);
  const perLine = getComputedStyle(row).gridTemplateColumns.split(' ').length;
  const step = steps[event.key] || (event.key === 'ArrowDown' ? perLine : -perLine);
  cells[Math.max(0, Math.min(cells.length - 1, at + step))].focus();
}
