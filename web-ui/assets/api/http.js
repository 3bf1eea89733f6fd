// One fetch wrapper: base address of the current node, token, language, deadline, error shape.

import { ApiError } from './error.js';

const TIMEOUT_MS = 15_000;

/**
 * @typedef {object} Environment
 * @property {() => string} base  origin of the node in use, '' for the page's own
 * @property {() => string | null} token
 * @property {() => string} language
 * @property {(base: string) => Promise<boolean>} recover  finds another node; true if there is one
 * @property {() => boolean} uncertain  it is not known who answers at `base` now
 * @property {() => number} turn  another one when the page shows another account
 * @property {(token: string) => void} sessionEnded
 */

/** @type {Environment} */
let environment = {
  base: () => '',
  token: () => null,
  language: () => 'en',
  recover: () => Promise.resolve(false),
  uncertain: () => false,
  turn: () => 0,
  sessionEnded: () => {},
};

/** @param {Environment} given */
export function configureHttp(given) {
  environment = given;
}

/**
 * @typedef {{ body?: unknown, base?: string, timeout_ms?: number, repeatable?: boolean,
 *   anonymous?: boolean, as?: string, keeps_session?: boolean }} Options
 */

/**
 * @param {string} method
 * @param {string} path
 * @param {Options} [options]  `repeatable`: safe to send again at another node (all but plain
 *   POST);
 *   `as`: by this token, of whichever account;
 *   `keeps_session`: a 401 is about what was sent, not about the session
 * @returns {Promise<any>} the decoded answer, null for an empty one
 */
export function request(method, path, options = {}) {
  if (options.anonymous || options.as) return send(method, path, options);
  const asked = environment.turn();
  const goesOn = () => environment.turn() === asked;
  // What was asked for one account is answered to no other.
  return new Promise((done, failed) => {
    send(method, path, options, goesOn).then(
      (told) => goesOn() && done(told),
      (error) => goesOn() && failed(error),
    );
  });
}

/** @param {string} method @param {string} path @param {Options} options
 * @param {() => boolean} [goesOn]  whether whom it is for is still there */
async function send(method, path, options, goesOn = () => true) {
  const secret = options.base === undefined && !options.anonymous;
  if (secret && environment.uncertain() && !(await environment.recover(environment.base()))) {
    throw new ApiError({ status: 0, code: 'unreachable' });
  }
  if (!goesOn()) return null;
  const base = options.base ?? environment.base();
  try {
    return await once(method, path, base, options);
  } catch (error) {
    const repeatable = options.repeatable ?? method !== 'POST';
    const lost = error instanceof ApiError && error.status === 0;
    if (!lost || options.base !== undefined || !(await environment.recover(base)) || !repeatable) {
      throw error;
    }
    if (!goesOn()) return null;
    return once(method, path, environment.base(), options);
  }
}

/** @param {string} method @param {string} path @param {string} base @param {Options} options */
async function once(method, path, base, options) {
  /** @type {Record<string, string>} */
  const headers = { 'Accept-Language': environment.language() };
  const token = options.anonymous ? null : (options.as ?? environment.token());
  if (token) headers.Authorization = `Bearer ${token}`;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  /** @type {Response} */
  let response;
  try {
    response = await fetch(base + path, {
      method,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: AbortSignal.timeout(options.timeout_ms ?? TIMEOUT_MS),
    });
  } catch {
    throw new ApiError({ status: 0, code: 'unreachable' });
  }
  if (!response.ok) {
    const error = await failure(response);
    const ended = error.status === 401 && token !== null && token === environment.token();
    if (token && ended && !options.keeps_session) environment.sessionEnded(token);
    throw error;
  }
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** @param {Response} response */
async function failure(response) {
  let told;
  try {
    told = await response.json();
  } catch {
    told = {};
  }
  const seconds = Number(response.headers.get('Retry-After'));
  return new ApiError({
    status: response.status,
    code: typeof told.code === 'string' ? told.code : `http_${response.status}`,
    detail: typeof told.detail === 'string' ? told.detail : '',
    field: told.field ?? null,
    retry_after_ms: seconds > 0 ? seconds * 1000 : null,
  });
}

/** The part of an address behind the path.
 * @param {Record<string, string | number | null | undefined>} values */
export function query(values) {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  if (pairs.length === 0) return '';
  return `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`;
}
