import { useEffect, useRef } from 'react';

/** Somebody else changed what is being written: keep what was typed and write it over theirs, or take theirs. */
export function Stale({
  words,
  onKeep,
  onTake,
}: {
  words: { stale: string; keepMine: string; takeTheirs: string };
  onKeep: () => void;
  onTake: () => void;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={notice}>
      <p>{words.stale}</p>
      <div className="row">
        <button type="button" className="button small" onClick={onKeep}>
          {words.keepMine}
        </button>
        <button type="button" className="button small" onClick={onTake}>
          {words.takeTheirs}
        </button>
      </div>
    </div>
  );
}
