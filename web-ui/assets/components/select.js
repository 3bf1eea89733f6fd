import { html, useId } from '../lib/ui.js';

/**
 * One of many options.
 * @param {{ label: string, value: string, options: { value: string, label: string }[],
 *   onChange: (value: string) => void, hint?: string, testid?: string }} props
 */
export function Select({ label, value, options, onChange, hint, testid }) {
  const id = useId();
  return html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} value=${value} data-testid=${testid}
      aria-describedby=${hint ? `${id}-told` : undefined}
      onChange=${(/** @type {any} */ event) => onChange(event.target.value)}>${options.map(
        (option) =>
          html`<option key=${option.value} value=${option.value} selected=${option.value === value}>${option.label}</option>`,
      )}</select>
    ${hint && html`<p id="${id}-told" class="field-told">${hint}</p>`}
  </div>`;
}
