// What the node names by a stable word, in the reader's language.

import { t } from '../i18n/index.js';
import { relative } from './time.js';

/** Why something was not reached or was refused. @param {string} code @returns {string} */
export function reason(code) {
  const words = t(`mesh.reason.${code}`);
  return isMissing(words) ? t('mesh.reason.unknown', { code }) : words;
}

/** @param {string} name @returns {string} */
export function counterName(name) {
  const words = t(`mesh.counter.${name}`);
  return isMissing(words) ? name.replaceAll('_', ' ') : words;
}

/** When something is due: never in the past. @param {string} at @param {number} [now] */
export const upcoming = (at, now = Date.now()) =>
  Date.parse(at) - now < 1000 ? t('mesh.soon') : relative(at, now);

/**
 * What is wrong with a node itself and what to do, as a sentence about "this node" or a named one.
 * @param {string} code @param {string | null} name  null for the node in use @returns {string}
 */
export function troubleText(code, name) {
  const node = name ?? t('mesh.thisNode');
  const words = t(`mesh.trouble.${code}`, { node });
  return isMissing(words) ? t('mesh.verdict.other', { code }) : words;
}

/** Whether somebody should look at once. @param {string} code */
export const isAlarm = (code) => !CALM.has(code);

/** What hurts nobody yet, or mends itself. */
const CALM = new Set([
  'files_held',
  'files_damaged',
  'certificate_ending',
  'certificate_unread',
  'certificate_wanted',
]);

/** A word of a newer node has no text here. @param {string} words */
const isMissing = (words) => /^mesh\.(reason|counter|trouble)\./.test(words);
