import { html, useState } from '../lib/ui.js';
import { relative } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { CopyButton } from './copy-button.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { Skeleton } from './skeleton.js';
import { useSubmit } from './use-submit.js';

/** @import { Invite } from '../api/types.js' */

const EXPIRIES = ['60', '1440', '10080', ''];

/**
 * @param {{ server: string, invites: Invite[] | null, now: number,
 *   linkOf: (code: string) => string,
 *   describe: (error: unknown) => { text: string, field: string | null },
 *   onCreate: (form: { max_uses?: number, expires_in_minutes?: number }) => Promise<unknown>,
 *   onRevoke: (invite: Invite) => void, onClose: () => void }} props
 */
export function InvitesDialog({
  server,
  invites,
  now,
  linkOf,
  describe,
  onCreate,
  onRevoke,
  onClose,
}) {
  const [uses, setUses] = useState('');
  const [expiry, setExpiry] = useState('10080');
  const { busy, at, failure, submit } = useSubmit(describe, ['max_uses']);
  const create = submit(() =>
    onCreate({
      ...(uses.trim() ? { max_uses: Number(uses) } : {}),
      ...(expiry ? { expires_in_minutes: Number(expiry) } : {}),
    }),
  );
  return html`<${Modal} title=${t('invite.title', { server })} onClose=${onClose}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${create}>
      <${Choice} label=${t('invite.expires')} value=${expiry} onChange=${setExpiry}
          options=${EXPIRIES.map((value) => ({ value, label: t(`invite.expiry.${value || 'never'}`) }))} />
      <div class="invite-make">
        <${Field} label=${t('invite.maxUses')} type="number" min=${1} value=${uses}
            onInput=${setUses} placeholder=${t('invite.unlimited')} testid="invite-max-uses"
            error=${at('max_uses')} />
        <button class="button is-primary" disabled=${busy}
            data-testid="invite-create">${t('invite.create')}</button>
      </div>
      ${failure}
    </form>
    <div class="modal-body invite-list">
      ${
        invites === null
          ? html`<${Skeleton} rows=${3} kind="line" />`
          : invites.length === 0
            ? html`<p class="soft">${t('invite.noneYet')}</p>`
            : html`<ul>${invites.map((invite) => html`<li key=${invite.id}><${InviteRow} invite=${invite} now=${now} linkOf=${linkOf} onRevoke=${onRevoke} /></li>`)}</ul>`
      }
    </div>
  <//>`;
}

/**
 * @param {{ invite: Invite, now: number, linkOf: (code: string) => string,
 *   onRevoke: (invite: Invite) => void }} props
 */
function InviteRow({ invite, now, linkOf, onRevoke }) {
  const over = invite.expires_at !== null && Date.parse(invite.expires_at) < now;
  const used = invite.max_uses !== null && invite.uses >= invite.max_uses;
  const dead = invite.is_revoked || over || used;
  const state = invite.is_revoked
    ? t('invite.revoked')
    : over
      ? t('invite.expired')
      : used
        ? t('invite.usedUp')
        : invite.expires_at
          ? t('invite.until', { when: relative(invite.expires_at, now) })
          : t('invite.forever');
  return html`<div class="invite ${dead ? 'is-dead' : ''}" data-testid="invite"
      data-invite-id=${invite.id}>
    <code class="invite-code" data-testid="invite-code-value">${invite.code}</code>
    <span
        class="invite-facts"><span>${t('invite.uses', { uses: invite.uses, max: invite.max_uses ?? '∞' })}</span><span>${state}</span></span>
    ${
      !dead &&
      html`<${CopyButton} text=${invite.code} label=${t('action.copy')} />
      <${CopyButton} text=${linkOf(invite.code)} label=${t('invite.copyLink')} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${() => onRevoke(invite)}>${t('invite.revoke')}</button>`
    }
  </div>`;
}
