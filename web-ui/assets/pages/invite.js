import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { invites } from '../api/endpoints.js';
import { EmptyState } from '../components/empty-state.js';
import { inviteCode } from '../model/route.js';
import { go, goChannel } from '../state/router.js';
import { acceptInvite, servers } from '../state/servers.js';
import { errorText, toastError } from '../state/shell.js';

/** @import { InvitePreview } from '../api/types.js' */

/** Where an invite link leads. @param {{ code: string }} props */
export function InvitePage({ code }) {
  const [preview, setPreview] = useState(/** @type {InvitePreview | null} */ (null));
  const [error, setError] = useState(/** @type {unknown} */ (null));
  useEffect(() => {
    invites.preview(inviteCode(code)).then(setPreview, setError);
  }, [code]);
  const home = html`<button type="button" class="button"
      onClick=${() => go({ page: 'home' })}>${t(servers.value?.length ? 'empty.goHome' : 'action.back')}</button>`;
  if (error)
    return html`<${EmptyState} icon="ticket" title=${t('invite.invalid')}
        text=${errorText(error)}>${home}<//>`;
  if (!preview) return null;
  const enter = () => acceptInvite(preview.code).then((server) => goChannel(server.id), toastError);
  if (preview.already_member) {
    return html`<${EmptyState} icon="ticket" title=${preview.server_name}
        text=${t('invite.already')}>
      <button type="button" class="button is-primary"
          onClick=${() => goChannel(preview.server_id)}>${t('invite.open')}</button><//>`;
  }
  return html`<${EmptyState} icon="ticket"
      title=${t('invite.pageTitle', { name: preview.server_name })} text=${t('invite.pageText')}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${enter}>${t('invite.join', { name: preview.server_name })}</button>${home}<//>`;
}
