import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Max, Min } from 'class-validator';
import { AsNumber, IsWhole } from './field-rules.js';
import { FIELDS } from './field-sayings.js';
import { says } from './says.js';

const bounds = says(FIELDS.whole, { least: 1, most: 500 });

/** How much of a list is asked for at once. */
export class PageQuery {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 500 })
  @IsOptional()
  @AsNumber()
  @IsWhole(bounds)
  @Min(1, bounds)
  @Max(500, bounds)
  limit?: number;
}
