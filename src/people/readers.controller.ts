import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { ID, Permissions, ReadApplications } from '../applications/index.js';
import { ReadingsDto } from './people.dto.js';
import { ReadLog } from './read-log.service.js';

/** For the administrator, who sees who has read a file and not the file. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('api')
@UseGuards(BearerGuard)
export class ReadersController {
  constructor(
    private readonly log: ReadLog,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
  ) {}

  @Get('applications/:id/readers')
  @ApiOperation({ summary: 'Who has read the file, with their roles at that moment; one line for each ten minutes' })
  async readers(@CurrentCaller() caller: Caller, @Param('id', ID) id: string) {
    await this.permissions.mayManagePeople(caller);
    await this.read.open(caller.administrationId, id);
    return { items: await this.log.readers(caller.administrationId, id) };
  }

  @Get('readings')
  @ApiOperation({ summary: 'The same for the file with that reference, for who may not look it up' })
  async ofReference(@CurrentCaller() caller: Caller, @Query() { reference }: ReadingsDto) {
    await this.permissions.mayManagePeople(caller);
    const { administrationId } = caller;
    const file = await this.log.fileOf(administrationId, reference.trim());
    return { file: file ?? null, items: file ? await this.log.readers(administrationId, file.id) : [] };
  }
}
