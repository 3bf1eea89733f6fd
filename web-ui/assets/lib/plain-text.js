// What a message says, without the marks of its formats.

/** @param {{ html?: string | null, content: string }} message */
export function plainText({ html: source, content }) {
  if (!source) return content;
  const lines = source
    .replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g, '$&\n')
    .replace(/<\/t[dh]>/g, '$& ');
  const { body } = new DOMParser().parseFromString(lines, 'text/html');
  return (body.textContent ?? '').trim();
}
