import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';

/**
 * @param {{ id: string, choices: import('../model/completion.js').Choice[], active: number,
 *   onChoose: (index: number) => void }} props
 */
export function CompletionList({ id, choices, active, onChoose }) {
  return html`<ul class="completions" role="listbox" id=${id} aria-label=${t('completion.label')}
      data-testid="completions">
    ${choices.map(
      (choice, index) => html`<li role="option" id="${id}-${index}" key=${choice.key}
          aria-selected=${index === active}
      onMouseDown=${(/** @type {Event} */ event) => {
        event.preventDefault();
        onChoose(index);
      }}>
      <span class="completion-glyph" aria-hidden="true">${choice.glyph ?? '@'}</span>
      <strong>${choice.label}</strong><span>${choice.hint}</span></li>`,
    )}
  </ul>`;
}
