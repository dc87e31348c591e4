import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { MulterModuleOptions } from '@nestjs/platform-express';
import { finalize, type Observable } from 'rxjs';
import { Installation } from '../../platform/settings/index.js';

/** Where uploaded files lie while they are read: a folder that nobody else may enter, gone when the service stops. */
@Injectable()
export class Uploads implements OnApplicationShutdown {
  private readonly folder = mkdtempSync(join(tmpdir(), 'perron-uploads-'));
  readonly options: MulterModuleOptions;

  constructor({ largestUpload }: Installation) {
    this.options = { dest: this.folder, limits: { fileSize: largestUpload, files: 1, fields: 20, fieldSize: 100_000 } };
  }

  async onApplicationShutdown(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A file as multer stored it. */
export interface UploadedLayer {
  path: string;
  originalname: string;
}

/** Removes the uploaded file when the request is answered, also when it was refused before the file was looked at. */
@Injectable()
export class ForgetUpload implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<{ file?: UploadedLayer }>();
    return next.handle().pipe(
      finalize(() => {
        if (request.file) void rm(request.file.path, { force: true });
      }),
    );
  }
}
