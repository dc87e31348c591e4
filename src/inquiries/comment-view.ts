import { publicTextOf, timingOf, type PublicComment } from './comment.js';
import type { Inquiry } from './inquiry-row.js';

/** A comment as the staff sees it, with its author; `publicText` is what may leave the house. */
export function commentView(comment: PublicComment, inquiry: Inquiry) {
  const { number, channel, receivedOn, sentOn, authorName, authorAddress, authorEmail, language, text } = comment;
  return {
    number,
    channel,
    receivedOn,
    sentOn,
    timing: timingOf(comment, inquiry),
    author: { name: authorName, address: authorAddress, email: authorEmail },
    language,
    text,
    publicText: publicTextOf(comment),
    reviewed: comment.reviewed !== null,
    recordedAt: comment.recordedAt,
    recordedBy: comment.recordedBy,
    withdrawn: comment.withdrawnOn === null ? null : { on: comment.withdrawnOn, because: comment.withdrawnBecause },
    links: {
      withdrawal: { method: 'POST', href: `/api/inquiries/${inquiry.id}/comments/${number}/withdrawal` },
      publicText: { method: 'PUT', href: `/api/inquiries/${inquiry.id}/comments/${number}/public-text` },
    },
  };
}
