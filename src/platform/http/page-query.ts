import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Max, Min } from 'class-validator';
import { AsNumber, IsWhole } from './field-rules.js';

/** How much of a list is asked for at once. */
export class PageQuery {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 500 })
  @IsOptional()
  @AsNumber()
  @IsWhole({ message: '« limit » est un entier de 1 à 500.' })
  @Min(1, { message: '« limit » est un entier de 1 à 500.' })
  @Max(500, { message: '« limit » est un entier de 1 à 500.' })
  limit?: number;
}
