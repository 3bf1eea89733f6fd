import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { invites as api } from '../api/endpoints.js';
import { InvitesDialog } from '../components/invites-dialog.js';
import { routePath } from '../model/route.js';
import { servers } from '../state/servers.js';
import { closeDialog, toastError } from '../state/shell.js';
import { describe } from './describe.js';

/** @import { Invite } from '../api/types.js' */

/** @param {{ server: string }} props */
export function Invites({ server }) {
  const [list, setList] = useState(/** @type {Invite[] | null} */ (null));
  const load = () =>
    api
      .list(server)
      .then((rows) => setList(rows.slice().sort((a, b) => (a.created_at < b.created_at ? 1 : -1))));
  useEffect(() => {
    load().catch(toastError);
  }, [server]);
  const revoke = async (/** @type {Invite} */ invite) => {
    setList(
      (rows) =>
        rows?.map((row) => (row.id === invite.id ? { ...row, is_revoked: true } : row)) ?? null,
    );
    await api.revoke(server, invite.id).catch(toastError);
    await load().catch(toastError);
  };
  return html`<${InvitesDialog}
      server=${servers.value?.find((one) => one.id === server)?.name ?? t('user.unknown')}
      invites=${list} now=${Date.now()} describe=${describe}
    linkOf=${(/** @type {string} */ code) => location.origin + routePath({ page: 'invite', code })}
    onCreate=${(/** @type {any} */ form) => api.create(server, form).then(load)} onRevoke=${revoke}
        onClose=${closeDialog} />`;
}
