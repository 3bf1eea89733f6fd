// The frame that draws diagrams: of no origin, out of sight, one diagram at a time. What it hands back is
// text that nobody has looked at yet; whatever takes too long ends with the frame.

/**
 * @typedef {{ source: string, dark: boolean, family: string, language: string }} Wish
 * @typedef {{ svg: string } | { error: 'source', message: string, line: number | null }
 *   | { error: 'late' | 'large' | 'unreachable' }} Answer
 */
/** @typedef {{ base: string, node: HTMLIFrameElement, port: Promise<MessagePort>, drawn: number }} Frame */

/** Until the frame is there, with the modules that all diagrams need. */
const LOAD_MS = 20_000;
/** Much more than the largest diagram takes; the modules of its type come in this time, too. */
const DRAW_MS = 10_000;
/** It holds some ten megabytes. */
const IDLE_MS = 60_000;
/** A new one now and then: nobody knows what a diagram has left behind. */
const DRAWN_MAX = 40;
const SVG_MAX = 2_000_000;

/** @type {Frame | null} */
let frame = null;
let idle = 0;
/** @type {Promise<unknown>} */
let queue = Promise.resolve();

/**
 * Draws when it is its turn.
 * @param {string} base  the node that the frame comes from, '' for the page's own
 * @param {Wish} wish @param {() => boolean} wanted  asked then: the reader may have scrolled on
 * @returns {Promise<Answer | null>} null: it was not wanted any more
 */
export function drawDiagram(base, wish, wanted) {
  const turn = queue.then(() => (wanted() ? drawNow(base, wish) : null));
  queue = turn;
  return turn;
}

/** @param {string} base @param {Wish} wish @returns {Promise<Answer>} */
async function drawNow(base, wish) {
  clearTimeout(idle);
  if (frame && (frame.base !== base || frame.drawn >= DRAWN_MAX)) removeFrame();
  frame ??= frameOf(base);
  frame.drawn += 1;
  const port = await within(frame.port, LOAD_MS);
  const answer = port && (await within(asked(port, wish), DRAW_MS));
  idle = setTimeout(removeFrame, IDLE_MS);
  if (!port) removeFrame();
  if (!port) return { error: 'unreachable' };
  const result = answer ? checked(answer) : /** @type {const} */ ({ error: 'late' });
  // What is loaded once is not asked for again by the same frame, also if that failed.
  if ('error' in result && result.error !== 'source') removeFrame();
  return result;
}

/** @param {string} base @returns {Frame} */
function frameOf(base) {
  const node = document.createElement('iframe');
  node.setAttribute('sandbox', 'allow-scripts');
  node.setAttribute('aria-hidden', 'true');
  node.title = '';
  node.tabIndex = -1;
  node.className = 'diagram-frame';
  node.src = `${base}/app/diagrams/index.html`;
  /** @type {Promise<MessagePort>} */
  const port = new Promise((done) => {
    node.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(port1);
      // It has no origin by which it could be named.
      node.contentWindow?.postMessage('', '*', [port2]);
    };
  });
  document.body.append(node);
  return { base, node, port, drawn: 0 };
}

function removeFrame() {
  frame?.node.remove();
  frame = null;
}

/** @param {MessagePort} port @param {Wish} wish @returns {Promise<unknown>} */
const asked = (port, wish) =>
  new Promise((done) => {
    port.onmessage = ({ data }) => done(data);
    port.postMessage(wish);
  });

/** @template T @param {Promise<T>} promise @param {number} most_ms @returns {Promise<T | null>} */
function within(promise, most_ms) {
  let timer = 0;
  const late = new Promise((done) => {
    timer = setTimeout(() => done(null), most_ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What came is of the form agreed on, whatever has happened in the frame.
 * @param {any} answer @returns {Answer} */
function checked(answer) {
  const { svg, error, message, line } = Object(answer);
  if (typeof svg === 'string') return svg.length > SVG_MAX ? { error: 'large' } : { svg };
  if (error !== 'source') return { error: 'unreachable' };
  const told = typeof message === 'string' ? message.slice(0, 500) : '';
  return { error, message: told, line: Number.isInteger(line) ? line : null };
}
