import { html, useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { NotifyForm } from '../components/notify-form.js';
import { NotifyState } from '../components/notify-state.js';
import { KEYWORDS_MAX, keywordsIn } from '../model/notify.js';
import { startNotifying } from '../state/notifying.js';
import { askPermission, lookAgain, permission } from '../state/notify-permission.js';
import { keepPreferences, preferences } from '../state/preferences.js';
import { toast, toastError } from '../state/shell.js';
import { describe } from './describe.js';

/** Tells of messages on the desktop as long as it is drawn; there is nothing to see of it here. */
export function Notifying() {
  useEffect(startNotifying, []);
  return null;
}

/** Of what the reader is told while they look elsewhere. */
export function NotifySettings() {
  useEffect(lookAgain, []);
  const { keywords, do_not_disturb } = preferences.value;
  const save = async (/** @type {import('../api/types.js').PreferenceChange} */ change) => {
    await keepPreferences(change);
    toast(t('account.saved'), 'ok');
  };
  return html`<${NotifyState} permission=${permission.value} origin=${location.origin}
      onAsk=${() => askPermission().catch(toastError)} />
    <${NotifyForm} keywords=${keywords} hours=${do_not_disturb} describe=${describe}
      check=${check} onSave=${save} />`;
}

/** @param {string} text  keywords as they are typed */
function check(text) {
  const { keywords, long, many } = keywordsIn(text);
  const wrong = long !== null ? t('notify.long', { word: long }) : null;
  return { keywords, wrong: many ? t('notify.tooMany', { count: KEYWORDS_MAX }) : wrong };
}
