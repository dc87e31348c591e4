import { Controller, Get, Header, Inject, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AdministrationDirectory, exportAdministration } from '../administrations/index.js';
import { Permissions } from '../applications/index.js';
import { UnitOfWork } from '../platform/database/index.js';

/** Names of the migrations that have run, which a file of rows must tell. */
export const MIGRATION_NAMES = Symbol('MIGRATION_NAMES');

/** An administration is master of what it keeps, and may take it along. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('api/administration/export')
@UseGuards(BearerGuard)
export class ExportController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    @Inject(MIGRATION_NAMES) private readonly migrations: string[],
    private readonly permissions: Permissions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/gzip')
  @ApiOperation({ summary: 'Everything that the administration keeps, of one moment, as gzipped NDJSON' })
  async export(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    await this.permissions.mayManagePeople(caller);
    const { slug } = (await this.administrations.find(caller.administrationId))!;
    response.attachment(`${slug}.ndjson.gz`);
    const file = new PassThrough();
    // A reader who leaves, or a fault, breaks the stream off; an importer sees that its end is missing.
    this.unitOfWork
      .run(caller.administrationId, (tx) =>
        pipeline(Readable.from(exportAdministration(tx, this.migrations)), createGzip(), file),
      )
      .catch((error: Error) => file.destroy(error));
    return new StreamableFile(file, { type: 'application/gzip' });
  }
}
