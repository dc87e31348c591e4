import { Body, Controller, Get, Headers, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { Permissions } from '../../applications/index.js';
import { languageOf } from '../../core/language/index.js';
import { ImportersGuard } from './importers.guard.js';
import { LayerOverview } from './layer-overview.service.js';
import { PutBackDto } from './layers.dto.js';
import { ReviewDelivery } from './review-delivery.service.js';
import { WholeNumber } from '../../platform/http/index.js';

/** The layers that an administration keeps, with the history of what was in force. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/layers')
@UseGuards(BearerGuard)
export class LayersController {
  constructor(
    private readonly overview: LayerOverview,
    private readonly permissions: Permissions,
    private readonly reviews: ReviewDelivery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The layers in force, and where each edition came from' })
  async all(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const { items, waiting, ...rest } = await this.overview.all(caller.administrationId, languageOf(languages));
    const linked = <Layer extends { id: string }>(layer: Layer) => ({ ...layer, links: layerLinks(layer.id) });
    return { ...rest, items: items.map(linked), waiting: waiting.map(linked) };
  }

  @Get(':layer')
  @ApiOperation({ summary: 'A layer: its editions, which is in force, and who published what when and why' })
  async one(@CurrentCaller() caller: Caller, @Param('layer') layer: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    return { ...(await this.overview.one(caller.administrationId, layer, languageOf(languages))), links: layerLinks(layer) };
  }

  @Get(':layer/changes')
  @ApiOperation({ summary: 'What leads from one edition of a layer to another' })
  async changes(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Query('from', new WholeNumber()) from: number,
    @Query('to', new WholeNumber()) to: number,
  ) {
    await this.permissions.mayRead(caller);
    return { ...(await this.reviews.changes(caller.administrationId, layer, from, to)), links: layerLinks(layer) };
  }

  @Get(':layer/changes/drawing')
  @ApiOperation({
    summary: 'The changed features as GeoJSON in Lambert 72, before and after; without « from », those of a first edition',
  })
  @ApiQuery({ name: 'from', required: false, type: Number })
  async drawing(
    @CurrentCaller() caller: Caller,
    @Param('layer') layer: string,
    @Query('to', new WholeNumber()) to: number,
    @Query('from', new WholeNumber({ optional: true })) from?: number,
  ) {
    await this.permissions.mayRead(caller);
    return { type: 'FeatureCollection', ...(await this.reviews.drawing(caller.administrationId, layer, from, to)) };
  }

  @Post(':layer/publications')
  @UseGuards(ImportersGuard)
  @ApiOperation({ summary: 'Put an edition back in force, with the reason; the history keeps both' })
  async putBack(@CurrentCaller() caller: Caller, @Param('layer') layer: string, @Body() body: PutBackDto) {
    const published = await this.reviews.publish(caller.administrationId, { ...body, layer, publishedBy: caller.name });
    return { ...published, links: layerLinks(layer) };
  }
}

export function layerLinks(layer: string) {
  const self = `/api/layers/${layer}`;
  return {
    self,
    changes: `${self}/changes`,
    deliver: { method: 'POST', href: `${self}/deliveries` },
    putBack: { method: 'POST', href: `${self}/publications` },
  };
}
