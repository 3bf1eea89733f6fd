import { html, useLayoutEffect, useRef } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { CopyButton } from './copy-button.js';
import { FileName } from './file-name.js';
import { IconButton } from './icon-button.js';

/**
 * A diagram in a text: its picture, in the room that it will take, or its source.
 * @param {{ root: { current: HTMLElement | null }, source: string, name: string | null, kind: string,
 *   label: string, told: string, url: string | null, box: { width: number, height: number },
 *   light: boolean, isSource: boolean, failure: string | null, line: number | null,
 *   onSource: (() => void) | null, onEnlarge: (() => void) | null, onRetry: (() => void) | null }} props
 *   `told`: what its source says of it; `light`: it is made for light ground; `line`: which is wrong
 */
export function DiagramFigure(props) {
  const { source, name, label, url, isSource, failure, onSource, onEnlarge, onRetry } = props;
  return html`<figure class="code diagram" ref=${props.root} aria-label=${label} data-testid="diagram"
      data-kind=${props.kind}>
    <div class="code-head"><span class="diagram-name">${name ? html`<${FileName} name=${name} />` : label}</span>
      ${
        onSource &&
        html`<button type="button" class="button is-small" aria-pressed=${isSource} data-testid="diagram-source"
          onClick=${onSource}>${t('preview.source')}</button>`
      }
      <${CopyButton} text=${source} label=${t('action.copy')} testid="diagram-copy" />
      ${
        onEnlarge &&
        html`<${IconButton} icon="zoom-in" label=${t('diagram.enlarge')} testid="diagram-enlarge" onClick=${onEnlarge} />`
      }</div>
    ${
      failure !== null &&
      html`<div class="diagram-failure" role="status" data-testid="diagram-failure">
        <p>${failure}</p>
        ${onRetry && html`<button type="button" class="button is-small" data-testid="diagram-retry" onClick=${onRetry}>${t('action.retry')}</button>`}
      </div>`
    }
    ${isSource ? html`<${Source} source=${source} line=${props.line} />` : html`<${Picture} ...${props} url=${url} />`}
  </figure>`;
}

/** @param {{ url: string | null, label: string, told: string, light: boolean,
 *   box: { width: number, height: number }, onEnlarge: (() => void) | null }} props */
function Picture({ url, label, told, light, box, onEnlarge }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    node.style.width = box.width > 0 ? `${box.width}px` : '100%';
    node.style.height = box.width > 0 ? 'auto' : `${box.height}px`;
    node.style.aspectRatio = box.width > 0 ? `${box.width} / ${box.height}` : 'auto';
  }, [box.width, box.height]);
  return html`<div class="diagram-ground ${light ? 'is-light' : ''}">
    <button type="button" class="diagram-picture" ref=${ref} disabled=${!onEnlarge} tabindex="-1"
      title=${t('diagram.enlarge')} aria-label=${t('diagram.enlargeName', { name: label })}
      data-testid="diagram-picture" onClick=${onEnlarge ?? undefined}>${
        url &&
        html`<img src=${url} alt=${told ? `${label}. ${told}` : label} decoding="async" draggable=${false}
          data-testid="diagram-image" />`
      }</button>
  </div>`;
}

/** @param {{ source: string, line: number | null }} props */
function Source({ source, line }) {
  if (line === null) return html`<pre tabindex="0"><code>${source}</code></pre>`;
  const lines = source.replace(/\n$/, '').split('\n');
  return html`<pre tabindex="0"><code>${lines.map((text, at) =>
    at + 1 === line
      ? html`<mark class="diagram-line" data-testid="diagram-line">${text || ' '}</mark>${'\n'}`
      : `${text}\n`,
  )}</code></pre>`;
}
