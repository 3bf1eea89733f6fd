// What is typed into the search field.

/** A day is one, a place is one, an author is one: what replaces the one before. */
const SINGLE = /^(in|from|on):/;

/**
 * What was typed, with a filter added; one of the same kind gives way to it, the same one is taken
 * away again.
 * @param {string} typed @param {string} filter
 */
export function withFilter(typed, filter) {
  const parts = split(typed);
  if (parts.includes(filter)) return parts.filter((part) => part !== filter).join(' ');
  const kind = SINGLE.exec(filter)?.[0];
  const kept = parts.filter((part) => !kind || !part.startsWith(kind));
  const quoted = /\s/.test(filter) ? filter.replace(/^(\w+:)(.*)$/s, '$1"$2"') : filter;
  return [...kept, quoted].join(' ').trim();
}

/** Parts between spaces, those in quotation marks whole. @param {string} typed */
function split(typed) {
  return /** @type {string[]} */ (typed.match(/[^\s"]*"[^"]*"|\S+/g) ?? []);
}
