import { PageTitle } from '../shared/PageTitle';
import { useSpeech } from '../words';

export function HelpPage() {
  const { w } = useSpeech();
  return (
    <article className="prose">
      <PageTitle>{w.help.title}</PageTitle>
      <h2>{w.help.worklistTitle}</h2>
      <p>{w.help.worklist}</p>
      <h2>{w.help.datesTitle}</h2>
      <p>{w.help.dates}</p>
      <h2>{w.help.draftsTitle}</h2>
      <p>{w.help.drafts}</p>
      <h2>{w.help.keysTitle}</h2>
      <dl className="keys-list">
        {w.help.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>{w.help.moreTitle}</h2>
      <p>
        <a href="/api">{w.help.api}</a>
      </p>
    </article>
  );
}
