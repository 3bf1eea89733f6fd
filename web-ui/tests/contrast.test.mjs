// WCAG 2.2 AA: text on every surface it is used on, in both themes, out of the tokens themselves.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const sheet = (name) => readFileSync(new URL(`../assets/styles/${name}`, import.meta.url), 'utf8');
const css = sheet('tokens.css');

/** @param {0 | 1} theme 0 light, 1 dark */
function tokens(theme) {
  const found = {};
  for (const [, name, value] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    const pair = /light-dark\((#\w+), (#\w+)\)/.exec(value);
    if (pair) found[name] = pair[theme + 1];
    else if (/^#\w{6}$/.test(value)) found[name] = value;
  }
  return found;
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The token that a rule has for a property, where there are two that of the theme. */
function tokenOf(file, selector, property, theme) {
  const rule = `\n${sheet(file)}`.split(`\n${selector} {`)[1].split('}')[0];
  const value = new RegExp(`\\s${property}: (.*);`).exec(rule)[1];
  const named = [...value.matchAll(/var\((--[\w-]+)\)/g)].map(([, token]) => token);
  return named[theme] ?? named[0];
}

/** Text colour, the surfaces it is put on, and the least ratio. */
const PAIRS = [
  [
    '--ink',
    [
      '--surface',
      '--surface-2',
      '--surface-3',
      '--surface-4',
      '--raised',
      '--hover',
      '--press',
      '--accent-soft',
      '--mark',
    ],
    4.5,
  ],
  [
    '--ink-2',
    ['--surface', '--surface-2', '--surface-3', '--surface-4', '--raised', '--hover', '--press'],
    4.5,
  ],
  ['--ink-3', ['--surface', '--surface-2', '--surface-3', '--raised', '--hover'], 4.5],
  ['--accent-text', ['--surface', '--raised', '--hover', '--accent-soft'], 4.5],
  ['--accent-ink', ['--accent', '--accent-hover'], 4.5],
  ['--badge-ink', ['--badge'], 4.5],
  ['--bad', ['--surface', '--raised', '--hover', '--bad-soft'], 4.5],
  ['--warn', ['--surface', '--warn-soft'], 4.5],
  ['--ok', ['--surface', '--raised', '--ok-soft'], 4.5],
  ['--rail-ink', ['--rail', '--rail-item'], 4.5],
  ['--ring', ['--surface-2', '--surface-3', '--raised'], 3],
  ['--focus', ['--surface', '--surface-2', '--raised'], 3],
];

for (const [theme, name] of [
  [0, 'light'],
  [1, 'dark'],
]) {
  test(`text is readable in the ${name} theme`, () => {
    const colours = tokens(theme);
    for (const [text, surfaces, least] of PAIRS) {
      for (const surface of surfaces) {
        const ratio = contrast(colours[text], colours[surface]);
        assert.ok(ratio >= least, `${text} on ${surface}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`a choice is told from its dialog, and the chosen part from the rest, in the ${name} theme`, () => {
    const colours = tokens(theme);
    const valueOf = (file, selector, property) => colours[tokenOf(file, selector, property, theme)];
    const dialog = valueOf('modal.css', '.modal', 'background');
    const track = valueOf('field.css', '.choice-options', 'background');
    const chosen = '.choice-option.is-chosen';
    assert.notEqual(track, dialog);
    assert.ok(contrast(valueOf('field.css', '.choice-options', 'border'), dialog) >= 1.5);
    assert.ok(contrast(valueOf('field.css', '.choice-option', 'color'), track) >= 4.5);
    assert.ok(contrast(valueOf('field.css', chosen, 'box-shadow'), track) >= 3);
    const ground = valueOf('field.css', chosen, 'background');
    assert.ok(contrast(valueOf('field.css', chosen, 'color'), ground) >= 4.5);
  });
}
