import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { EditionsController } from './editions.controller.js';
import { FindEdition } from './find-edition.service.js';
import { ListEditions } from './list-editions.service.js';
import { ProveEditions } from './prove-editions.service.js';
import { PublicationsController } from './publications.controller.js';
import { PublishEdition } from './publish-edition.service.js';
import { ReviewEdition } from './review-edition.service.js';

@Module({
  imports: [AccountsModule, ApplicationsModule],
  controllers: [PublicationsController, EditionsController],
  providers: [FindEdition, ListEditions, ProveEditions, PublishEdition, ReviewEdition],
  exports: [PublishEdition, ReviewEdition],
})
export class PublicationsModule {}
