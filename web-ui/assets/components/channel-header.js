import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { Menu } from './menu.js';

/**
 * @param {{ channel: import('../api/types.js').Channel, members: number | null,
 *   membersOpen: boolean, pinsOpen: boolean, canManage: boolean, onPins: () => void,
 *   onDate: () => void,
 *   onBack: () => void, onMembers: () => void, onEdit: () => void, onSwitch: () => void }} props
 */
export function ChannelHeader({
  channel,
  members,
  membersOpen,
  pinsOpen,
  canManage,
  onBack,
  onMembers,
  onPins,
  onDate,
  onEdit,
  onSwitch,
}) {
  return html`<header class="channel-header">
    <${IconButton} icon="arrow-left" label=${t('action.back')} onClick=${onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title"><${Icon} name=${channel.private ? 'lock' : 'hash'} size=${19} />
      <span data-testid="channel-title">${channel.name}</span></h1>
    ${channel.archived && html`<span class="tag">${t('channel.archivedTag')}</span>`}
    ${channel.topic && html`<p class="channel-topic" title=${channel.topic}>${channel.topic}</p>`}
    <span class="spacer"></span>
    <${IconButton} icon="go-to" label=${t('switcher.open')} onClick=${onSwitch}
        testid="switcher-open" />
    <${IconButton} icon="calendar" label=${t('date.title')} onClick=${onDate} class="only-wide"
        testid="date-open" />
    <${IconButton} icon="pin" label=${t('pins.title')} pressed=${pinsOpen} onClick=${onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${membersOpen}
        title=${t('members.title')}
      aria-label=${members === null ? t('members.title') : t('members.count', { count: members })} data-testid="members-button" onClick=${onMembers}>
      <${Icon} name="users" />${members !== null && html`<span>${members}</span>`}</button>
    ${
      canManage &&
      html`<${Menu} label=${t('channel.menu')} testid="channel-menu" items=${[
        { label: t('channel.edit'), icon: 'edit', onClick: onEdit, testid: 'channel-edit' },
      ]} />`
    }
  </header>`;
}
