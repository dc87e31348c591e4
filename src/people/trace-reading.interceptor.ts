import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { concatMap, type Observable } from 'rxjs';
import type { Caller } from '../accounts/index.js';
import { ReadLog } from './read-log.service.js';

const FILE = /^\/api\/applications\/([^/]+)(?:\/([^?]*))?$/;
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
    if (request.method !== 'GET' || !caller || !isUUID(id) || view === READERS) return next.handle();
    // What was refused was not read; what was read is written down before it is answered.
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.log.note(caller, id!, view.slice(0, 200));
        return answer;
      }),
    );
  }
}
