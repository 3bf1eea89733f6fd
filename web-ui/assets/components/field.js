import { html, useId } from '../lib/ui.js';

/**
 * A labelled text field with hint and error.
 * @param {{ label: string, value: string, onInput: (value: string) => void, type?: string,
 *   hint?: string, error?: string | null,
 *   testid?: string, name?: string, autocomplete?: string, required?: boolean, minlength?: number,
 *   maxlength?: number,
 *   placeholder?: string, autofocus?: boolean, mono?: boolean, min?: number,
 *   area?: boolean }} props
 */
export function Field({
  label,
  value,
  onInput,
  hint,
  error,
  testid,
  mono,
  area,
  autofocus,
  ...rest
}) {
  const id = useId();
  const focus = (/** @type {HTMLElement | null} */ node) => {
    if (node && autofocus && !node.dataset.focused) {
      node.dataset.focused = 'yes';
      requestAnimationFrame(() => node.focus());
    }
  };
  const told = error || hint;
  return html`<div class="field ${error ? 'has-error' : ''}">
    <label for=${id}>${label}</label>
    <${area ? 'textarea' : 'input'} id=${id} ref=${focus} class=${mono ? 'mono' : ''} value=${value}
        data-testid=${testid} autofocus=${autofocus}
      aria-invalid=${error ? 'true' : undefined} aria-describedby=${told ? `${id}-told` : undefined}
      onInput=${(/** @type {any} */ event) => onInput(event.target.value)} ...${rest} />
    ${told && html`<p id="${id}-told" class="field-told" role=${error ? 'alert' : undefined}>${told}</p>`}
  </div>`;
}
