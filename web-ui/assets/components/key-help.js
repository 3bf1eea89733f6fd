import { html } from '../lib/ui.js';
import { APPLE } from '../lib/keys.js';
import { language, t } from '../i18n/index.js';
import { Modal } from './modal.js';

const MOD = APPLE ? '⌘' : 'Ctrl';

/** @param {{ sendKey: string, onClose: () => void }} props */
export function KeyHelp({ sendKey, onClose }) {
  const newline = sendKey === 'enter' ? [['Shift', 'Enter']] : [['Enter']];
  /** @type {[string, [string, string[][]][]][]} */
  const groups = [
    [
      'moving',
      [
        ['switcher', [[MOD, 'K']]],
        ['search', [[MOD, 'Shift', 'F']]],
        [
          'channels',
          [
            ['Alt', '↑'],
            ['Alt', '↓'],
          ],
        ],
        ['unread', [['Alt', 'Shift', '↓']]],
        ['inbox', [['Alt', 'I']]],
        ['markUnread', [['Alt', 'U']]],
        [
          'order',
          [
            [MOD, 'Shift', '↑'],
            [MOD, 'Shift', '↓'],
          ],
        ],
        ['close', [['Esc']]],
        ['help', [['?']]],
      ],
    ],
    [
      'writing',
      [
        ['send', [sendKey === 'enter' ? ['Enter'] : [MOD, 'Enter']]],
        ['newline', newline],
        ['editLast', [['↑']]],
        ['bold', [[MOD, 'B']]],
        ['italic', [[MOD, 'I']]],
        ['complete', [['@'], ['#'], [':'], ['/']]],
        ['pastePlain', [[MOD, 'Shift', 'V']]],
      ],
    ],
  ];
  return html`<${Modal} title=${t('keys.title')} onClose=${onClose} testid="key-help">
    <div class="key-help">${groups.map(
      ([name, rows]) => html`<section key=${name}><h3>${t(`keys.${name}`)}</h3>
      <dl>${rows.map(
        ([key, combos]) => html`<div key=${key}><dt>${t(`keys.${name}.${key}`)}</dt>
        <dd>${combos.map((combo) => html`<span class="combo">${combo.map((one) => html`<kbd>${one}</kbd>`)}</span>`)}</dd></div>`,
      )}</dl></section>`,
    )}</div>
    <p class="key-help-more"><a href="/help/${language.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${t('help.guide')}</a></p>
  <//>`;
}
