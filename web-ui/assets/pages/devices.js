import { html, useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { DeviceList } from '../components/device-list.js';
import { deviceName } from '../components/device-name.js';
import { LoginBanner } from '../components/login-banner.js';
import { endOtherSessions, endSessionOf, seeLogin } from '../state/own-account.js';
import { loadSessions, newLogins, sessions } from '../state/sessions.js';
import { openDialog, toast, toastError } from '../state/shell.js';

/** @import { DeviceSession } from '../api/types.js' */

/** @param {DeviceSession} session */
const know = (session) => void seeLogin(session.id).catch(toastError);

/** @param {DeviceSession} session */
const end = (session) =>
  void endSessionOf(session.id).then(
    () => toast(t('devices.ended', { name: deviceName(session) }), 'ok'),
    toastError,
  );

const backToDevices = () => openDialog({ kind: 'settings', tab: 'devices' });

const askForOthers = () =>
  openDialog({
    kind: 'confirm',
    title: t('devices.endOthers'),
    text: t('devices.endOthersText'),
    action: t('devices.endOthers'),
    danger: true,
    run: () =>
      endOtherSessions().then(() => {
        toast(t('devices.othersEnded'), 'ok');
        backToDevices();
      }, toastError),
  });

/** What the settings show of the devices. */
export function Devices() {
  useEffect(() => {
    loadSessions().catch(toastError);
  }, []);
  const list = sessions.value;
  if (!list) return html`<p class="soft" aria-busy="true">${t('devices.loading')}</p>`;
  return html`<section class="settings-section devices-section"><h3>${t('devices.title')}</h3>
    <p class="soft">${t('devices.text')}</p>
    <${DeviceList} sessions=${list} onEnd=${end} onSeen=${know} />
    ${
      list.length > 1 &&
      html`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${askForOthers}>${t('devices.endOthers')}</button>`
    }</section>`;
}

/** Above everything, until the reader has answered. */
export function NewLogins() {
  const [first, ...others] = newLogins.value;
  if (!first) return null;
  const notMe = () =>
    void endSessionOf(first.id).then(
      () =>
        openDialog({
          kind: 'confirm',
          title: t('devices.ended', { name: deviceName(first) }),
          text: t('devices.guessed'),
          action: t('account.changePassword'),
          run: () => openDialog({ kind: 'settings', tab: 'account' }),
        }),
      toastError,
    );
  return html`<${LoginBanner} login=${first} more=${others.length} onKnow=${() => know(first)}
      onEnd=${notMe} onShow=${backToDevices} />`;
}
