import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { useSubmit } from './use-submit.js';

/**
 * Makes an account; where it founds a mesh, `founding` adds to the mesh's name, and where it takes an
 * invite, `invite` is its code as far as that is known.
 * @param {{ describe: (error: unknown) => { text: string, field: string | null }, action: string,
 *   founding?: (at: (field: string) => string | null) => any, invite?: string | null, onRegister: (form: import('../api/endpoints.js').Registration) => Promise<void>
 * }} props
 */
export function RegisterForm({ describe, action, founding, invite = null, onRegister }) {
  const [mesh, setMesh] = useState('');
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState(invite ?? '');
  const fields = [
    'username',
    'display_name',
    'password',
    ...(founding ? ['mesh_name', 'trusted_names'] : []),
    ...(invite !== null ? ['invite'] : []),
  ];
  const { busy, at, failure, submit } = useSubmit(describe, fields);
  const run = submit(() =>
    onRegister({
      username: username.trim(),
      display_name: name.trim() || username.trim(),
      password,
      ...(mesh.trim() ? { mesh_name: mesh.trim() } : {}),
      ...(invite !== null ? { invite: code } : {}),
    }),
  );
  return html`<form class="stack" onSubmit=${run} data-testid="register-form">
    ${failure}
    ${
      founding &&
      html`<${Field} label=${t('first.meshName')} value=${mesh} onInput=${setMesh}
        hint=${t('first.meshNameHint')} autofocus maxlength=${100} testid="register-mesh-name"
        error=${at('mesh_name')} />${founding(at)}`
    }
    ${
      invite !== null &&
      html`<${Field} label=${t('auth.inviteCode')} value=${code} onInput=${setCode} required mono
        hint=${t('auth.inviteCodeHint')} autofocus=${invite === ''} maxlength=${500}
        autocomplete="off" testid="register-invite" error=${at('invite')} />`
    }
    <${Field} label=${t('auth.username')} value=${username} onInput=${setUsername}
        hint=${t('auth.usernameRule')} autofocus=${!founding && invite !== ''} required minlength=${2} maxlength=${50}
        autocomplete="username" testid="register-username" error=${at('username')} />
    <${Field} label=${t('account.displayName')} value=${name} onInput=${setName}
        hint=${t('auth.displayNameHint')} maxlength=${100} autocomplete="name"
        testid="register-display-name" error=${at('display_name')} />
    <${Field} label=${t('auth.password')} type="password" value=${password} onInput=${setPassword}
        hint=${t('auth.passwordRule')} required minlength=${8} autocomplete="new-password"
        testid="register-password" error=${at('password')} />
    <button class="button is-primary is-wide" disabled=${busy}
        data-testid="register-submit">${busy ? t('state.working') : action}</button>
  </form>`;
}
