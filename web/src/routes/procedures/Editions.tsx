import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Field } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { ListedEdition } from './answers';
import { keyOf } from './editions';
import { useDatedNames, useNames } from './names';
import { useProcedureWords } from './words';

interface Props {
  procedure: string;
  editions: ListedEdition[];
  shown: ListedEdition;
}

/** The editions of a procedure: who published which, when and on which decision; and a way to compare any two. */
export function Editions({ procedure, editions, shown }: Props) {
  const { edition: t } = useProcedureWords();
  const { columns } = t;
  return (
    <section>
      <h2>{t.history}</h2>
      <p className="quiet">{t.historyLead}</p>
      <table className="folding">
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <Row key={keyOf(edition)} edition={edition} isShown={edition === shown} />
          ))}
        </tbody>
      </table>
      {editions.length > 1 && <Compare procedure={procedure} editions={editions} shown={shown} />}
    </section>
  );
}

function Row({ edition, isShown }: { edition: ListedEdition; isShown: boolean }) {
  const { day, moment, number } = useSpeech();
  const t = useProcedureWords();
  const { columns } = t.edition;
  const { procedure, hash, from, standing, files, own } = edition;
  const name = useNames()(edition);
  return (
    <tr>
      <th scope="row">
        {isShown ? (
          <strong>{name}</strong>
        ) : (
          <Link to="/procedures/$procedure" params={{ procedure }} search={{ edition: hash }}>
            {name}
          </Link>
        )}
      </th>
      <td data-label={columns.from}>{day(from)}</td>
      <td data-label={columns.state}>
        <span className={`mark ${standing}`}>{t.standings[standing]}</span>
      </td>
      <td data-label={columns.files}>{number(files.open)}</td>
      <td data-label={columns.by}>
        {own ? (
          <>
            {t.edition.published(moment(own.publishedAt), own.publishedBy)}
            <blockquote>{own.note}</blockquote>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function Compare({ procedure, editions, shown }: Props) {
  const { edition: t } = useProcedureWords();
  const names = useDatedNames();
  const navigate = useNavigate();
  const place = editions.indexOf(shown);
  const [after, setAfter] = useState(keyOf(editions[Math.min(place, editions.length - 2)]!));
  const [before, setBefore] = useState(keyOf(editions[Math.min(place, editions.length - 2) + 1]!));
  const hashOf = (key: string) => key.split(' ')[0]!;
  const options = editions.map((edition) => (
    <option key={keyOf(edition)} value={keyOf(edition)}>
      {names(edition)}
    </option>
  ));
  return (
    <form
      className="compare no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const search = { de: hashOf(before), a: hashOf(after) };
        void navigate({ to: '/procedures/$procedure/difference', params: { procedure }, search });
      }}
    >
      <h3>{t.compareTitle}</h3>
      <div className="row">
        <Field name="before" label={t.before} required>
          {(props) => (
            <select {...props} value={before} onChange={({ target }) => setBefore(target.value)}>
              {options}
            </select>
          )}
        </Field>
        <Field name="after" label={t.after} required>
          {(props) => (
            <select {...props} value={after} onChange={({ target }) => setAfter(target.value)}>
              {options}
            </select>
          )}
        </Field>
        <button type="submit" className="button">
          {t.compare}
        </button>
      </div>
    </form>
  );
}
