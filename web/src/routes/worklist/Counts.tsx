import type { WorklistCounts } from '../../api/answers';
import type { WorklistFilters } from '../../api/queries';
import { useSpeech } from '../../words';
import { useWorklistWords } from './words';

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
  const { number } = useSpeech();
  const t = useWorklistWords();
  const tiles = [
    ['late', t.late, counts?.late],
    ['today', t.dueToday, counts?.today],
    ['week', t.week, counts?.week],
    ['others', t.others, counts?.others],
    [undefined, t.all, counts?.open],
  ] as const;
  return (
    <div className="counts" role="group" aria-label={t.counts}>
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
