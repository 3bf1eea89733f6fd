import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from '../components/field.js';
import { AuthCard } from '../components/auth-card.js';
import { JoinChoices } from '../components/join-choices.js';
import { JoinProgress } from '../components/join-progress.js';
import { RegisterForm } from '../components/register-form.js';
import { cancelJoin, joinMesh, loadMeshSelf, meshSelf } from '../state/mesh-self.js';
import { register } from '../state/session.js';
import { toastError } from '../state/shell.js';
import { AuthFoot } from './auth-foot.js';
import { describe } from './describe.js';

const POLL_MS = 2000;

/** A node that belongs to no mesh yet: found one, or join one. */
export function FirstRun() {
  const self = meshSelf.value;
  const [hosts, setHosts] = useState('');
  const [way, setWay] = useState(/** @type {'found' | 'join' | null} */ (null));
  useEffect(() => {
    const timer = setInterval(() => {
      loadMeshSelf().catch(() => {});
    }, POLL_MS);
    return () => clearInterval(timer);
  }, []);
  if (!self) return null;
  const foot = html`<${AuthFoot} />`;
  if (self.state === 'joining' && self.join) {
    return html`<${AuthCard} title=${t('join.title')} foot=${foot}>
      <${JoinProgress} join=${self.join} onCancel=${() => cancelJoin().catch(toastError)} /><//>`;
  }
  /** @type {typeof register} */
  const found = (form) =>
    register({
      ...form,
      ...(hosts.trim() ? { trusted_names: hosts.trim().split(/[\s,、]+/u) } : {}),
    });
  /** @param {(field: string) => string | null} at */
  const hostsField = (at) => html`<${Field} label=${t('first.hosts')} value=${hosts}
      onInput=${setHosts} hint=${t('first.hostsHint')} testid="register-hosts"
      error=${at('trusted_names')} />`;
  const chosen = way ?? (self.found.length > 0 ? 'join' : 'found');
  return html`<${AuthCard} title=${t('first.title')} text=${t('first.text')} foot=${foot}>
    <div class="tabs" role="tablist">${
      /** @type {const} */ (['found', 'join']).map(
        (name) => html`<button type="button" role="tab" key=${name}
      aria-selected=${chosen === name} data-testid="first-run-${name}"
          onClick=${() => setWay(name)}>${t(`first.${name}`)}
      ${name === 'join' && self.found.length > 0 && html`<span class="count">${self.found.length}</span>`}</button>`,
      )
    }</div>
    <div role="tabpanel">${
      chosen === 'found'
        ? html`<p class="soft">${t('first.foundText')}</p><${RegisterForm} key="found"
            founding=${hostsField} describe=${describe} action=${t('first.foundAction')}
            onRegister=${found} />`
        : html`<${JoinChoices} key="join" found=${self.found} describe=${describe}
            onJoin=${joinMesh} />`
    }</div>
  <//>`;
}
