import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf, told } from '../../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Permissions } from '../../applications/index.js';
import { Clock } from '../../platform/clock/index.js';
import { oneAtATime, UnitOfWork } from '../../platform/database/index.js';
import { checkUnchanged, invalidAt, notFound, versionOf, VersionTag } from '../../platform/http/index.js';
import { Texts } from '../../procedures/index.js';
import { usualName } from '../letters/correspondent.js';
import { SendLetter } from '../delivery/send-letter.service.js';
import { Mailer } from '../delivery/send-mail.js';
import { readMessageSettings, writeMessageSettings } from '../settings/message-settings.js';
import { SAY } from '../problem-sayings.js';
import { letterPage } from './letter-page.js';
import { ManageMessages, type HandingOver } from './manage-messages.service.js';
import { MESSAGE_ID } from './message-id.js';
import type { MessageRow } from './message-row.js';
import { hideCode, messageView } from './message-view.js';
import { CORRESPONDENTS, HandedOverDto, LetterPagesDto, LettersDto, MessageSettingsDto, MessagesDto } from './messages.dto.js';

/** Everything that left the house or waits to: mails, letters to print, calls to webhooks. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api')
@UseGuards(BearerGuard)
@UseInterceptors(VersionTag)
export class MessagesController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly letters: SendLetter,
    private readonly mailer: Mailer,
    private readonly messages: ManageMessages,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('messages')
  @ApiOperation({
    summary: 'Messages, newest first, with how many wait, fail, are dead or to be printed',
    description:
      '« onPaperBecause » says of a letter that waits for a hand why it goes on paper: « registered », « no-address », « no-mail-server » or « displayed ». « sentOn » is the day on which a message left, « sentAt » when the house sent it or somebody noted that; time limits are counted from « actOn », the day of the act that owes a registered letter.',
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: MessagesDto) {
    await this.permissions.mayRead(caller);
    const { state, channel, toPrint, after } = query;
    const limit = query.limit ?? 50;
    const [at, id] = after?.split('_') ?? [];
    const rows = await this.messages.list(caller.administrationId, {
      ...(state !== undefined && { state }),
      ...(channel !== undefined && { channel }),
      toPrint: toPrint === 'true',
      ...(at !== undefined && id !== undefined && { after: { at, id } }),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const same = Object.entries({ state, channel, toPrint, limit: String(limit) }).filter((pair) => pair[1] !== undefined);
    return {
      asOf: this.clock.today(),
      items: page.map(messageView),
      summary: await this.messages.summary(caller.administrationId),
      mailServer: this.mailer.open,
      links: {
        ...(rows.length > limit &&
          last && {
            next: `/api/messages?${new URLSearchParams([...(same as [string, string][]), ['after', `${last.createdAt.toISOString()}_${last.id}`]]).toString()}`,
          }),
      },
    };
  }

  @Get('messages/pages')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Several letters as they are printed, each on a sheet of its own, in the order that is asked' })
  async pages(@CurrentCaller() caller: Caller, @Query() { ids }: LetterPagesDto): Promise<string> {
    await this.permissions.mayHandle(caller);
    const asked = ids.split(',');
    const rows = await this.messages.list(caller.administrationId, { ids: asked });
    const inOrder = asked.map((id) => rows.find((row) => row.id === id));
    if (inOrder.includes(undefined)) throw notFound(SAY.oneElsewhere);
    return this.printed(caller.administrationId, inOrder as MessageRow[]);
  }

  @Get('messages/:id')
  @ApiOperation({ summary: 'One message with its text' })
  async get(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string) {
    await this.permissions.mayRead(caller);
    const row = await this.messages.find(caller.administrationId, id);
    return { ...messageView(row), text: hideCode(row.text) };
  }

  @Get('messages/:id/page')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The letter as it is printed, with the applicant’s code where it tells it' })
  async page(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string): Promise<string> {
    await this.permissions.mayHandle(caller);
    return this.printed(caller.administrationId, [await this.messages.find(caller.administrationId, id)]);
  }

  private async printed(administrationId: number, rows: MessageRow[]): Promise<string> {
    const letters = rows.map((row) => {
      if (row.html === null) throw notFound(SAY.noLetter);
      return { row, body: this.letters.withCode(row.html, { administrationId, ...row }), day: row.writtenOn };
    });
    const settings = await this.unitOfWork.run(administrationId, readMessageSettings);
    return letterPage(letters, (await this.administrations.find(administrationId))!, settings);
  }

  @Post('messages/:id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send again what did not get through' })
  async replay(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string) {
    await this.permissions.mayHandle(caller);
    return messageView(await this.messages.replay(caller.administrationId, id, caller.name));
  }

  @Post('messages/handed-over')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Note of several printed letters at once that they were posted, handed over or put up',
    description:
      'Those that can be noted are, and come back as « items »; of each of the others « refused » says why: « not-waiting » when it is no letter or was handed over already, « written-later » when it was written after the day that is said, « not-found ».',
  })
  async handedOverTogether(
    @CurrentCaller() caller: Caller,
    @Body() { ids, on }: LettersDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayHandle(caller);
    const handingOver = this.handingOver(caller, on);
    const { items, refused } = await this.messages.handedOverTogether(caller.administrationId, ids, handingOver);
    const language = languageOf(languages);
    return { items: items.map(messageView), refused: refused.map((one) => ({ ...one, detail: one.detail[language] })) };
  }

  @Post('messages/:id/handed-over')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that a printed letter was posted, handed over or put up' })
  @ApiBody({ type: HandedOverDto, required: false })
  async handedOver(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string, @Body() { on }: HandedOverDto) {
    await this.permissions.mayHandle(caller);
    return messageView(await this.messages.handedOver(caller.administrationId, id, this.handingOver(caller, on)));
  }

  /** @throws Problem 422 when the day has not come */
  private handingOver({ name }: Caller, on: string | undefined): HandingOver {
    const today = this.clock.today();
    if (on !== undefined && on > today) throw invalidAt('/on', 'future-day', told(SAY.handedOverInFuture, { on, today }));
    return { at: this.clock.now(), by: name, ...(on !== undefined && { on }) };
  }

  @Get('settings/messages')
  @ApiOperation({ summary: 'How the administration signs what it sends, and where its correspondents are' })
  async settings(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.maySeeSettings(caller);
    const { administrationId } = caller;
    const settings = await this.unitOfWork.run(administrationId, readMessageSettings);
    const administration = (await this.administrations.find(administrationId))!;
    const language = languageOf(languages);
    return {
      ...settings,
      version: versionOf(settings),
      /** Whom letters may be for, beside applicants. */
      correspondents: CORRESPONDENTS.map((name) => ({ name, label: usualName(this.texts, name, administration, language) })),
    };
  }

  @Put('settings/messages')
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the settings that you read.' })
  @ApiOperation({ summary: 'Change them; what was written already stays as it is' })
  async change(
    @CurrentCaller() caller: Caller,
    @Body() body: MessageSettingsDto,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.maySetUp(caller);
    const twice = body.addresses.find(
      ({ recipient }, index) => body.addresses.findIndex((one) => one.recipient === recipient) < index,
    );
    if (twice) {
      throw invalidAt('/addresses', 'duplicate', told(SAY.recipientTwice, { recipient: twice.recipient }));
    }
    const { senderName, replyTo, postalAddress, addresses } = body;
    const settings = {
      senderName: senderName ?? null,
      replyTo: replyTo ?? null,
      postalAddress: postalAddress ?? null,
      addresses: addresses.map((entry) => ({ ...entry })),
    };
    await this.unitOfWork.run(caller.administrationId, async (tx) => {
      await oneAtATime(tx, 'messages');
      checkUnchanged(ifMatch, await readMessageSettings(tx));
      await writeMessageSettings(tx, settings, this.clock.now(), caller.name);
    });
    return this.settings(caller, languages);
  }
}
