import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { Skeleton } from './skeleton.js';

/** @import { User } from '../api/types.js' */

/**
 * Who has read a message.
 * @param {{ readers: User[] | null, others: number, me: string, error: string | null,
 *   onClose: () => void }} props  `readers`: null as long as nothing is known
 */
export function ReadersDialog({ readers, others, me, error, onClose }) {
  const count = readers?.length ?? 0;
  const title = readers ? t('readers.title', { count, others }) : t('readers.titleAlone');
  return html`<${Modal} title=${title} onClose=${onClose} size="s" testid="readers-dialog">
    <div class="modal-body">
      ${error && html`<${Notice} tone="warning">${error}<//>`}
      ${!readers && !error && html`<${Skeleton} rows=${3} kind="line" />`}
      ${
        readers &&
        count === 0 &&
        html`<p role="status">${t(others === 0 ? 'readers.noneElse' : 'readers.none')}</p>`
      }
      ${
        readers &&
        html`<ul class="readers" aria-label=${title} tabindex=${count > 0 ? 0 : undefined}>${readers.map(
          (
            user,
          ) => html`<li key=${user.id} class="member" data-testid="reader" data-user-id=${user.id}>
            <${Avatar} id=${user.id} name=${user.display_name} />
            <span class="member-text"><strong>${user.display_name}${user.id === me && html` <em>${t('members.you')}</em>`}</strong>
              <span>@${user.username}</span></span></li>`,
        )}</ul>
        ${others > 0 && html`<p class="soft">${t('readers.note')}</p>`}`
      }
    </div>
  <//>`;
}
