import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Notice } from './notice.js';
import { useSubmit } from './use-submit.js';

/**
 * @param {{ username: string, describe: (error: unknown) => { text: string, field: string | null },
 *   onLogin: (form: { username: string, password: string }) => Promise<void> }} props
 */
export function LoginForm({ username: known, describe, onLogin }) {
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const { busy, error, submit } = useSubmit(describe);
  return html`<form class="stack"
      onSubmit=${submit(() => onLogin({ username: username.trim(), password }))}
      data-testid="login-form">
    ${error && html`<${Notice} tone="error">${error}<//>`}
    <${Field} label=${t('auth.username')} value=${username} onInput=${setUsername} autofocus=${!known}
        required autocomplete="username" testid="login-username" />
    <${Field} label=${t('auth.password')} type="password" value=${password} onInput=${setPassword}
        autofocus=${Boolean(known)} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${busy}
        data-testid="login-submit">${busy ? t('state.working') : t('auth.login')}</button>
  </form>`;
}
