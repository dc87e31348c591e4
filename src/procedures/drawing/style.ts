import { Html } from '../../platform/http/index.js';

/** The style of a drawing: readable in light and dark, and without colours. */
export const STYLE = new Html(`svg {
  --ink: #1b2430;
  --paper: #ffffff;
  --fill: #f2f5f1;
  --line: #6b7480;
  --clock: #8a3b00;
  --mark: #14508c;
  --added: #1d6b2f;
  --removed: #9c1c2e;
  --changed: #7a4b00;
  background: var(--paper);
  color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  svg {
    --ink: #e8e6e1;
    --paper: #16191d;
    --fill: #20282a;
    --line: #9aa4ae;
    --clock: #ffb37a;
    --mark: #8fc1ff;
    --added: #8fd6a0;
    --removed: #ff9fab;
    --changed: #ffcf70;
  }
}
text {
  fill: var(--ink);
}
.small {
  font-size: 11px;
}
.clock {
  fill: var(--clock);
}
rect.state {
  fill: var(--fill);
  stroke: var(--line);
}
rect.compound {
  fill: none;
  stroke: var(--line);
  stroke-dasharray: 4 3;
}
rect.final {
  stroke-width: 3;
}
path {
  fill: none;
  stroke: var(--line);
}
.label {
  paint-order: stroke;
  stroke: var(--paper);
  stroke-width: 3px;
}
/* Marks are never told by colour alone: each has its sign in the text, and its own stroke. */
rect.current {
  stroke: var(--mark);
  stroke-width: 4;
}
rect.visited {
  stroke: var(--mark);
  stroke-width: 2;
}
rect.added {
  stroke: var(--added);
  stroke-width: 3;
}
rect.removed {
  stroke: var(--removed);
  stroke-width: 2;
  stroke-dasharray: 2 4;
}
rect.changed {
  stroke: var(--changed);
  stroke-width: 2;
  stroke-dasharray: 10 3;
}
path.possible {
  stroke: var(--mark);
  stroke-width: 2;
}
path.added {
  stroke: var(--added);
  stroke-width: 3;
}
path.removed {
  stroke: var(--removed);
  stroke-dasharray: 2 4;
}
path.changed {
  stroke: var(--changed);
  stroke-width: 2;
  stroke-dasharray: 10 3;
}`);
