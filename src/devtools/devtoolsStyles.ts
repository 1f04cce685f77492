/**
 * The inspector's look. It stands in the app's own page, so everything is first taken back to the browser's defaults:
 * `:not(#_)` matches always and weighs as much as an id, which the app's rules rarely do. Drawings are spared, because their
 * geometry would be taken back, too. Light or dark by the app's `color-scheme`; logical properties, for both directions.
 */
export const devtoolsStyles = /* css */ `
.reachability-devtools:not(#_), .reachability-devtools:not(#_) *:not(svg, svg *) { all: revert; }

.reachability-devtools:not(#_) {
  --page: light-dark(#ffffff, #16181c);
  --raised: light-dark(#f3f5f7, #22262c);
  --line: light-dark(#d0d7de, #3a4049);
  --text: light-dark(#1f2328, #e6e8eb);
  --quiet: light-dark(#59626c, #a3adb8);
  --accent: light-dark(#0b5fcc, #79b0ff);
  --online: light-dark(#1a7f37, #4ac26b);
  --offline: light-dark(#6e7781, #9aa4af);
  --unknown: light-dark(#9a6700, #d4a72c);

  /* Several on one page stand side by side; their panels open in one place. */
  --shift: calc(var(--place, 0) * (15em + 8px));

  position: fixed;
  inset: auto;
  inset-block-end: 12px;
  inset-inline-end: calc(12px + var(--shift));
  z-index: 2147483647;
  display: flex;
  flex-direction: column-reverse;
  align-items: flex-end;
  gap: 8px;
  inline-size: auto;
  block-size: auto;
  margin: 0;
  border: 0;
  padding: 0;
  overflow: visible;
  background: none;
  color: var(--text);
  font: 12px/1.45 system-ui, sans-serif;
  text-align: start;
  /* Only its parts: the box around them also covers what lies between. */
  pointer-events: none;

  > button, > dialog { pointer-events: auto; }
  *:not(svg *) { box-sizing: border-box; }
  h2, h3, p, dl, dd, ol { margin: 0; padding: 0; }
  h2 { font-size: 14px; }
  h3 { font-size: 13px; overflow-wrap: anywhere; }
  ol { list-style: none; }
  header { display: flex; align-items: center; gap: 8px; }
  header > :first-child { flex: 1; }

  button, input {
    font: inherit;
    color: inherit;
    background: var(--page);
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 3px 9px;
    min-block-size: 26px;
  }
  button { cursor: pointer; }
  button:hover { background: var(--raised); }
  button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--page); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }

  .reachability-devtools-toggle {
    inline-size: 15em;
    border-radius: 99px;
    padding: 5px 12px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
  }

  .reachability-devtools-panel {
    position: static;
    margin: 0;
    margin-inline-end: calc(-1 * var(--shift));
    padding: 0;
    color: inherit;
    display: flex;
    flex-direction: column;
    inline-size: min(1200px, 100vw - 24px);
    block-size: min(600px, 100vh - 72px);
    background: var(--page);
    border: 1px solid var(--line);
    border-radius: 10px;
    box-shadow: 0 8px 30px rgb(0 0 0 / 30%);
    overflow: hidden;
    contain: layout paint;
  }
  .reachability-devtools-panel > header { padding: 8px 12px; border-block-end: 1px solid var(--line); }

  .reachability-devtools-summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    padding: 8px 12px;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }
  .reachability-devtools-summary output:empty { display: none; }
  .reachability-devtools-summary output { flex-basis: 100%; }
  .reachability-devtools-summary dl { display: flex; flex-wrap: wrap; gap: 2px 24px; }
  .reachability-devtools-summary dl > div { display: flex; gap: 6px; }
  .reachability-devtools-summary dd { font-weight: 600; }

  .reachability-devtools-budget { display: grid; grid-template-columns: auto 160px; gap: 2px 8px; align-items: center; }
  .reachability-devtools-budget > :last-child { grid-column: 1 / -1; color: var(--quiet); }
  .reachability-devtools-budget svg { background: var(--page); border: 1px solid var(--line); border-radius: 4px; }
  .reachability-devtools-budget rect { fill: var(--online); }
  .reachability-devtools-budget rect[data-part="reading"] { fill: var(--accent); }
  .reachability-devtools-budget rect[data-part="sampling"] { fill: var(--unknown); }
  .reachability-devtools-budget rect[data-part="releasing"] { fill: var(--offline); }
  &:dir(rtl) svg { transform: scaleX(-1); }
  /* English within a page of the other direction: each line reads in its own, the whole is mirrored. */
  :is(h2, h3, p, dt, dd, th, td, li, legend, button, input, span, output) { unicode-bidi: plaintext; }
  &:dir(rtl) :is(h2, h3, p, dt, dd, th, td, li, input, span) { text-align: right; }

  .reachability-devtools-faults { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; border: 0; padding: 0; min-inline-size: 0; }
  .reachability-devtools-faults legend { padding: 0; margin-block-end: 4px; color: var(--quiet); }

  .reachability-devtools-body { display: flex; flex: 1; min-block-size: 0; }
  .reachability-devtools-users, .reachability-devtools-side { contain: content; }
  .reachability-devtools-users { display: flex; flex: 1; flex-direction: column; min-inline-size: 0; }
  .reachability-devtools-search { display: flex; align-items: center; gap: 8px; padding: 8px 12px; color: var(--quiet); }
  .reachability-devtools-search input { flex: 1; max-inline-size: 280px; color: var(--text); }
  .reachability-devtools-scroll { flex: 1; overflow: auto; }
  .reachability-devtools-scroll > p, .reachability-devtools-scroll > button { margin: 12px; }

  /* Fixed, because ages change every second, and automatic columns would be measured anew each time. */
  table { table-layout: fixed; inline-size: 100%; min-inline-size: 880px; border-collapse: collapse; }
  thead th { inline-size: 124px; }
  thead th[data-column="identity"] { inline-size: auto; }
  thead th[data-column="freshness"] { inline-size: 100px; }
  thead th[data-column="age"] { inline-size: 64px; }
  thead th:is([data-column="slot"], [data-column="events"]) { inline-size: 114px; }
  thead th[data-column="readers"] { inline-size: 134px; }
  th, td { padding: 2px 8px; border-block-end: 1px solid var(--line); font-weight: 400; text-align: start; white-space: nowrap; }
  :is(th, td):first-child { padding-inline-start: 12px; }
  thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--page); }
  th button { min-block-size: 24px; border-color: transparent; background: none; padding: 0 4px; margin-inline-start: -5px; }
  thead button { font-weight: 600; }
  tbody th button { color: var(--accent); max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; }
  tbody th button[aria-pressed="true"] { color: var(--page); }
  tbody tr:hover, tr[data-selected] { background: var(--raised); }
  td { overflow: hidden; text-overflow: ellipsis; font-variant-numeric: tabular-nums; }

  .reachability-devtools-shape {
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline: 3px;
    border: 2px solid var(--offline);
    border-radius: 50%;
  }
  .reachability-devtools-shape[data-presence="online"] { border-color: var(--online); background: var(--online); forced-color-adjust: none; }
  .reachability-devtools-shape[data-presence="unknown"] { border: 1.5px dashed var(--unknown); }

  .reachability-devtools-timeline { display: block; inline-size: 96px; block-size: 12px; contain: strict; }
  .reachability-devtools-timeline svg { display: block; background: var(--raised); border-radius: 2px; }
  .reachability-devtools-timeline path { fill: var(--offline); }
  .reachability-devtools-timeline path[data-presence="online"] { fill: var(--online); }
  .reachability-devtools-timeline path[data-presence="unknown"] { fill: var(--unknown); }

  .reachability-devtools-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .reachability-devtools-side {
    inline-size: 290px;
    flex: none;
    overflow: auto;
    padding: 10px 12px;
    border-inline-start: 1px solid var(--line);
  }
  .reachability-devtools-side section { display: flex; flex-direction: column; gap: 10px; }
  .reachability-devtools-side .reachability-devtools-facts > div { display: flex; gap: 8px; padding-block: 1px; }
  .reachability-devtools-facts dt { color: var(--quiet); }
  .reachability-devtools-side dt { flex: 0 0 84px; }
  .reachability-devtools-side dd { overflow-wrap: anywhere; }
  .reachability-devtools-events li { padding-block: 2px; overflow-wrap: anywhere; }
  .reachability-devtools-events time { color: var(--quiet); font-variant-numeric: tabular-nums; }

  @media (max-width: 720px) {
    .reachability-devtools-body { flex-direction: column; overflow: auto; }
    .reachability-devtools-users { flex: none; }
    .reachability-devtools-side { inline-size: auto; border-inline-start: 0; border-block-start: 1px solid var(--line); }
  }
}
`;
