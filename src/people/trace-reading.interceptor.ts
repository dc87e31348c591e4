import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { concatMap, type Observable } from 'rxjs';
import type { Caller } from '../accounts/index.js';
import { ReadLog } from './read-log.service.js';

const FILE = /^\/api\/applications\/([^/]+)(?:\/([^?]*))?$/;
/** An inquiry is a part of its file. */
const INQUIRY = /^\/api\/inquiries\/([^/]+)(?:\/([^?]*))?$/;
/** Answers of an inquiry that tell what people wrote, or who they are. */
const COMMENTS = /^(comments|documents\/(closing-report|neighbour-letters))/;
/** Who may see who has read is told nothing of the file itself. */
const READERS = 'readers';

/** Reading a file leaves a trace, whichever of its views is read (GDPR art. 32; 5, § 2). */
@Injectable()
export class TraceReading implements NestInterceptor {
  constructor(private readonly log: ReadLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { caller?: Caller }>();
    const [, id, view = ''] = FILE.exec(request.path) ?? [];
    const { caller } = request;
    if (request.method !== 'GET' || !caller) return next.handle();
    const [, inquiry, part = ''] = INQUIRY.exec(request.path) ?? [];
    if (isUUID(inquiry)) {
      const what = COMMENTS.test(part) ? 'comments' : 'file';
      return this.traced(next, () => this.log.noteInquiry(caller, inquiry!, part.slice(0, 200), what));
    }
    if (!isUUID(id) || view === READERS) return next.handle();
    return this.traced(next, () => this.log.note(caller, id!, view.slice(0, 200)));
  }

  private traced(next: CallHandler, note: () => Promise<void>): Observable<unknown> {
    // What was refused was not read; what was read is written down before it is answered.
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await note();
        return answer;
      }),
    );
  }
}
