import { html, useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { PinnedMessage } from '../components/pinned-message.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { loadPins, pins, pinsFailed, togglePin } from '../state/pins.js';
import { shownIn } from '../model/route.js';
import { conversationById, goConversation } from '../state/conversations.js';
import { route } from '../state/router.js';
import { filesOf } from './attachments.js';
import { showPerson } from './shown-person.js';
import { errorText, panel } from '../state/shell.js';

/** @import { Message } from '../api/types.js' */

/** What was pinned in the open conversation, newest first. */
export function PinsPanel() {
  const id = shownIn(route.value) ?? '';
  const conversation = conversationById(id);
  useEffect(() => {
    if (id) void loadPins(id);
  }, [id]);
  if (!conversation) return null;
  const held = pins.value[id];
  const error = pinsFailed.value;
  const show = (/** @type {Message} */ message) => {
    goConversation(id, message.id);
    if (!message.parent_id && matchMedia('(max-width: 1180px)').matches) panel.value = null;
  };
  return html`<${SidePanel} title=${t('pins.title')} subtitle=${conversation.label} testid="pins"
      onClose=${() => {
        panel.value = null;
      }}>
    ${error !== null && html`<${Notice} tone="warning">${errorText(error)}<//>`}
    ${!held && error === null && html`<${Skeleton} rows=${3} />`}
    ${held?.length === 0 && html`<${EmptyState} icon="pin" title=${t('pins.none')} text=${t('pins.noneText')} />`}
    ${
      held &&
      held.length > 0 &&
      html`<ul class="pins">${held.map(
        (
          message,
        ) => html`<li key=${message.id}><${PinnedMessage} message=${message} files=${filesOf(message)}
            onPerson=${(/** @type {Element} */ at) => showPerson(message.author.username, at, message.author)}
            onShow=${() => show(message)} onUnpin=${conversation.pins ? () => togglePin(message) : null} /></li>`,
      )}</ul>`
    }
  <//>`;
}
