import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { either, FIELDS, Nested, says, saysOneOf } from '../../platform/http/index.js';
import { BODIES, type Body } from '../../core/procedure/index.js';
import { LANGUAGES, type Language } from '../../core/language/index.js';
import { RULES } from '../field-sayings.js';

const name = says(FIELDS.text, { most: 200 });

export class PartnerDto {
  @ApiProperty({ enum: BODIES, example: 'fire-zone' })
  @IsIn(BODIES, saysOneOf(BODIES))
  body: Body;

  @ApiPropertyOptional({ description: 'Slug of an administration of this house that gives such opinions.' })
  @IsOptional()
  @IsString(says(RULES.administration))
  @MaxLength(100, says(FIELDS.atMost, { most: 100 }))
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
  @IsEmail({}, says(FIELDS.email))
  @MaxLength(254, says(FIELDS.atMost, { most: 254 }))
  email?: string;

  @ApiPropertyOptional({ enum: LANGUAGES })
  @IsOptional()
  @IsIn(LANGUAGES, saysOneOf(LANGUAGES))
  language?: Language;
}

export class PartnersDto {
  @ApiProperty({ type: [PartnerDto] })
  @IsArray(says(RULES.items))
  @ArrayMaxSize(BODIES.length, says(FIELDS.tooMany, { most: BODIES.length }))
  @Nested(PartnerDto, {
    each: true,
    ...says(RULES.bodies, { shapes: either(['{ body, administration }', '{ body, name, email }']) }),
  })
  items: PartnerDto[];
}
