// Diagrams: what is told by their source, and what is left of a picture that means no good.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanSvg, withoutAddresses } from '../../assets/lib/svg.js';
import {
  boxOf,
  guessHeight,
  hasOwnColours,
  kindOf,
  lineOf,
  withoutLine,
} from '../../assets/model/diagrams.js';
import { shapeOf } from '../../assets/model/previewed.js';

const svg = (inner, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"${more}>${inner}</svg>`;
const cleaned = (inner, more) => cleanSvg(svg(inner, more))?.svg ?? null;

test('the type is told by the first word that is none of a comment or a setting', () => {
  for (const [source, kind] of [
    ['flowchart TD\n A-->B', 'flowchart'],
    ['graph LR', 'flowchart'],
    ['%%{init: {"theme": "dark"}}%%\nsequenceDiagram', 'sequence'],
    ['---\ntitle: x\n---\n\n%% gantt\n  pie title x', 'pie'],
    ['C4Container', 'context'],
    ['railroad-ebnf-beta', 'railroad'],
    ['hello', 'other'],
    ['', 'other'],
  ])
    assert.equal(kindOf(source), kind, source);
});

test('a line is told as it stands in the source', () => {
  const source =
    '---\ntitle: x\n---\n\n%% first\nsequenceDiagram\n  a->>b: x\n\n%% more\n%%{init: {\n "a": 1\n}}%%\n  ax ->';
  assert.equal(lineOf(source, 1), 6);
  assert.equal(lineOf(source, 2), 7);
  // The empty line and the comment are gone; the setting leaves an empty line.
  assert.equal(lineOf(source, 3), 10);
  assert.equal(lineOf(source, 4), 13);
  assert.equal(lineOf(source, 99), 13);
  assert.equal(lineOf('a\nb', 2), 2);
  for (const none of [null, 0, -1]) assert.equal(lineOf(source, none), null);
  assert.equal(lineOf('', 1), null);
});

test('of what a parser says its own line is left out', () => {
  assert.equal(withoutLine('Parse error on line 3:\n...x\n---^'), '...x\n---^');
  assert.equal(
    withoutLine(
      'Parsing failed: Lexer error on line 2, column 9: unexpected. Parse error on line ?, column ?: x',
    ),
    'unexpected. x',
  );
  const limit = 'Edge limit exceeded. 500 edges found, but the limit is 500.';
  const toBuilders = 'Initialize mermaid with maxEdges set to a higher number to allow more edges.\nYou';
  assert.equal(withoutLine(`${limit}\n\n${toBuilders}`), limit);
});

test('colours of its own are known', () => {
  for (const source of [
    'flowchart TD\n style A fill:#fff',
    'flowchart TD\n classDef x stroke:red',
    'sequenceDiagram\n rect rgb(1, 2, 3)',
    'sequenceDiagram\n box Aqua 営業\n',
    '%%{init: {"theme": "forest"}}%%\nflowchart TD',
    '---\nconfig:\n  themeVariables:\n    a: b\n---\nflowchart TD',
    'C4Context',
    'pie',
  ])
    assert.ok(hasOwnColours(source), source);
  for (const source of ['flowchart TD\n A[box] --> B[style]', 'gantt\n title the theme'])
    assert.ok(!hasOwnColours(source), source);
});

test('its room is bounded, and known before', () => {
  assert.deepEqual(boxOf({ width: 300, height: 100 }), { width: 300, height: 100 });
  assert.deepEqual(boxOf({ width: 1_000, height: 5_200 }), { width: 100, height: 520 });
  assert.equal(guessHeight('a'), 140);
  assert.equal(guessHeight('a\n'.repeat(100)), 420);
});

test('files of diagrams are known by their ends', () => {
  for (const filename of ['a.mmd', '図.MERMAID'])
    assert.equal(shapeOf({ filename, size: 9, content_type: 'text/plain' }), 'diagram');
});

test('a picture keeps what it is, with its size', () => {
  const found = cleanSvg(
    svg(
      '<title id="t">題 &amp; name</title><desc>told</desc><style>#a{fill:url(#b);}</style><g clip-path="url(#c)"><use xlink:href="#d"/><text>&lt;b&gt; &#x65E5;</text></g><image href="data:image/png;base64,aGk="/>',
      ' style="max-width: 10px" width="100%" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ),
  );
  assert.ok(found);
  assert.deepEqual(
    [found.width, found.height, found.title, found.text],
    [100, 50, '題 & name', 'told'],
  );
  assert.match(found.svg, /^<svg [^>]*width="100" [^>]*height="50"/);
  assert.doesNotMatch(found.svg, /max-width/);
  for (const kept of [
    'fill:url(#b)',
    'clip-path="url(#c)"',
    'xlink:href="#d"',
    '&lt;b&gt; 日',
    'aGk=',
  ])
    assert.ok(found.svg.includes(kept), kept);
});

test('nothing in a picture runs or asks anybody', () => {
  const evil = 'https://evil.example/';
  for (const inner of [
    '<script>x()</script>',
    '<g><script href="a.js"/></g>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">x()</x:script>',
    '<SCRIPT>x()</SCRIPT>',
    '<foreignObject><iframe src="a"><b>x()</b></iframe></foreignObject>',
    '<a href="javascript:x()"><text>t</text></a>',
    '<a xlink:href="java&#x73;cript:x()"/>',
    '<g onload="x()" ONCLICK="x()"/>',
    '<set attributeName="href" to="javascript:x()"/>',
    '<animate attributeName="href" values="javascript:x()"/>',
    `<image href="${evil}"/>`,
    `<image href="data:image/svg+xml;base64,x()"/>`,
    `<img src="${evil}" srcset="${evil} 2x"/>`,
    `<use href="${evil}#a"/>`,
    `<rect fill="url(${evil}#a)" filter="url('${evil}')"/>`,
    `<style>@import "${evil}"; a{b:image-set("${evil}" 1x);c:URL( ${evil} )}</style>`,
    `<style>@\\69mport url(${evil});</style>`,
  ]) {
    const text = cleaned(inner);
    assert.ok(text !== null, inner);
    assert.doesNotMatch(text, /evil|x\(\)|script|iframe|onload|onclick/i, inner);
  }
  // What is no escape any more names nothing.
  assert.equal(withoutAddresses('a:u\\72l(b)'), 'a:u72l(b)');
  assert.equal(withoutAddresses('fill:url(#a);b:url("#c")'), 'fill:url(#a);b:url("#c")');
});

test('what is left out takes what is in it along, and nothing else', () => {
  assert.match(cleaned('<script><script>a</script>b</script><g>c</g>') ?? '', /"><g>c<\/g>/);
  assert.doesNotMatch(cleaned('<script><g>inner</g></script>') ?? 'inner', /inner/);
});

test('what is not of the plain form is no picture', () => {
  for (const text of [
    '',
    'text',
    '<svg/>',
    '<html xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"></html>',
    `<!DOCTYPE svg>${svg('')}`,
    `<?xml-stylesheet href="a"?>${svg('')}`,
    svg('<!-- a -->'),
    svg('<![CDATA[a]]>'),
    svg('<g>'),
    svg('</g>'),
    svg('<g></b>'),
    svg("<g a='b'/>"),
    svg('<g a=b/>'),
    svg('<g a="1" a="2"/>'),
    svg('&unknown;'),
    svg('&amp'),
    svg('&#x110000;'),
    svg('', ' viewBox="0 0 1 1"'),
    `${svg('')}${svg('')}`,
    `${svg('')}text`,
    svg('').replace('100 50', '100 0'),
    svg('').replace('100 50', '100 1e9'),
    svg('').replace('100 50', 'NaN 1'),
    svg('').slice(0, -3),
  ])
    assert.equal(cleanSvg(text), null, text);
});
