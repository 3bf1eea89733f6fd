import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';

/**
 * One account of this device: face, names, and what waits in it.
 * @param {{ own: { id: string, username: string, name: string, alive: boolean,
 *   waits: { count: number, some: boolean } } }} props
 */
export function OwnAccount({ own: { id, username, name, alive, waits } }) {
  const { count, some } = waits;
  return html`<${Avatar} id=${id} name=${name} size="s" />
    <span class="account-names"><strong dir="auto">${name}</strong>
      <span>@${username}${!alive && html` · <span class="account-ended">${t('device.ended')}</span>`}</span></span>
    ${
      count > 0
        ? html`<span class="count is-mention" data-testid="account-count">${count > 99 ? '99+' : count}<span
            class="visually-hidden"> ${t('device.unread')}</span></span>`
        : some &&
          html`<span class="account-dot" data-testid="account-dot"><span
            class="visually-hidden">${t('device.unread')}</span></span>`
    }`;
}
