import { Controller, Get, Headers, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { languageOf, told } from '../../core/language/index.js';
import { LAYER_KINDS, LayerLibrary } from '../../parcels/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Problem } from '../../platform/http/index.js';
import { MapAccess, MapOf, type AdministrationMap } from '../access/map-access.guard.js';
import { SAY } from '../problem-sayings.js';
import { DrawTile, editionName, minZoomOf } from './draw-tile.service.js';
import { GRID, resolutionOf, type TileAddress } from './grid.js';

const TYPE = 'application/vnd.mapbox-vector-tile';
/** The address names the administration and what the edition holds: it never shows anything else. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** Layers as pictures of vectors, for maps on a screen. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/tiles/:administration')
@UseGuards(MapAccess)
export class TilesController {
  constructor(
    private readonly layers: LayerLibrary,
    private readonly tiles: DrawTile,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The layers in force that can be drawn, where their tiles are, and the grid on which they lie' })
  async all(
    @MapOf() map: AdministrationMap,
    @Param('administration') _administration: string,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') languages?: string,
  ) {
    response.setHeader('Cache-Control', 'private, no-cache');
    const inForce = await this.unitOfWork.run(map.id, async (tx) => {
      const drawn = [];
      for (const one of await this.layers.inForce(tx)) drawn.push({ ...one, box: await this.tiles.extent(tx, one) });
      return drawn;
    });
    const { crs, west, north, tileSize, extent, maxZoom } = GRID;
    return {
      grid: {
        crs: `EPSG:${crs}`,
        origin: [west, north] as [number, number],
        resolutions: Array.from({ length: maxZoom + 1 }, (_, z) => resolutionOf(z)),
        tileSize,
        extent,
      },
      items: inForce.map((one) => ({
        layer: one.layer.id,
        kind: one.layer.kind,
        label: LAYER_KINDS[one.layer.kind]!.label[languageOf(languages)] ?? one.layer.title,
        title: one.layer.title,
        edition: one.edition.number,
        source: one.edition.sourceName,
        box: one.box,
        minZoom: minZoomOf(one.layer.kind),
        maxZoom,
        tiles: `/api/tiles/${map.slug}/${one.layer.id}/${editionName(one)}/{z}/{x}/{y}.mvt`,
      })),
    };
  }

  @Get(':layer/:edition/:z/:x/:y.mvt')
  @ApiProduces(TYPE)
  @ApiOperation({ summary: 'A tile of an edition (Mapbox Vector Tile 2.1), kept by whoever asked for it as long as he likes' })
  async tile(
    @MapOf() map: AdministrationMap,
    @Param('administration') _administration: string,
    @Param('layer') layer: string,
    @Param('edition') edition: string,
    @Param('z') z: string,
    @Param('x') x: string,
    @Param('y') y: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const address = addressOf({ z, x, y });
    const found = await this.tiles.edition(map.id, layer, edition, address);
    response.setHeader('ETag', `"${edition}-${z}-${x}-${y}"`).setHeader('Cache-Control', FOR_EVER);
    if (request.fresh) response.status(304).end();
    else response.type(TYPE).end(await this.tiles.draw(map.id, found, address));
  }
}

/** @throws Problem 400 */
function addressOf(said: Record<keyof TileAddress, string>): TileAddress {
  for (const [name, value] of Object.entries(said))
    if (!/^(0|[1-9]\d{0,6})$/.test(value))
      throw new Problem(400, 'bad-request', told(SAY.badTile, { name, value: value.slice(0, 40) }));
  return { z: Number(said.z), x: Number(said.x), y: Number(said.y) };
}
