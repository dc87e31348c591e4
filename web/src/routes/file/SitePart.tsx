import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PermitFile } from '../../api/answers';
import type { SiteFinding } from '../../api/map-answers';
import { queries } from '../../api/queries';
import { Evidence } from '../../map/Evidence';
import { Findings } from '../../map/Findings';
import { MapBelow } from '../../map/MapBelow';
import { useFindingWords } from '../../map/words';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { OverrideForm } from './OverrideForm';

const route = getRouteApi('/dossiers/$id/bien');

/** The site, first in sentences and then drawn; with what follows from it and what an officer answers in the map's place. */
export function SitePart() {
  const { w, language, moment } = useSpeech();
  const { id } = route.useParams();
  const { data, error } = useQuery(queries.site(language, id));
  const { data: file } = useQuery(queries.file(language, id));
  const [told, setTold] = useState<string>();
  if (error && !data) return <Fault error={error} />;
  if (!data || !file) return <p className="quiet">{w.loading}</p>;
  const [check] = data.checks;
  return (
    <section>
      <h2>{w.site.title}</h2>
      <p role="status" className={told ? 'notice good' : ''}>
        {told}
      </p>
      {check && data.site ? (
        <>
          <Evidence evidence={check.evidence} />
          <p className="quiet">{w.site.checked(moment(check.checkedAt))}</p>
          <Findings
            findings={data.findings}
            action={
              file.closed
                ? undefined
                : (finding) => <Answering file={file} finding={finding} version={data.version} onTold={setTold} />
            }
          />
          <MapBelow site={data.site} />
        </>
      ) : (
        <p>{w.site.none}</p>
      )}
    </section>
  );
}

interface AnsweringProps {
  file: PermitFile;
  finding: SiteFinding;
  version: number;
  onTold: (told: string | undefined) => void;
}

/** The button that opens the form below a finding; the focus comes back to it. */
function Answering({ file, finding, version, onTold }: AnsweringProps) {
  const t = useFindingWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { answer, override, label } = finding;
  const words = override ? t.review : answer === 'uncertain' ? t.settle : t.answerOtherwise;
  return (
    <>
      <button
        type="button"
        ref={button}
        className="button small"
        aria-expanded={open}
        onClick={() => {
          onTold(undefined);
          setOpen(!open);
        }}
      >
        {words} <span className="hidden">{t.of(label)}</span>
      </button>
      {open && (
        <OverrideForm
          file={file}
          finding={finding}
          version={version}
          onDone={(told) => {
            setOpen(false);
            onTold(told);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
