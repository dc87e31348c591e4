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
import { fill, inLanguage, languageOf, type Language } from '../core/language/index.js';
import { AdministrationDirectory, type Administration } from '../administrations/index.js';
import { Impeded } from '../applications/index.js';
import { ForgetUpload, type ReceivedFile } from '../platform/contents/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { languageAsked, Problem } from '../platform/http/index.js';
import type { Draft } from './draft.js';
import { draftPage } from './draft-page.js';
import { drawSite } from './draw-site.js';
import { messagePage } from './frame.js';
import { KeepDrafts } from './keep-drafts.service.js';
import { LookAtMap } from './look-at-map.service.js';
import { askedWith, onlineProcedures } from './online-procedures.js';
import { payloadOf } from './opening-payload.js';
import { goTo, HTML, isForeign, refuse, type PageResponse } from './page-response.js';
import { PointAtMap } from './point-at-map.service.js';
import { reviewPage } from './review-page.js';
import { receiptPage } from './receipt-page.js';
import type { Faults } from './said.js';
import { SAY } from './sayings.js';
import { SendDraft } from './send-draft.service.js';
import { SENDING } from './sending-sayings.js';
import { ShowDraft, type ShownDraft } from './show-draft.service.js';
import { MAP_PLACE } from './site-form.js';
import { PICTURES, readView, type Picture } from './site-view.js';
import { TooLargePiece } from './too-large-piece.filter.js';
import { WriteDraft } from './write-draft.service.js';

/** A request for a permit, written and sent by an applicant or an architect: complete without a script. */
@ApiExcludeController()
@Controller('depot')
@UseFilters(TooLargePiece)
export class DraftPagesController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly drafts: KeepDrafts,
    private readonly map: LookAtMap,
    private readonly pointing: PointAtMap,
    private readonly sending: SendDraft,
    private readonly showing: ShowDraft,
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: WriteDraft,
  ) {}

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
    if (!town || !draft) return refuse(response, 404, messagePage(languageOf(lang), SAY.unknown, '/depot'));
    const language = languageOf(lang ?? draft.said.language);
    const path = `/depot/${slug}/${secret}`;
    if (draft.applicationId !== null)
      return receiptPage({ language, path, town, draft }, await this.sending.receiptOf(town.id, draft.applicationId));
    const shown = await this.unitOfWork.run(town.id, (tx) => this.showing.show(tx, town, draft, { language, path }));
    const faults = this.showing.faultsOf(shown);
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
    const into = languageAsked(body);
    const language = into ?? languageOf(typeof body['lang'] === 'string' ? body['lang'] : undefined);
    const path = `/depot/${slug}/${secret}`;
    if (isForeign(from)) return refuse(response, 403, messagePage(language, SAY.crossSite, path, town));
    const opened = town && (await this.unitOfWork.run(town.id, (tx) => this.drafts.open(tx, secret)));
    if (!town || !opened) return refuse(response, 404, messagePage(language, SAY.unknown, '/depot'));
    if (opened.applicationId !== null || body['act'] === 'correct') return goTo(response, `${path}?lang=${language}`);
    if (body['act'] === 'send') return this.send(town, secret, opened, { language, path }, response);
    const received = response.locals.tooMany ? [] : (files ?? []);
    const outline = await this.writing.readOutline(received, language);
    const { shown, refusals, wrong } = await this.unitOfWork.run(town.id, async (tx) => {
      const draft = (await this.drafts.open(tx, secret, true))!;
      const named = { ...draft, said: { ...draft.said, language } };
      const asked = await askedWith(tx, draft.procedure);
      const written = await this.writing.write(tx, named, body, received, { asked, outline });
      const here = await this.showing.show(tx, town, written.draft, { language, path });
      return { shown: here, refusals: written.refusals, wrong: written.faults };
    });
    const told = { saved: true, refusals: [...(response.locals.tooMany ? [SAY.tooManyTries[language]] : []), ...refusals] };
    const isSound = told.refusals.length === 0 && Object.keys(wrong).length === 0;
    if (isSound && into) return goTo(response, `${path}?lang=${language}`);
    if (isSound && isOnMap(body)) return goTo(response, `${path}?lang=${language}#${MAP_PLACE}`);
    if (body['act'] !== 'review') return draftPage(shown, { ...soFar(shown), ...wrong }, told);
    const faults = { ...this.showing.faultsOf(shown), ...wrong };
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
      shown: await this.showing.show(tx, town, draft, { language, path }),
      open: (await onlineProcedures(tx)).some(({ procedure }) => procedure === draft.procedure),
    }));
    if (response.locals.tooMany) return refuse(response, 429, reviewPage(shown, SAY.tooManyTries[language]));
    if (!open || town.suspendedAt !== null) return refuse(response, 409, reviewPage(shown, SAY.closed[language]));
    const faults = this.showing.faultsOf(shown);
    if (Object.keys(faults).length > 0) return refuse(response, 422, draftPage(shown, faults));
    try {
      const payload = payloadOf(shown.fields, draft.said.fields);
      await this.sending.send(town, secret, draft, { site: shown.looked.site, payload });
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Impeded)) throw error;
      return refuse(
        response,
        422,
        reviewPage(shown, fill(SENDING.refused[language], { why: inLanguage(error.detail, language) })),
      );
    }
    return goTo(response, `${path}?lang=${language}`);
  }
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
