/** The style sheet of the map's pages: no script, no image, no font to fetch. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --paper: #fbfaf7; --line: #c9c4b8; --accent: #14532d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16191d; --line: #4a5058; --accent: #8fd3a6; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; border-bottom: 1px solid var(--line); }
nav ul, nav ol { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: 0; list-style: none; }
nav li + li::before { content: none; }
nav ol li + li::before { content: "/"; margin: 0 .25rem; }
nav a { display: inline-block; min-width: 2rem; padding: .15rem .4rem; text-align: center; }
nav a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 2px solid var(--accent); }
a { color: var(--accent); }
h1 { line-height: 1.25; font-size: 1.625rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: 0; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .9375rem; }
`;
