import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AccountsModule } from '../accounts/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { ContentsModule, Uploads } from '../platform/contents/index.js';
import { AttachDocument } from './attach-document.service.js';
import { BringDocuments } from './bring-documents.service.js';
import { DocumentsController } from './documents.controller.js';
import { ProveDocuments } from './prove-documents.service.js';
import { ReceiveDocument } from './receive-document.service.js';
import { WithdrawDocument } from './withdraw-document.service.js';

/** Documents of files. */
@Module({
  imports: [
    AccountsModule,
    ApplicationsModule,
    ContentsModule,
    MulterModule.registerAsync({
      imports: [ContentsModule],
      inject: [Uploads],
      useFactory: (uploads: Uploads) => uploads.ofDocuments,
    }),
  ],
  controllers: [DocumentsController],
  providers: [AttachDocument, BringDocuments, ProveDocuments, ReceiveDocument, WithdrawDocument],
})
export class DocumentsModule {}
