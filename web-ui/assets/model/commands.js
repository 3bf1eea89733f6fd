// What is a command of what somebody has written, and what is text that begins with a slash. Paths
// are such texts: `/etc/hosts`, `/共有/旧`, `//server/share`.

/** @typedef {{ name: string, rest: string }} Command */

const COMMAND = /^\/([a-z]+)(?:[ \t　]+(.*))?$/i;
/** As it is typed while writing Japanese. */
const WIDE = /^／([a-zａ-ｚ]+)(?:[ \t　]+(.*))?$/i;

/**
 * @param {string} text  as it would be sent
 * @param {readonly string[]} names  of the commands that there are
 * @returns {(Command & { known: boolean }) | null} null: a text
 */
export function commandIn(text, names) {
  const narrow = COMMAND.exec(text);
  const found = narrow ?? WIDE.exec(text);
  if (!found) return null;
  const name = found[1].normalize('NFKC').toLowerCase();
  const known = names.includes(name);
  // Nobody types a full-width sign by intention in front of what is no command.
  if (!known && !narrow) return null;
  return { name, rest: (found[2] ?? '').trim(), known };
}

/**
 * Whom a command is about, and what is to be said to them: `@hana 確認お願いします`.
 * @param {string} rest @returns {{ who: string, text: string }}
 */
export function addressee(rest) {
  const [, who = '', text = ''] = /^[@＠]?(\S*)\s*(.*)$/u.exec(rest) ?? [];
  return { who, text };
}
