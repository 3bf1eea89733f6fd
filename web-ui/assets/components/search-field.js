import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/**
 * Where one types what to look for, with filters to add and the order of what is found.
 * @param {{ value: string, busy: boolean, sort: 'newest' | 'best',
 *   filters: { label: string, filter: string }[], onInput: (text: string) => void,
 *   onEnter: () => void, onSort: (sort: 'newest' | 'best') => void,
 *   onFilter: (filter: string) => void }} props
 */
export function SearchField({ value, busy, sort, filters, onInput, onEnter, onSort, onFilter }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  // While an input method composes, what is in the field is not what is meant yet.
  const [composed, setComposed] = useState(/** @type {string | null} */ (null));
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'ArrowDown') {
      const first = document.querySelector('.found-list button');
      if (first instanceof HTMLElement) {
        event.preventDefault();
        first.focus();
      }
    }
  };
  return html`<div class="search-head">
    <div class="search-field" role="search"><${Icon} name="search" size=${17} />
      <input ref=${field} type="search" value=${composed ?? value} maxlength="500"
        placeholder=${t('search.placeholder')} aria-label=${t('search.placeholder')}
        autocomplete="off" data-testid="search-input" onKeyDown=${onKeyDown}
        onCompositionStart=${(/** @type {any} */ event) => setComposed(event.target.value)}
        onCompositionEnd=${(/** @type {any} */ event) => {
          setComposed(null);
          onInput(event.target.value);
        }}
        onInput=${(/** @type {any} */ event) => {
          if (event.isComposing) setComposed(event.target.value);
          else onInput(event.target.value);
        }} />
      ${busy && html`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${filters.map(
      ({ label, filter }) => html`<button type="button" class="chip" key=${filter}
          onClick=${() => {
            onFilter(filter);
            field.current?.focus();
          }}>${label}</button>`,
    )}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${t('search.sort')}</legend>
      ${
        /** @type {const} */ (['newest', 'best']).map(
          (one) => html`<label key=${one}><input type="radio" name="search-sort" value=${one}
            checked=${sort === one} onChange=${() => onSort(one)} />
          <span>${t(`search.${one}`)}</span></label>`,
        )
      }
    </fieldset>
  </div>`;
}
