// The card that opens on a name.

import { computed, html, signal } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { PersonCard } from '../components/person-card.js';
import { Popover } from '../components/popover.js';
import { alike } from '../model/people.js';
import { online } from '../state/presence.js';
import { goConversation, peopleHere } from '../state/conversations.js';
import { openDirect } from '../state/directs.js';
import { route } from '../state/router.js';
import { servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { toastError } from '../state/shell.js';

export const shownPerson = signal(
  /** @type {{ anchor: Element, username: string } | null} */ (null),
);

/** Those on the open page who have their display name in common with somebody. */
export const namesakes = computed(() => alike(peopleHere()));

/** @param {string} username @param {Element} anchor */
export function showPerson(username, anchor) {
  shownPerson.value = shownPerson.value?.anchor === anchor ? null : { anchor, username };
}

const close = () => {
  shownPerson.value = null;
};

/** Opens the conversation with somebody; with oneself, one's notes. @param {string} id */
export async function writeTo(id) {
  close();
  try {
    goConversation((await openDirect(id === me.peek()?.id ? [] : [id])).id);
  } catch (error) {
    toastError(error);
  }
}

export function PersonPopover() {
  const at = route.value;
  if (!shownPerson.value) return null;
  const { anchor, username } = shownPerson.value;
  const member = peopleHere().find(({ user }) => user.username === username);
  const server = at.page === 'channel' ? at.server : null;
  const owner = servers.value?.find((one) => one.id === server)?.owner_id;
  const role = member && (member.user.id === owner ? 'owner' : member.role);
  return html`<${Popover} anchor=${anchor} label=${t('person.title')} onClose=${close}>
    ${
      member
        ? html`<${PersonCard} user=${member.user} role=${role ? t(`role.${role}`) : null}
            online=${online.value[member.user.id] ?? member.user.online ?? false}
            alike=${namesakes.value.has(member.user.id)} mine=${member.user.id === me.value?.id}
            onMessage=${() => void writeTo(member.user.id)} />`
        : html`<p class="person-gone">${t('person.gone', { username })}</p>`
    }<//>`;
}
