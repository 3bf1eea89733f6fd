// Forwarding a message: first where to, then what is said about it.

import { plainText } from '../lib/plain-text.js';
import { CONTENT_MAX, lengthOf } from '../lib/text.js';
import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { ForwardForm } from '../components/forward-form.js';
import { PermalinkCard } from '../components/permalink-card.js';
import { QuickSwitcher } from '../components/quick-switcher.js';
import { conversationOf } from '../model/conversation.js';
import { forwardText, seenByAll } from '../model/forward.js';
import { conversationById, goConversation } from '../state/conversations.js';
import { openDirect } from '../state/directs.js';
import { send } from '../state/outbox.js';
import { members, servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { closeDialog, toast } from '../state/shell.js';
import { describe } from './describe.js';
import { linkTo } from './quoting.js';
import { useTargets } from './switcher.js';

/** @import { Message } from '../api/types.js' */
/** @import { Target } from '../components/quick-switcher.js' */

/** Channels in which the reader may not write are none to forward to.
 * @param {Target} target */
function takes({ key, icon, person }) {
  if (person) return true;
  const conversation = icon === 'server' ? null : conversationById(key);
  return conversation !== null && conversation.posts && !conversation.archived;
}

/** @param {{ message: Message }} props */
export function Forward({ message }) {
  const [target, setTarget] = useState(/** @type {Target | null} */ (null));
  const { query, setQuery, targets } = useTargets();
  if (!target) {
    const offered = targets.filter(takes).map((one) => ({ ...one, go: () => setTarget(one) }));
    return html`<${QuickSwitcher} title=${t('message.forward')} label=${t('forward.where')} stays
      query=${query} onQuery=${setQuery} targets=${offered} onClose=${closeDialog} />`;
  }
  return html`<${Comment} message=${message} target=${target} onBack=${() => setTarget(null)} />`;
}

/** @param {{ message: Message, target: Target, onBack: () => void }} props */
function Comment({ message, target, onBack }) {
  const from = conversationById(conversationOf(message));
  if (!from) return null;
  const to = target.person ? null : conversationById(target.key);
  const place = to?.label ?? target.label;
  const link = linkTo(message);
  const known = (members.value[from.server ?? ''] ?? []).map(({ user }) => user.id);
  const people = target.person ? [target.key, me.value?.id ?? ''] : to?.people?.map(({ id }) => id);
  const readers = { id: to?.id ?? null, server: to?.server ?? null, people: people ?? null };
  const forward = async (/** @type {string} */ comment) => {
    const mine = target.key === me.peek()?.id ? [] : [target.key];
    const id = to?.id ?? (await openDirect(mine)).id;
    send(id, null, forwardText(comment, link));
    closeDialog();
    toast(t('forward.done', { place }), 'ok');
  };
  const show = () => {
    closeDialog();
    goConversation(from.id, message.id);
  };
  const card = html`<${PermalinkCard} message=${message} text=${plainText(message)} place=${from.label}
    server=${servers.value?.find((one) => one.id === from.server)?.name ?? null} onShow=${show} />`;
  return html`<${ForwardForm} place=${place} card=${card} max=${CONTENT_MAX - lengthOf(link) - 2}
    some=${!seenByAll(from, readers, known)} describe=${describe} onForward=${forward}
    onBack=${onBack} onClose=${closeDialog} />`;
}
