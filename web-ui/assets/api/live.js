// One WebSocket to one node: opening, resuming, pings, closing. Which node, and when to try
// again, is decided elsewhere.

/** @import { LiveEvent } from './types.js' */

const PING_EVERY_MS = 8_000;

/**
 * @typedef {object} LiveHandlers
 * @property {(event: LiveEvent) => void} event
 * @property {(code: number) => void} closed  called once, never after `close()`
 * @property {() => void} silent  nothing was heard for a whole ping interval
 */

export class Live {
  /**
   * @param {string} base
   * @param {string} token
   * @param {string | null} resume
   * @param {LiveHandlers} handlers
   */
  constructor(base, token, resume, handlers) {
    this.handlers = handlers;
    this.resume = resume;
    this.heard = true;
    this.ended = false;
    const address = new URL('/ws', base || location.origin);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    this.socket = new WebSocket(address.href, ['localchat.v1', `bearer.${token}`]);
    this.socket.onmessage = (frame) => this.#receive(frame.data);
    this.socket.onclose = (close) => this.#end(close.code);
    this.timer = setInterval(() => this.#tick(), PING_EVERY_MS);
  }

  /** @param {object} frame */
  send(frame) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  close() {
    this.ended = true;
    clearInterval(this.timer);
    this.socket.close();
  }

  /** @param {unknown} data */
  #receive(data) {
    if (this.ended || typeof data !== 'string') return;
    this.heard = true;
    const event = JSON.parse(data);
    if (event.type === 'ready' && this.resume !== null) {
      this.send({ type: 'resume', cursor: this.resume });
    }
    this.handlers.event(event);
  }

  #tick() {
    if (!this.heard) this.handlers.silent();
    this.heard = false;
    this.send({ type: 'ping' });
  }

  /** @param {number} code */
  #end(code) {
    clearInterval(this.timer);
    if (this.ended) return;
    this.ended = true;
    this.handlers.closed(code);
  }
}
