// Random names for commands. Not every page runs in a secure context, so no randomUUID.

/** @returns {string} 128 bits as hex */
export function nonce() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
