import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import type { OutgoingSettings } from '../platform/settings/index.js';
import { CalendarFeedsController } from './calendar/calendar-feeds.controller.js';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { DeliverMessages } from './delivery/deliver-messages.service.js';
import { FillMailPort } from './delivery/fill-mail-port.service.js';
import { SendLetter } from './delivery/send-letter.service.js';
import { Mailer } from './delivery/send-mail.js';
import { DispatchOutbox } from './dispatch-outbox.service.js';
import { LetterLibrary } from './letters/letter-library.js';
import { WriteLetters } from './letters/write-letters.service.js';
import { ApplicationMessagesController } from './messages/application-messages.controller.js';
import { ManageMessages } from './messages/manage-messages.service.js';
import { MessagesController } from './messages/messages.controller.js';
import { OutgoingLinks } from './outgoing-links.js';
import { OUTGOING_SETTINGS } from './outgoing-settings.js';
import { PostOffice } from './post-office.service.js';
import { Sweeper } from './sweeper.js';
import { AnnounceSteps } from './webhooks/announce-steps.service.js';
import { ManageWebhooks } from './webhooks/manage-webhooks.service.js';
import { PassOnAnnouncements } from './webhooks/pass-on-announcements.service.js';
import { SendToWebhook } from './webhooks/send-to-webhook.service.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** What leaves the house: letters and mails, calls to webhooks, calendar feeds. */
@Module({})
export class NotificationsModule {
  static forRoot(databaseUrl: string, letters: LetterLibrary, settings: OutgoingSettings): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
      controllers: [ApplicationMessagesController, CalendarFeedsController, MessagesController, WebhooksController],
      providers: [
        { provide: LetterLibrary, useValue: letters },
        { provide: Mailer, useFactory: () => new Mailer(settings.mail) },
        { provide: OUTGOING_SETTINGS, useValue: settings },
        { provide: Sweeper, useFactory: () => new Sweeper(databaseUrl) },
        AnnounceSteps,
        CalendarFeeds,
        DeliverMessages,
        DispatchOutbox,
        FillMailPort,
        ManageMessages,
        ManageWebhooks,
        OutgoingLinks,
        PassOnAnnouncements,
        PostOffice,
        SendLetter,
        SendToWebhook,
        WriteLetters,
      ],
      exports: [ManageMessages, PostOffice],
    };
  }
}
