// What can be told of a diagram by its source, without drawing it.

/** Mermaid's own bound. */
export const SOURCE_MAX = 50_000;

/** Beginnings of diagrams, and what a type is called in the texts. @type {[RegExp, string][]} */
const KINDS = [
  [/^(flowchart|graph)/, 'flowchart'],
  [/^sequenceDiagram/, 'sequence'],
  [/^classDiagram/, 'class'],
  [/^stateDiagram/, 'state'],
  [/^erDiagram/, 'entities'],
  [/^journey/, 'journey'],
  [/^gantt/, 'gantt'],
  [/^pie/, 'pie'],
  [/^quadrantChart/, 'quadrants'],
  [/^requirement/, 'requirements'],
  [/^gitGraph/, 'git'],
  [/^C4/, 'context'],
  [/^mindmap/, 'mindmap'],
  [/^timeline/, 'timeline'],
  [/^sankey/, 'sankey'],
  [/^xychart/, 'chart'],
  [/^block/, 'blocks'],
  [/^packet/, 'packet'],
  [/^kanban/, 'kanban'],
  [/^architecture/, 'architecture'],
  [/^radar/, 'radar'],
  [/^treemap/, 'treemap'],
  [/^treeView/, 'tree'],
  [/^venn/, 'venn'],
  [/^ishikawa/i, 'ishikawa'],
  [/^wardley/i, 'wardley'],
  [/^cynefin/, 'cynefin'],
  [/^eventmodeling/, 'events'],
  [/^usecase/, 'usecase'],
  [/^swimlane/, 'swimlanes'],
  [/^agentflow/, 'agents'],
  [/^railroad/i, 'railroad'],
];

const FRONT = /^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?\}%%/g;
const COMMENT = /^\s*%%(?!\{)/;

/** @param {string} source @returns {string} 'other' for what is none of those that are known */
export function kindOf(source) {
  const text =
    plainLines(source)
      .find((line) => line.text.trim() !== '')
      ?.text.trim() ?? '';
  return KINDS.find(([begin]) => begin.test(text))?.[1] ?? 'other';
}

/** Types whose colours are fixed, or hard to read on dark ground. */
const LIGHT = /^(context|events|pie|tree|treemap|wardley)$/;

/** Whether it brings colours that were chosen for a light ground. @param {string} source */
export const hasOwnColours = (source) =>
  LIGHT.test(kindOf(source)) ||
  /\b(classDef|style|linkStyle|UpdateElementStyle|UpdateRelStyle)\b.*(fill|stroke|color|Color)/.test(
    source,
  ) ||
  /\b(rect|box)\s+(rgba?\(|#|[a-z]+\s)/i.test(source) ||
  /\bthemeVariables\b|["']?\btheme["']?\s*:/.test(source);

/**
 * The line of the source that the parser means: it counts without what it was not shown.
 * @param {string} source @param {number | null} line @returns {number | null}
 */
export function lineOf(source, line) {
  if (line === null || line < 1) return null;
  const lines = plainLines(source);
  return lines[Math.min(line, lines.length) - 1]?.number ?? null;
}

/** What a parser says is wrong, without the line as it counts it, and without what it tells those
 * who build it in. @param {string} message */
export const withoutLine = (message) =>
  message
    .replace(/\n\s*\nInitialize mermaid [\s\S]*$/, '')
    .replace(/^Parsing failed: */, '')
    .replace(/\b(Parse|Lexer|Lexical) error on line [\d?]+(, column [\d?]+)?[.:]? */g, '')
    .trim();

/** The lines that a parser is shown, by their numbers in the source. @param {string} source
 * @returns {{ text: string, number: number }[]} */
function plainLines(source) {
  const blank = (/** @type {string} */ text) => text.replace(/[^\n]/g, '');
  const [front] = FRONT.exec(source) ?? [''];
  const skipped = front.split('\n').length - 1;
  const rest = source.slice(front.length);
  // All of a directive is gone, with the ends of its lines.
  const lost = new Set();
  for (const { index, 0: text } of rest.matchAll(DIRECTIVE)) {
    const first = rest.slice(0, index).split('\n').length;
    for (let at = 1; at <= blank(text).length; at += 1) lost.add(skipped + first + at);
  }
  const all = rest
    .replace(DIRECTIVE, blank)
    .split('\n')
    .map((text, index) => ({ text, number: skipped + index + 1 }))
    .filter(({ number }) => !lost.has(number));
  /** @type {typeof all} */
  const kept = [];
  for (const line of all) {
    if (COMMENT.test(line.text)) {
      // With the empty lines before it.
      while (kept.length > 0 && kept[kept.length - 1].text.trim() === '') kept.pop();
    } else if (kept.length > 0 || line.text.trim() !== '') kept.push(line);
  }
  return kept;
}

/** About as high as it will be drawn, as long as nobody knows. @param {string} source */
export const guessHeight = (source) => Math.min(420, Math.max(140, 52 * source.split('\n').length));

/** The box it is shown in. @param {{ width: number, height: number }} size */
export function boxOf({ width, height }) {
  const scale = Math.min(1, HEIGHT_MAX / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

const HEIGHT_MAX = 520;
