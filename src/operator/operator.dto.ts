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
import { LANGUAGES } from '../procedures/index.js';

const TYPES = Object.keys(ADMINISTRATION_TYPES);
const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });
const slug = { message: '« slug » s’écrit en minuscules, chiffres et traits d’union, en 60 caractères au plus : la-roche.' };

export class NewAdministrationDto {
  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES, { message: `« type » est ${TYPES.join(', ')}.` })
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
  @Matches(/^\d{5}$/, { message: '« nisCode » est un code INS de cinq chiffres, par exemple 83031.' })
  nisCode?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, isArray: true, default: ['fr'] })
  @IsOptional()
  @IsArray({ message: '« languages » est une liste de langues.' })
  @ArrayMinSize(1, { message: '« languages » cite au moins une langue.' })
  @ArrayMaxSize(LANGUAGES.length, { message: '« languages » cite chaque langue une fois.' })
  @IsIn(LANGUAGES, { each: true, message: '« languages » cite fr, de, nl ou en.' })
  languages?: string[];

  @ApiProperty({ example: 'Nadine Pirard', description: 'Who will keep its accounts, and open the others.' })
  @IsString(text(200))
  @Matches(/\S/, text(200))
  @MaxLength(200, text(200))
  administratorName: string;

  @ApiProperty({ example: 'direction@la-roche.example' })
  @IsEmail({}, { message: '« administratorEmail » est une adresse électronique.' })
  @MaxLength(254, { message: '« administratorEmail » compte au plus 254 caractères.' })
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
  @IsArray({ message: '« municipalities » est la liste des communes desservies.' })
  @ArrayMaxSize(600, { message: '« municipalities » compte au plus 600 communes.' })
  @IsString({ each: true, message: 'Chaque commune est citée par son code INS ou son nom court.' })
  @MaxLength(60, { each: true, message: 'Chaque commune est citée par son code INS ou son nom court.' })
  municipalities: string[];
}
