import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { Select } from './select.js';
import { useSubmit } from './use-submit.js';

/** @import { Absence } from '../api/types.js' */

const STATES = /** @type {const} */ (['online', 'away', 'do_not_disturb']);

/**
 * Says that one is away or busy, what others are told, and until when.
 * @param {{ absence: Absence | null, note: string | null, ends: readonly string[], at: string,
 *   endOf: (end: string, at: string) => string | null,
 *   describe: (error: unknown) => { text: string, field: string | null },
 *   onSay: (said: Absence) => Promise<unknown>, onClose: () => void }} props
 *   `absence`: what is said now; `note`: what was typed already, else that; `at`: its end or one that is
 *   likely, as its field shows it
 */
export function AbsenceForm({ absence, ends, describe, onSay, onClose, ...given }) {
  const [state, setState] = useState(
    absence && given.note === null ? absence.state : /** @type {Absence['state']} */ ('away'),
  );
  const [note, setNote] = useState(given.note ?? absence?.note ?? '');
  const [end, setEnd] = useState(absence?.until ? 'at' : absence ? 'none' : 'today');
  const [at, setAt] = useState(given.at);
  const { busy, at: wrong, failure, submit } = useSubmit(describe, ['note', 'until']);
  const nothing = state === 'online' && note.trim() === '';
  const say = () => onSay({ state, note: note.trim() || null, until: given.endOf(end, at) });
  const back = () => onSay({ state: 'online', note: null, until: null });
  return html`<${Modal} title=${t('absence.title')} onClose=${onClose} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${submit(say)}>
      <${Choice} label=${t('absence.state')} value=${state} testid="absence-state"
        options=${STATES.map((one) => ({ value: one, label: t(`absence.choice.${one}`) }))}
        onChange=${setState} hint=${t(`absence.hint.${state}`)} />
      <${Field} label=${t('absence.note')} value=${note} onInput=${setNote} maxlength=${200} autofocus
        placeholder=${t('absence.example')} hint=${t('absence.noteHint')} testid="absence-text"
        error=${wrong('note')} />
      <${Select} label=${t('absence.end')} value=${end} testid="absence-end" onChange=${setEnd}
        options=${ends.map((one) => ({ value: one, label: t(`absence.end.${one}`) }))} />
      ${
        end === 'at' &&
        html`<${Field} label=${t('absence.endAt')} type="datetime-local" value=${at} required
            onInput=${setAt} testid="absence-at" error=${wrong('until')} />`
      }
      ${failure}
      <div class="button-row"><button class="button is-primary" disabled=${busy || nothing}
          data-testid="absence-say">${t('absence.say')}</button>
        ${
          absence &&
          html`<button type="button" class="button" disabled=${busy} data-testid="absence-back"
            onClick=${submit(back)}>${t('absence.back')}</button>`
        }</div>
    </form>
  <//>`;
}
