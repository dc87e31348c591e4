import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { tap, type Observable } from 'rxjs';
import type { HeaderWriter } from './header-writer.js';

/** The `version` of what is told is also its ETag: the one that If-Match takes. */
@Injectable()
export class VersionTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<HeaderWriter>();
    return next.handle().pipe(
      tap((told: unknown) => {
        const version = (told as { version?: unknown } | undefined)?.version;
        if (typeof version === 'string') response.setHeader('ETag', `"${version}"`);
      }),
    );
  }
}
