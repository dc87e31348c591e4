import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { DeploymentHealth, RELEASE, type Release } from './deployment-health.service.js';
import { KeepAdministrations } from './keep-administrations.service.js';
import { OperatorController } from './operator.controller.js';

/** For who runs the deployment: administrations come, stand still and go on, and how all of it does. */
@Module({})
export class OperatorModule {
  static forRoot(release: Release): DynamicModule {
    return {
      module: OperatorModule,
      imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
      controllers: [OperatorController],
      providers: [DeploymentHealth, KeepAdministrations, { provide: RELEASE, useValue: release }],
    };
  }
}
