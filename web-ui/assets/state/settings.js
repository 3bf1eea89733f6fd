// The reader's choices on this device.

import { signal, effect } from '../lib/ui.js';
import { oneSpelling } from '../lib/emoji.js';
import { recall, remember } from '../lib/store.js';
import { account } from './session.js';
import { browserLanguage, fetchLanguages, language, speak } from '../i18n/index.js';

/**
 * @typedef {object} Settings
 * @property {'system' | 'light' | 'dark'} theme
 * @property {'system' | 'ja' | 'en'} language
 * @property {'enter' | 'mod-enter'} send_key
 * @property {'panel' | 'inline'} replies
 * @property {'made' | 'name' | 'own'} channel_order
 * @property {Record<string, string[]>} own_order  channels as put by hand, by server
 * @property {number} tone  skin tone of emoji, 0–5
 * @property {string[]} recent_emoji
 */

/** @type {Settings} */
const DEFAULTS = {
  theme: 'system',
  language: 'system',
  send_key: 'enter',
  replies: 'panel',
  channel_order: 'made',
  own_order: {},
  tone: 0,
  recent_emoji: [],
};

/** Those of the account that this tab shows, on top of how the page looks on this device. */
const kept = () => ({
  ...DEFAULTS,
  ...recall('settings', {}),
  ...recall(`settings.${account.value}`, {}),
});

export const settings = signal(/** @type {Settings} */ (kept()));
effect(() => {
  settings.value = kept();
});

/** @param {Partial<Settings>} change */
export function changeSettings(change) {
  settings.value = { ...settings.value, ...change };
  const { theme, language: spoken } = settings.value;
  remember('settings', { theme, language: spoken });
  remember(`settings.${account.peek()}`, account.peek() ? settings.value : undefined);
}

/** @param {string} emoji */
export function usedEmoji(emoji) {
  const recent = [emoji, ...settings.value.recent_emoji].map(oneSpelling);
  changeSettings({ recent_emoji: [...new Set(recent)].slice(0, 24) });
}

/** The language that the reader chose, or else that of the browser. */
function chosenLanguage() {
  const chosen = settings.value.language;
  return chosen === 'system' ? browserLanguage() : chosen;
}

/** The texts of the reader's language: nothing is drawn without. */
export const fetchTexts = () => speak(chosenLanguage());

/** Those of the other language, so that a change of it asks no node that may be gone by then. */
export const fetchOtherTexts = fetchLanguages;

/** The node that has the texts may be gone; the language before stays, and can be left again. */
const toldLater = () => {};

/** Puts the choices into force and keeps them so. */
export function applySettings() {
  effect(() => {
    void fetchTexts().catch(toldLater);
  });
  effect(() => {
    document.documentElement.lang = language.value;
  });
  effect(() => {
    const { theme } = settings.value;
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
  });
}
