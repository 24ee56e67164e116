/** How a report looks: light, dark and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --page: #ffffff; --card: #f6f8fa; --line: #d1d9e0;
  --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --run: #0969da; --idle: #59636e; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --dim: #9198a1; --page: #0d1117; --card: #151b23; --line: #3d444d;
  --good: #3fb950; --bad: #f85149; --warn: #d29922; --run: #4493f8; --idle: #9198a1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1360px; margin: 0 auto; padding: 24px 20px 48px; }
h1 { font-size: 26px; margin: 0; display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
h2 { font-size: 19px; margin: 36px 0 12px; }
h3 { font-size: 16px; margin: 0 0 4px; }
p { margin: 4px 0; }
.dim { color: var(--dim); }
code, pre, .id { font: 13px/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
.succeeded { --c: var(--good); }
.failed, .upstream-failed, .timed-out, .lost { --c: var(--bad); }
.skipped, .cancelled, .retrying, .interrupted { --c: var(--warn); }
.running { --c: var(--run); }
.pending, .waiting, .prepare { --c: var(--idle); }
.state { color: var(--c); font-weight: 600; white-space: nowrap; }
h1 .state { font-size: 16px; border: 1px solid var(--c); border-radius: 99px; padding: 2px 12px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(215px, 1fr)); gap: 12px; margin: 20px 0 0; }
.facts div, .failure { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
dt { color: var(--dim); font-size: 13px; }
dd { margin: 0; overflow-wrap: anywhere; }
.failure { border-left: 4px solid var(--bad); margin: 0 0 12px; }
pre { margin: 8px 0 0; padding: 10px; background: var(--page); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tr:last-child > * { border-bottom: 0; }
thead th { font-size: 13px; color: var(--dim); background: var(--card); vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 100px; max-width: 260px; overflow-wrap: anywhere; }
th.number { text-align: right; }
td.number { text-align: right; white-space: nowrap; }
td.words { min-width: 120px; overflow-wrap: anywhere; }
.pairs th { width: 1%; white-space: nowrap; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { display: grid; grid-template-columns: minmax(90px, 22%) 1fr; gap: 12px; align-items: center; border-bottom: 1px solid var(--line); }
.timeline .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 13px; }
.track { position: relative; height: 22px; background: linear-gradient(90deg, var(--line) 1px, transparent 1px) 0 0 / 25% 100%; }
.track span { position: absolute; top: 4px; height: 14px; min-width: 2px; border-radius: 2px; background: var(--c); }
.track .wait { top: 10px; height: 2px; min-width: 0; border-radius: 0; background: var(--dim); }
.track .start { opacity: 0.4; }
.axis .track { background: none; font-size: 12px; color: var(--dim); }
.axis .track b { position: absolute; font-weight: 400; white-space: nowrap; }
.axis .track b:last-child { right: 0; }
.key { display: flex; flex-wrap: wrap; gap: 6px 20px; font-size: 13px; color: var(--dim); margin: 10px 0 0; }
.key i { display: inline-block; width: 22px; height: 10px; margin-right: 6px; border-radius: 2px; background: var(--good); vertical-align: middle; }
.key i.wait { height: 2px; background: var(--dim); }
.key i.start { opacity: 0.4; }
.graph { padding: 12px; }
.graph svg { display: block; }
.graph .node path, .graph .node polygon { fill: var(--page); stroke: var(--c, var(--idle)); stroke-width: 2; }
.graph .node text { fill: var(--c, var(--text)); }
.graph .edge path { stroke: var(--dim); }
.graph .edge polygon { fill: var(--dim); stroke: var(--dim); }
.graph .edge text { fill: var(--dim); }
@media (max-width: 900px) { table { font-size: 12px; } th, td { padding: 5px 6px; } }
@media (max-width: 640px) { main { padding: 16px 12px 32px; } .facts { grid-template-columns: 1fr 1fr; gap: 8px; } .facts div { padding: 8px 10px; }
  .axis .track b:nth-child(even) { display: none; } }
@media print { :root { color-scheme: light; --text: #000; --dim: #444; --page: #fff; --card: #fff; --line: #bbb;
  --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --run: #0969da; --idle: #59636e; }
  main { max-width: none; padding: 0; } body { font-size: 11px; } .scroll { overflow: visible; border: 0; }
  th, td { padding: 3px 6px; } td.words { min-width: 0; } .graph svg { max-width: 100%; height: auto; }
  .failure, tr, .timeline li { break-inside: avoid; } * { print-color-adjust: exact; } }
`;
