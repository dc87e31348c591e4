import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { MapBelow } from '../../map/MapBelow';
import { Evidence } from '../../map/Evidence';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';

const route = getRouteApi('/dossiers/$id');

/** The site, first in sentences and then drawn. */
export function SitePart() {
  const { w, language, moment } = useSpeech();
  const { id } = route.useParams();
  const { data, error } = useQuery(queries.site(language, id));
  if (error && !data) return <Fault error={error} />;
  if (!data) return <p className="quiet">{w.loading}</p>;
  const [check] = data.checks;
  return (
    <section>
      <h2>{w.site.title}</h2>
      {check && data.site ? (
        <>
          <Evidence evidence={check.evidence} />
          <p className="quiet">{w.site.checked(moment(check.checkedAt))}</p>
          <MapBelow site={data.site} />
        </>
      ) : (
        <p>{w.site.none}</p>
      )}
    </section>
  );
}
