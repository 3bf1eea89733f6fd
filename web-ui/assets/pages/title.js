// The title and the icon of the browser's tab: what is open, and whether something waits.

import { whenForgotten } from '../lib/personal.js';
import { useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { shownIn } from '../model/route.js';
import { conversationById } from '../state/conversations.js';
import { unreadDirect } from '../state/directs.js';
import { route } from '../state/router.js';
import { attention } from '../state/unread.js';

const DOT = '<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';

/** What calls for the reader: mentions, and what was said to them directly. */
function waiting() {
  const mentions = Object.values(attention.value.mentions).reduce((sum, count) => sum + count, 0);
  // A direct message that mentions the reader is one message.
  return mentions - unreadDirect.value.mentions + unreadDirect.value.count;
}

/** The title of a page that is no conversation. @param {string} page */
function own(page) {
  if (page === 'mesh') return t('mesh.title');
  return page === 'accounts' ? t('accounts.name') : null;
}

export function useTitle() {
  const open = conversationById(shownIn(route.value));
  const page = own(route.value.page) ?? open?.label ?? '';
  const count = waiting();
  const some = Object.values(attention.value.channels).some((one) => one > 0);
  const mark = count > 0 ? `(${count > 99 ? '99+' : count}) ` : some ? '• ' : '';
  useEffect(() => {
    document.title = mark + (page ? `${page} · LocalChat` : 'LocalChat');
  }, [mark, page]);
  useEffect(() => {
    void drawIcon(count > 0);
  }, [count > 0]);
}

/** @type {string | null} the icon as it was served, and where */
let plain = null;
let wanted = false;

whenForgotten(() => {
  document.title = 'LocalChat';
  void drawIcon(false);
});

/** @param {boolean} marked */
async function drawIcon(marked) {
  wanted = marked;
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel=icon]'));
  if (!link || (plain === null && !marked)) return;
  plain ??= link.href;
  if (!marked) {
    link.href = plain;
    return;
  }
  try {
    const picture = await (await fetch(plain, { credentials: 'omit' })).text();
    const dotted = picture.replace('</svg>', `${DOT}</svg>`);
    if (wanted) link.href = `data:image/svg+xml,${encodeURIComponent(dotted)}`;
  } catch {
    // Without a mark in the icon, the title still says it.
  }
}
