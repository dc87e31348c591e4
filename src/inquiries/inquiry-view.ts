import type { CommentCount } from './comment.js';
import { stateOf, type Inquiry } from './inquiry-row.js';

/** An inquiry as the staff sees it. */
export function inquiryView(inquiry: Inquiry, today: string, comments: CommentCount) {
  const { id, applicationId, version, reference, title, address, kind, opensOn, from, until, closedOn } = inquiry;
  const { published, subject, consultation, writeTo, closingSession, documents } = inquiry;
  const self = `/api/inquiries/${id}`;
  return {
    id,
    application: { id: applicationId, version, reference, title, address },
    kind,
    state: stateOf(inquiry, today),
    opensOn,
    from,
    until,
    closedOn,
    published,
    subject,
    consultation,
    writeTo,
    closingSession,
    documents,
    comments,
    links: {
      self,
      application: `/api/applications/${applicationId}`,
      comments: `${self}/comments`,
      closing: { method: 'POST', href: `${self}/closing` },
      notice: `${self}/documents/notice`,
      neighbourLetters: `${self}/documents/neighbour-letters`,
      closingReport: `${self}/documents/closing-report`,
    },
  };
}
