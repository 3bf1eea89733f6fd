// Draws diagrams in a frame that is of no origin: it has no session, reaches nothing but this bundle
// (see the node's policy for it) and is thrown away. It hands back the text of an SVG and nothing else.

/** Mermaid's own bounds, and what a source may not set for itself. */
const TEXT_MAX = 50_000;
const EDGES_MAX = 500;
const FIXED = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'dompurifyConfig',
  'deterministicIds',
  'fontFamily',
  'altFontFamily',
  'htmlLabels',
  'layout',
  'logLevel',
  'themeCSS',
];
/** What is as wide as there is room. */
const WIDTH_PX = 1_000;
/** Of the one type that does not say how large it is. */
const UNSAID = '0 0 400 100';

let count = 0;

addEventListener('message', async (event) => {
  const [port] = event.ports;
  if (event.source !== parent || !port) return;
  const mermaid = await load();
  port.onmessage = async ({ data }) => port.postMessage(await drawn(mermaid, data).catch(failed));
  port.postMessage('ready');
});

/** @returns {Promise<any>} null: the node is gone; then the page hears of that with the next diagram */
const load = () =>
  import('./mermaid/mermaid.esm.min.mjs').then(
    (module) => module.default,
    () => null,
  );

/** @param {any} mermaid
 * @param {{ source: string, dark: boolean, family: string, language: string }} wish */
async function drawn(mermaid, { source, dark, family, language }) {
  if (!mermaid) return { error: 'unreachable' };
  document.documentElement.lang = language;
  document.body.style.cssText = `margin: 0; width: ${WIDTH_PX}px; font-family: ${family}`;
  const look = { theme: dark ? 'dark' : 'default', look: 'classic', layout: 'dagre' };
  mermaid.initialize({
    ...look,
    startOnLoad: false,
    securityLevel: 'strict',
    secure: FIXED,
    suppressErrorRendering: true,
    maxTextSize: TEXT_MAX,
    maxEdges: EDGES_MAX,
    logLevel: 'fatal',
    // A picture of text alone can be shown and turned into points everywhere.
    htmlLabels: false,
    fontFamily: family,
    darkMode: dark,
    flowchart: look,
    // Labels of text alone are not moved to the middle of more room than they need.
    state: { ...look, minNodeWidth: 0 },
    gantt: { useWidth: WIDTH_PX },
  });
  await document.fonts.ready;
  count += 1;
  const { svg } = await mermaid.render(`diagram-${count}`, source);
  return { svg: asXml(svg, language) };
}

/** What is HTML in it becomes well formed. @param {string} svg @param {string} language */
function asXml(svg, language) {
  const holder = document.createElement('template');
  holder.innerHTML = svg;
  const root = holder.content.firstElementChild;
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', UNSAID);
  // Which forms of kanji are meant.
  root.setAttribute('lang', language);
  return new XMLSerializer().serializeToString(root);
}

/** @param {any} error  of Mermaid, or of one of its parsers */
function failed(error) {
  const message = String(error?.str ?? error?.message ?? error);
  const told = /(?:line|Line)[ :]+(\d+)/.exec(message)?.[1];
  const loc = error?.hash?.loc?.first_line;
  const line = told ? Number(told) : Number.isInteger(loc) ? loc : null;
  return { error: 'source', message: message.slice(0, 2_000), line };
}
