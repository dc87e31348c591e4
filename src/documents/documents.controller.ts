import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageOf, type Language } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { applicationLinks, ID, Permissions, ReadApplications } from '../applications/index.js';
import { Contents, ForgetUpload, giveContent, TellLimit, type ReceivedFile } from '../platform/contents/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';
import { Texts } from '../procedures/index.js';
import { AttachDocument } from './attach-document.service.js';
import { DOCUMENT_ID, noDocument } from './document-id.js';
import { documentsOf, findDocument, type DocumentRow } from './document-row.js';
import { documentView } from './document-view.js';
import { ContentQuery, NewDocumentDto, DocumentWithdrawalDto } from './documents.dto.js';
import { ReceiveDocument } from './receive-document.service.js';
import { WithdrawDocument } from './withdraw-document.service.js';

/** Plans, letters and reports of a file: each version kept whole, proved by the journal, withdrawn and never deleted. */
@ApiTags('documents')
@ApiBearerAuth()
@Controller('api/applications/:id/documents')
@UseGuards(BearerGuard)
export class DocumentsController {
  constructor(
    private readonly attachments: AttachDocument,
    private readonly contents: Contents,
    private readonly installation: Installation,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly receive: ReceiveDocument,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
    private readonly withdrawals: WithdrawDocument,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every version of the documents of a file, with the kinds there are and what may still be added' })
  async list(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const language = languageOf(languages);
    const rows = await this.unitOfWork.run(caller.administrationId, (tx) => documentsOf(tx, id));
    const { largest, perFile } = this.installation.documents;
    const mayAdd = await this.permissions.mayHandle(caller).then(
      () => true,
      () => false,
    );
    return {
      mayAdd,
      items: rows.map((row) => documentView(this.texts, id, row, language)),
      kinds: this.texts.named('documents', language),
      limits: { largest, perFile, held: rows.reduce((total, { size }) => total + size, 0) },
      links: applicationLinks(id),
    };
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(TellLimit, ForgetUpload, FileInterceptor('file'))
  @ApiOperation({ summary: 'Add a document, or a newer version of one; 200 when it is there already' })
  @ApiResponse({ status: 201, description: 'It is added' })
  @ApiResponse({ status: 200, description: 'It is there already' })
  async attach(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() { file: _file, ...said }: NewDocumentDto,
    @UploadedFile() file: ReceivedFile | undefined,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayHandle(caller);
    const document = await this.receive.receive(file, said);
    const { administrationId } = caller;
    const made = await this.attachments.attach(administrationId, id, document, file!.path, actorOf(caller));
    if (!made.made) response.status(200);
    response.setHeader('Location', `/api/applications/${id}/documents/${made.id}`);
    return this.view(caller, id, made.id, languageOf(languages));
  }

  @Get(':document')
  @ApiOperation({ summary: 'One version: what it is, who brought it, and whether it still counts' })
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('document', DOCUMENT_ID) document: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    return this.view(caller, id, document, languageOf(languages));
  }

  @Get(':document/content')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'The document itself, with its SHA-256 in Repr-Digest (RFC 9530)' })
  @ApiResponse({ status: 200, description: 'The whole' })
  @ApiResponse({ status: 206, description: 'The part that Range asks for (RFC 9110 § 14)' })
  async content(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('document', DOCUMENT_ID) document: string,
    @Query() { shown = false }: ContentQuery,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.permissions.mayRead(caller);
    const row = await this.find(caller, id, document);
    return giveContent(this.contents, caller.administrationId, row, response, { shown });
  }

  @Post(':document/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw it, with a reason that the journal keeps; the office can still read it' })
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('document', DOCUMENT_ID) document: string,
    @Body() { because }: DocumentWithdrawalDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayHandle(caller);
    await this.withdrawals.withdraw(caller.administrationId, id, document, because, actorOf(caller));
    return this.view(caller, id, document, languageOf(languages));
  }

  private async view(caller: Caller, id: string, document: string, language: Language) {
    return documentView(this.texts, id, await this.find(caller, id, document), language);
  }

  private async find(caller: Caller, id: string, document: string): Promise<DocumentRow> {
    const row = await this.unitOfWork.run(caller.administrationId, (tx) => findDocument(tx, id, document));
    if (!row) throw noDocument();
    return row;
  }
}

function actorOf({ accountId, name }: Caller) {
  return { kind: 'account', id: accountId, name } as const;
}
