import { html, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { Modal } from './modal.js';

/**
 * @typedef {{ key: string, icon: string, label: string, hint: string, unread: boolean,
 *   go: () => void, person?: boolean }} Target
 *   `person`: whom one has not talked with; the key is theirs
 */

/**
 * @param {{ query: string, onQuery: (query: string) => void, targets: Target[],
 *   onClose: () => void, title?: string, label?: string, stays?: boolean }} props
 *   `stays`: what is chosen is chosen for something else
 */
export function QuickSwitcher({ query, onQuery, targets, onClose, title, label, stays }) {
  const [active, setActive] = useState(0);
  const field = label ?? t('switcher.placeholder');
  const open = (/** @type {Target | undefined} */ target) => {
    if (!target) return;
    if (!stays) onClose();
    target.go();
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : targets.length - 1;
      setActive(targets.length ? (active + step) % targets.length : 0);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(targets[active]);
    }
  };
  return html`<${Modal} title=${title ?? t('switcher.title')} onClose=${onClose} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${onKeyDown}>
      <div class="switcher-field"><${Icon} name="search" />
        <input type="text" value=${query} placeholder=${field}
            aria-label=${field} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${active}"
          onInput=${(/** @type {any} */ event) => {
            onQuery(event.target.value);
            setActive(0);
          }} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${title ?? t('switcher.title')}>
        ${targets.map(
          (target, index) => html`<li key=${target.key} id="switcher-${index}" role="option"
              aria-selected=${index === active}
          class=${target.unread ? 'is-unread' : ''} onMouseMove=${() => setActive(index)}
              onClick=${() => open(target)}>
          <${Icon} name=${target.icon}
              size=${17} /><span>${target.label}</span><small>${target.hint}</small></li>`,
        )}
        ${targets.length === 0 && html`<li class="is-none">${t('switcher.none')}</li>`}
      </ul>
    </div>
  <//>`;
}
