import { html, useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { SavedMessage } from '../components/saved-message.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { loadSaved, saved, savedFailed, toggleSaved } from '../state/saved.js';
import { goConversation } from '../state/conversations.js';
import { goChannel } from '../state/router.js';
import { errorText, panel } from '../state/shell.js';
import { filesOf } from './attachments.js';
import { placeOf } from './search.js';

/** @import { Saved } from '../api/types.js' */

/** What the reader keeps for later, of all conversations, what was saved last first. */
export function SavedPanel() {
  useEffect(() => {
    void loadSaved();
  }, []);
  const { items, cursor, loaded } = saved.value;
  const error = savedFailed.value;
  const show = (/** @type {Saved} */ { message, channel, dm }) => {
    if (channel) goChannel(channel.server_id, channel.id, message.id);
    else if (dm) goConversation(dm.id, message.id);
    if (matchMedia('(max-width: 1180px)').matches) panel.value = null;
  };
  return html`<${SidePanel} title=${t('saved.title')} testid="saved"
      onClose=${() => {
        panel.value = null;
      }}>
    ${error !== null && html`<${Notice} tone="warning">${errorText(error)}<//>`}
    ${!loaded && error === null && html`<${Skeleton} rows=${3} />`}
    ${loaded && items.length === 0 && html`<${EmptyState} icon="clock" title=${t('saved.none')} text=${t('saved.noneText')} />`}
    ${
      items.length > 0 &&
      html`<ul class="pins">${items.map(
        (
          one,
        ) => html`<li key=${one.message.id}><${SavedMessage} saved=${one} files=${filesOf(one.message)} place=${placeOf(one)}
            onShow=${() => show(one)} onRemove=${() => toggleSaved(one.message.id)} /></li>`,
      )}</ul>`
    }
    ${cursor && html`<button type="button" class="button" data-testid="saved-more" onClick=${() => void loadSaved(false)}>${t('saved.more')}</button>`}
  <//>`;
}
