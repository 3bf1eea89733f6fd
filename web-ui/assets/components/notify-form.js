import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { Field } from './field.js';
import { useSubmit } from './use-submit.js';

/** @import { PreferenceChange, Preferences } from '../api/types.js' */
/** @import { Describe } from './use-submit.js' */

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NIGHT = { from: '18:00', to: '08:30', days: DAYS };

/**
 * Keywords, and the hours in which nothing is told.
 * @param {{ keywords: string[], hours: Preferences['do_not_disturb'], describe: Describe,
 *   check: (text: string) => { keywords: string[], wrong: string | null },
 *   onSave: (change: PreferenceChange) => Promise<void> }} props
 *   `check`: what was typed, and what of it can't be kept
 */
export function NotifyForm({ keywords, hours, describe, check, onSave }) {
  const [text, setText] = useState(keywords.join('\n'));
  const [quiet, setQuiet] = useState(hours !== null);
  const [set, setHours] = useState(hours ?? NIGHT);
  const { busy, at, failure, submit } = useSubmit(describe, ['keywords', 'do_not_disturb']);
  const typed = check(text);
  const next = { keywords: typed.keywords, do_not_disturb: quiet ? set : null };
  const same = JSON.stringify(next) === JSON.stringify({ keywords, do_not_disturb: hours });
  const ready = typed.wrong === null && (!quiet || (set.from && set.to && set.days.length > 0));
  const day = (/** @type {string} */ one) => {
    const on = set.days.includes(one);
    const days = DAYS.filter((other) => (other === one ? !on : set.days.includes(other)));
    setHours({ ...set, days });
  };
  const clock = (/** @type {'from' | 'to'} */ name) =>
    html`<${Field} type="time" label=${t(`notify.${name}`)} value=${set[name]} testid="notify-${name}"
      onInput=${(/** @type {string} */ value) => setHours({ ...set, [name]: value })} />`;
  return html`<form class="settings-section" onSubmit=${submit(() => onSave(next))}>
    <${Field} area label=${t('notify.keywords')} value=${text} onInput=${setText}
      hint=${t('notify.keywordsHint')} error=${typed.wrong ?? at('keywords')} testid="notify-keywords" />
    <${Choice} label=${t('notify.quiet')} value=${quiet ? 'hours' : 'never'} testid="notify-quiet"
      options=${['never', 'hours'].map((value) => ({ value, label: t(`notify.quiet.${value}`) }))}
      onChange=${(/** @type {string} */ value) => setQuiet(value === 'hours')}
      hint=${t('notify.quietHint')} />
    ${
      quiet &&
      html`<div class="notify-hours">${clock('from')}${clock('to')}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${t('notify.days')}</legend>
        <div class="choice-options">${DAYS.map(
          (one) => html`<label key=${one}
            class="choice-option ${set.days.includes(one) ? 'is-chosen' : ''}"><input type="checkbox"
            value=${one} checked=${set.days.includes(one)} onChange=${() => day(one)} /><span>${t(`notify.day.${one}`)}</span></label>`,
        )}</div>
        ${set.days.length === 0 && html`<p class="field-told is-error" role="alert">${t('notify.noDay')}</p>`}
      </fieldset>`
    }
    ${at('do_not_disturb') && html`<p class="field-told is-error" role="alert">${at('do_not_disturb')}</p>`}
    ${failure}
    <button class="button is-primary" disabled=${busy || same || !ready}
        data-testid="notify-save">${t('action.save')}</button>
  </form>`;
}
