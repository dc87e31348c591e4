import type { HeaderWriter } from '../platform/http/index.js';
import type { ToldMeeting } from './tell-meeting.service.js';

/** A meeting as the API answers it, with the tag of the version that was read. */
export function meetingAnswer({ asOf, meeting, next, items }: ToldMeeting, response: HeaderWriter) {
  response.setHeader('ETag', `"${meeting.version}"`);
  return {
    asOf,
    ...meeting,
    nextMeeting: next ?? null,
    items: items.map(({ item, file, verdict }) => ({ ...item, verdictLabel: verdict ?? null, application: file })),
    links: meetingLinks(meeting.id),
  };
}

/** What became of the decisions of a sitting, file by file. */
export function decisionsReport({ meeting, items }: ToldMeeting) {
  const voted = items.flatMap(({ verdict, ...one }) => (verdict === undefined ? [] : [{ verdict, ...one }]));
  const lines = voted.map(({ item, file, verdict }) => ({
    file: item.file,
    reference: file.reference,
    event: item.event,
    label: verdict,
    outcome: item.takenAt === null ? ('refused' as const) : ('taken' as const),
    on: item.takenOn,
    version: item.takenVersion,
    refusal: item.refusal,
  }));
  return {
    items: lines,
    taken: lines.filter(({ outcome }) => outcome === 'taken').length,
    left: lines.filter(({ outcome }) => outcome !== 'taken').length,
    undecided: items.length - voted.length,
    links: meetingLinks(meeting.id),
  };
}

export function meetingLinks(id: string) {
  const self = `/api/meetings/${id}`;
  return {
    self,
    candidates: `${self}/candidates`,
    agenda: `${self}/pages/agenda`,
    minutes: `${self}/pages/minutes`,
    decisions: { method: 'POST', href: `${self}/decisions` },
  };
}
