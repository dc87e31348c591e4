import { Body, Controller, Get, Param, Put, UseGuards, type OnModuleInit } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { applicationLinks, ID, Permissions, ReadApplications, Timeline } from '../../applications/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ManageMessages } from './manage-messages.service.js';
import { messageView } from './message-view.js';
import { selectMessages } from './message-row.js';
import { ContactDto } from './messages.dto.js';

/** The messages of one file, and where its applicant is reached. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/applications')
@UseGuards(BearerGuard)
export class ApplicationMessagesController implements OnModuleInit {
  constructor(
    private readonly messages: ManageMessages,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly timeline: Timeline,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.timeline.contribute(async (tx, applicationId) => {
      const rows = await selectMessages(tx, { applicationId });
      return rows.map(({ id, createdAt, subject, recipientName, handledBy }) => ({
        at: createdAt,
        kind: 'message' as const,
        label: `${subject} → ${recipientName}`,
        by: handledBy,
        links: { self: `/api/messages/${id}` },
      }));
    });
  }

  @Get(':id/messages')
  @ApiOperation({ summary: 'What was sent for the file, or waits to be' })
  async list(@CurrentCaller() caller: Caller, @Param('id', ID) id: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const rows = await this.messages.list(caller.administrationId, { applicationId: id });
    return { items: rows.map(messageView), links: applicationLinks(id) };
  }

  @Put(':id/contact')
  @ApiOperation({ summary: 'Where the applicant is reached from now on; null for nowhere' })
  async contact(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Body() { email, address }: ContactDto) {
    await this.permissions.mayHandle(caller);
    await this.read.open(caller.administrationId, id);
    await this.unitOfWork.run(caller.administrationId, (tx) =>
      tx.query('UPDATE applications SET applicant_email = $3, applicant_address = $4 WHERE administration_id = $1 AND id = $2', [
        caller.administrationId,
        id,
        email,
        address,
      ]),
    );
    return { email, address, links: applicationLinks(id) };
  }
}
