// The dialog in which one says that one is away or busy.

import { offsetMinutes } from '../lib/time.js';
import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { AbsenceForm } from '../components/absence-form.js';
import { ENDS, endOf, shownAt } from '../model/absence.js';
import { sayAbsence } from '../state/own-account.js';
import { me } from '../state/session.js';
import { closeDialog, toast } from '../state/shell.js';
import { describe } from './describe.js';

/** @import { Absence } from '../api/types.js' */

const HOUR_MS = 3_600_000;

/** @param {{ note: string | null }} props  `note`: what was typed already */
export function SayAbsence({ note }) {
  const absence = me.value?.absence ?? null;
  const likely = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + HOUR_MS;
  const at = absence?.until ? Date.parse(absence.until) : likely;
  const say = async (/** @type {Absence} */ said) => {
    const isSaid = await sayAbsence(said);
    closeDialog();
    toast(t(isSaid ? 'absence.said' : 'absence.takenBack'), 'ok');
  };
  return html`<${AbsenceForm} absence=${absence} note=${note} ends=${ENDS}
      at=${shownAt(at, offsetMinutes)} describe=${describe} onSay=${say} onClose=${closeDialog}
      endOf=${(/** @type {string} */ end, /** @type {string} */ own) => endOf(end, own, Date.now(), offsetMinutes)} />`;
}
