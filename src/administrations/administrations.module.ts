import { Module } from '@nestjs/common';
import { AdministrationDirectory } from './administration-directory.service.js';

@Module({ providers: [AdministrationDirectory], exports: [AdministrationDirectory] })
export class AdministrationsModule {}
