import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { ContentsModule } from '../platform/contents/index.js';
import { CommentsController } from './comments.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { HoldInquiries } from './hold-inquiries.service.js';
import { InquiriesController } from './inquiries.controller.js';
import { InquiriesOfFileController } from './inquiries-of-file.controller.js';
import { ProposeInquiry } from './propose-inquiry.service.js';
import { DecisionsController } from './public/decisions.controller.js';
import { PublicInquiriesController } from './public/public-inquiries.controller.js';
import { RegisterComments } from './register-comments.service.js';

/** Public inquiries and project notices: planned by the calendar, held through the acts of the file, open to everybody. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule, ContentsModule],
  controllers: [
    CommentsController,
    DecisionsController,
    DocumentsController,
    InquiriesController,
    InquiriesOfFileController,
    PublicInquiriesController,
  ],
  providers: [HoldInquiries, ProposeInquiry, RegisterComments],
})
export class InquiriesModule {}
