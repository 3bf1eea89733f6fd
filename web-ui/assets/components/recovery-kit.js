import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { CopyButton } from './copy-button.js';
import { Field } from './field.js';
import { useSubmit } from './use-submit.js';

const PASSPHRASE_CHARS_MIN = 12;

/** @import { RecoveryKit as Kit } from '../api/types.js' */

/**
 * The mesh key on paper: made at a node that holds it, opened at one that shall.
 * @param {{ holds: boolean, meshName: string,
 *   describe: (error: unknown) => { text: string, field: string | null },
 *   onMake: (passphrase: string) => Promise<Kit>,
 *   onRestore: (kit: string, passphrase: string) => Promise<void> }} props
 */
export function RecoveryKit({ holds, meshName, describe, onMake, onRestore }) {
  return html`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${t('mesh.kit')}</h2></header>
    <p class="soft">${t(holds ? 'mesh.kitText' : 'mesh.kitRestoreText')}</p>
    ${
      holds
        ? html`<${KitMaker} meshName=${meshName} describe=${describe} onMake=${onMake} />`
        : html`<${KitOpener} describe=${describe} onRestore=${onRestore} />`
    }
  </section>`;
}

/** @param {{ meshName: string, describe: any, onMake: (passphrase: string) => Promise<Kit> }} props */
function KitMaker({ meshName, describe, onMake }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [kit, setKit] = useState(/** @type {Kit | null} */ (null));
  const { busy, at, failure, submit } = useSubmit(describe, ['passphrase']);
  const make = submit(async () => {
    setKit(await onMake(passphrase));
    setPassphrase('');
    setAgain('');
  });
  const length = [...passphrase].length;
  const differs = again !== '' && again !== passphrase;
  return html`<form class="settings-section" onSubmit=${make}>
    <${Field} label=${t('mesh.kitPassphrase')} type="password" autocomplete="new-password"
        value=${passphrase} onInput=${setPassphrase} testid="kit-passphrase" error=${at('passphrase')}
        hint=${t('mesh.kitPassphraseRule', { count: PASSPHRASE_CHARS_MIN })} />
    <${Field} label=${t('mesh.kitPassphraseAgain')} type="password" autocomplete="new-password"
        value=${again} onInput=${setAgain} testid="kit-passphrase-again"
        error=${differs ? t('mesh.kitPassphraseDiffers') : null} />
    ${failure}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${busy || length < PASSPHRASE_CHARS_MIN || again !== passphrase}>${t('mesh.kitMake')}</button></div>
    ${kit && html`<${KitShown} kit=${kit} text=${fileText(kit, meshName)} />`}
  </form>`;
}

/** @param {{ kit: Kit, text: string }} props */
function KitShown({ kit, text }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  return html`<div class="ticket"><code data-testid="kit">${kit.kit}</code>
    <ol class="words" data-testid="kit-words">${kit.words.map((word, index) => html`<li key=${index}>${word}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${file}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${t('mesh.kitSave')}</a>
      <${CopyButton} text=${text} label=${t('mesh.kitCopy')} /></div>
    <p class="soft">${t('mesh.kitKeep')}</p></div>`;
}

/** @param {{ describe: any, onRestore: (kit: string, passphrase: string) => Promise<void> }} props */
function KitOpener({ describe, onRestore }) {
  const [kit, setKit] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { busy, at, failure, submit } = useSubmit(describe, ['kit', 'passphrase']);
  const restore = submit(async () => {
    await onRestore(kit, passphrase);
    setKit('');
    setPassphrase('');
  });
  return html`<form class="settings-section" onSubmit=${restore}>
    <${Field} label=${t('mesh.kitLine')} value=${kit} onInput=${setKit} area mono
        testid="kit-line" error=${at('kit')} />
    <${Field} label=${t('mesh.kitPassphrase')} type="password" autocomplete="off"
        value=${passphrase} onInput=${setPassphrase} testid="kit-passphrase"
        error=${at('passphrase')} />
    ${failure}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${busy || kit.trim() === '' || passphrase === ''}>${t('mesh.kitRestore')}</button></div>
  </form>`;
}

/** @param {Kit} kit @param {string} meshName */
function fileText(kit, meshName) {
  const words = kit.words.map((word, index) => `${index + 1}. ${word}`).join('\n');
  return `${t('mesh.kitFile', { mesh: meshName })}\n${kit.mesh_id}\n\n${kit.kit}\n\n${words}\n`;
}
