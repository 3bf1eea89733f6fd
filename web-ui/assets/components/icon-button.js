import { html } from '../lib/ui.js';
import { Icon } from './icon.js';

/**
 * @param {{ icon: string, label: string, onClick: (event: Event) => void, pressed?: boolean,
 *   testid?: string,
 *   danger?: boolean, size?: number, disabled?: boolean, class?: string,
 *   expanded?: boolean }} props
 */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  testid,
  danger,
  size,
  disabled,
  expanded,
  class: extra = '',
}) {
  return html`<button type="button" class="icon-button ${danger ? 'is-danger' : ''} ${extra}"
      title=${label}
    aria-label=${label} aria-pressed=${pressed} aria-expanded=${expanded} data-testid=${testid}
    disabled=${disabled} onClick=${onClick}><${Icon} name=${icon} size=${size} /></button>`;
}
