// The card that opens on a name.

import { computed, html, signal } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { PersonCard } from '../components/person-card.js';
import { Popover } from '../components/popover.js';
import { alike } from '../model/people.js';
import { online } from '../state/presence.js';
import { route } from '../state/router.js';
import { members, servers } from '../state/servers.js';
import { me } from '../state/session.js';

export const shownPerson = signal(
  /** @type {{ anchor: Element, username: string } | null} */ (null),
);

/** Those of the open server who have their display name in common with somebody. */
export const namesakes = computed(() => {
  const at = route.value;
  return alike((at.page === 'channel' && members.value[at.server]) || []);
});

/** @param {string} username @param {Element} anchor */
export function showPerson(username, anchor) {
  shownPerson.value = shownPerson.value?.anchor === anchor ? null : { anchor, username };
}

const close = () => {
  shownPerson.value = null;
};

export function PersonPopover() {
  const at = route.value;
  if (!shownPerson.value || at.page !== 'channel') return null;
  const { anchor, username } = shownPerson.value;
  const member = members.value[at.server]?.find(({ user }) => user.username === username);
  const owner = servers.value?.find((one) => one.id === at.server)?.owner_id;
  const role = member && (member.user.id === owner ? 'owner' : member.role);
  return html`<${Popover} anchor=${anchor} label=${t('person.title')} onClose=${close}>
    ${
      member
        ? html`<${PersonCard} user=${member.user} role=${t(`role.${role}`)}
            online=${online.value[member.user.id] ?? member.user.online ?? false}
            alike=${namesakes.value.has(member.user.id)} mine=${member.user.id === me.value?.id} />`
        : html`<p class="person-gone">${t('person.gone', { username })}</p>`
    }<//>`;
}
