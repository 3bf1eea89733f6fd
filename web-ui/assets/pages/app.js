import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { Logo } from '../components/logo.js';
import { ToastList } from '../components/toast-list.js';
import { phase, start } from '../state/boot.js';
import { meshSelf } from '../state/mesh-self.js';
import { dismissToast, toasts } from '../state/shell.js';
import { Chat } from './chat.js';
import { SignIn } from './sign-in.js';
import { restPart } from './rest-part.js';

const Dialogs = restPart((rest) => rest.Dialogs);
const EmojiPopover = restPart((rest) => rest.EmojiPopover);
const PersonPopover = restPart((rest) => rest.PersonPopover);
const FirstRun = restPart((rest) => rest.FirstRun);

export function App() {
  return html`<${Page} /><${Dialogs} /><${EmojiPopover} /><${PersonPopover} />
    <${ToastList} toasts=${toasts.value} onDismiss=${dismissToast} />`;
}

function Page() {
  if (phase.value === 'inside') return html`<${Chat} />`;
  if (phase.value === 'failed') {
    return html`<main class="auth"><${EmptyState} icon="offline" title=${t('boot.failed')}
        text=${t('boot.failedText')}>
      <button type="button" class="button is-primary"
          onClick=${start}>${t('action.retry')}</button><//></main>`;
  }
  if (phase.value === 'outside') {
    return meshSelf.value?.state === 'member' ? html`<${SignIn} />` : html`<${FirstRun} />`;
  }
  return html`<main class="auth splash" aria-busy="true"><${Logo} size=${56} /></main>`;
}
