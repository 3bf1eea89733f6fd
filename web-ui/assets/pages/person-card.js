// The card that opens on a name.

import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { PersonCard } from '../components/person-card.js';
import { Popover } from '../components/popover.js';
import { draftKey } from '../model/drafts.js';
import { shownIn } from '../model/route.js';
import { presenceOf } from '../state/presence.js';
import { conversationById, goConversation, peopleHere } from '../state/conversations.js';
import { openDirect } from '../state/directs.js';
import { addToDraft } from '../state/drafts.js';
import { isNarrow, route } from '../state/router.js';
import { servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { panel, toastError } from '../state/shell.js';
import { groupNamed } from '../state/user-groups.js';
import { namesakes, showPerson, shownPerson } from './shown-person.js';
import { GroupCard } from './user-groups.js';

/** @import { User } from '../api/types.js' */

/** Names that call everybody, in the texts of moderators. */
const CALLS = new Set(['channel', 'all', 'here']);

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

/** Names somebody in the composer that is open, if one is. @param {string} username */
function mentionHere(username) {
  const conversation = conversationById(shownIn(route.value));
  if (!conversation) return null;
  const { archived, posts } = conversation;
  const side = panel.value;
  const parent = side?.kind === 'thread' && side.channel === conversation.id ? side.parent : null;
  if (archived || !(posts || parent)) return null;
  return () => {
    close();
    // On a narrow screen the panel lies over the composer.
    if (isNarrow() && !parent) panel.value = null;
    addToDraft(draftKey(conversation.id, parent), `@${username} `);
  };
}

export function PersonPopover() {
  const at = route.value;
  if (!shownPerson.value) return null;
  const { anchor, username, known } = shownPerson.value;
  const here = peopleHere().find(({ user }) => user.username === username);
  const member = here ?? (known && { user: known, role: null });
  const server = at.page === 'channel' ? at.server : null;
  // People come first: a text with the name of both meant them.
  const group = member ? null : groupNamed(username);
  const owner = servers.value?.find((one) => one.id === server)?.owner_id;
  const role = member && (member.user.id === owner ? 'owner' : member.role);
  return html`<${Popover} anchor=${anchor} label=${t('person.title')} onClose=${close}>
    ${
      member
        ? html`<${PersonCard} user=${member.user} role=${role ? t(`role.${role}`) : null}
            presence=${presenceOf(member.user)}
            alike=${namesakes.value.has(member.user.id)} mine=${member.user.id === me.value?.id} away=${!here}
            onMention=${here && member.user.id !== me.value?.id ? mentionHere(username) : null}
            onMessage=${() => void writeTo(member.user.id)} />`
        : group
          ? html`<${GroupCard} group=${group}
              onPerson=${(/** @type {User} */ user) => showPerson(user.username, anchor, user, true)} />`
          : html`<p class="person-gone">${CALLS.has(username.toLowerCase()) ? t('call.text') : t('person.gone', { username })}</p>`
    }<//>`;
}
