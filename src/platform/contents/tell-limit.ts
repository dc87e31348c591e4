import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { inEachLanguage, told } from '../../core/language/index.js';
import { Problem } from '../http/index.js';
import { Installation } from '../settings/index.js';
import { sizeInWords } from './size-in-words.js';
import { SAY } from './content-sayings.js';

/** A document that is too large is refused with the limit, which the reader of forms does not say. */
@Injectable()
export class TellLimit implements NestInterceptor {
  constructor(private readonly installation: Installation) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof PayloadTooLargeException)) throw error;
        const limit = this.installation.documents.largest;
        const detail = told(SAY.tooLarge, { most: inEachLanguage((language) => sizeInWords(limit, language)) });
        throw new Problem(413, 'too-large', detail, { limit });
      }),
    );
  }
}
