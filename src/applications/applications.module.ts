import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ParcelsModule } from '../parcels/index.js';
import { AdvanceApplication } from './advance-application.service.js';
import { ApplicationDetailsController } from './application-details.controller.js';
import { ApplicationsController } from './applications.controller.js';
import { CorrectCalendars } from './correct-calendars.service.js';
import { FoldJournal } from './fold-journal.service.js';
import { MigrateApplication } from './migrate-application.service.js';
import { Permissions } from './permissions.service.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { ReadApplications } from './read-applications.service.js';
import { RecheckSites } from './recheck-sites.service.js';
import { SiteChecksController } from './site-checks.controller.js';
import { SubmitApplication } from './submit-application.service.js';
import { VerifyAudit } from './verify-audit.service.js';

const services = [
  AdvanceApplication,
  CorrectCalendars,
  FoldJournal,
  MigrateApplication,
  Permissions,
  ProcedureEditions,
  ReadApplications,
  RecheckSites,
  SubmitApplication,
  VerifyAudit,
];

@Module({
  imports: [AccountsModule, AdministrationsModule, ParcelsModule],
  controllers: [ApplicationsController, ApplicationDetailsController, SiteChecksController],
  providers: services,
  exports: services,
})
export class ApplicationsModule {}
