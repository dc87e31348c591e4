import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFiles,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { AdministrationDirectory, type Administration } from '../administrations/index.js';
import { Impeded, openingFields, ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { ForgetUpload, type ReceivedFile } from '../platform/contents/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { Problem, fill } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { languageOf, Texts, type Language } from '../procedures/index.js';
import { procedurePage, townsPage } from './beginning-pages.js';
import type { Draft } from './draft.js';
import { draftPage, receiptPage, reviewPage, type ShownDraft } from './draft-pages.js';
import { messagePage } from './frame.js';
import { KeepDrafts } from './keep-drafts.service.js';
import { LookAtMap } from './look-at-map.service.js';
import { onlineProcedures, type AskedPiece } from './online-procedures.js';
import { drawSite } from './draw-site.js';
import { fieldFaults, payloadOf } from './opening-payload.js';
import { PointAtMap } from './point-at-map.service.js';
import { faultsIn, type Faults } from './said.js';
import { SAY } from './sayings.js';
import { SendDraft } from './send-draft.service.js';
import { MAP_PLACE } from './site-form.js';
import { PICTURES, readView, type Picture } from './site-view.js';
import { TooLargePiece } from './too-large-piece.filter.js';
import { WriteDraft } from './write-draft.service.js';

interface PageResponse {
  status(code: number): PageResponse;
  setHeader(name: string, value: string): unknown;
  locals: { tooMany?: boolean };
}

const HTML = 'text/html; charset=utf-8';

/** A request for a permit, written and sent by an applicant or an architect: complete without a script. */
@ApiExcludeController()
@Controller('depot')
@UseFilters(TooLargePiece)
export class SubmissionPagesController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly drafts: KeepDrafts,
    private readonly editions: ProcedureEditions,
    private readonly installation: Installation,
    private readonly map: LookAtMap,
    private readonly pointing: PointAtMap,
    private readonly sending: SendDraft,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: WriteDraft,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  async towns(@Query('lang') lang?: string, @Headers('accept-language') accepted?: string): Promise<string> {
    return townsPage(languageOf(lang ?? accepted), await this.administrations.list('municipality'));
  }

  @Get(':town')
  @Header('Content-Type', HTML)
  async procedures(
    @Param('town') slug: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) return refuse(response, 404, messagePage(language, 'unknown', '/depot'));
    const open = await this.unitOfWork.run(town.id, (tx) => this.openIn(tx, language));
    return procedurePage(language, town, open);
  }

  @Post(':town')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  async begin(
    @Param('town') slug: string,
    @Body() body: Record<string, unknown> | undefined,
    @Res({ passthrough: true }) response: PageResponse,
    @Headers('sec-fetch-site') from?: string,
  ): Promise<string> {
    const language = languageOf(typeof body?.['lang'] === 'string' ? body['lang'] : undefined);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) return refuse(response, 404, messagePage(language, 'unknown', '/depot'));
    const path = `/depot/${slug}`;
    if (isForeign(from)) return refuse(response, 403, messagePage(language, 'crossSite', path, town));
    if (response.locals.tooMany) return refuse(response, 429, messagePage(language, 'tooManyTries', path, town));
    const secret = await this.unitOfWork.run(town.id, async (tx) => {
      const found = (await this.openIn(tx, language)).find(({ name }) => name === body?.['procedure']);
      return found && town.suspendedAt === null ? this.drafts.begin(tx, found.name, language) : undefined;
    });
    if (secret === undefined) return refuse(response, 422, messagePage(language, 'closed', path, town));
    return goTo(response, `${path}/${secret}`);
  }

  @Get(':town/:secret')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async read(
    @Param('town') slug: string,
    @Param('secret') secret: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Query('relire') review?: string,
  ): Promise<string> {
    const town = await this.administrations.findMunicipality(slug);
    const draft = town && (await this.unitOfWork.run(town.id, (tx) => this.drafts.open(tx, secret)));
    if (!town || !draft) return refuse(response, 404, messagePage(languageOf(lang), 'unknown', '/depot'));
    const language = languageOf(lang ?? draft.said.language);
    const path = `/depot/${slug}/${secret}`;
    if (draft.applicationId !== null)
      return receiptPage({ language, path, town, draft }, await this.sending.receiptOf(town.id, draft.applicationId));
    const shown = await this.unitOfWork.run(town.id, (tx) => this.shown(tx, town, draft, { language, path }));
    const faults = this.faultsOf(shown);
    if (review !== undefined && Object.keys(faults).length === 0) return reviewPage(shown);
    return draftPage(shown, soFar(shown));
  }

  /** The map of a draft as a picture; what is drawn on it is the applicant's own. */
  @Get(':town/:secret/carte.svg')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async picture(
    @Param('town') slug: string,
    @Param('secret') secret: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('picture') named?: string,
    @Query('view') viewed?: string,
  ): Promise<string> {
    const picture: Picture = named === 'small' ? 'small' : 'wide';
    const town = await this.administrations.findMunicipality(slug);
    const drawn =
      town &&
      (await this.unitOfWork.run(town.id, async (tx) => {
        const draft = await this.drafts.open(tx, secret);
        if (!draft || draft.applicationId !== null) return undefined;
        const looked = await this.map.look(tx, draft.said);
        const view = readView(viewed) ?? (await this.pointing.view(tx, draft.said, looked));
        if (!view) return undefined;
        const { capakeys: chosen, corners } = looked;
        const brought = draft.said.corners === '' ? draft.said.brought?.geometry : undefined;
        return drawSite({ view, parcels: await this.pointing.drawn(tx, view, picture), chosen, corners, brought }, picture);
      }));
    if (drawn === undefined) {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      return refuse(response, 404, '');
    }
    response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
    return drawn;
  }

  @Post(':town/:secret')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  @UseInterceptors(ForgetUpload, AnyFilesInterceptor())
  async write(
    @Param('town') slug: string,
    @Param('secret') secret: string,
    @Body() given: Record<string, unknown> | undefined,
    @UploadedFiles() files: ReceivedFile[] | undefined,
    @Res({ passthrough: true }) response: PageResponse,
    @Headers('sec-fetch-site') from?: string,
  ): Promise<string> {
    const body = given ?? {};
    const town = await this.administrations.findMunicipality(slug);
    const language = languageOf(typeof body['lang'] === 'string' ? body['lang'] : undefined);
    const path = `/depot/${slug}/${secret}`;
    if (isForeign(from)) return refuse(response, 403, messagePage(language, 'crossSite', path, town));
    const opened = town && (await this.unitOfWork.run(town.id, (tx) => this.drafts.open(tx, secret)));
    if (!town || !opened) return refuse(response, 404, messagePage(language, 'unknown', '/depot'));
    if (opened.applicationId !== null || body['act'] === 'correct') return goTo(response, `${path}?lang=${language}`);
    if (body['act'] === 'send') return this.send(town, secret, opened, { language, path }, response);
    const received = response.locals.tooMany ? [] : (files ?? []);
    const outline = await this.writing.readOutline(received, language);
    const { shown, refusals, wrong } = await this.unitOfWork.run(town.id, async (tx) => {
      const draft = (await this.drafts.open(tx, secret, true))!;
      const named = { ...draft, said: { ...draft.said, language } };
      const asked = await this.askedWith(tx, draft.procedure);
      const written = await this.writing.write(tx, named, body, received, { asked, outline });
      const here = await this.shown(tx, town, written.draft, { language, path });
      return { shown: here, refusals: written.refusals, wrong: written.faults };
    });
    const told = { saved: true, refusals: [...(response.locals.tooMany ? [SAY.tooManyTries[language]] : []), ...refusals] };
    const isSound = told.refusals.length === 0 && Object.keys(wrong).length === 0;
    if (isSound && isOnMap(body)) return goTo(response, `${path}?lang=${language}#${MAP_PLACE}`);
    if (body['act'] !== 'review') return draftPage(shown, { ...soFar(shown), ...wrong }, told);
    const faults = { ...this.faultsOf(shown), ...wrong };
    if (Object.keys(faults).length > 0 || refusals.length > 0) return refuse(response, 422, draftPage(shown, faults, told));
    return goTo(response, `${path}?relire=1&lang=${language}`);
  }

  private async send(
    town: Administration,
    secret: string,
    draft: Draft,
    { language, path }: { language: Language; path: string },
    response: PageResponse,
  ): Promise<string> {
    const { shown, open } = await this.unitOfWork.run(town.id, async (tx) => ({
      shown: await this.shown(tx, town, draft, { language, path }),
      open: (await onlineProcedures(tx)).some(({ procedure }) => procedure === draft.procedure),
    }));
    if (response.locals.tooMany) return refuse(response, 429, reviewPage(shown, SAY.tooManyTries[language]));
    if (!open || town.suspendedAt !== null) return refuse(response, 409, reviewPage(shown, SAY.closed[language]));
    const faults = this.faultsOf(shown);
    if (Object.keys(faults).length > 0) return refuse(response, 422, draftPage(shown, faults));
    try {
      const payload = payloadOf(shown.fields, draft.said.fields);
      await this.sending.send(town, secret, draft, { site: shown.looked.site, payload });
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Impeded)) throw error;
      return refuse(response, 422, reviewPage(shown, fill(SAY.refused[language], { why: error.message })));
    }
    return goTo(response, `${path}?lang=${language}`);
  }

  private faultsOf({ draft, looked, fields }: ShownDraft): Faults {
    const opening = fieldFaults(fields, this.editions.openingEvent(draft.procedure), this.clock.today(), draft.said.fields);
    return { ...looked.faults, ...opening, ...faultsIn(draft.said) };
  }

  private async askedWith(tx: Transaction, procedure: string): Promise<AskedPiece[]> {
    return (await onlineProcedures(tx)).find((one) => one.procedure === procedure)?.pieces ?? [];
  }

  private async shown(
    tx: Transaction,
    town: Administration,
    draft: Draft,
    { language, path }: { language: Language; path: string },
  ): Promise<ShownDraft> {
    const edition = await this.editions.governing(tx, draft.procedure, this.clock.today());
    const procedure = edition ? this.texts.sentence(edition.title, language) : draft.procedure;
    const looked = await this.map.look(tx, draft.said);
    const view = await this.pointing.view(tx, draft.said, looked);
    return {
      texts: this.texts,
      language,
      path,
      town,
      draft,
      procedure,
      looked,
      map: view && { view, parcels: await this.pointing.drawn(tx, view, 'wide') },
      fields: edition ? openingFields(this.texts, edition, language) : [],
      asked: await this.askedWith(tx, draft.procedure),
      most: this.installation.documents.largest,
    };
  }

  /** What the town takes online and a law governs today. */
  private async openIn(tx: Transaction, language: Language): Promise<{ name: string; title: string }[]> {
    const open = [];
    for (const { procedure: name } of await onlineProcedures(tx)) {
      const edition = await this.editions.governing(tx, name, this.clock.today());
      if (edition) open.push({ name, title: this.texts.sentence(edition.title, language) });
    }
    return open;
  }
}

/** A browser says where a form comes from; what stands elsewhere may not write here. */
function isForeign(from: string | undefined): boolean {
  return from !== undefined && from !== 'same-origin' && from !== 'none';
}

/** What is wrong while one is writing: an outline of which the first corners are told is not wrong yet. */
function soFar({ looked: { faults } }: ShownDraft): Faults {
  const { corners, ...others } = faults;
  return corners && corners.name !== 'cornersFew' ? faults : others;
}

/** A click or a button of the map: answered by the page anew, so that a reload does it no second time. */
function isOnMap(body: Record<string, unknown>): boolean {
  return (
    /^(map|take|drop|corner|brought):/.test(String(body['act'])) || Object.keys(PICTURES).some((name) => `${name}.x` in body)
  );
}

function refuse(response: PageResponse, status: number, page: string): string {
  response.status(status);
  return page;
}

/** Another page by GET, so that reloading sends nothing twice. */
function goTo(response: PageResponse, address: string): string {
  response.status(303);
  response.setHeader('Location', address);
  return '';
}
