import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/** @import { ReadReceipts } from '../api/types.js' */
/** @import { Describe } from './use-submit.js' */

/** @type {ReadReceipts[]} */
const CHOICES = ['by_size', 'on', 'off'];

/**
 * Whether a server shows who has read: what is so, for everybody, and the choice, for admins.
 * @param {{ server: string, choice: ReadReceipts, shown: boolean, describe: Describe,
 *   onChoose: ((choice: ReadReceipts) => Promise<void>) | null, onClose: () => void }} props
 */
export function ReceiptsDialog({ server, choice, shown, describe, onChoose, onClose }) {
  const { failure, submit } = useSubmit(describe, []);
  // Shown at once; what is so stands again if it is refused.
  const [wanted, setWanted] = useState(/** @type {ReadReceipts | null} */ (null));
  const choose = (/** @type {ReadReceipts} */ chosen) => {
    if (!onChoose) return;
    setWanted(chosen);
    void submit(() => onChoose(chosen).finally(() => setWanted(null)))(undefined);
  };
  const options = CHOICES.map((value) => ({ value, label: t(`receipts.${value}`) }));
  return html`<${Modal} title=${t('receipts.title')} onClose=${onClose} size="s" testid="receipts-dialog">
    <div class="modal-body">
      <p role="status" data-testid="receipts-state">${t(shown ? 'receipts.isOn' : 'receipts.isOff', { server })}</p>
      ${
        onChoose &&
        html`<${Choice} label=${t('receipts.choice')} value=${wanted ?? choice} options=${options}
          hint=${t('receipts.hint')} testid="receipts-choice"
          onChange=${choose} />`
      }
      ${failure}
      <p class="soft">${t('receipts.who')}</p>
    </div>
  <//>`;
}
