import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { Absences } from './absences.service.js';
import { Assignments } from './assignments.service.js';
import { HandsController } from './hands.controller.js';
import { OverviewController } from './overview.controller.js';
import { ReadOverview } from './read-overview.service.js';
import { ReferencesController } from './references.controller.js';
import { TasksController } from './tasks.controller.js';
import { Tasks } from './tasks.service.js';
import { WorklistViewsController } from './worklist-views.controller.js';
import { WorklistViews } from './worklist-views.service.js';

/** The office's own tools: references, tasks and visas, assignment, handover, absence, views of the worklist, overview. None of them is a legal act. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
  controllers: [HandsController, OverviewController, ReferencesController, TasksController, WorklistViewsController],
  providers: [Absences, Assignments, ReadOverview, Tasks, WorklistViews],
})
export class OfficeModule {}
