import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { ContentsModule } from '../platform/contents/index.js';
import { ChooseDocuments } from './asking/choose-documents.service.js';
import { ConsultationsController } from './asking/consultations.controller.js';
import { FollowConsultations } from './asking/follow-consultations.service.js';
import { OpenConsultation } from './asking/open-consultation.service.js';
import { AnswerRequest } from './consulted/answer-request.service.js';
import { OpinionRequestsController } from './consulted/opinion-requests.controller.js';
import { ReadRequests } from './consulted/read-requests.service.js';
import { CarryAnswer } from './courier/carry-answer.service.js';
import { CarryDocuments } from './courier/carry-documents.service.js';
import { CarryRequest } from './courier/carry-request.service.js';
import { Courier } from './courier/courier.service.js';
import { RecordOpinion } from './courier/record-opinion.service.js';
import { WaitingRows } from './courier/waiting-rows.js';
import { AnswerLinks } from './link/answer-links.service.js';
import { AnswerPageController } from './link/answer-page.controller.js';
import { AnswerThroughLink } from './link/answer-through-link.service.js';
import { MailLink } from './link/mail-link.service.js';
import { KeepPartners } from './partners/keep-partners.service.js';
import { PartnersController } from './partners/partners.controller.js';
import { TraceConsulted } from './trace-consulted.service.js';

/** Opinions that one administration asks of another, or of a body outside. */
@Module({})
export class ConsultationsModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: ConsultationsModule,
      imports: [AccountsModule, AdministrationsModule, ApplicationsModule, ContentsModule],
      controllers: [AnswerPageController, ConsultationsController, OpinionRequestsController, PartnersController],
      providers: [
        { provide: WaitingRows, useFactory: () => new WaitingRows(databaseUrl) },
        AnswerLinks,
        AnswerRequest,
        AnswerThroughLink,
        CarryAnswer,
        CarryDocuments,
        CarryRequest,
        ChooseDocuments,
        Courier,
        FollowConsultations,
        KeepPartners,
        MailLink,
        OpenConsultation,
        ReadRequests,
        RecordOpinion,
        TraceConsulted,
      ],
      exports: [Courier, KeepPartners],
    };
  }
}
