import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Menu } from './menu.js';

/** @import { Account } from '../api/types.js' */

/**
 * @param {{ account: Account, own: boolean,
 *   onDo: (what: 'reset' | 'rename' | 'disable' | 'enable' | 'make' | 'unmake') => void }} props
 */
export function AccountRow({ account, own, onDo }) {
  const { display_name: name, username, mesh_admin: admin, disabled } = account;
  /** @param {Parameters<typeof onDo>[0]} what @param {boolean} [danger] */
  const item = (what, danger) => ({
    label: t(`accounts.${what}`),
    danger,
    testid: `account-${what}`,
    onClick: () => onDo(what),
  });
  const marks = [
    admin && html`<span class="tag is-accent">${t('accounts.admin')}</span>`,
    disabled && html`<span class="tag is-bad">${t('accounts.disabled')}</span>`,
    account.no_password && html`<span class="tag">${t('accounts.noPassword')}</span>`,
    account.rename_needed && html`<span class="tag is-warn">${t('accounts.renameNeeded')}</span>`,
  ].filter(Boolean);
  return html`<li class="account ${disabled ? 'is-disabled' : ''}" data-testid="account"
      data-user-id=${account.id}>
    <${Avatar} id=${account.id} name=${name} size="m" />
    <div class="account-name"><span>${name}${own && html` <span class="soft">(${t('accounts.you')})</span>`}</span>
      <span class="soft">@${username}</span></div>
    ${marks.length > 0 && html`<div class="account-marks">${marks}</div>`}
    <${Menu} label=${t('accounts.of', { name })} testid="account-menu" items=${[
      !disabled && item('reset'),
      item('rename'),
      !own && !admin && !disabled && item('make'),
      !own && admin && item('unmake', true),
      !own && !admin && (disabled ? item('enable') : item('disable', true)),
    ]} />
  </li>`;
}
