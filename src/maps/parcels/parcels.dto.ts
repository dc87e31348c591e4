import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, either, FIELDS, IsWhole, says } from '../../platform/http/index.js';
import { KNOWN_CRS, type CrsCode } from '../../core/geometry/index.js';
import { RULES } from '../field-sayings.js';

const SYSTEMS = [...KNOWN_CRS];
const limited = says(FIELDS.whole, { least: 1, most: 100 });
const coordinate = says(RULES.coordinate);

export class ParcelsQuery {
  @ApiPropertyOptional({
    example: '92094 A 123 B 2',
    description:
      'The reference (capakey), in any spelling; what is left out is open. At least a division, or a section and a number.',
  })
  @IsOptional()
  @IsString(says(RULES.parcel))
  q?: string;

  @ApiPropertyOptional({
    example: 'r. de l’Église 12a, 5000 Namur',
    maxLength: 120,
    description:
      'An address as people write it: accents, capitals and order are free, « r. » and « av. » are read, a number finds its letters. Needs a layer of addresses in force.',
  })
  @IsOptional()
  @IsString(says(RULES.address))
  @MaxLength(120, says(FIELDS.atMost, { most: 120 }))
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
  @IsIn(SYSTEMS, says(FIELDS.crs, { choices: either(SYSTEMS) }))
  crs: CrsCode = 31370;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @AsNumber()
  @IsOptional()
  @IsWhole(limited)
  @Min(1, limited)
  @Max(100, limited)
  limit: number = 20;
}
