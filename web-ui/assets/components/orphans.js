import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** @import { Channel } from '../api/types.js' */

/**
 * Private channels that nobody is in any more: an admin of the server can take one over.
 * @param {{ channels: Channel[], busy: string | null, onTake: (channel: Channel) => void }} props
 */
export function Orphans({ channels, busy, onTake }) {
  if (channels.length === 0) return null;
  return html`<section class="orphans" data-testid="orphans"><h3>${t('channel.orphans')}</h3>
    <p class="soft">${t('channel.orphansText')}</p>
    <ul>${channels.map(
      (
        channel,
      ) => html`<li key=${channel.id}><${Icon} name="lock" size=${15} /><span>${channel.name}</span>
        <button type="button" class="button is-small" disabled=${busy !== null} data-testid="take-over"
          onClick=${() => onTake(channel)}>${t('channel.takeOver')}</button></li>`,
    )}</ul></section>`;
}
