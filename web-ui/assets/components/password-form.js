import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { useSubmit } from './use-submit.js';

/**
 * @param {{ username: string, describe: (error: unknown) => { text: string, field: string | null },
 *   onSave: (current: string, next: string) => Promise<void> }} props
 */
export function PasswordForm({ username, describe, onSave }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { busy, at, failure, submit } = useSubmit(describe, ['current', 'new']);
  const save = submit(async () => {
    await onSave(current, next);
    setCurrent('');
    setNext('');
  });
  return html`<form class="settings-section" onSubmit=${save}>
    <h3>${t('account.password')}</h3>
    <input type="text" autocomplete="username" value=${username} readonly hidden />
    <${Field} label=${t('account.currentPassword')} type="password" autocomplete="current-password"
        value=${current} onInput=${setCurrent} testid="password-current"
        error=${at('current')} />
    <${Field} label=${t('account.newPassword')} type="password" autocomplete="new-password"
        value=${next} onInput=${setNext} hint=${t('auth.passwordRule')} testid="password-new"
        error=${at('new')} />
    ${failure}
    <button class="button" disabled=${busy || current === '' || next.length < 8}
        data-testid="password-save">${t('account.changePassword')}</button>
  </form>`;
}
