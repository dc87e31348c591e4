/** Where every page finds the style sheet. */
export const STYLE_ADDRESS = '/style.css';

/** The one style sheet of the pages that the service renders: no script, no image, no font to fetch. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --paper: #fbfaf7; --line: #c9c4b8; --accent: #14532d; --soft: #eef3ee; --warn: #8a3b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16191d; --line: #4a5058; --accent: #8fd3a6; --soft: #20282a; --warn: #ffb37a; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem; }
body.wide > * { max-width: 72rem; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; border-bottom: 1px solid var(--line); }
header p { margin: 0; font-weight: 600; }
nav ul, nav ol { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: 0; list-style: none; }
nav ol li + li::before { content: "/" / ""; margin-right: .25rem; }
nav a { display: inline-block; min-width: 2rem; padding: .15rem .4rem; text-align: center; }
nav a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 2px solid var(--accent); }
a { color: var(--accent); }
h1, h2, legend, label { overflow-wrap: anywhere; }
form > *, fieldset { min-width: 0; }
h1 { line-height: 1.25; font-size: 1.75rem; }
h2 { margin-top: 2rem; font-size: 1.25rem; }
.lead { font-size: 1.1875rem; padding: 1rem; background: var(--soft); border-left: .3rem solid var(--accent); }
.fault { padding: 1rem; border-left: .3rem solid var(--warn); background: var(--soft); }
form.bare { display: block; max-width: none; }
button.link { min-height: 0; min-width: 2rem; padding: .15rem .4rem; font-weight: 400; color: var(--accent); background: none; text-decoration: underline; border-radius: 0; }
button.link[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 2px solid var(--accent); }
form { display: grid; gap: 1rem; max-width: 24rem; }
form.wide { max-width: none; }
label { font-weight: 600; }
.hint { display: block; font-weight: 400; font-size: .9375rem; }
.hint.wrong { font-weight: 600; color: var(--warn); }
textarea { resize: vertical; }
.trap { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.lines { white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 1rem 0; padding: .5rem 1rem; border-left: .3rem solid var(--line); }
input, textarea, select { width: 100%; min-height: 2.75rem; padding: .5rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--ink); border-radius: .25rem; }
input.map { display: none; width: 280px; height: 280px; min-height: 0; padding: 0; border: 0; border-radius: 0; cursor: crosshair; }
input.map.small { display: block; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
.sentence::first-letter { text-transform: uppercase; }
fieldset { margin: 0; padding: .5rem 1rem 1rem; border: 1px solid var(--line); border-radius: .25rem; }
legend { font-weight: 600; }
label.choice { display: flex; align-items: center; gap: .5rem; min-height: 2.25rem; font-weight: 400; }
input[type=radio], input[type=checkbox] { width: 1.25rem; min-height: 1.25rem; margin: 0; }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 0; border-radius: .25rem; cursor: pointer; justify-self: start; }
button.second { color: var(--accent); background: none; border: 1px solid var(--accent); }
form.wide :is(h2, h3, p, ul) { margin-bottom: 0; }
form.wide :is(h3, p, ul) { margin-top: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.steps { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(7.25rem, 1fr)); gap: .5rem; }
.steps li { padding: .5rem .375rem; font-size: .9375rem; hyphens: auto; overflow-wrap: break-word; border-top: .3rem solid var(--line); }
.steps li.done { border-color: var(--accent); }
.steps li[aria-current] { border-color: var(--accent); background: var(--soft); font-weight: 700; }
.lead p { margin: .25rem 0; }
dl.dates { margin: 0; }
dl.dates dt::first-letter, ul.plain li::first-letter { text-transform: uppercase; }
.outcome { display: inline-block; }
.outcome::first-letter { text-transform: uppercase; }
nav ol a, nav.foot a { text-align: left; padding-left: 0; }
nav.foot { margin-top: 3rem; }
nav.foot a { display: inline; }
nav.foot ul { display: block; padding-left: 1.25rem; list-style: disc; }
/* A first letter inside a box of its own keeps its case: codes are cited as they are. */
dl.dates dt code { display: inline-block; }
dl.dates dt { font-weight: 600; margin-top: 1rem; }
dl.dates dd { margin: 0 0 .25rem; }
summary { cursor: pointer; padding: .25rem 0; color: var(--accent); }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; }
th, td { padding: .375rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
div.scrolls { overflow-x: auto; }
div.scrolls table { width: auto; }
div.scrolls :is(th, td) { overflow-wrap: normal; }
dd { overflow-wrap: anywhere; }
ul.plain { padding-left: 1.25rem; }
ul.choices { display: grid; gap: 1.25rem; padding: 0; list-style: none; }
ul.choices form { gap: .25rem; max-width: none; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; font-size: .9375rem; }
@media (min-width: 44rem) { input.map.wide { display: block; width: 640px; height: 440px; } input.map.small { display: none; } }
@media print { nav, form, .skip { display: none; } details > * { display: block; } }
`;
