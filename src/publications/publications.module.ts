import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { PublicationsController } from './publications.controller.js';
import { PublishEdition } from './publish-edition.service.js';
import { ReviewEdition } from './review-edition.service.js';

@Module({
  imports: [AccountsModule, ApplicationsModule],
  controllers: [PublicationsController],
  providers: [PublishEdition, ReviewEdition],
  exports: [PublishEdition, ReviewEdition],
})
export class PublicationsModule {}
