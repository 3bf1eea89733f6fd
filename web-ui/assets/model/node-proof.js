// Does a node of the mesh answer at an address? Asked before a token is sent there: the machine
// that has the address today may be another one than yesterday.
//
// A token is a payload and the mesh's signature of it. The page gives the payload, which is no
// secret, and a fresh number; only a node can compute the signature, and answers with a keyed hash
// of the number and of the address it was asked at. The signature itself is never sent.

import { hmacSha256 } from './sha256.js';

const CONTEXT = 'localchat node proof v1\0';

/** The part of a token that may be shown. @param {string} token */
export const payloadOf = (token) => token.split('.')[1] ?? '';

/**
 * @param {string} token @param {string} nonce @param {string} base  origin that was asked
 * @returns {string} what a node of the mesh answers there, in hexadecimal digits
 */
export function expectedProof(token, nonce, base) {
  const signature = fromBase64Url(token.split('.')[2] ?? '');
  const place = new URL(base).host;
  const message = new TextEncoder().encode(`${CONTEXT}${nonce}\0${place}`);
  return Array.from(hmacSha256(signature, message), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** @param {string} text */
function fromBase64Url(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
