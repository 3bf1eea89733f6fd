import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { AccountAdd } from '../components/account-add.js';
import { AccountRename } from '../components/account-rename.js';
import { AccountRow } from '../components/account-row.js';
import { Choice } from '../components/choice.js';
import { CodeDialog } from '../components/code-dialog.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { IconButton } from '../components/icon-button.js';
import { MeshTabs } from '../components/mesh-tabs.js';
import { Notice } from '../components/notice.js';
import { Skeleton } from '../components/skeleton.js';
import { describe } from './describe.js';
import * as state from '../state/accounts.js';
import { go, showList } from '../state/router.js';
import { me } from '../state/session.js';
import { errorText, openDialog, toast, toastError } from '../state/shell.js';

/** @import { Account } from '../api/types.js' */
/** @typedef {{ kind: 'add' } | { kind: 'rename', account: Account }
 *   | { kind: 'code', name: string, code: string, expires_at: string } | null} Shown */

const POLL_MS = 5000;
const POLICIES = { open: 'accounts.open', invite: 'accounts.byInvite', closed: 'accounts.closed' };

/** People and who may register, for mesh administrators. */
export function AccountsPage() {
  const admin = me.value?.mesh_admin === true;
  useEffect(() => {
    if (!admin) return undefined;
    void state.loadAccounts();
    const timer = setInterval(state.loadAccounts, POLL_MS);
    return () => clearInterval(timer);
  }, [admin]);
  if (!admin)
    return html`<${EmptyState} icon="shield" title=${t('empty.forbidden')}
        text=${t('mesh.adminsOnly')} />`;
  const error = state.accountsError.value;
  return html`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${IconButton} icon="arrow-left" label=${t('action.back')}
        class="only-narrow" onClick=${showList} /><h1>${t('accounts.name')}</h1>
      <${MeshTabs} page="accounts" onPage=${(/** @type {'mesh'} */ page) => go({ page })} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${error !== null && html`<${Notice} tone="warning">${errorText(error)}<//>`}
      <${Registration} /><${People} />
    </div>
  </section>`;
}

function Registration() {
  const set = state.meshSettings.value;
  if (!set) return null;
  const options = Object.entries(POLICIES).map(([value, label]) => ({ value, label: t(label) }));
  const save = (/** @type {any} */ policy) =>
    state.setRegistration(policy).then(() => toast(t('accounts.saved'), 'ok'), toastError);
  return html`<section class="card">
    <${Choice} label=${t('accounts.registration')} value=${set.registration} options=${options}
        hint=${t(`accounts.registrationHint.${set.registration}`)} onChange=${save}
        testid="registration" />
    ${set.registration_here !== set.registration && html`<${Notice}>${t('accounts.here')}<//>`}
  </section>`;
}

function People() {
  const [shown, show] = useState(/** @type {Shown} */ (null));
  const list = state.accounts.value;
  const close = () => show(null);
  const add = async (/** @type {string} */ username, /** @type {string} */ name) => {
    const { code, expires_at } = await state.addAccount(username, name);
    show({ kind: 'code', name, code, expires_at });
  };
  const rename = async (/** @type {Account} */ account, /** @type {string} */ name) => {
    await state.changeAccount(account.id, { rename: name });
    close();
    toast(t('accounts.done.renamed', { name }), 'ok');
  };
  return html`<section class="card"><header class="card-head"><h2>${t('accounts.name')}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${() => show({ kind: 'add' })}>${t('accounts.add')}</button></header>
    <${Field} label=${t('accounts.find')} type="search" value=${state.needle.value} maxlength=${100}
        onInput=${state.find} testid="account-find" />
    ${list === null && html`<${Skeleton} rows=${4} kind="line" />`}
    ${list?.length === 0 && html`<p class="soft">${t('accounts.none')}</p>`}
    <ul class="accounts">${list?.map(
      (account) => html`<${AccountRow} key=${account.id} account=${account}
        own=${account.id === me.value?.id}
        onDo=${(/** @type {string} */ what) => carryOut(what, account, show)} />`,
    )}</ul>
    ${list && state.more.value && html`<button type="button" class="button" onClick=${() => state.loadMore().catch(toastError)}>${t('accounts.more')}</button>`}
    ${shown?.kind === 'add' && html`<${AccountAdd} describe=${describe} onAdd=${add} onClose=${close} />`}
    ${
      shown?.kind === 'rename' &&
      html`<${AccountRename} username=${shown.account.username} describe=${describe}
        onSave=${(/** @type {string} */ name) => rename(shown.account, name)} onClose=${close} />`
    }
    ${shown?.kind === 'code' && html`<${CodeDialog} ...${shown} onClose=${close} />`}
  </section>`;
}

const CHANGES = {
  disable: { change: { disabled: true }, done: 'disabled', danger: true },
  enable: { change: { disabled: false }, done: 'enabled', danger: false },
  make: { change: { mesh_admin: true }, done: 'made', danger: false },
  unmake: { change: { mesh_admin: false }, done: 'unmade', danger: true },
};

/** @param {string} what @param {Account} account @param {(shown: Shown) => void} show */
function carryOut(what, account, show) {
  const name = account.display_name;
  if (what === 'rename') return show({ kind: 'rename', account });
  if (what === 'reset')
    return ask('reset', name, false, async () => {
      const { code, expires_at } = await state.makeCode(account.id);
      show({ kind: 'code', name, code, expires_at });
    });
  const { change, done, danger } = CHANGES[/** @type {keyof typeof CHANGES} */ (what)];
  const run = async () => {
    await state.changeAccount(account.id, change);
    toast(t(`accounts.done.${done}`, { name }), 'ok');
  };
  if (what === 'enable') return void run().catch(toastError);
  return ask(what, name, danger, run);
}

/** @param {string} what @param {string} name @param {boolean} danger @param {() => Promise<void>} run */
function ask(what, name, danger, run) {
  openDialog({
    kind: 'confirm',
    title: t(`accounts.${what}Action`),
    text: t(`accounts.${what}Text`, { name }),
    action: t(`accounts.${what}Action`),
    danger,
    run: () => run().catch(toastError),
  });
}
