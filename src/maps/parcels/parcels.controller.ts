import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { told } from '../../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { Permissions } from '../../applications/index.js';
import {
  areaOf,
  crsByPlace,
  fromCanonical,
  liesInBelgium,
  parseCapakey,
  positionToCanonical,
  readParcelSpelling,
  spokenReference,
  type Box,
  type CrsCode,
  type ParcelSpelling,
  type Position,
} from '../../core/geometry/index.js';
import {
  FindParcels,
  ParcelHistories,
  ParcelsOfAddresses,
  readAddressSpelling,
  type AddressSpelling,
  type FoundParcel,
  type LayerInForce,
  type LocatedAddress,
} from '../../parcels/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { invalidAt, notFound } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';
import { ParcelsQuery } from './parcels.dto.js';

/** Parcels of the cadastre, as the layers in force draw them. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/parcels')
@UseGuards(BearerGuard)
export class ParcelsController {
  constructor(
    private readonly histories: ParcelHistories,
    private readonly addresses: ParcelsOfAddresses,
    private readonly parcels: FindParcels,
    private readonly permissions: Permissions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Parcels by their reference, however it is written, by a point, or by an address' })
  async find(@CurrentCaller() caller: Caller, @Query() query: ParcelsQuery) {
    await this.permissions.mayRead(caller);
    const search = searchOf(query);
    if ('address' in search) return this.findByAddress(caller, search.address, query);
    const { parcels, complete, layers } = await this.unitOfWork.run(caller.administrationId, (tx) =>
      'at' in search ? this.parcels.at(tx, search.at, query.limit) : this.parcels.bySpelling(tx, search.understood, query.limit),
    );
    return {
      ...('understood' in search && search),
      crs: query.crs,
      items: parcels.map((parcel) => viewOf(parcel, query.crs)),
      complete,
      layers: layers.map(namedLayer),
    };
  }

  private async findByAddress(caller: Caller, understood: AddressSpelling, { crs, limit }: ParcelsQuery) {
    const found = await this.unitOfWork.run(caller.administrationId, (tx) => this.addresses.find(tx, understood, limit));
    return {
      understood,
      crs,
      addresses: found.addresses.map((address) => addressView(address, crs)),
      items: found.parcels.map((parcel) => viewOf(parcel, crs)),
      complete: found.complete,
      layers: [...found.addressLayers, ...found.layers].map(namedLayer),
    };
  }

  @Get(':capakey/history')
  @ApiOperation({ summary: 'Which parcels became which from one edition to the next, by the ground that they share' })
  @ApiParam({ name: 'capakey', example: '92094A0123/00B002', description: 'With its slash encoded: 92094A0123%2F00B002.' })
  async history(@CurrentCaller() caller: Caller, @Param('capakey') capakey: string) {
    await this.permissions.mayRead(caller);
    const reference = parseCapakey(capakey);
    if (!reference) throw invalidAt('/capakey', 'bad-reference', told(SAY.badCapakey, { capakey: capakey.slice(0, 80) }));
    const items = await this.unitOfWork.run(caller.administrationId, (tx) => this.histories.of(tx, capakey));
    if (items.length === 0) throw notFound(SAY.neverInForce);
    return { capakey, spoken: spokenReference(reference), items };
  }
}

/** Areas in square metres, of the parcel as it is drawn. */
function viewOf({ capakey, geometry, ...parcel }: FoundParcel, crs: CrsCode) {
  const reference = parseCapakey(capakey)!;
  return {
    capakey,
    reference: { ...reference, exponent: reference.exponent ?? null },
    spoken: spokenReference(reference),
    ...parcel,
    area: Math.round(areaOf(geometry) * 100) / 100,
    geometry: fromCanonical(geometry, crs),
  };
}

function namedLayer({ layer, edition }: LayerInForce) {
  return { id: layer.id, title: layer.title, edition: edition.number };
}

/** An address as it is written on an envelope, its parts, its point and the capakeys of the parcels there. */
function addressView({ at, attributes: _own, ...address }: LocatedAddress, crs: CrsCode) {
  const { street, number, box, postcode, locality } = address;
  const house = [street, number, box && `bte ${box}`].filter(Boolean).join(' ');
  const place = [postcode, locality].filter(Boolean).join(' ');
  const point = fromCanonical({ type: 'Point', coordinates: at }, crs);
  return { address: [house, place].filter(Boolean).join(', '), ...address, geometry: point };
}

/** @throws Problem 422 unless one reference, one point or one address is asked for */
function searchOf({
  q,
  x,
  y,
  crs,
  address,
}: ParcelsQuery): { understood: ParcelSpelling } | { at: Position } | { address: AddressSpelling } {
  if (address !== undefined && q === undefined && x === undefined && y === undefined) {
    const understood = readAddressSpelling(address);
    if (understood) return { address: understood };
    throw invalidAt('/address', 'bad-address', told(SAY.badAddress, { address: address.slice(0, 80) }));
  }
  if (q !== undefined && address === undefined && x === undefined && y === undefined) {
    const understood = readParcelSpelling(q);
    if (understood) return { understood };
    throw invalidAt('/q', 'bad-reference', told(SAY.badReference, { q: q.slice(0, 80) }));
  }
  if (q !== undefined || address !== undefined || x === undefined || y === undefined)
    throw invalidAt('/q', 'bad-search', SAY.oneSearch);
  const box: Box = [x, y, x, y];
  if (liesInBelgium(box, crs)) return { at: positionToCanonical([x, y], crs) };
  const other = crsByPlace(box);
  const advice = other === undefined ? '' : told(SAY.otherCrs, { other });
  throw invalidAt('/x', 'outside-belgium', told(SAY.outsideBelgium, { x, y, crs, advice }));
}
