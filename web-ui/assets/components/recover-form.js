import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { useSubmit } from './use-submit.js';

/**
 * A new password with a one-time code.
 * @param {{ describe: (error: unknown) => { text: string, field: string | null },
 *   onRecover: (code: string, next: string) => Promise<void> }} props
 */
export function RecoverForm({ describe, onRecover }) {
  const [code, setCode] = useState('');
  const [next, setNext] = useState('');
  const { busy, at, failure, submit } = useSubmit(describe, ['code', 'new']);
  return html`<form class="stack" onSubmit=${submit(() => onRecover(code.trim(), next))}
      data-testid="recover-form">
    ${failure}
    <${Field} label=${t('auth.code')} value=${code} onInput=${setCode} hint=${t('auth.codeHint')}
        autofocus mono required maxlength=${60} autocomplete="one-time-code" testid="recover-code"
        error=${at('code')} />
    <${Field} label=${t('account.newPassword')} type="password" value=${next} onInput=${setNext}
        hint=${t('auth.passwordRule')} required minlength=${8} autocomplete="new-password"
        testid="recover-password" error=${at('new')} />
    <button class="button is-primary is-wide" disabled=${busy}
        data-testid="recover-submit">${busy ? t('state.working') : t('auth.recover')}</button>
  </form>`;
}
