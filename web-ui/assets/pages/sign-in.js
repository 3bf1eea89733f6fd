import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { AuthCard } from '../components/auth-card.js';
import { LoginForm } from '../components/login-form.js';
import { Notice } from '../components/notice.js';
import { inviteCode } from '../model/route.js';
import { admitted, meshSelf } from '../state/mesh-self.js';
import { route } from '../state/router.js';
import { lastUsername, login, recover, register, sessionEnded } from '../state/session.js';
import { AuthFoot } from './auth-foot.js';
import { describe } from './describe.js';
import { restPart } from './rest-part.js';

const RecoverForm = restPart((rest) => rest.RecoverForm);
const RegisterForm = restPart((rest) => rest.RegisterForm);
const SignedInHere = restPart((rest) => rest.SignedInHere);

/** @typedef {'login' | 'register' | 'recover'} Way */

/** @param {Way} way */
function title(way) {
  if (way === 'recover') return t('auth.recoverTitle');
  return way === 'register' ? t('auth.registerTitle') : t('auth.loginTitle');
}

/** @typedef {import('../api/endpoints.js').Registration} Registration */

/** An invite may be pasted as a link. @param {Registration} form */
const withCode = (form) =>
  form.invite === undefined ? form : { ...form, invite: inviteCode(form.invite) };

/** What the forms do. @param {() => boolean} [wanted] */
const actions = (wanted) => ({
  onLogin: (/** @type {{ username: string, password: string }} */ form) => login(form, wanted),
  onRegister: (/** @type {Registration} */ form) => register(withCode(form), wanted),
  onRecover: (/** @type {string} */ code, /** @type {string} */ next) =>
    recover(code, next, wanted),
});

function useWay() {
  const [chosen, setWay] = useState(/** @type {Way} */ ('login'));
  const policy = meshSelf.value?.registration ?? 'open';
  const way = chosen === 'register' && policy === 'closed' ? 'login' : chosen;
  return { way, policy, setWay };
}

export function SignIn() {
  const ways = useWay();
  const { way } = ways;
  const mesh = meshSelf.value?.mesh?.name ?? '';
  const at = route.value;
  return html`<${AuthCard} title=${title(way)}
      text=${way === 'recover' ? t('auth.recoverText') : mesh && t('auth.mesh', { mesh })}
      foot=${html`<${AuthFoot} />`}>
    ${admitted.value && html`<${Notice} tone="ok"><span data-testid="admitted">${t(`join.admitted.${admitted.value}`, { mesh })}</span><//>`}
    ${sessionEnded.value && html`<${Notice} tone="warning">${t('auth.ended')}<//>`}
    ${at.page === 'invite' && html`<${Notice}>${t('auth.forInvite', { code: at.code })}<//>`}
    ${forms(ways, actions(), lastUsername.value, at.page === 'invite' ? at.code : '')}
    <${SignedInHere} />
  <//>`;
}

/** The same for one more account: who leaves the forms does not want it any more.
 * @param {{ onDone: () => void }} props */
export function AccountForms({ onDone }) {
  const here = useRef(true);
  useLayoutEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const { onLogin, onRegister, onRecover } = actions(() => here.current);
  const does = {
    onLogin: (/** @type {any} */ form) => onLogin(form).then(onDone),
    onRegister: (/** @type {any} */ form) => onRegister(form).then(onDone),
    onRecover: (/** @type {string} */ code, /** @type {string} */ next) =>
      onRecover(code, next).then(onDone),
  };
  return forms(useWay(), does, '', '');
}

/** @param {ReturnType<typeof useWay>} ways @param {ReturnType<typeof actions>} does
 * @param {string} username @param {string} code */
const forms = ({ way, policy, setWay }, does, username, code) =>
  html`${form(way, does, username, policy === 'invite' ? code : null)}
    <${Ways} way=${way} policy=${policy} onWay=${setWay} />`;

/** @param {Way} way @param {ReturnType<typeof actions>} does @param {string} username
 * @param {string | null} invite  a code as far as it is known, where it takes one */
function form(way, { onLogin, onRegister, onRecover }, username, invite) {
  if (way === 'recover')
    return html`<${RecoverForm} describe=${describe} onRecover=${onRecover} />`;
  if (way === 'register')
    return html`<${RegisterForm} key="register" describe=${describe} action=${t('auth.register')}
      invite=${invite} onRegister=${onRegister} />`;
  return html`<${LoginForm} key="login" username=${username} describe=${describe}
    onLogin=${onLogin} />`;
}

/** What else one may have come for. @param {{ way: Way, policy: string, onWay: (way: Way) => void }} props */
function Ways({ way, policy, onWay }) {
  const to = (
    /** @type {Way} */ other,
    /** @type {string} */ label,
    /** @type {string} */ testid,
  ) =>
    html`<button type="button" class="link" data-testid=${testid}
      onClick=${() => onWay(other)}>${label}</button>`;
  if (way === 'recover')
    return html`<p class="auth-switch">${to('login', t('auth.toLogin'), 'auth-switch')}</p>`;
  const registering = way === 'register';
  return html`${
    policy === 'closed'
      ? html`<p class="auth-switch soft">${t('auth.closed')}</p>`
      : html`<p class="auth-switch">${t(registering ? 'auth.haveAccount' : 'auth.noAccount')}
      ${registering ? to('login', t('auth.login'), 'auth-switch') : to('register', t('auth.register'), 'auth-switch')}</p>`
  }
  ${!registering && html`<p class="auth-switch">${to('recover', t('auth.haveCode'), 'auth-recover')}</p>`}`;
}
