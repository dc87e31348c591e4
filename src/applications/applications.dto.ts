import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { either, FIELDS, IsDay, IsWhole, Nested, says, saysOneOf } from '../platform/http/index.js';
import { KNOWN_CRS } from '../core/geometry/index.js';
import { LINK_KINDS, type LinkKind } from './linked-files.js';
import { LANGUAGES, type Language } from '../core/language/index.js';
import { RULES } from './field-sayings.js';

/** The value as it was sent: class-transformer would copy it and drop keys that ought to be refused. */
const AsSent = (name: string) => Transform(({ obj }) => (obj as Record<string, unknown>)[name]);
const text = (most: number) => says(FIELDS.text, { most });

export class SiteDto {
  @ApiPropertyOptional({
    type: [String],
    description: 'References of cadastral parcels (capakeys); the site is their union.',
    example: ['92999A0123/00B002'],
  })
  @IsOptional()
  @IsArray(says(RULES.parcels))
  @ArrayMinSize(1, says(RULES.oneParcel))
  @ArrayMaxSize(200, says(RULES.tooManyParcels, { most: 200 }))
  @Matches(/^\d{5}[A-Z]\d{4}\/\d{2}[A-Z_]\d{3}$/, {
    each: true,
    ...says(RULES.capakey),
  })
  parcels?: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'GeoJSON Polygon or MultiPolygon, instead of parcels.',
  })
  @IsOptional()
  @AsSent('geometry')
  @IsObject(says(RULES.geometry))
  geometry?: object;

  @ApiPropertyOptional({ enum: KNOWN_CRS, default: 31370, description: 'EPSG code of the geometry.' })
  @IsOptional()
  @IsWhole(says(FIELDS.crs, { choices: either([31370, 3812, 4326]) }))
  crs?: number;
}

export class LinkDto {
  @ApiProperty({
    enum: LINK_KINDS,
    description: 'road: a road file, at the permit that waits for it; regularisation: at an infringement; related: at any other.',
  })
  @IsIn(LINK_KINDS, saysOneOf(['road', 'regularisation', 'related']))
  kind: LinkKind;

  @ApiProperty({ example: 'PU/2026/0042', description: 'Reference of the file it points at.' })
  @IsString(says(RULES.linkedFile))
  @MaxLength(60, says(RULES.linkedFile))
  file: string;
}

export class SubmissionDto {
  @ApiProperty({ example: 'urban-permit' })
  @IsString(says(FIELDS.procedure))
  @IsNotEmpty(says(FIELDS.procedure))
  procedure: string;

  @ApiPropertyOptional({ example: '2026-11-24', description: 'Legal day of the deposit, or of the finding; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;

  @ApiPropertyOptional({
    description: 'A reference that the file has already; the next of the series when absent.',
    example: 'PU/2026/0042',
  })
  @IsOptional()
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,59}$/u, says(RULES.reference))
  reference?: string;

  @ApiProperty({ example: 'Construction d’une habitation unifamiliale' })
  @IsString(text(300))
  @IsNotEmpty(text(300))
  @MaxLength(300, text(300))
  title: string;

  @ApiPropertyOptional({ example: 'rue du Moulin 12' })
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  address?: string;

  @ApiProperty({ example: 'Camille Dubois' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  applicantName: string;

  @ApiPropertyOptional({ example: 'camille.dubois@example.org', description: 'Without it letters are printed.' })
  @IsOptional()
  @IsEmail({}, says(FIELDS.email))
  @MaxLength(254, says(FIELDS.atMost, { most: 254 }))
  applicantEmail?: string;

  @ApiPropertyOptional({ example: 'rue Haute 3\n4900 Spa', description: 'Postal address, one line after the other.' })
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  applicantAddress?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES, saysOneOf(LANGUAGES))
  language?: Language;

  @ApiPropertyOptional({ type: [LinkDto], description: 'Files that the new one points at.' })
  @IsOptional()
  @IsArray(says(FIELDS.listOf, { shape: '{ kind, file }' }))
  @ArrayMaxSize(20, says(FIELDS.tooMany, { most: 20 }))
  @Nested(LinkDto, { each: true, ...says(FIELDS.listOf, { shape: '{ kind, file }' }) })
  links?: LinkDto[];

  @ApiPropertyOptional({ type: SiteDto })
  @IsOptional()
  @IsObject(says(RULES.site))
  @Nested(SiteDto, says(RULES.site))
  site?: SiteDto;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'Fields of the event that opens the file: application.submitted (deedOn for a division notice), or infringement.found.',
    example: { deedOn: '2026-12-31' },
  })
  @IsOptional()
  @AsSent('payload')
  @IsObject(says(FIELDS.object))
  payload?: object;
}

export class EventDto {
  @ApiProperty({
    example: 'completeness.confirmed',
    description: 'Name of the event; GET …/steps lists those that are possible.',
  })
  @IsString(says(RULES.event))
  @IsNotEmpty(says(RULES.event))
  @MaxLength(100, says(RULES.event))
  type: string;

  @ApiPropertyOptional({ example: '2026-11-24', description: 'Legal day of the event; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, example: { publicity: 'inquiry' } })
  @IsOptional()
  @AsSent('payload')
  @IsObject(says(FIELDS.object))
  payload?: object;
}

export class StepDto extends EventDto {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Of opinion.requested: the documents of the file that the body may read with the request, and no other.',
  })
  @IsOptional()
  @IsArray(says(FIELDS.accompanying))
  @ArrayMaxSize(200, says(FIELDS.tooMany, { most: 200 }))
  @IsUUID(undefined, { each: true, ...says(FIELDS.document) })
  documents?: string[];
}

class HypotheticalEventDto extends EventDto {
  @ApiProperty({ example: '2027-01-15', description: 'Legal day of the event; it may lie in the future.' })
  @IsDay()
  declare on: string;
}

export class SimulationDto {
  @ApiProperty({ type: [HypotheticalEventDto], description: 'Events that have not happened, in the order of their days.' })
  @IsArray(says(RULES.events, { shape: '{ type, on, payload }' }))
  @ArrayMaxSize(100, says(FIELDS.tooMany, { most: 100 }))
  @Nested(HypotheticalEventDto, { each: true, ...says(RULES.events, { shape: '{ type, on, payload }' }) })
  events: HypotheticalEventDto[];

  @ApiPropertyOptional({ example: '2027-06-30', description: 'Day to which time then passes; the last event’s when absent.' })
  @IsOptional()
  @IsDay()
  until?: string;
}

export class MigrationDto {
  @ApiProperty({ description: 'Hash of the edition, as GET /api/procedures gives it.' })
  @Matches(/^[0-9a-f]{64}$/, says(FIELDS.edition))
  to: string;

  @ApiProperty({
    example: 'article 12 du règlement communal du 14 décembre 2026',
    description: 'The legal basis; the journal keeps it.',
  })
  @IsString(says(RULES.basis))
  @IsNotEmpty(says(RULES.basis))
  @MaxLength(1000, says(FIELDS.atMost, { most: 1000 }))
  basis: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Paths of states of the present edition that have another path in the new one.',
  })
  @IsOptional()
  @AsSent('states')
  @IsObject(says(RULES.states))
  states?: Record<string, string>;
}

export class OverrideDto {
  @ApiProperty({ example: 'natura2000', description: 'The spatial trigger; GET …/site lists those of the file under findings.' })
  @IsString(says(RULES.trigger))
  @IsNotEmpty(says(RULES.trigger))
  @MaxLength(100, says(RULES.trigger))
  trigger: string;

  @ApiProperty({ enum: ['yes', 'no', 'as-found'], description: 'as-found: the answer of the map counts again.' })
  @IsIn(['yes', 'no', 'as-found'], saysOneOf(['yes', 'no', 'as-found']))
  answer: 'yes' | 'no' | 'as-found';

  @ApiProperty({
    example: 'Le plan de géomètre du 3 mars montre que la limite passe à douze mètres.',
    description: 'Why; the journal keeps it.',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString(says(RULES.overrideReason))
  @IsNotEmpty(says(RULES.overrideReason))
  @MaxLength(1000, says(FIELDS.atMost, { most: 1000 }))
  reason: string;
}
