import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Field } from './field.js';
import { useSubmit } from './use-submit.js';

/**
 * @param {{ user: import('../api/types.js').User, describe: (error: unknown) => { text: string,
 *   field: string | null }, onSave: (form: { display_name: string,
 *   status_message: string }) => Promise<void> }} props
 */
export function ProfileForm({ user, describe, onSave }) {
  const [name, setName] = useState(user.display_name);
  const [status, setStatus] = useState(user.status_message ?? '');
  const fields = ['display_name', 'status_message'];
  const { busy, at, failure, submit } = useSubmit(describe, fields);
  const same = name.trim() === user.display_name && status.trim() === (user.status_message ?? '');
  return html`<form class="settings-section"
      onSubmit=${submit(() => onSave({ display_name: name.trim(), status_message: status.trim() }))}>
    <div class="profile-card"><${Avatar} id=${user.id} name=${name || '?'}
        size="l" /><div><strong>${name}</strong><span>@${user.username}</span></div></div>
    <${Field} label=${t('account.displayName')} value=${name} onInput=${setName} maxlength=${100}
        testid="profile-display-name" error=${at('display_name')} />
    <${Field} label=${t('account.status')} value=${status} onInput=${setStatus} maxlength=${200}
        placeholder=${t('account.statusExample')} testid="profile-status"
        error=${at('status_message')} />
    ${failure}
    <button class="button is-primary" disabled=${busy || same || name.trim() === ''}
        data-testid="profile-save">${t('action.save')}</button>
  </form>`;
}
