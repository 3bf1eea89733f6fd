// Dialogs about who has read: a message, and whether a server shows it.

import { html, useEffect, useState } from '../lib/ui.js';
import { messages } from '../api/endpoints.js';
import { ReadersDialog } from '../components/readers-dialog.js';
import { ReceiptsDialog } from '../components/receipts-dialog.js';
import { byName } from '../model/receipts.js';
import { canManageServer } from '../model/roles.js';
import { receiptsOf } from '../state/receipts.js';
import { chooseReceipts, myRole, servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { closeDialog, errorText } from '../state/shell.js';
import { describe } from './describe.js';

/** @import { ReadReceipts, Readers } from '../api/types.js' */

/** What others have read is told to nobody else, so it is asked for as long as it is looked at. */
const AGAIN_MS = 5_000;

/** @param {{ message: string }} props */
export function MessageReaders({ message }) {
  const [told, setTold] = useState(/** @type {Readers | null} */ (null));
  const [error, setError] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    let open = true;
    const ask = async () => {
      try {
        const answer = await messages.readers(message);
        if (!open) return;
        setTold(answer);
        setError(null);
      } catch (thrown) {
        if (!open) return;
        setTold(null);
        setError(errorText(thrown));
      }
    };
    void ask();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask();
    }, AGAIN_MS);
    return () => {
      open = false;
      clearInterval(timer);
    };
  }, [message]);
  return html`<${ReadersDialog} readers=${told && byName(told.readers)} others=${told?.others ?? 0}
    me=${me.value?.id ?? ''} error=${error} onClose=${closeDialog} />`;
}

/** @param {{ server: string }} props */
export function ServerReceipts({ server: id }) {
  const server = servers.value?.find((one) => one.id === id);
  if (!server) return null;
  const choose = (/** @type {ReadReceipts} */ choice) => chooseReceipts(id, choice);
  return html`<${ReceiptsDialog} server=${server.name} choice=${server.read_receipts}
    shown=${receiptsOf(id)} describe=${describe}
    onChoose=${canManageServer(myRole(id)) ? choose : null} onClose=${closeDialog} />`;
}
