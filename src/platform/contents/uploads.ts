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
import { Installation } from '../settings/index.js';

/** Where uploaded files lie while they are read: a folder that nobody else may enter, gone when the service stops. */
@Injectable()
export class Uploads implements OnApplicationShutdown {
  private readonly folder = mkdtempSync(join(tmpdir(), 'perron-uploads-'));
  /** Of one layer of the map. */
  readonly options: MulterModuleOptions;
  /** Of documents, the name of each in UTF-8 as browsers send it. */
  readonly ofDocuments: MulterModuleOptions;

  constructor({ largestUpload, documents }: Installation) {
    this.options = { dest: this.folder, limits: { fileSize: largestUpload, files: 1, fields: 20, fieldSize: 100_000 } };
    this.ofDocuments = {
      dest: this.folder,
      defParamCharset: 'utf8',
      limits: { fileSize: documents.largest, files: 20, fields: 120, fieldSize: 100_000 },
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A file as multer stored it. */
export interface ReceivedFile {
  path: string;
  originalname: string;
  /** Of the field of the form. */
  fieldname?: string;
  size: number;
}

/** Removes the uploaded files when the request is answered, also when it was refused before they were looked at. */
@Injectable()
export class ForgetUpload implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<{ file?: ReceivedFile; files?: ReceivedFile[] }>();
    return next.handle().pipe(
      finalize(() => {
        for (const { path } of [request.file ?? [], request.files ?? []].flat()) void rm(path, { force: true });
      }),
    );
  }
}
