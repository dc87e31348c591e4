import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, FIELDS, IsWhole, says } from '../../platform/http/index.js';
import { RULES } from '../field-sayings.js';

const metres = says(FIELDS.metres);

export class WithinDto {
  @ApiProperty({ minimum: 1, maximum: 1000, example: 50, description: 'Metres from boundary to boundary.' })
  @AsNumber()
  @IsWhole(metres)
  @Min(1, metres)
  @Max(1000, metres)
  within: number;
}

export class NeighboursQuery extends WithinDto {
  @ApiPropertyOptional({ enum: ['json', 'csv', 'html'], description: 'What Accept asks for when absent.' })
  @IsOptional()
  @IsIn(['json', 'csv', 'html'], says(RULES.format))
  format?: 'json' | 'csv' | 'html';

  @ApiPropertyOptional({ enum: ['fr', 'de', 'nl', 'en'] })
  @IsOptional()
  @IsString(says(RULES.language))
  lang?: string;
}

const short = says(FIELDS.textOrNull, { most: 300 });
/** An empty field is no owner: it gives back to the layer what it says. */
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

export class NeighbourEditDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @Trimmed()
  @IsOptional()
  @IsString(short)
  @MaxLength(300, short)
  ownerName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @Trimmed()
  @IsOptional()
  @IsString(short)
  @MaxLength(300, short)
  ownerAddress?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2000 })
  @Trimmed()
  @IsOptional()
  @IsString(says(FIELDS.textOrNull, { most: 2000 }))
  @MaxLength(2000, says(FIELDS.textOrNull, { most: 2000 }))
  remark?: string | null;
}
