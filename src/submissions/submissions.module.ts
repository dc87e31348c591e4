import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { ParcelsModule } from '../parcels/index.js';
import { ContentsModule, Uploads } from '../platform/contents/index.js';
import { BeginningPagesController } from './beginning-pages.controller.js';
import { DraftPagesController } from './draft-pages.controller.js';
import { KeepDrafts } from './keep-drafts.service.js';
import { LookAtMap } from './look-at-map.service.js';
import { OnlineSubmissionController } from './online-submission.controller.js';
import { PointAtMap } from './point-at-map.service.js';
import { SendDraft } from './send-draft.service.js';
import { ShowDraft } from './show-draft.service.js';
import { WriteDraft } from './write-draft.service.js';

/** Requests that applicants and architects write and send online. */
@Module({
  imports: [
    AccountsModule,
    AdministrationsModule,
    ApplicationsModule,
    ContentsModule,
    ParcelsModule,
    MulterModule.registerAsync({
      imports: [ContentsModule],
      inject: [Uploads],
      useFactory: (uploads: Uploads) => uploads.ofDocuments,
    }),
  ],
  controllers: [BeginningPagesController, DraftPagesController, OnlineSubmissionController],
  providers: [KeepDrafts, LookAtMap, PointAtMap, SendDraft, ShowDraft, WriteDraft],
})
export class SubmissionsModule {}
