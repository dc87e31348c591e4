import { Module, type DynamicModule } from '@nestjs/common';
import { AccountEntity, AccountsModule } from './accounts/index.js';
import { AdministrationEntity, AdministrationsModule } from './administrations/index.js';
import { ApplicationEntity, ApplicationsModule } from './applications/index.js';
import { ConsultationsModule } from './consultations/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { DocumentsModule } from './documents/index.js';
import { AccessibilityController } from './accessibility.controller.js';
import { HealthModule } from './health/index.js';
import { InquiriesModule } from './inquiries/index.js';
import { NotificationsModule, type LetterLibrary } from './notifications/index.js';
import { OfficeModule } from './office/index.js';
import { OperatorModule } from './operator/index.js';
import { LayerEditionEntity, LayerEntity, ParcelsModule, TriggersModule, type TriggerLibrary } from './parcels/index.js';
import { PeopleModule } from './people/index.js';
import { MapsModule } from './maps/index.js';
import { MeetingsModule } from './meetings/index.js';
import { MIGRATIONS } from './migrations.js';
import { PlatformModule } from './platform/index.js';
import type { Clock } from './platform/clock/index.js';
import type { OpenDatabase } from './platform/database/index.js';
import { VERSION, type Installation, type OutgoingSettings } from './platform/settings/index.js';
import { ProblemsController } from './problems.controller.js';
import { PageDressController } from './page-dress.controller.js';
import { ProceduresModule, type ProcedureLibrary, type Texts } from './procedures/index.js';
import { PublicationsModule } from './publications/index.js';
import { SignInModule } from './sign-in/index.js';
import { SubmissionsModule } from './submissions/index.js';
import { TrackingModule } from './tracking/index.js';

const MIGRATION_NAMES = MIGRATIONS.map(({ name }) => name);

export const ENTITIES = [AccountEntity, AdministrationEntity, ApplicationEntity, LayerEditionEntity, LayerEntity];

/** All that was made ready before the house opens. */
export interface Foundations {
  database: OpenDatabase;
  clock: Clock;
  installation: Installation;
  procedures: ProcedureLibrary;
  texts: Texts;
  letters: LetterLibrary;
  triggers: TriggerLibrary;
  outgoing: OutgoingSettings;
}

@Module({})
export class AppModule {
  static forRoot({ database, clock, installation, procedures, texts, letters, triggers, outgoing }: Foundations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(database, clock, installation),
        { ...ProceduresModule.forRoot(procedures, texts), global: true },
        AccountsModule,
        AdministrationsModule,
        TriggersModule.forRoot(triggers),
        ParcelsModule,
        ApplicationsModule,
        ConsultationsModule.forRoot(database.url),
        DeadlinesModule.forRoot(database.url),
        DocumentsModule,
        HealthModule.forRoot(database.url, MIGRATION_NAMES),
        InquiriesModule,
        MapsModule,
        MeetingsModule,
        NotificationsModule.forRoot(database.url, letters, outgoing),
        OfficeModule,
        OperatorModule.forRoot({ version: VERSION, migrations: MIGRATION_NAMES }),
        PeopleModule.forRoot(MIGRATION_NAMES),
        PublicationsModule,
        SignInModule,
        SubmissionsModule,
        TrackingModule,
      ],
      controllers: [AccessibilityController, ProblemsController, PageDressController],
    };
  }
}
