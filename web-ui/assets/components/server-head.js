import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { Menu } from './menu.js';

/**
 * @param {{ name: string, canInvite: boolean, canManage: boolean, isOwner: boolean,
 *   onInvite: () => void, onEdit: () => void, onGroups: () => void, onMembers: () => void, onLeave: () => void,
 *   onReceipts: () => void, onRead: (() => void) | null }} props  `onRead`: null where nothing is unread
 */
export function ServerHead({
  name,
  canInvite,
  canManage,
  isOwner,
  onInvite,
  onEdit,
  onGroups,
  onMembers,
  onLeave,
  onReceipts,
  onRead,
}) {
  const button = html`<span class="server-name">${name}</span><${Icon} name="chevron-down"
      size=${16} />`;
  return html`<div class="server-head">
    <h1 class="server-title"><${Menu} label=${t('server.menu')} class="server-menu" button=${button} align="start"
        testid="server-menu" items=${[
          canInvite && {
            label: t('invite.manage'),
            icon: 'user-add',
            onClick: onInvite,
            testid: 'invite-open',
          },
          { label: t('members.title'), icon: 'users', onClick: onMembers },
          canInvite && {
            label: t('groups.manage'),
            icon: 'users',
            onClick: onGroups,
            testid: 'groups-open',
          },
          onRead && {
            label: t('server.markRead'),
            icon: 'check',
            onClick: onRead,
            testid: 'server-read',
          },
          {
            label: t('receipts.title'),
            icon: 'eye',
            onClick: onReceipts,
            testid: 'server-receipts',
          },
          canManage && {
            label: t('server.edit'),
            icon: 'settings',
            onClick: onEdit,
            testid: 'server-edit',
          },
          !isOwner && {
            label: t('server.leave'),
            icon: 'leave',
            onClick: onLeave,
            danger: true,
            testid: 'server-leave',
          },
        ]} /></h1>
    ${
      canInvite &&
      html`<button type="button" class="icon-button" title=${t('invite.manage')}
          aria-label=${t('invite.manage')}
      data-testid="invite-button" onClick=${onInvite}><${Icon} name="user-add" /></button>`
    }
  </div>`;
}
