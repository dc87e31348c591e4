import { useSpeech } from '../../words';
import type { Change, ChangedFeature, Report } from './answers';
import { useLayerWords } from './words';

/** How many features come, go and change, with a few of each to look at. */
export function Changes({ report: { changes } }: { report: Report }) {
  const { number } = useSpeech();
  const t = useLayerWords();
  const { counts, examples } = changes;
  const rows: [Change, number][] = [
    ['added', counts.added],
    ['removed', counts.removed],
    ['geometry', counts.changedGeometry],
    ['attributes', counts.changedAttributes],
  ];
  return (
    <section>
      <h2>{t.report.changes}</h2>
      <dl className="tally">
        {rows.map(([change, count]) => (
          <div key={change} className={count > 0 ? change : undefined}>
            <dt>{t.report.kinds[change]}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.report.unchanged}</dt>
          <dd>{number(counts.unchanged)}</dd>
        </div>
      </dl>
      {examples.length > 0 && (
        <details>
          <summary>{t.report.examples(examples.length)}</summary>
          <Examples examples={examples} />
        </details>
      )}
    </section>
  );
}

function Examples({ examples }: { examples: ChangedFeature[] }) {
  const t = useLayerWords();
  const { what, place, attributes: attributesTitle } = t.report;
  return (
    <table className="folding">
      <thead>
        <tr>
          {[t.wizard.feature, what, place, attributesTitle].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {examples.map(({ change, key, name, before, after, at, attributes }) => (
          <tr key={`${change} ${before} ${after}`}>
            <th scope="row">{key ?? name ?? t.wizard.number((after ?? before)!)}</th>
            <td data-label={what}>{t.report.kinds[change]}</td>
            <td data-label={place} className="reference">
              {at.map((metres) => metres.toFixed(1)).join(' ')}
            </td>
            <td data-label={attributesTitle}>
              {attributes.length === 0
                ? '–'
                : attributes.map((one) => `${one.name} : ${told(one.before)} → ${told(one.after)}`).join(' ; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function told(value: unknown): string {
  return value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}
