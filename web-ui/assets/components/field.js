import { html, useId, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { IconButton } from './icon-button.js';

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
  type,
  ...rest
}) {
  const id = useId();
  const field = useRef(/** @type {HTMLElement | null} */ (null));
  // Before anybody can be in another field: a moment later what they type would land in this one.
  // In a dialog that is yet to open the attribute does it.
  useLayoutEffect(() => {
    if (autofocus) field.current?.focus();
  }, []);
  const told = error || hint;
  const [shown, show] = useState(false);
  const secret = type === 'password';
  return html`<div class="field ${error ? 'has-error' : ''} ${secret ? 'is-secret' : ''}">
    <label for=${id}>${label}</label>
    <${area ? 'textarea' : 'input'} id=${id} ref=${field} class=${mono ? 'mono' : ''} value=${value}
        type=${secret && shown ? 'text' : type}
        data-testid=${testid} autofocus=${autofocus}
      aria-invalid=${error ? 'true' : undefined} aria-describedby=${told ? `${id}-told` : undefined}
      onInput=${(/** @type {any} */ event) => onInput(event.target.value)} ...${rest} />
    ${secret && html`<${IconButton} icon=${shown ? 'eye-off' : 'eye'} class="field-show" pressed=${shown} label=${t('auth.showPassword')} onClick=${() => show(!shown)} />`}
    ${told && html`<p id="${id}-told" class="field-told" role=${error ? 'alert' : undefined}>${told}</p>`}
  </div>`;
}
