import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { ID, Permissions, ReadApplications } from '../../applications/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Texts } from '../../procedures/index.js';
import { REQUEST_ID } from '../consultation-id.js';
import { AnswerLinks } from '../link/answer-links.service.js';
import { ChooseDocuments } from './choose-documents.service.js';
import { AccompanyingDto } from './consultations.dto.js';
import { consultationsOf } from './consultation-row.js';
import { consultationView } from './consultation-view.js';

/** The opinions that a file asked, with their answers in full. */
@ApiTags('opinions')
@ApiBearerAuth()
@Controller('api/applications/:id/consultations')
@UseGuards(BearerGuard)
export class ConsultationsController {
  constructor(
    private readonly choice: ChooseDocuments,
    private readonly links: AnswerLinks,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Requests for opinions of the file: where each is, what was answered, what keeps it' })
  async list(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const rows = await this.unitOfWork.run(caller.administrationId, (tx) => consultationsOf(tx, id));
    return { items: rows.map((row) => consultationView(this.texts, row, languageOf(languages))) };
  }

  @Put(':consultation/documents')
  @ApiOperation({ summary: 'Choose which documents of the file the body may read with the request; it reads no other' })
  async accompany(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('consultation', REQUEST_ID) consultation: string,
    @Body() { documents }: AccompanyingDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayHandle(caller);
    const row = await this.choice.choose(caller.administrationId, id, consultation, documents);
    return consultationView(this.texts, row, languageOf(languages));
  }

  @Post(':consultation/link')
  @HttpCode(201)
  @ApiOperation({ summary: 'A new link for a body without account, to be handed to it; the former one is void' })
  async link(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('consultation', REQUEST_ID) consultation: string,
  ) {
    await this.permissions.mayHandle(caller);
    return this.links.renew(caller.administrationId, id, consultation);
  }
}
