// What an attacker would write. Each one, were it executed, leaves a mark on `window`.

const MARK = 'window.__executed=(window.__executed||[]).concat';

export const VECTORS = [
  `<script>${MARK}('script')</script>`,
  `<img src=x onerror="${MARK}('img')">`,
  `<svg/onload="${MARK}('svg')">`,
  `<svg><animate onbegin="${MARK}('animate')" attributeName=x dur=1s>`,
  `<details open ontoggle="${MARK}('details')"><summary>x</summary></details>`,
  `<iframe srcdoc="<script>parent.${MARK}('iframe')</script>"></iframe>`,
  `<input autofocus onfocus="${MARK}('focus')">`,
  `<video><source onerror="${MARK}('video')"></video>`,
  `<math><mtext><table><mglyph><style><!--</style><img src=x onerror="${MARK}('mxss')">`,
  `<noscript><p title="</noscript><img src=x onerror=${MARK}('noscript')>">`,
  `<a href="javascript:${MARK}('href')">link</a>`,
  `[link](javascript:${MARK}('markdown'))`,
  `[link](JaVaScRiPt:${MARK}('case'))`,
  `[link](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  `![image](x" onerror="${MARK}('alt'))`,
  `<base href="javascript:${MARK}('base')//">`,
  `<form action="javascript:${MARK}('form')"><button>send</button></form>`,
  `<style>@import "javascript:${MARK}('style')"; body { display: none }</style>`,
  `<body onload="${MARK}('body')">`,
  `"><img src=x onerror=${MARK}('quote')>`,
];

/** Runs in the page: marks, and elements that should not have come through. */
export function planted() {
  const content = [...document.querySelectorAll('.message-content')];
  const tags = 'script, iframe, svg:not([class]), form, style, base, video, object, embed, input';
  const elements = content.flatMap((row) => [...row.querySelectorAll(tags)]);
  const links = content.flatMap((row) => [...row.querySelectorAll('a[href]')]);
  const unsafe = links.map((link) => link.href).filter((url) => !/^(https?|mailto):/.test(url));
  return [...(window.__executed ?? []), ...elements.map((found) => found.outerHTML), ...unsafe];
}
