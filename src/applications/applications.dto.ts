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
import { IsDay, IsWhole, Nested } from '../platform/http/index.js';
import { KNOWN_CRS } from '../core/geometry/index.js';
import { LINK_KINDS, type LinkKind } from './linked-files.js';
import { LANGUAGES, type Language } from '../procedures/index.js';

/** The value as it was sent: class-transformer would copy it and drop keys that ought to be refused. */
const AsSent = (name: string) => Transform(({ obj }) => (obj as Record<string, unknown>)[name]);
const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });

export class SiteDto {
  @ApiPropertyOptional({
    type: [String],
    description: 'References of cadastral parcels (capakeys); the site is their union.',
    example: ['92999A0123/00B002'],
  })
  @IsOptional()
  @IsArray({ message: '« parcels » est une liste de capakeys.' })
  @ArrayMinSize(1, { message: '« parcels » cite au moins une parcelle.' })
  @ArrayMaxSize(200, { message: '« parcels » cite au plus 200 parcelles.' })
  @Matches(/^\d{5}[A-Z]\d{4}\/\d{2}[A-Z_]\d{3}$/, {
    each: true,
    message: 'Une capakey s’écrit 92094A0123/00B002 : 17 caractères.',
  })
  parcels?: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'GeoJSON Polygon or MultiPolygon, instead of parcels.',
  })
  @IsOptional()
  @AsSent('geometry')
  @IsObject({ message: '« geometry » est une géométrie GeoJSON.' })
  geometry?: object;

  @ApiPropertyOptional({ enum: KNOWN_CRS, default: 31370, description: 'EPSG code of the geometry.' })
  @IsOptional()
  @IsWhole({ message: '« crs » est un code EPSG : 31370, 3812 ou 4326.' })
  crs?: number;
}

export class LinkDto {
  @ApiProperty({
    enum: LINK_KINDS,
    description: 'road: a road file, at the permit that waits for it; regularisation: at an infringement; related: at any other.',
  })
  @IsIn(LINK_KINDS, { message: '« kind » est road, regularisation ou related.' })
  kind: LinkKind;

  @ApiProperty({ example: 'PU/2026/0042', description: 'Reference of the file it points at.' })
  @IsString({ message: '« file » est la référence du dossier lié.' })
  @MaxLength(60, { message: '« file » est la référence du dossier lié.' })
  file: string;
}

export class SubmissionDto {
  @ApiProperty({ example: 'urban-permit' })
  @IsString({ message: '« procedure » nomme une procédure.' })
  @IsNotEmpty({ message: '« procedure » nomme une procédure.' })
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
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,59}$/u, {
    message: '« reference » compte au plus 60 lettres, chiffres, espaces et « . / _ - ».',
  })
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
  @IsEmail({}, { message: '« applicantEmail » est une adresse électronique, par exemple nom@exemple.be.' })
  @MaxLength(254, { message: '« applicantEmail » compte au plus 254 caractères.' })
  applicantEmail?: string;

  @ApiPropertyOptional({ example: 'rue Haute 3\n4900 Spa', description: 'Postal address, one line after the other.' })
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  applicantAddress?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES, { message: '« language » est fr, de, nl ou en.' })
  language?: Language;

  @ApiPropertyOptional({ type: [LinkDto], description: 'Files that the new one points at.' })
  @IsOptional()
  @IsArray({ message: '« links » est une liste { kind, file }.' })
  @ArrayMaxSize(20, { message: '« links » compte au plus 20 dossiers.' })
  @Nested(LinkDto, { each: true, message: '« links » est une liste { kind, file }.' })
  links?: LinkDto[];

  @ApiPropertyOptional({ type: SiteDto })
  @IsOptional()
  @IsObject({ message: '« site » donne des parcelles ou une géométrie.' })
  @Nested(SiteDto, { message: '« site » donne des parcelles ou une géométrie.' })
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
  @IsObject({ message: '« payload » est un objet.' })
  payload?: object;
}

export class EventDto {
  @ApiProperty({
    example: 'completeness.confirmed',
    description: 'Name of the event; GET …/steps lists those that are possible.',
  })
  @IsString({ message: '« type » nomme un événement.' })
  @IsNotEmpty({ message: '« type » nomme un événement.' })
  @MaxLength(100, { message: '« type » nomme un événement.' })
  type: string;

  @ApiPropertyOptional({ example: '2026-11-24', description: 'Legal day of the event; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, example: { publicity: 'inquiry' } })
  @IsOptional()
  @AsSent('payload')
  @IsObject({ message: '« payload » est un objet.' })
  payload?: object;
}

export class StepDto extends EventDto {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Of opinion.requested: the documents of the file that the body may read with the request, and no other.',
  })
  @IsOptional()
  @IsArray({ message: '« documents » est la liste des documents qui accompagnent la demande.' })
  @ArrayMaxSize(200, { message: '« documents » compte au plus 200 documents.' })
  @IsUUID(undefined, { each: true, message: 'Chaque document est cité par son identifiant.' })
  documents?: string[];
}

class HypotheticalEventDto extends EventDto {
  @ApiProperty({ example: '2027-01-15', description: 'Legal day of the event; it may lie in the future.' })
  @IsDay()
  declare on: string;
}

export class SimulationDto {
  @ApiProperty({ type: [HypotheticalEventDto], description: 'Events that have not happened, in the order of their days.' })
  @IsArray({ message: '« events » est une liste d’événements { type, on, payload }.' })
  @ArrayMaxSize(100, { message: '« events » compte au plus 100 événements.' })
  @Nested(HypotheticalEventDto, { each: true, message: '« events » est une liste d’événements { type, on, payload }.' })
  events: HypotheticalEventDto[];

  @ApiPropertyOptional({ example: '2027-06-30', description: 'Day to which time then passes; the last event’s when absent.' })
  @IsOptional()
  @IsDay()
  until?: string;
}

export class MigrationDto {
  @ApiProperty({ description: 'Hash of the edition, as GET /api/procedures gives it.' })
  @Matches(/^[0-9a-f]{64}$/, { message: '« to » est l’empreinte d’une édition : 64 chiffres hexadécimaux.' })
  to: string;

  @ApiProperty({
    example: 'article 12 du règlement communal du 14 décembre 2026',
    description: 'The legal basis; the journal keeps it.',
  })
  @IsString({ message: '« basis » dit la base légale du passage.' })
  @IsNotEmpty({ message: '« basis » dit la base légale du passage.' })
  @MaxLength(1000, { message: '« basis » compte au plus 1000 caractères.' })
  basis: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Paths of states of the present edition that have another path in the new one.',
  })
  @IsOptional()
  @AsSent('states')
  @IsObject({ message: '« states » donne, par état, son chemin dans la nouvelle édition.' })
  states?: Record<string, string>;
}

export class OverrideDto {
  @ApiProperty({ example: 'natura2000', description: 'The spatial trigger; GET …/site lists those of the file under findings.' })
  @IsString({ message: '« trigger » nomme un contrôle de la carte.' })
  @IsNotEmpty({ message: '« trigger » nomme un contrôle de la carte.' })
  @MaxLength(100, { message: '« trigger » nomme un contrôle de la carte.' })
  trigger: string;

  @ApiProperty({ enum: ['yes', 'no', 'as-found'], description: 'as-found: the answer of the map counts again.' })
  @IsIn(['yes', 'no', 'as-found'], { message: '« answer » est yes, no ou as-found.' })
  answer: 'yes' | 'no' | 'as-found';

  @ApiProperty({
    example: 'Le plan de géomètre du 3 mars montre que la limite passe à douze mètres.',
    description: 'Why; the journal keeps it.',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: '« reason » dit pourquoi vous répondez à la place de la carte.' })
  @IsNotEmpty({ message: '« reason » dit pourquoi vous répondez à la place de la carte.' })
  @MaxLength(1000, { message: '« reason » compte au plus 1000 caractères.' })
  reason: string;
}
