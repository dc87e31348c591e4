import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { Agenda } from './Agenda';
import type { Meeting } from './answers';
import { meetingQueries } from './queries';
import { Sitting } from './Sitting';
import { useMeetingWords } from './words';
import './meetings.css';

const route = getRouteApi('/seances/$id');

/** One meeting, from its agenda to the decisions that it leaves in the files. */
export function MeetingPage() {
  const { w, language, day } = useSpeech();
  const m = useMeetingWords();
  const { id } = route.useParams();
  const client = useQueryClient();
  const { data: meeting, error } = useQuery(meetingQueries.meeting(language, id));
  if (error && !meeting) return <Fault error={error} />;
  if (!meeting) return <p className="quiet">{w.loading}</p>;
  const changed = (now: Meeting) => {
    client.setQueryData(meetingQueries.meeting(language, id).queryKey, now);
    void client.invalidateQueries({ queryKey: ['meeting', id, 'candidates'] });
    void client.invalidateQueries({ queryKey: ['meetings'] });
  };
  const page = (kind: string) => `/api/meetings/${id}/pages/${kind}?lang=${language}`;
  return (
    <div className="meeting">
      <PageTitle>{m.heading(m.organs[meeting.organ], day(meeting.day))}</PageTitle>
      <p className="lead">
        {m.where(meeting.hour, meeting.place)} <span className="mark">{m.states[meeting.state]}</span>
      </p>
      <p className="quiet">{meeting.nextMeeting === null ? m.noNext : m.next(day(meeting.nextMeeting))}</p>
      <p className="row">
        <a className="button small" href={page('agenda')} target="_blank" rel="noreferrer">
          {m.agendaPage}
        </a>
        {meeting.state !== 'planned' && (
          <a className="button small" href={page('minutes')} target="_blank" rel="noreferrer">
            {m.minutesPage}
          </a>
        )}
      </p>
      <Sitting meeting={meeting} onChange={changed} />
      <Agenda meeting={meeting} onChange={changed} />
    </div>
  );
}
