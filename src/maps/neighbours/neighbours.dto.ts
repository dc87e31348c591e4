import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, IsWhole } from '../../platform/http/index.js';

const metres = { message: '« within » est un nombre entier de mètres, de 1 à 1000.' };

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
  @IsIn(['json', 'csv', 'html'], { message: '« format » est « json », « csv » ou « html ».' })
  format?: 'json' | 'csv' | 'html';

  @ApiPropertyOptional({ enum: ['fr', 'de', 'nl', 'en'] })
  @IsOptional()
  @IsString({ message: '« lang » est une langue : fr, de, nl ou en.' })
  lang?: string;
}

const short = { message: '« $property » est un texte de 300 caractères au plus, ou null.' };
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
  @IsString({ message: '« remark » est un texte de 2000 caractères au plus, ou null.' })
  @MaxLength(2000, { message: '« remark » est un texte de 2000 caractères au plus, ou null.' })
  remark?: string | null;
}
