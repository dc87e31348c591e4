import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { Absences } from './absences.service.js';
import { Assignments } from './assignments.service.js';
import { HandsController } from './hands.controller.js';
import { ReferencesController } from './references.controller.js';
import { TasksController } from './tasks.controller.js';
import { Tasks } from './tasks.service.js';

/** The office's own tools: references, tasks and visas, assignment, handover, absence. None of them is a legal act. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
  controllers: [HandsController, ReferencesController, TasksController],
  providers: [Absences, Assignments, Tasks],
})
export class OfficeModule {}
