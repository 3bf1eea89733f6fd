import { html, useId } from '../lib/ui.js';

/**
 * One of a few options, as a segmented radio group.
 * @param {{ label: string, value: string, options: { value: string, label: string }[],
 *   onChange: (value: string) => void, hint?: string, testid?: string }} props
 */
export function Choice({ label, value, options, onChange, hint, testid }) {
  const name = useId();
  return html`<fieldset class="choice" data-testid=${testid}>
    <legend>${label}</legend>
    <div class="choice-options">
      ${options.map(
        (option) => html`<label class="choice-option ${option.value === value ? 'is-chosen' : ''}">
        <input type="radio" name=${name} value=${option.value} checked=${option.value === value}
          onChange=${() => onChange(option.value)} /><span>${option.label}</span>
      </label>`,
      )}
    </div>
    ${hint && html`<p class="field-told">${hint}</p>`}
  </fieldset>`;
}
