// The messages that a message leads to, below it.

import { whenForgotten } from '../lib/personal.js';
import { plainText } from '../lib/plain-text.js';
import { html, useEffect, useMemo } from '../lib/ui.js';
import { PermalinkCard } from '../components/permalink-card.js';
import { cards, needCard } from '../state/cards.js';
import { conversationById, goConversation } from '../state/conversations.js';
import { needDirect } from '../state/directs.js';
import { servers } from '../state/servers.js';

/** @import { Permalink } from '../model/permalink.js' */

/** @param {{ links: Permalink[] }} props */
export const PermalinkCards = ({ links }) =>
  html`${links.map((link) => html`<${Card} key=${link.message} link=${link} />`)}`;

/** Direct conversations that were asked for; one that the reader may not see is asked for once. */
const looked = new Set();
const LOOKED_MAX = 500;
whenForgotten(() => looked.clear());

/** @param {string} id */
function look(id) {
  if (looked.has(id)) return;
  if (looked.size >= LOOKED_MAX) looked.clear();
  looked.add(id);
  needDirect(id).catch(() => looked.delete(id));
}

/** Nothing where the reader may not see the message: not even that there is one.
 * @param {{ link: Permalink }} props */
function Card({ link }) {
  const { conversation: id, message: target, direct } = link;
  const conversation = conversationById(id);
  const sees = conversation !== null;
  const message = cards.value[target];
  useEffect(() => {
    if (sees && message === undefined) void needCard(id, target);
    else if (!sees && direct) look(id);
  }, [id, target, sees, message === undefined]);
  const text = useMemo(() => (message ? plainText(message) : ''), [message]);
  if (!conversation || !message) return null;
  const server = servers.value?.find((one) => one.id === conversation.server)?.name ?? null;
  return html`<${PermalinkCard} message=${message} text=${text} place=${conversation.label} server=${server}
    onShow=${() => goConversation(id, target)} />`;
}
