import type { WorklistCounts } from '../../api/answers';
import type { WorklistFilters } from '../../api/queries';
import { useSpeech } from '../../words';

/** How much there is to do; each number is also the filter that shows it. */
export function Counts({
  counts,
  due,
  onChoose,
}: {
  counts: WorklistCounts | undefined;
  due: WorklistFilters['due'];
  onChoose: (due: WorklistFilters['due']) => void;
}) {
  const { w, number } = useSpeech();
  const tiles = [
    ['late', w.worklist.late, counts?.late],
    ['today', w.worklist.dueToday, counts?.today],
    ['week', w.worklist.week, counts?.week],
    ['others', w.worklist.others, counts?.others],
    [undefined, w.worklist.all, counts?.open],
  ] as const;
  return (
    <div className="counts" role="group" aria-label={w.worklist.counts}>
      {tiles.map(([name, label, count]) => (
        <button
          key={label}
          type="button"
          aria-pressed={due === name}
          className={name === 'late' && count ? 'count late' : 'count'}
          onClick={() => onChoose(name)}
        >
          <strong>{count === undefined ? '–' : number(count)}</strong> <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
