import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { languageOf, told } from '../../core/language/index.js';
import { BrowseFeatures, type BrowsedFeature, type FeatureSource } from '../../parcels/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { notFound } from '../../platform/http/index.js';
import { MapAccess, MapOf, type AdministrationMap } from '../access/map-access.guard.js';
import { head } from './answer.js';
import { askedOf, GEOJSON_TYPE } from './asked.js';
import { badQuery } from './bad-query.js';
import { Collections, type Collection } from './collections.service.js';
import { collectionJson, featureJson } from './encode-features.js';
import { crsOf, itemsQuery, PARAMETERS } from './items-query.js';
import { again, ownLinks, type Link } from './links.js';
import { featurePage, itemsPage } from './pages.js';
import type { ReferenceSystem } from './reference-systems.js';
import { SAY } from './problem-sayings.js';

const IDS = { integer: /^[1-9]\d{0,8}$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i };

/** The features of a collection, page by page, and one by one. */
@ApiExcludeController()
@Controller('ogc/:administration/collections/:collection/items')
@UseGuards(MapAccess)
export class FeaturesController {
  constructor(
    private readonly browse: BrowseFeatures,
    private readonly clock: Clock,
    private readonly collections: Collections,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  async items(
    @MapOf() map: AdministrationMap,
    @Param('collection') collectionId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { edition, after } = pageOf(request.query['after']);
    const read = await this.unitOfWork.run(map.id, async (tx) => {
      const spoken = languageOf(firstOf(request.query['lang']) ?? request.get('accept-language'));
      const collection = await this.collections.one(tx, collectionId, spoken, edition);
      const asked = askedOf(request, map, [...PARAMETERS, ...collection.source.properties.keys()]);
      const query = itemsQuery(asked.query, collection.source, after);
      return { collection, asked, query, ...(await this.read(tx, collection.source, query)) };
    });
    const { collection, asked, query, page, matched } = read;
    const next = page.next === undefined ? undefined : again(asked, { after: cursor(collection, page.next) });
    head(response, asked, GEOJSON_TYPE);
    response.setHeader('Content-Crs', `<${query.crs.uri}>`);
    if (asked.format === 'html') return itemsPage(asked, map.name, collection, { features: page.features, matched, next });
    const { text, tag } = await collectionJson(page.features, query.crs, {
      ...(matched !== undefined && { numberMatched: matched }),
      numberReturned: page.features.length,
      timeStamp: this.clock.now().toISOString(),
      links: [
        ...ownLinks(asked, GEOJSON_TYPE),
        ...(next === undefined ? [] : [{ href: next, rel: 'next', type: GEOJSON_TYPE }]),
        collectionLink(asked.root, collection),
      ],
    });
    response.setHeader('ETag', tag);
    return text;
  }

  @Get(':feature')
  async item(
    @MapOf() map: AdministrationMap,
    @Param('collection') collectionId: string,
    @Param('feature') featureId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = askedOf(request, map, ['crs']);
    const crs: ReferenceSystem = crsOf(asked.query, 'crs');
    const { collection, feature } = await this.unitOfWork.run(map.id, async (tx) => {
      const collection = await this.collections.one(tx, collectionId, asked.language);
      return { collection, feature: await this.find(tx, collection.source, featureId) };
    });
    head(response, asked, GEOJSON_TYPE);
    response.setHeader('Content-Crs', `<${crs.uri}>`);
    if (asked.format === 'html') return featurePage(asked, map.name, collection, feature, crs);
    return { ...featureJson(feature, crs), links: [...ownLinks(asked, GEOJSON_TYPE), collectionLink(asked.root, collection)] };
  }

  private async read(tx: Transaction, source: FeatureSource, { filter, after, limit }: ReturnType<typeof itemsQuery>) {
    const page = await this.browse.page(tx, source, { filter, after, limit });
    const whole = after === undefined && page.next === undefined;
    return { page, matched: whole ? page.features.length : await this.browse.count(tx, source, filter) };
  }

  private async find(tx: Transaction, source: FeatureSource, id: string): Promise<BrowsedFeature> {
    const feature = IDS[source.idType].test(id) ? await this.browse.one(tx, source, id) : undefined;
    if (!feature) throw notFound(told(SAY.noFeature, { id: id.slice(0, 60) }));
    return feature;
  }
}

function collectionLink(root: string, { id, title }: Collection): Link {
  return { href: `${root}/collections/${encodeURIComponent(id)}`, rel: 'collection', type: 'application/json', title };
}

/** `3.1200`: in edition 3, after number 1200; so that an edition that changes meanwhile tears no reading apart. */
function cursor({ edition }: Collection, after: string | number): string {
  return edition === undefined ? String(after) : `${edition}.${after}`;
}

function pageOf(said: unknown): { edition?: number; after: string | undefined } {
  if (said === undefined) return { after: undefined };
  const match = typeof said === 'string' ? /^(?:(\d{1,9})\.)?([0-9a-f-]{1,36})$/.exec(said) : null;
  if (!match) throw badQuery('after', SAY.badCursor);
  return { ...(match[1] !== undefined && { edition: Number(match[1]) }), after: match[2] };
}

function firstOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
