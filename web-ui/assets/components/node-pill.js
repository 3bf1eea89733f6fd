import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';

/**
 * Always visible: the node in use and how well it is connected.
 * @param {{ phase: string, name: string | null, segment: string | null, moved: boolean,
 *   behind: boolean, partial: boolean, troubled: boolean,
 *   onClick: () => void }} props
 */
export function NodePill({ phase, name, segment, moved, behind, partial, troubled, onClick }) {
  const reached = troubled
    ? 'troubled'
    : behind
      ? 'behind'
      : moved
        ? 'moved'
        : partial
          ? 'partial'
          : 'online';
  const state = phase === 'online' ? reached : 'lost';
  const words = t(`node.state.${state}`);
  const label = name ?? t('node.unknown');
  return html`<button type="button" class="node-pill is-${state}" data-testid="node-pill"
      data-state=${state}
    title=${words} onClick=${onClick}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${label}${segment ? html` <span class="node-segment">${segment}</span>` : ''}</span>
    <span class="visually-hidden">${words}</span>
  </button>`;
}
