/** The style sheet of a report: the window's colours and lines, light and dark as the reader has it, and paper. */
export const reportStyle = `:root {
  color-scheme: light dark;
  --paper: #fffefc; --ink: #1d1b18; --soft: #6b665e; --line: #e3dfd7; --panel: #f4f2ee; --accent: #2f5b8f;
  --claim: #b35300; --actor: #005f9e; --figure: #00754f; --quote: #7d2a86;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1b1f; --ink: #e8e5df; --soft: #a5a198; --line: #2d3036; --panel: #202227; --accent: #8db8e6;
    --claim: #f0a35e; --actor: #79b8ea; --figure: #5fd0a5; --quote: #d79be0;
  }
}
[data-tag="claim"] { --tag: var(--claim); }
[data-tag="actor"] { --tag: var(--actor); }
[data-tag="figure"] { --tag: var(--figure); }
[data-tag="quote"] { --tag: var(--quote); }
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: .875rem/1.5 Inter, system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif;
}
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.5rem 6rem; }
h1, h2, h3, h4, h5, h6 { text-wrap: balance; overflow-wrap: anywhere; line-height: 1.25; }
h1, article > header > h2 {
  margin: 0 0 .4rem; letter-spacing: -.012em;
  font: 650 1.9rem/1.2 "Source Serif 4", "Noto Serif", "Noto Serif CJK SC", Georgia, serif;
}
a { color: var(--accent); text-underline-offset: .2em; }
.kicker { margin: 0 0 .6rem; color: var(--soft); font-size: .8rem; }
h1:dir(rtl) + .facts, h2:dir(rtl) + .facts { text-align: right; }
.facts { margin: 0; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.soft { margin-inline-start: .4rem; color: var(--soft); font-size: .8rem; white-space: nowrap; }
.cover nav ol { margin: 1.6rem 0 0; padding: 0 0 0 1.6rem; }
.cover nav li { padding: .15rem 0; }
.cover + article, article + article { margin-top: 4rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
.counts { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: 1.1rem 0 0; padding: 0; list-style: none; }
.note { margin: .5rem 0 0; padding-inline-start: .7rem; border-inline-start: 2px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }

.text {
  margin: 1.8rem 0 0; overflow-wrap: break-word; tab-size: 4; font-variant-ligatures: none;
  font: 1.16rem/1.85 "Source Serif 4", "Noto Serif", "Noto Serif CJK SC", Georgia, serif;
}
.text :is(p, h2, h3, h4, h5, h6, blockquote, li) { margin: 0 0 .95em; white-space: pre-wrap; }
.text :is(h2, h3, h4, h5, h6) { font-size: 1.2em; font-weight: 650; line-height: 1.45; }
.text blockquote { padding-inline-start: 1.2em; border-inline-start: 3px solid var(--line); }
.text :is(ul, ol) { margin: 0 0 .95em; padding: 0; }
.text li { margin: 0 0 .3em; margin-inline-start: 1.5em; }
.text li[data-level="2"] { margin-inline-start: 3em; }
.text li:is([data-level="3"], [data-level="4"], [data-level="5"], [data-level="6"]) { margin-inline-start: 4.5em; }
.text [data-marker]::marker { content: attr(data-marker) "\\2002"; }
.text .link { text-decoration: underline 1px var(--soft); text-underline-offset: .2em; }
.text [data-page]::before {
  content: "page " attr(data-page); display: block; margin-bottom: .6em; padding-top: .4em;
  border-top: 1px solid var(--line); color: var(--soft); font: .75rem/1.4 Inter, system-ui, sans-serif; text-align: end;
}

mark {
  color: inherit; background: color-mix(in srgb, var(--tag) 12%, transparent);
  text-decoration: underline solid 2px var(--tag); text-decoration-skip-ink: none; text-underline-offset: .16em;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
mark[data-tag="actor"] { text-decoration-style: double; text-decoration-thickness: 1px; }
mark[data-tag="figure"] { text-decoration-style: dotted; }
mark[data-tag="quote"] { text-decoration-style: dashed; }
mark[data-depth="1"] { text-underline-offset: .33em; }
mark[data-depth="2"] { text-underline-offset: .5em; }
mark[data-depth="3"] { text-underline-offset: .67em; }
mark[data-status] { background: none; text-decoration-line: underline overline; text-decoration-style: dotted; }
.sign {
  margin-inline-end: .3em; padding: .05em .28em; border-radius: 3px; background: var(--tag); color: var(--paper);
  font: 700 .62rem/1.3 Inter, system-ui, sans-serif; text-decoration: none; vertical-align: .35em; white-space: nowrap;
  -webkit-user-select: none; user-select: none; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.sign[data-status] { background: none; color: var(--tag); box-shadow: inset 0 0 0 1px var(--tag); }
.sign:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
.sign:target { background: var(--tag); outline: 2px solid var(--accent); outline-offset: 2px; }

.table { margin-top: 2.6rem; }
.table > :is(h2, h3) { margin: 0 0 .5rem; color: var(--tag); font-size: 1rem; font-weight: 650; }
.count { color: var(--soft); font-weight: 400; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead th { padding: 0 .7rem .3rem 0; color: var(--soft); font-size: .75rem; font-weight: 500; text-align: start; }
th:first-child { width: 3.4rem; }
th:nth-child(2) { width: 40%; }
tbody tr { border-top: 1px solid var(--line); }
tbody th, td { padding: .55rem .7rem .55rem 0; text-align: start; vertical-align: top; font-weight: 400; }
.table .sign { font-size: .7rem; vertical-align: baseline; }
.words { font: 1rem/1.45 "Source Serif 4", "Noto Serif", "Noto Serif CJK SC", Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; }
.entry { background: var(--panel); }
.entry th { padding: .45rem .7rem; }
.entry .name { margin-inline-end: .5rem; font-weight: 650; }
.entry .fact { display: inline-block; margin-inline-end: .8rem; color: var(--soft); font-size: .8rem; }
.entry bdi { color: var(--ink); }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 7.4rem 1fr; gap: 0 .6rem; }
dt { grid-column: 1; color: var(--soft); }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
td .note { margin-top: .35rem; }
.status { margin: 0 0 .2rem; color: var(--soft); font-style: italic; }

@media (max-width: 36rem) {
  dl div { display: block; }
  th:nth-child(2) { width: 42%; }
}
@media (forced-colors: active) {
  mark, .sign { forced-color-adjust: none; }
}
@media print {
  @page { margin: 18mm 20mm; }
  :root { color-scheme: light; font-size: 13.5px; --paper: #fff; --ink: #000; --soft: #555; --line: #ccc; }
  main { max-width: none; padding: 0; }
  .text { line-height: 1.8; }
  .text :is(p, li, blockquote) { orphans: 2; widows: 2; }
  h1, h2, h3, h4, h5, h6, .entry { break-after: avoid; }
  tr { break-inside: avoid; }
  .cover + article, article + article { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  a { color: inherit; text-decoration: none; }
  .sign { color: #fff; }
  .sign[data-status] { color: var(--tag); }
}
`;
