import { useSpeech } from '../../words';
import type { Quarantine, Report } from './answers';
import { useLayerWords } from './words';

/** The features of a file that are kept beside its edition, with the reasons, and all of them to be mended. */
export function SetAside({
  report: { layer, edition },
  quarantined: { count, withoutPlace, examples },
}: {
  report: Report;
  quarantined: Quarantine;
}) {
  const { number } = useSpeech();
  const t = useLayerWords();
  return (
    <section>
      <h2>{t.aside.title}</h2>
      <p>{t.aside.lead(count, number(count))}</p>
      {withoutPlace > 0 && <p className="notice">{t.aside.lost(withoutPlace, number(withoutPlace))}</p>}
      <details>
        <summary>{t.aside.show(examples.length)}</summary>
        <table className="folding">
          <thead>
            <tr>
              {[t.wizard.feature, t.wizard.why, t.wizard.where].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {examples.map(({ number: feature, key, detail, at }) => (
              <tr key={feature}>
                <th scope="row">
                  {t.wizard.number(feature)} {key && <span className="reference">{key}</span>}
                </th>
                <td data-label={t.wizard.why} lang="fr">
                  {detail}
                </td>
                <td data-label={t.wizard.where} className="reference">
                  {at ? at.map((one) => one.toFixed(2)).join(' ') : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p>
        <a href={`/api/layers/${encodeURIComponent(layer)}/deliveries/${edition}/quarantine`}>{t.aside.download}</a>
      </p>
    </section>
  );
}
