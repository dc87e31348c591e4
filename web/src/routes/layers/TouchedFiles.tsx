import { Link } from '@tanstack/react-router';
import { capital } from '../../shared/capital';
import { useSpeech } from '../../words';
import type { Recheck, TouchedFile } from './answers';
import { useLayerWords } from './words';

/** The open files near a change, and what becomes otherwise for which of them. */
export function TouchedFiles({ files: { near, touched } }: { files: Recheck }) {
  const { language } = useSpeech();
  const t = useLayerWords();
  return (
    <section>
      <h2>{t.report.files}</h2>
      <p>
        {t.report.near(near)} {near > 0 && t.report.touched(touched.length)}
      </p>
      <ul className="layer-list">
        {touched.map(({ id, reference, title, facts, reviews }) => (
          <li key={id}>
            <p>
              <Link to="/dossiers/$id/bien" params={{ id }} className="reference">
                {reference}
              </Link>{' '}
              {title}
            </p>
            <ul className="plain">
              {facts.map((fact) => (
                <FactChange key={fact.fact} change={fact} />
              ))}
              {reviews.map(({ trigger, label, toReview }) => (
                <li key={trigger}>{(toReview ? t.report.toReview : t.report.stands)(label[language] ?? trigger)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactChange({ change: { fact, label: told, before, after, by } }: { change: TouchedFile['facts'][number] }) {
  const { w, language, number } = useSpeech();
  const t = useLayerWords();
  const label = told?.[language] ?? fact;
  const answered = (value: boolean | null) => (value === null ? t.report.unseen : value ? t.report.yes : t.report.no);
  const measured = by.map(({ key, name, feature, area, distance }) => {
    const measure = area > 0 ? `${number(area, 1)} m²` : `${number(distance, 2)} m`;
    return `${key ?? name ?? t.wizard.number(feature)}, ${measure}`;
  });
  return (
    <li>
      {capital(label)}
      {w.colon}
      {answered(before)} <span aria-hidden="true">→</span>
      <span className="hidden">{t.report.becomes}</span> <strong>{answered(after)}</strong>
      {measured.length > 0 && t.report.by(measured.join(' ; '))}
    </li>
  );
}
