import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { Drawing } from '../../shared/Drawing';
import { Fault } from '../../shared/Fault';
import { Told } from '../../shared/Told';
import { useSpeech } from '../../words';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

/** The procedure drawn, with the path that the file took; and the same in words. */
export function ProcedurePart() {
  const { language } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { data: file } = useQuery(queries.file(language, id));
  const { data: drawing, error } = useQuery(queries.drawing(language, id));
  if (error && !drawing) return <Fault error={error} />;
  const { title, lead, picture, larger, smaller, told } = t.procedure;
  return (
    <section>
      <h2>{title}</h2>
      <p className="quiet">{lead}</p>
      <Drawing svg={drawing?.picture} label={picture(file?.procedureTitle ?? '')} larger={larger} smaller={smaller} />
      <h3>{told}</h3>
      {drawing && <Told text={drawing.told} />}
    </section>
  );
}
