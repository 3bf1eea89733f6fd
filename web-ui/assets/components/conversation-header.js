import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { Menu } from './menu.js';

/** @import { Conversation } from '../model/conversation.js' */

/**
 * @param {{ conversation: Conversation, person: { id: string, name: string,
 *   presence: import('../lib/presence.js').PresenceState,
 *   status: string | null } | null, members: number | null, membersOpen: boolean,
 *   pinsOpen: boolean, items: any[], onPins: () => void, onDate: () => void, onBack: () => void,
 *   onMembers: () => void, onSwitch: () => void, onSearch: () => void,
 *   filesOpen: boolean, onFiles: () => void, searchOpen: boolean, onPerson: (at: Element) => void }} props
 *   `person`: with whom one talks, where that is one; `items`: of the menu
 */
export function ConversationHeader(props) {
  const { conversation, person, members, membersOpen, pinsOpen, items } = props;
  const { name, icon, topic } = conversation;
  const note = person && (person.status ?? t(`person.${person.presence}`));
  return html`<header class="channel-header">
    <${IconButton} icon="arrow-left" label=${t('action.back')} onClick=${props.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${
      person
        ? html`<${Avatar} id=${person.id} name=${person.name} size="s" presence=${person.presence} />`
        : html`<${Icon} name=${icon} size=${19} />`
    }
      ${
        person
          ? html`<button type="button" class="channel-person" data-testid="channel-title" title=${name}
              aria-haspopup="dialog" onClick=${(/** @type {any} */ event) => props.onPerson(event.currentTarget)}>${name}</button>`
          : html`<span data-testid="channel-title" title=${name}>${name}</span>`
      }</h1>
    ${conversation.archived && html`<span class="tag">${t('channel.archivedTag')}</span>`}
    ${conversation.announces && html`<span class="tag only-wide">${t('channel.announceTag')}</span>`}
    ${(topic || note) && html`<p class="channel-topic" title=${topic || note}>${topic || note}</p>`}
    <span class="spacer"></span>
    <${IconButton} icon="go-to" label=${t('switcher.open')} onClick=${props.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${IconButton} icon="search" label=${t('search.open')} pressed=${props.searchOpen}
        onClick=${props.onSearch} testid="search-open" />
    <${IconButton} icon="calendar" label=${t('date.title')} onClick=${props.onDate} class="only-wide"
        testid="date-open" />
    <${IconButton} icon="file" label=${t('channel.files')} pressed=${props.filesOpen} class="only-wide"
        onClick=${props.onFiles} testid="files-button" />
    <${IconButton} icon="pin" label=${t('pins.title')} pressed=${pinsOpen} onClick=${props.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${membersOpen}
        title=${t('members.title')}
      aria-label=${members === null ? t('members.title') : t('members.count', { count: members })} data-testid="members-button" onClick=${props.onMembers}>
      <${Icon} name="users" />${members !== null && html`<span>${members}</span>`}</button>
    <${Menu} label=${t('channel.menu')} testid="channel-menu" items=${items} />
  </header>`;
}
