// The accounts of this device: the menu beside one's own name, adding one, logging out.

import { html, useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { Icon } from '../components/icon.js';
import { Menu } from '../components/menu.js';
import { Modal } from '../components/modal.js';
import { OwnAccount } from '../components/own-account.js';
import { askToAdd, logOutOf, logOutOfAll, lookNow } from '../state/own-accounts.js';
import { lostWith, ownAccounts, switchTo, watchOthers } from '../state/own-accounts.js';
import { loadMeshSelf } from '../state/mesh-self.js';
import { go } from '../state/router.js';
import { account, enter, turn } from '../state/session.js';
import { closeDialog, dialog, openDialog, toast } from '../state/shell.js';
import { Gone } from './gone.js';
import { AccountForms } from './sign-in.js';

/** @import { Own } from '../state/own-accounts.js' */

/** @param {string[]} ids  what would be lost with them, in a sentence, or nothing */
function lostText(ids) {
  const all = ids.map(lostWith);
  const drafts = all.reduce((sum, one) => sum + one.drafts, 0);
  const unsent = all.reduce((sum, one) => sum + one.unsent, 0);
  const parts = [
    drafts > 0 && t('device.drafts', { count: drafts }),
    unsent > 0 && t('device.unsent', { count: unsent }),
  ].filter(Boolean);
  return parts.length > 0 ? t('device.lost', { what: parts.join(t('list.comma')) }) : '';
}

/** The same of the account that is shown. */
export const lostHere = () => lostText([account.peek() ?? '']);

/** Logs out of the account that is shown; asks where something would be lost. */
export function askToLogOut() {
  const own = ownAccounts.peek().find((one) => one.shown);
  if (!own) return;
  const lost = lostText([own.id]);
  const run = () => logOutOf(own.id);
  if (!lost) {
    closeDialog();
    run();
    return;
  }
  const name = `@${own.username}`;
  openDialog({
    kind: 'confirm',
    title: t('device.logOut', { name }),
    text: lost,
    action: t('account.logout'),
    danger: true,
    run,
  });
}

function askToLogOutOfAll() {
  const all = ownAccounts.peek();
  const names = all.map(({ username }) => `@${username}`).join(t('list.comma'));
  const lost = lostText(all.map(({ id }) => id));
  openDialog({
    kind: 'confirm',
    title: t('device.logOutAll'),
    text: [t('device.logOutAllText', { names }), lost].filter(Boolean).join(' '),
    action: t('account.logout'),
    danger: true,
    run: logOutOfAll,
  });
}

/** Of which turn it was said who is shown. */
let said = 0;

/** Says who is shown since a switch. */
function useTold() {
  useEffect(() => {
    const own = ownAccounts.peek().find((one) => one.shown);
    const several = ownAccounts.peek().length > 1;
    if (turn.peek() !== said && several && own)
      toast(t('device.now', { name: own.name, username: own.username }), 'ok');
    said = turn.peek();
  }, []);
}

/** What waits in the others. @param {Own[]} others */
function waitingIn(others) {
  const count = others.reduce((sum, { waits }) => sum + waits.count, 0);
  return { count, some: others.some(({ waits, alive }) => waits.some || !alive) };
}

/** The accounts of this device, beside the name of the one that is shown. */
export function AccountMenu() {
  useEffect(watchOthers, []);
  useTold();
  const all = ownAccounts.value;
  const own = all.find((one) => one.shown);
  const { count, some } = waitingIn(all.filter((one) => !one.shown));
  const accounts = all.map((one) => ({
    label: one.name,
    checked: one.shown,
    testid: 'account-item',
    view: html`<${OwnAccount} own=${one} />`,
    onClick: () => switchTo(one.id),
  }));
  const label = count > 0 ? t('device.menuWaiting', { count }) : t('device.menu');
  return html`<nav class="account-menu" aria-label=${t('device.here')} onClick=${lookNow}><${Menu} label=${label} up testid="account-menu"
      button=${html`<${Icon} name="users" /><span class="visually-hidden">${label}</span>
        ${count > 0 ? html`<span class="account-waiting" aria-hidden="true" data-testid="accounts-waiting">${count > 99 ? '99+' : count}</span>` : some && html`<span class="account-waiting is-dot" aria-hidden="true"></span>`}`}
      items=${[
        { label: t('device.here'), items: accounts },
        { label: t('device.add'), icon: 'user-add', testid: 'account-add', onClick: askToAdd },
        own && {
          label: t('device.logOut', { name: `@${own.username}` }),
          icon: 'log-out',
          testid: 'account-log-out',
          onClick: askToLogOut,
        },
        all.length > 1 && {
          label: t('device.logOutAll'),
          icon: 'log-out',
          danger: true,
          testid: 'account-log-out-all',
          onClick: askToLogOutOfAll,
        },
      ]} /></nav>`;
}

/** Logging in to one more, over what is open. */
export function AddAccount() {
  const open = dialog.peek();
  const done = () => dialog.peek() === open && closeDialog();
  // Whether one may register; until that is known it looks as if.
  useEffect(() => void loadMeshSelf().catch(() => {}), []);
  return html`<${Modal} title=${t('device.add')} onClose=${closeDialog} size="s" testid="account-form">
    <div class="modal-body account-add"><p class="soft">${t('device.addText')}</p>
      <${AccountForms} onDone=${done} /></div>
  <//>`;
}

/** On the page for logging in: the other accounts of this device, and letting go of this one. */
export function SignedInHere() {
  const others = ownAccounts.value.filter((one) => !one.shown);
  const own = ownAccounts.value.find((one) => one.shown);
  if (others.length === 0 && !own) return null;
  return html`<section class="accounts-here" aria-label=${t('device.here')}>
    ${others.length > 0 && html`<h2>${t('device.goOn')}</h2>`}
    <ul class="accounts-list">${others.map(
      (one) => html`<li key=${one.id}><button type="button" class="account-choice"
        data-testid="account-choice" onClick=${() => enter(one.id)}><${OwnAccount} own=${one} /></button></li>`,
    )}</ul>
    ${
      own &&
      html`<p class="auth-switch soft">${lostText([own.id])}
      <button type="button" class="link" data-testid="account-remove"
        onClick=${() => logOutOf(own.id)}>${t('device.remove', { name: `@${own.username}` })}</button></p>`
    }
  </section>`;
}

/** A step of the browser's history at which another account was shown. @param {{ id: string }} props */
export function OtherPlace({ id }) {
  const own = ownAccounts.value.find((one) => one.id === id);
  if (!own || id === account.value) return html`<${Gone} id=${null} />`;
  return html`<div data-testid="other-place"><${EmptyState} icon="users"
      title=${t('device.otherPlace', { name: own.name, username: own.username })} text=${t('device.otherPlaceText')}>
    <button type="button" class="button is-primary" data-testid="other-switch"
      onClick=${() => switchTo(id)}>${t('device.switchTo', { name: own.name })}</button>
    <button type="button" class="button" onClick=${() => go({ page: 'home' })}>${t('empty.goHome')}</button><//></div>`;
}

/** Where the one that is shown sees nothing, another account of this device may. */
export const AsOther = () =>
  html`${ownAccounts.value
    .filter((own) => !own.shown && own.alive)
    .map(
      (own) => html`<button type="button" class="button" key=${own.id} data-testid="as-other"
        onClick=${() => switchTo(own.id, location.pathname)}>${t('device.switchTo', { name: own.name })}</button>`,
    )}`;
