import { useEffect, useRef } from 'react';
import { unbroken } from '../../api/unbroken';
import type { SourceFault } from './answers';
import { goToLine } from './SourceField';
import { useProcedureWords } from './words';

/** What the proofreader refuses, beside the text: the line, the place in the file, what would be right. */
export function SourceFaults({ source, faults }: { source: string; faults: SourceFault[] }) {
  const { bring: t } = useProcedureWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const lines = source.split('\n');
  return (
    <div className="notice bad" role="group" aria-labelledby="source-faults" tabIndex={-1} ref={box}>
      <h2 id="source-faults">{t.faults(faults.length)}</h2>
      <p>{t.faultsLead}</p>
      <ol className="faults">
        {faults.map(({ line, column, pointer, message }, index) => (
          <li key={index}>
            <p>
              <button type="button" className="link" onClick={() => goToLine(line)}>
                {t.place(line, column)}
              </button>
            </p>
            {/* The service says in French what is wrong with a workflow file. */}
            <p lang="fr">{unbroken(message)}</p>
            {pointer !== '' && (
              <p className="quiet">
                <span className="hidden">{t.where} </span>
                <code>{placeOf(pointer)}</code>
              </p>
            )}
            <Excerpt lines={lines} line={line} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Excerpt({ lines, line }: { lines: string[]; line: number }) {
  const { bring: t } = useProcedureWords();
  const first = Math.max(line - 1, 1);
  return (
    <pre className="excerpt" tabIndex={0} aria-label={t.place(line, 1)}>
      {lines.slice(first - 1, line + 1).map((text, index) => {
        const number = first + index;
        return (
          <span key={number} className={number === line ? 'faulty' : undefined}>
            {`${number === line ? '▶' : ' '} ${String(number).padStart(4)}  ${text}\n`}
          </span>
        );
      })}
    </pre>
  );
}

/** A JSON pointer as the way one reads through the file. */
function placeOf(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join(' › ');
}
