import { Controller, Get, Header, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { NeighboursPort, Permissions } from '../../applications/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { languageOf, type Language } from '../../core/language/index.js';
import { commentsOf, countComments } from '../comment.js';
import { DocumentQuery, LettersQuery } from '../inquiries.dto.js';
import { INQUIRY_ID, noInquiry } from '../inquiry-id.js';
import { findInquiry, type Inquiry } from '../inquiry-row.js';
import { closingReport } from './closing-report.js';
import { inquiryNotice } from './inquiry-notice.js';
import { neighbourLetters } from './neighbour-letters.js';

const HTML = 'text/html; charset=utf-8';
/** Metres within which neighbours are written to: 50, or 200 with an impact study (rules P1 and I4, medium confidence). */
const NEAR = { ordinary: 50, impactStudy: 200 };

interface Printed {
  inquiry: Inquiry;
  town: string;
  today: string;
  language: Language;
}

/** The documents of an inquiry, as pages to print, in the language of the file unless another is asked. */
@ApiTags('inquiries')
@ApiBearerAuth()
@ApiProduces('text/html')
@Controller('api/inquiries/:id/documents')
@UseGuards(BearerGuard)
export class DocumentsController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly neighbours: NeighboursPort,
    private readonly permissions: Permissions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('notice')
  @ApiOperation({ summary: 'The notice to put up' })
  @Header('Content-Type', HTML)
  async notice(@CurrentCaller() caller: Caller, @Param('id', INQUIRY_ID) id: string, @Query() { lang }: DocumentQuery) {
    return this.print(caller, id, lang, async (_tx, { inquiry, town, language }) => inquiryNotice(inquiry, town, language));
  }

  @Get('closing-report')
  @ApiOperation({ summary: 'The closing report with the count and the comments without their authors' })
  @Header('Content-Type', HTML)
  async report(@CurrentCaller() caller: Caller, @Param('id', INQUIRY_ID) id: string, @Query() { lang }: DocumentQuery) {
    return this.print(caller, id, lang, async (tx, printed) =>
      closingReport({
        ...printed,
        count: await countComments(tx, printed.inquiry),
        comments: await commentsOf(tx, id),
      }),
    );
  }

  @Get('neighbour-letters')
  @ApiOperation({ summary: 'A letter to each neighbour within so many metres of the site, and a cover sheet for the office' })
  @Header('Content-Type', HTML)
  async letters(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Query() { lang, within: wished }: LettersQuery,
  ) {
    const printed = await this.print(caller, id, lang, async (_tx, found) => found);
    const { applicationId, impactStudy } = printed.inquiry;
    const within = wished ?? (impactStudy ? NEAR.impactStudy : NEAR.ordinary);
    const near = await this.neighbours.around(caller.administrationId, applicationId, within);
    return neighbourLetters({ ...printed, near, within });
  }

  private async print<Result>(
    caller: Caller,
    id: string,
    lang: string | undefined,
    work: (tx: Transaction, printed: Printed) => Promise<Result>,
  ): Promise<Result> {
    await this.permissions.mayRead(caller);
    const town = (await this.administrations.find(caller.administrationId))!.name;
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const inquiry = await findInquiry(tx, id);
      if (!inquiry) throw noInquiry();
      return work(tx, { inquiry, town, today: this.clock.today(), language: languageOf(lang ?? inquiry.language) });
    });
  }
}
