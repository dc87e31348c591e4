import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { ADMINISTRATION_TYPES } from '../administrations/index.js';
import { LANGUAGES, type Language } from '../core/language/index.js';
import { FIELDS, says, saysOneOf } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

const TYPES = Object.keys(ADMINISTRATION_TYPES);
const text = (most: number) => says(FIELDS.text, { most });
const slug = says(RULES.slug);

export class NewAdministrationDto {
  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES, saysOneOf(TYPES))
  type: string;

  @ApiProperty({ example: 'Commune de La Roche' })
  @IsString(text(200))
  @Matches(/\S/, text(200))
  @MaxLength(200, text(200))
  name: string;

  @ApiProperty({ example: 'la-roche', description: 'Its short name in addresses.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, slug)
  @MaxLength(60, slug)
  slug: string;

  @ApiPropertyOptional({ example: '83031', description: 'Of a municipality, five digits (REFNIS).' })
  @IsOptional()
  @Matches(/^\d{5}$/, says(RULES.nisCode))
  nisCode?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, isArray: true, default: ['fr'] })
  @IsOptional()
  @IsArray(says(RULES.languages))
  @ArrayMinSize(1, says(RULES.oneLanguage))
  @ArrayMaxSize(LANGUAGES.length, says(RULES.eachLanguageOnce))
  @IsIn(LANGUAGES, { each: true, ...says(RULES.knownLanguages) })
  languages?: Language[];

  @ApiProperty({ example: 'Nadine Pirard', description: 'Who will keep its accounts, and open the others.' })
  @IsString(text(200))
  @Matches(/\S/, text(200))
  @MaxLength(200, text(200))
  administratorName: string;

  @ApiProperty({ example: 'direction@la-roche.example' })
  @IsEmail({}, says(FIELDS.email))
  @MaxLength(254, says(FIELDS.atMost, { most: 254 }))
  administratorEmail: string;
}

export class SuspensionDto {
  @ApiProperty({ example: 'convention terminée au 31 décembre', description: 'Read by the people of the administration.' })
  @IsString(text(500))
  @IsNotEmpty(text(500))
  @Matches(/\S/, text(500))
  @MaxLength(500, text(500))
  because: string;
}

export class TerritoryDto {
  @ApiProperty({
    type: [String],
    example: ['83031', 'la-roche'],
    description: 'NIS codes, or short names of municipalities of this house; all of the territory.',
  })
  @IsArray(says(RULES.municipalities))
  @ArrayMaxSize(600, says(FIELDS.tooMany, { most: 600 }))
  @IsString({ each: true, ...says(RULES.municipality) })
  @MaxLength(60, { each: true, ...says(RULES.municipality) })
  municipalities: string[];
}
