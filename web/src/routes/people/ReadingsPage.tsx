import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { faultInWords } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Reading } from './answers';
import { peopleQueries } from './queries';
import { roleLabel } from './roles-in-words';
import { usePeopleWords } from './words';
import './people.css';

const route = getRouteApi('/personnes/lectures');

/** Who has read a file, found by its reference; nothing of the file itself. */
export function ReadingsPage() {
  const { w } = useSpeech();
  const t = usePeopleWords();
  const navigate = route.useNavigate();
  const { reference = '' } = route.useSearch();
  const [typed, setTyped] = useState(reference);
  const { data, error } = useQuery({ ...peopleQueries.readings(reference), enabled: reference !== '' });
  const unknown = data?.file === null ? t.unknownReference(reference) : undefined;
  return (
    <section>
      <p>
        <Link to="/personnes">{t.all}</Link>
      </p>
      <PageTitle>{t.readingsTitle}</PageTitle>
      <p className="lead">{t.readingsLead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: typed.trim() === '' ? {} : { reference: typed.trim() }, replace: true });
        }}
      >
        <TextField
          name="reference"
          label={t.reference}
          required
          maxLength={100}
          value={typed}
          error={unknown}
          onChange={setTyped}
        />
        <div className="actions">
          <button type="submit" className="button primary">
            {t.look}
          </button>
        </div>
      </form>
      {error && <p className="notice bad">{faultInWords(error, w)}</p>}
      {data?.file && <Readings reference={data.file.reference} items={data.items} />}
    </section>
  );
}

function Readings({ reference, items }: { reference: string; items: Reading[] }) {
  const { language, moment } = useSpeech();
  const t = usePeopleWords();
  const { data: people } = useQuery(peopleQueries.all(language));
  return (
    <>
      <h2 className="reference">{reference}</h2>
      {items.length === 0 ? (
        <p role="status">{t.noReadings}</p>
      ) : (
        <div className="scroll" role="region" aria-label={t.readingsTitle} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[t.when, t.reader, t.whatRead, t.withRoles, t.how].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ name, roles, through, what, readAt }) => (
                <tr key={`${readAt}${name}${what}`}>
                  <td>{moment(readAt)}</td>
                  <th scope="row">{name}</th>
                  <td>{t.what[what]}</td>
                  <td>{roles.map((role) => (people ? roleLabel(people, role) : role)).join(', ')}</td>
                  <td>{t.through[through]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
