// One diagram of every type that the bundled version draws, with Japanese labels where the type takes
// them.

/** By the first word, which says the type. */
export const SAMPLES = {
  flowchart: 'flowchart TD\n  A[受付] --> B{承認する?}\n  B -->|はい| C[発送]\n  B -->|いいえ| A',
  graph: 'graph LR\n  A((開始)) --> B[[処理]]\n  subgraph 部門\n    B --> C[(台帳)]\n  end',
  'flowchart-elk': 'flowchart-elk TD\n  A --> B',
  sequenceDiagram:
    'sequenceDiagram\n  participant H as 花子\n  participant K as 健\n  H->>K: 見積をお願いします\n  K-->>H: 承知しました\n  Note over H,K: 翌日まで',
  classDiagram: 'classDiagram\n  class 社員 {\n    +String 氏名\n    +出勤()\n  }\n  社員 <|-- 部長',
  'classDiagram-v2': 'classDiagram-v2\n  class Order\n  Order --> Item : has',
  stateDiagram: 'stateDiagram\n  [*] --> 待機\n  待機 --> 実行',
  'stateDiagram-v2': 'stateDiagram-v2\n  [*] --> 待機中\n  待機中 --> 処理中: 受信\n  処理中 --> [*]',
  erDiagram: 'erDiagram\n  CUSTOMER ||--o{ ORDER : 注文する\n  CUSTOMER {\n    string name\n  }',
  journey: 'journey\n  title 出社の一日\n  section 朝\n    起床: 3: 花子\n    通勤: 1: 花子, 健',
  gantt: 'gantt\n  title 移行の計画\n  dateFormat YYYY-MM-DD\n  section 準備\n  調査 :a1, 2026-11-01, 10d\n  購入 :after a1, 5d',
  pie: 'pie title 問い合わせ\n  "電話" : 40\n  "メール" : 60',
  quadrantChart:
    'quadrantChart\n  title 施策\n  x-axis Low --> High\n  y-axis Slow --> Fast\n  quadrant-1 Do\n  A: [0.3, 0.6]\n  B: [0.7, 0.2]',
  requirementDiagram:
    'requirementDiagram\n  requirement r1 {\n    id: 1\n    text: the text\n    risk: high\n    verifymethod: test\n  }\n  element e1 {\n    type: simulation\n  }\n  e1 - satisfies -> r1',
  gitGraph: 'gitGraph\n  commit\n  branch develop\n  commit\n  checkout main\n  merge develop',
  C4Context:
    'C4Context\n  title 全体図\n  Person(a, "顧客", "利用者")\n  System(b, "受注システム", "注文を受ける")\n  Rel(a, b, "使う")',
  mindmap: 'mindmap\n  root((計画))\n    人\n      採用\n    予算',
  timeline: 'timeline\n  title 沿革\n  2001 : 創業\n  2010 : 大阪支社 : 名古屋支社',
  'sankey-beta': 'sankey-beta\n\nA,B,10\nA,C,5\nB,D,7',
  sankey: 'sankey\n\nA,B,10\nA,C,5',
  'xychart-beta':
    'xychart-beta\n  title "売上"\n  x-axis ["4月", "5月", "6月"]\n  y-axis "万円" 0 --> 100\n  bar [30, 60, 90]\n  line [30, 60, 90]',
  xychart: 'xychart\n  x-axis [a, b]\n  bar [3, 6]',
  'block-beta': 'block-beta\n  columns 2\n  a["受付"] b["倉庫"]\n  a --> b',
  block: 'block\n  columns 1\n  a b',
  'packet-beta': 'packet-beta\n  0-15: "Source Port"\n  16-31: "Destination Port"',
  packet: 'packet\n  0-7: "種別"\n  8-31: "長さ"',
  kanban: 'kanban\n  未着手\n    [見積を作る]\n  作業中\n    [発注する]',
  'architecture-beta':
    'architecture-beta\n  group api(cloud)[API]\n  service db(database)[Database] in api\n  service web(server)[Server] in api\n  db:L -- R:web',
  'radar-beta': 'radar-beta\n  axis a["速さ"], b["値段"], c["品質"]\n  curve x["甲社"]{1, 2, 3}\n  max 5',
  'treemap-beta': 'treemap-beta\n"東日本"\n    "仙台": 10\n    "東京": 30\n"西日本"\n    "大阪": 20',
  treemap: 'treemap\n"a"\n    "b": 10',
  'treeView-beta': 'treeView-beta\n  "src"\n    "main.rs"\n  "docs"',
  'venn-beta': 'venn-beta\n  set A\n  set B\n  union A,B["both"]',
  'ishikawa-beta': 'ishikawa-beta\n  納期の遅れ\n    人\n      欠員\n    機械\n      故障',
  'wardley-beta':
    'wardley-beta\ntitle Tea Shop\nanchor Business [0.95, 0.63]\ncomponent Cup of Tea [0.79, 0.61]\nBusiness -> Cup of Tea',
  'cynefin-beta': 'cynefin-beta\n  title Incident\n  complex\n    "Investigate"\n  clear\n    "Restart"',
  eventmodeling: 'eventmodeling\n\ntf 01 ui CartUI\ntf 02 cmd AddItem\ntf 03 evt ItemAdded',
  'usecase-beta': 'usecase-beta\n  actor Hana\n  Hana --> Order',
  'swimlane-beta': 'swimlane-beta\n  subgraph Sales\n    A[Order] --> B[Check]\n  end\n  subgraph Store\n    B --> C[Ship]\n  end',
  'agentflow-beta': 'agentflow-beta\n  A[Plan] --> B[Act]\n  B --> A',
  'railroad-beta': 'railroad-beta\nword = sequence(terminal("a"), optional(terminal("b")));',
  'railroad-ebnf-beta': 'railroad-ebnf-beta\nnumber = digit , { digit } ;\ndigit = "0" | "1" ;',
  'railroad-abnf-beta': 'railroad-abnf-beta\nnumber = 1*DIGIT ;',
  'railroad-peg-beta': 'railroad-peg-beta\nnumber <- "a" / "b" ;',
  info: 'info',
};

/** Sources that try to run something, to ask somebody at `evil`, or to change more than themselves. */
export const hostile = (evil) => [
  `%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}}}%%
flowchart TD
  A["<img src=x onerror='top.__executed=1'><script>top.__executed=2</script><iframe src='${evil}/a'></iframe>"]
  click A "javascript:top.__executed=3"
  B --> C
  click B href "${evil}/b" _top
  click C call alert(4)`,
  `flowchart TD\n  A@{ img: "${evil}/c.png", label: "x", w: 60, h: 60 }\n  A --> B`,
  `flowchart TD\n  A@{ icon: "fa:user", label: "x" }\n  B["fa:fa-car <b onmouseover=top.__executed=5>x</b>"]`,
  `%%{init: {"themeCSS": "@import url(${evil}/d.css); * { background: url(${evil}/e.png) }"}}%%\nflowchart TD\n  A --> B`,
  `%%{init: {"themeVariables": {"primaryColor": "red; } * { background: url(${evil}/f.png); "}, "fontFamily": "x; } * { background: url(${evil}/g.png); "}}%%\nflowchart TD\n  A --> B`,
  `flowchart TD\n  A --> B\n  classDef z fill:url(${evil}/h.png),background-image:url(${evil}/i.png)\n  class A z\n  style B fill:#fff,stroke:url('${evil}/j.svg#k')`,
  `---\nconfig:\n  __proto__: { polluted: true }\n  securityLevel: sandbox\n  secure: []\n---\nflowchart TD\n  A --> B`,
  `sequenceDiagram\n  participant a\n  link a: x @ javascript:top.__executed=6\n  links a: {"y": "${evil}/l"}\n  a->>a: <img src=${evil}/m onerror=top.__executed=7>`,
  `sequenceDiagram\n  participant a as $$\\href{javascript:top.__executed=8}{x}\\includegraphics{${evil}/n.png}$$\n  a->>a: $$\\htmlData{a=b}{x}$$`,
  `gantt\n  dateFormat YYYY-MM-DD\n  a :b, 2026-01-01, 1d\n  click b href "javascript:top.__executed=9"\n  click b call alert(10)`,
  `classDiagram\n  class A\n  click A href "${evil}/o"\n  callback A "alert" "11"\n  A : <svg onload=top.__executed=12>`,
  `C4Context\n  Person(a, "x", "y", $sprite="${evil}/p.png", $link="${evil}/q")`,
  `architecture-beta\n  service a(${evil})[x]\n  service b(logos:aws)[y]`,
  `mindmap\n  root((<img src=${evil}/r>))\n    a["\`**b** <script>top.__executed=13</script>\`"]\n    ::icon(fa fa-book)`,
  `stateDiagram-v2\n  [*] --> A\n  A: </text><foreignObject><body onload="top.__executed=14"><meta http-equiv=refresh content="0;url=${evil}/s">`,
  `gitGraph\n  commit id: "<img src=${evil}/t>" tag: "</style><script>top.__executed=15</script>"`,
  `pie title </title><script>top.__executed=16</script>\n  "<link rel=stylesheet href=${evil}/u.css>" : 1`,
];

const nodes = (count, between) => Array.from({ length: count }, (_, at) => `n${at}`).join(between);
/** Not drawn in a minute: edges that pass hundreds of others. */
export const ENDLESS = `flowchart TD\n${nodes(290, '-->')}\n${nodes(200, ' & ')} --> n289`;
