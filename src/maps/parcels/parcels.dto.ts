import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, IsWhole } from '../../platform/http/index.js';
import { KNOWN_CRS, type CrsCode } from '../../core/geometry/index.js';

const SYSTEMS = [...KNOWN_CRS];
const limited = { message: '« limit » est un nombre entier, de 1 à 100.' };
const coordinate = { message: '« $property » est un nombre : des mètres, ou des degrés avec crs=4326.' };

export class ParcelsQuery {
  @ApiPropertyOptional({
    example: '92094 A 123 B 2',
    description:
      'The reference (capakey), in any spelling; what is left out is open. At least a division, or a section and a number.',
  })
  @IsOptional()
  @IsString({ message: '« q » est la référence d’une parcelle.' })
  q?: string;

  @ApiPropertyOptional({
    example: 'r. de l’Église 12a, 5000 Namur',
    maxLength: 120,
    description:
      'An address as people write it: accents, capitals and order are free, « r. » and « av. » are read, a number finds its letters. Needs a layer of addresses in force.',
  })
  @IsOptional()
  @IsString({ message: '« address » est une adresse : une rue, et si possible un numéro et une localité.' })
  @MaxLength(120, { message: '« address » compte au plus 120 caractères.' })
  address?: string;

  @ApiPropertyOptional({ example: 185_000, description: 'East of a point, or its longitude when crs is 4326.' })
  @AsNumber()
  @IsOptional()
  @IsNumber({}, coordinate)
  x?: number;

  @ApiPropertyOptional({ example: 128_000, description: 'North of a point, or its latitude when crs is 4326.' })
  @AsNumber()
  @IsOptional()
  @IsNumber({}, coordinate)
  y?: number;

  @ApiPropertyOptional({ enum: SYSTEMS, default: 31370, description: 'Of the point asked for and of the answer.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value.replace(/^EPSG:/i, '')) : value))
  @IsOptional()
  @IsIn(SYSTEMS, { message: `« crs » est un code EPSG : ${SYSTEMS.join(', ')}.` })
  crs: CrsCode = 31370;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @AsNumber()
  @IsOptional()
  @IsWhole(limited)
  @Min(1, limited)
  @Max(100, limited)
  limit: number = 20;
}
