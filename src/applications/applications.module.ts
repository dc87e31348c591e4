import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ParcelsModule } from '../parcels/index.js';
import { AdvanceApplication } from './advance-application.service.js';
import { AnnouncementPort } from './announcements.js';
import { ApplicationDetailsController } from './application-details.controller.js';
import { ApplicationsController } from './applications.controller.js';
import { AuditPort } from './audit-port.js';
import { CorrectCalendars } from './correct-calendars.service.js';
import { DocumentsPort } from './documents-port.js';
import { RereadJournals } from './reread-journals.service.js';
import { FoldJournal } from './fold-journal.service.js';
import { MailPort } from './mail-port.js';
import { MigrateApplication } from './migrate-application.service.js';
import { NoteOnFile } from './note-on-file.service.js';
import { OpeningsController } from './openings.controller.js';
import { OverrideCheck } from './override-check.service.js';
import { OverridesController } from './overrides.controller.js';
import { Permissions } from './permissions.service.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { ReadApplications } from './read-applications.service.js';
import { ReadWorklist } from './read-worklist.service.js';
import { RefreshWorklist } from './refresh-worklist.service.js';
import { RecheckSites } from './recheck-sites.service.js';
import { SiteChecksController } from './site-checks.controller.js';
import { NeighboursPort } from './neighbours-port.js';
import { OutgoingPort } from './outgoing.js';
import { SubmitApplication } from './submit-application.service.js';
import { Timeline } from './timeline.js';
import { TimelineController } from './timeline.controller.js';
import { VerifyAudit } from './verify-audit.service.js';
import { WorklistController } from './worklist.controller.js';

const services = [
  AdvanceApplication,
  AnnouncementPort,
  AuditPort,
  CorrectCalendars,
  DocumentsPort,
  FoldJournal,
  RereadJournals,
  MailPort,
  MigrateApplication,
  NeighboursPort,
  NoteOnFile,
  OutgoingPort,
  OverrideCheck,
  Permissions,
  ProcedureEditions,
  ReadApplications,
  ReadWorklist,
  RefreshWorklist,
  RecheckSites,
  SubmitApplication,
  Timeline,
  VerifyAudit,
];

@Module({
  imports: [AccountsModule, AdministrationsModule, ParcelsModule],
  // The worklist first: « counts » would be taken for an identifier.
  controllers: [
    WorklistController,
    ApplicationsController,
    ApplicationDetailsController,
    OpeningsController,
    OverridesController,
    SiteChecksController,
    TimelineController,
  ],
  providers: services,
  exports: services,
})
export class ApplicationsModule {}
