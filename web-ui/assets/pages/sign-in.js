import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { AuthCard } from '../components/auth-card.js';
import { LoginForm } from '../components/login-form.js';
import { Notice } from '../components/notice.js';
import { RegisterForm } from '../components/register-form.js';
import { admitted, meshSelf } from '../state/mesh-self.js';
import { route } from '../state/router.js';
import { lastUsername, login, register, sessionEnded } from '../state/session.js';
import { AuthFoot } from './auth-foot.js';
import { describe } from './describe.js';

export function SignIn() {
  const [way, setWay] = useState('login');
  const open = meshSelf.value?.registration !== 'closed';
  const registering = open && way === 'register';
  const mesh = meshSelf.value?.mesh?.name ?? '';
  return html`<${AuthCard} title=${t(registering ? 'auth.registerTitle' : 'auth.loginTitle')}
      text=${mesh && t('auth.mesh', { mesh })} foot=${html`<${AuthFoot} />`}>
    ${admitted.value && html`<${Notice} tone="ok"><span data-testid="admitted">${t(`join.admitted.${admitted.value}`, { mesh })}</span><//>`}
    ${sessionEnded.value && html`<${Notice} tone="warning">${t('auth.ended')}<//>`}
    ${route.value.page === 'invite' && html`<${Notice}>${t('auth.forInvite', { code: route.value.code })}<//>`}
    ${
      registering
        ? html`<${RegisterForm} key="register" describe=${describe} action=${t('auth.register')}
            onRegister=${register} />`
        : html`<${LoginForm} key="login" username=${lastUsername.value} describe=${describe} onLogin=${login} />`
    }
    ${
      open &&
      html`<p class="auth-switch">${t(registering ? 'auth.haveAccount' : 'auth.noAccount')}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${() => setWay(registering ? 'login' : 'register')}>${t(registering ? 'auth.login' : 'auth.register')}</button></p>`
    }
  <//>`;
}
