import { useSpeech } from '../../words';
import { useOverviewWords } from './words';
import './overview.css';

interface Counts {
  caption: string;
  heads: string[];
  /** What each row is about, then its counts; text stands as it is. */
  rows: [string, ...(number | string)[]][];
}

/** Counts as a table whose cells draw them too: the chart and its table are one. */
export function CountTable({ caption, heads, rows }: Counts) {
  const { number } = useSpeech();
  const o = useOverviewWords();
  if (rows.length === 0) return <p>{o.none}</p>;
  const largest = Math.max(1, ...rows.flatMap(([, ...cells]) => cells.filter((cell) => typeof cell === 'number')));
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="count-table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={`${name}${row}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]}>
                  {typeof cell === 'number' ? number(cell) : cell}
                  {typeof cell === 'number' && (
                    <span className="bar" aria-hidden="true" style={{ inlineSize: `${(cell / largest) * 100}%` }} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
