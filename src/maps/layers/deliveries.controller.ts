import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { LayerRefused } from '../../parcels/index.js';
import { ForgetUpload, type ReceivedFile } from '../../platform/contents/index.js';
import { invalidAt, Problem, refuseIllegible, WholeNumber } from '../../platform/http/index.js';
import { languageOf } from '../../core/language/index.js';
import { SAY } from '../problem-sayings.js';
import { DeliverLayer } from './deliver-layer.service.js';
import { ImportersGuard } from './importers.guard.js';
import { LayerOverview } from './layer-overview.service.js';
import { layerLinks } from './layers.controller.js';
import { DeliveryDto, LayerPublicationDto } from './layers.dto.js';
import { quarantineAsGeoJson } from './quarantine-geojson.js';
import { reportPage } from './report-page.js';
import { ReviewDelivery } from './review-delivery.service.js';

/** Deliveries of layers: upload, review, publish or discard. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/layers/:layer/deliveries')
@UseGuards(BearerGuard, ImportersGuard)
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliverLayer,
    private readonly overview: LayerOverview,
    private readonly reviews: ReviewDelivery,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(ForgetUpload, FileInterceptor('file'))
  @ApiOperation({
    summary: 'Deliver a file as a draft, and learn what it would change; 200 when the same file is in force already',
  })
  @ApiResponse({ status: 201, description: 'A draft' })
  @ApiResponse({ status: 200, description: 'The same file is in force already' })
  async deliver(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Body() { file: _file, ...fields }: DeliveryDto,
    @UploadedFile() file: ReceivedFile | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!file) throw noFile();
    const gone = new AbortController();
    response.on('close', () => response.writableFinished || gone.abort());
    try {
      const { state, report } = await this.deliveries.deliver(caller.administrationId, {
        ...fields,
        layer,
        path: file.path,
        fileName: nameOf(file),
        importedBy: caller.name,
        signal: gone.signal,
      });
      if (state === 'unchanged') response.status(200);
      return { state, report, links: deliveryLinks(layer, report.edition) };
    } catch (error) {
      throw error instanceof LayerRefused ? refused(error) : error;
    }
  }

  @Get(':number')
  @ApiOperation({ summary: 'What a delivery changes, as JSON or as a page' })
  async report(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Param('number', new WholeNumber()) number: number,
    @Res({ passthrough: true }) response: Response,
    @Query('lang') lang?: string,
    @Headers('accept-language') languages?: string,
  ) {
    const language = languageOf(lang ?? languages);
    const report = await this.reviews.report(caller.administrationId, layer, number);
    const { state, expiresAt } = await this.overview.edition(caller.administrationId, layer, number, language);
    response.vary('Accept');
    if (response.req.accepts(['json', 'html']) !== 'html')
      return { state, expiresAt, report, links: deliveryLinks(layer, number) };
    response.type('html');
    return reportPage(language, report, { state, path: `/api/layers/${layer}/deliveries/${number}` });
  }

  @Get(':number/quarantine')
  @ApiProduces('application/geo+json')
  @ApiOperation({ summary: 'The features that were set aside, as they were delivered, with the reasons; GeoJSON to mend' })
  async quarantine(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Param('number', new WholeNumber()) number: number,
    @Res() response: Response,
  ): Promise<void> {
    await this.reviews.quarantined(caller.administrationId, layer, number, async (crs, features) => {
      response.type('application/geo+json').attachment(`${layer}-${number}-mis-de-cote.geojson`);
      await pipeline(Readable.from(quarantineAsGeoJson(crs, features)), response);
    });
  }

  @Post(':number/publication')
  @ApiOperation({ summary: 'Put a delivery in force from a day on; the files it touches are checked again' })
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Param('number', new WholeNumber()) edition: number,
    @Body() body: LayerPublicationDto,
  ) {
    const request = { ...body, layer, edition, publishedBy: caller.name };
    return { ...(await this.reviews.publish(caller.administrationId, request)), links: layerLinks(layer) };
  }

  @Delete(':number')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a delivery that was never published' })
  async discard(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Param('number', new WholeNumber()) number: number,
  ): Promise<void> {
    await this.reviews.discard(caller.administrationId, layer, number);
  }
}

function deliveryLinks(layer: string, number: number) {
  const self = `/api/layers/${layer}/deliveries/${number}`;
  return {
    self,
    publish: { method: 'POST', href: `${self}/publication` },
    discard: { method: 'DELETE', href: self },
    quarantine: `${self}/quarantine`,
    layer: `/api/layers/${layer}`,
  };
}

/** Multer reads names as Latin-1; browsers send UTF-8. */
function nameOf({ originalname }: ReceivedFile): string {
  const utf8 = Buffer.from(originalname, 'latin1').toString('utf8');
  const name = utf8.includes('\uFFFD') ? originalname : utf8;
  refuseIllegible(name, '/file');
  return name;
}

function noFile(): Problem {
  return invalidAt('/file', 'no-file', SAY.noFile);
}

function refused({ detail, said, attributes }: LayerRefused): Problem {
  const faults = said.map((fault) => ({ ...fault }));
  return new Problem(422, 'layer-refused', detail, { faults, ...(attributes.length > 0 && { attributes }) });
}
