import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/index.js';
import { MapAccess, MapOf, type AdministrationMap } from '../access/map-access.guard.js';
import { head } from './answer.js';
import { apiDocument } from './api-document.js';
import { askedOf, JSON_TYPE, OPENAPI_TYPE, SCHEMA_TYPE } from './asked.js';
import { Collections } from './collections.service.js';
import { CONFORMANCE } from './conformance.js';
import { describeCollection, queryablesSchema } from './describe-collection.js';
import { landingLinks, ownLinks } from './links.js';
import { apiPage, collectionPage, collectionsPage, conformancePage, landingPage, queryablesPage } from './pages.js';
import { REFERENCE_SYSTEMS } from './reference-systems.js';
import { SAY } from './sayings.js';

/** What the map of an administration holds, and how it is asked. It is described by its own `/api`. */
@ApiExcludeController()
@Controller('ogc/:administration')
@UseGuards(MapAccess)
export class OgcController {
  constructor(
    private readonly collections: Collections,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  landing(@MapOf() map: AdministrationMap, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const asked = askedOf(request, map);
    head(response, asked, JSON_TYPE);
    if (asked.format === 'html') return landingPage(asked, map.name);
    return { title: map.name, description: SAY.about[asked.language], links: landingLinks(asked) };
  }

  @Get('conformance')
  conformance(@MapOf() map: AdministrationMap, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const asked = askedOf(request, map);
    head(response, asked, JSON_TYPE);
    if (asked.format === 'html') return conformancePage(asked, map.name, CONFORMANCE);
    return { conformsTo: CONFORMANCE, links: ownLinks(asked, JSON_TYPE) };
  }

  @Get('api')
  async api(@MapOf() map: AdministrationMap, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const asked = askedOf(request, map);
    const collections = await this.unitOfWork.run(map.id, (tx) => this.collections.all(tx, asked.language));
    const document = apiDocument(asked, map.name, collections);
    head(response, asked, OPENAPI_TYPE);
    return asked.format === 'html' ? apiPage(asked, map.name, document) : document;
  }

  @Get('collections')
  async list(@MapOf() map: AdministrationMap, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const asked = askedOf(request, map);
    const collections = await this.unitOfWork.run(map.id, (tx) => this.collections.all(tx, asked.language));
    const described = collections.map((collection) => describeCollection(asked, collection));
    head(response, asked, JSON_TYPE);
    if (asked.format === 'html') return collectionsPage(asked, map.name, described);
    return { links: ownLinks(asked, JSON_TYPE), crs: REFERENCE_SYSTEMS.map(({ uri }) => uri), collections: described };
  }

  @Get('collections/:collection')
  async describe(
    @MapOf() map: AdministrationMap,
    @Param('collection') collection: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = askedOf(request, map);
    const found = await this.unitOfWork.run(map.id, (tx) => this.collections.one(tx, collection, asked.language));
    const described = describeCollection(asked, found);
    head(response, asked, JSON_TYPE);
    return asked.format === 'html' ? collectionPage(asked, map.name, described) : described;
  }

  @Get('collections/:collection/queryables')
  async queryables(
    @MapOf() map: AdministrationMap,
    @Param('collection') collection: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = askedOf(request, map);
    const found = await this.unitOfWork.run(map.id, (tx) => this.collections.one(tx, collection, asked.language));
    head(response, asked, SCHEMA_TYPE);
    return asked.format === 'html' ? queryablesPage(asked, map.name, found) : queryablesSchema(asked, found);
  }
}
