import { useEffect, useRef } from 'react';
import type { FileState, Simulation } from '../../api/answers';
import { Changes } from './Changes';
import { useFileWords } from './words';

/** What the act will change, before it is recorded. */
export function Review({ before, simulation }: { before: FileState; simulation: Simulation }) {
  const t = useFileWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [simulation]);
  const refused = simulation.steps.filter(({ taken }) => !taken);
  return (
    <section className={refused.length > 0 ? 'review bad' : 'review'}>
      <h3 ref={heading} tabIndex={-1}>
        {refused.length > 0 ? t.steps.impossibleNow : t.steps.review}
      </h3>
      {refused.length > 0 ? (
        <ul>{refused.flatMap(({ reasons }) => reasons.map((reason) => <li key={reason}>{reason}</li>))}</ul>
      ) : (
        <Changes before={before} after={simulation.file} nothing={t.steps.reviewNone} />
      )}
    </section>
  );
}
