import { html, useEffect, useMemo, useRef, useState } from '../lib/ui.js';
import { textBlocks } from '../lib/text-blocks.js';
import { language as reading, t } from '../i18n/index.js';
import { highlight } from './message-body.js';
import { PreviewMore } from './preview-more.js';

/** @import { Block } from '../lib/text-blocks.js' */

/** So many parts are drawn at first, and more whenever that is asked for. */
const STEP = 2;

/**
 * A long text. Code has the numbers of its lines beside it, and colours.
 * @param {{ text: string, language: string | null }} props
 */
export function PreviewText({ text, language }) {
  const [count, setCount] = useState(STEP);
  const blocks = useMemo(() => {
    const number = new Intl.NumberFormat(reading.value);
    return textBlocks(text, (left) => t('preview.cut', { count: number.format(left) }));
  }, [text]);
  return html`<div class="preview-text ${language ? 'is-code' : ''}" data-testid="preview-text">
    ${blocks.slice(0, count).map((block) => html`<${Part} key=${block.from} block=${block} language=${language} />`)}
    ${count < blocks.length && html`<${PreviewMore} onMore=${() => setCount(count + STEP)} />`}
  </div>`;
}

/** @param {{ block: Block, language: string | null }} props */
function Part({ block, language }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (language && ref.current) void highlight(ref.current);
  }, []);
  if (!language) return html`<pre>${block.text}</pre>`;
  const numbers = Array.from({ length: block.count }, (_, at) => block.from + at).join('\n');
  return html`<pre class="preview-numbers" aria-hidden="true">${numbers}</pre>
    <pre ref=${ref}><code class="language-${language}">${block.text}</code></pre>`;
}
