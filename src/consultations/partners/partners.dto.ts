import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Nested } from '../../platform/http/index.js';
import { BODIES, type Body } from '../../core/procedure/index.js';
import { LANGUAGES, type Language } from '../../procedures/index.js';

const name = { message: '« name » est un texte de 1 à 200 caractères.' };

export class PartnerDto {
  @ApiProperty({ enum: BODIES, example: 'fire-zone' })
  @IsIn(BODIES, { message: `« body » est ${BODIES.join(', ')}.` })
  body: Body;

  @ApiPropertyOptional({ description: 'Slug of an administration of this house that gives such opinions.' })
  @IsOptional()
  @IsString({ message: '« administration » est le nom court (slug) d’une administration.' })
  @MaxLength(100, { message: '« administration » compte au plus 100 caractères.' })
  administration?: string;

  @ApiPropertyOptional({
    description: 'Of somebody outside, who answers through a link.',
    example: 'Infrabel, service des riverains',
  })
  @IsOptional()
  @IsString(name)
  @IsNotEmpty(name)
  @MaxLength(200, name)
  name?: string;

  @ApiPropertyOptional({ example: 'avis@infrabel.example' })
  @IsOptional()
  @IsEmail({}, { message: '« email » est une adresse électronique, par exemple nom@exemple.be.' })
  @MaxLength(254, { message: '« email » compte au plus 254 caractères.' })
  email?: string;

  @ApiPropertyOptional({ enum: LANGUAGES })
  @IsOptional()
  @IsIn(LANGUAGES, { message: '« language » est fr, de, nl ou en.' })
  language?: Language;
}

export class PartnersDto {
  @ApiProperty({ type: [PartnerDto] })
  @IsArray({ message: '« items » est la liste des instances consultées.' })
  @ArrayMaxSize(BODIES.length, { message: `« items » compte au plus ${BODIES.length} instances.` })
  @Nested(PartnerDto, {
    each: true,
    message: '« items » est une liste d’instances { body, administration } ou { body, name, email }.',
  })
  items: PartnerDto[];
}
