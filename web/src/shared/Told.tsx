import { Coded } from './Coded';
import './drawing.css';

interface Line {
  text: string;
  below: Line[];
}

/** Lines that are indented below each other, as lists within lists: what a drawing shows, or what changes in it. */
export function Told({ text }: { text: string | readonly string[] }) {
  const lines = typeof text === 'string' ? text.split('\n') : text;
  return (
    <div className="told">
      <Level lines={nested(lines.filter((line) => line.trim() !== ''))} />
    </div>
  );
}

function Level({ lines }: { lines: Line[] }) {
  return (
    <ul>
      {lines.map(({ text, below }, index) => (
        <li key={index}>
          <p>
            <Coded text={text} />
          </p>
          {below.length > 0 && <Level lines={below} />}
        </li>
      ))}
    </ul>
  );
}

function nested(lines: readonly string[]): Line[] {
  const root: Line = { text: '', below: [] };
  const open = [{ indent: -1, line: root }];
  for (const told of lines) {
    const text = told.trim();
    const indent = told.length - told.trimStart().length;
    while (open.at(-1)!.indent >= indent) open.pop();
    const line: Line = { text, below: [] };
    open.at(-1)!.line.below.push(line);
    open.push({ indent, line });
  }
  return root.below;
}
