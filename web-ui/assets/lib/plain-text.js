// What a message says, without the marks of its formats: its text, and what its files are called.

/**
 * @param {{ html?: string | null, content: string, attachments?: { filename: string }[] }} message
 */
export function plainText({ html: source, content, attachments = [] }) {
  const names = attachments.map(({ filename }) => filename).join('\n');
  const text = source ? withoutMarks(source) : content;
  return text && names ? `${text}\n${names}` : text || names;
}

/** @param {string} source */
function withoutMarks(source) {
  const lines = source
    .replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g, '$&\n')
    .replace(/<\/t[dh]>/g, '$& ');
  const { body } = new DOMParser().parseFromString(lines, 'text/html');
  return (body.textContent ?? '').trim();
}
