import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { Icon } from './icon.js';

/** @typedef {{ label: string, icon?: string, onClick: () => void, danger?: boolean,
 *   testid?: string, checked?: boolean, toggles?: boolean, view?: any }} MenuItem  `view`: instead of
 *   the label */

/**
 * A button that opens a small menu. Arrow keys move, Esc closes and returns the focus. An item that
 * is checked is one of several, or `toggles` by itself; one with `items` is a group of them.
 * @param {{ label: string, icon?: string, button?: any, class?: string, testid?: string,
 *   align?: 'start' | 'end', up?: boolean,
 *   items: (MenuItem | { label: string, items: MenuItem[] } | null | false)[] }} props
 */
export function Menu({
  label,
  icon = 'more',
  button,
  items,
  class: extra = 'icon-button',
  testid,
  align = 'end',
  up,
}) {
  const [open, setOpen] = useState(false);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const opener = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useEffect(() => {
    if (!open) return undefined;
    const away = (/** @type {Event} */ event) => {
      if (!box.current?.contains(/** @type {Node} */ (event.target))) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  useLayoutEffect(() => {
    const shown = /** @type {HTMLElement | null} */ (box.current?.querySelector('.menu-list'));
    if (!shown) return;
    flip(shown);
    // At once: an arrow key may follow the one that opened it.
    /** @type {HTMLElement | null} */ (shown.querySelector('[role^=menuitem]'))?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      close();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...(box.current?.querySelectorAll('[role^=menuitem]') ?? [])];
    const at = all.indexOf(/** @type {Element} */ (document.activeElement));
    const next = all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length];
    /** @type {HTMLElement} */ (next)?.focus();
  };
  const one = (/** @type {MenuItem} */ item) => html`<button type="button"
      role=${item.checked === undefined ? 'menuitem' : item.toggles ? 'menuitemcheckbox' : 'menuitemradio'}
      aria-checked=${item.checked} class=${item.danger ? 'is-danger' : ''} data-testid=${item.testid}
      onClick=${() => {
        close();
        item.onClick();
      }}>
      ${
        item.checked === undefined
          ? item.icon && html`<${Icon} name=${item.icon} size=${16} />`
          : html`<span
              class="menu-check">${item.checked && html`<${Icon} name="check" size=${16} />`}</span>`
      }
      ${item.view ?? html`<span>${item.label}</span>`}</button>`;
  const shown = items.filter(Boolean);
  if (shown.length === 0) return null;
  return html`<span class="menu" ref=${box} onKeyDown=${onKeyDown}>
    <button type="button" ref=${opener} class=${extra} title=${label}
        aria-label=${button ? undefined : label} aria-haspopup="menu" aria-expanded=${open}
      data-testid=${testid}
          onClick=${() => setOpen(!open)}>${button ?? html`<${Icon} name=${icon} />`}</button>
    ${
      open &&
      html`<div class="menu-list is-${align} ${up ? 'is-up' : ''}" role="menu" aria-label=${label}>
      ${shown.map((/** @type {any} */ item) =>
        item.items
          ? html`<div role="group" class="menu-group" aria-label=${item.label}><span
              aria-hidden="true">${item.label}</span>${item.items.map(one)}</div>`
          : one(item),
      )}
    </div>`
    }
  </span>`;
}

const EDGE_PX = 6;

/** Opens to the other side where it would leave the window. @param {HTMLElement} list */
function flip(list) {
  const at = list.getBoundingClientRect();
  const frame = list.parentElement?.getBoundingClientRect();
  const room = frame ? frame.top > at.height + EDGE_PX : false;
  if (at.bottom > innerHeight - EDGE_PX && room) list.classList.add('is-up');
  if (at.left < EDGE_PX) list.classList.replace('is-end', 'is-start');
  if (at.right > innerWidth - EDGE_PX) list.classList.replace('is-start', 'is-end');
}
