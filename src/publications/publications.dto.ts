import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { FIELDS, IsDay, says } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

/** A text that may become an edition, and its day. */
export class DraftDto {
  @ApiProperty({ description: 'The workflow file, as YAML.' })
  @IsString(says(RULES.source))
  @IsNotEmpty(says(RULES.source))
  @MaxLength(1_000_000, says(FIELDS.atMost, { most: 1_000_000 }))
  source: string;

  @ApiPropertyOptional({ example: '2027-01-01', description: 'Day from which it would govern new files; today when absent.' })
  @IsOptional()
  @IsDay()
  inForceFrom?: string;
}

export class ReviewDto extends DraftDto {
  @ApiPropertyOptional({
    description: 'False to have the rest at once: the proof may take minutes. Nothing is publishable then.',
  })
  @IsOptional()
  @IsBoolean(says(FIELDS.flag))
  prove?: boolean;
}

export class PublicationDto extends DraftDto {
  @ApiProperty({ example: '2027-01-01', description: 'Files deposited from that day on are governed by it.' })
  @IsDay()
  declare inForceFrom: string;

  @ApiProperty({ example: 'Délibération du conseil communal du 14 décembre 2026', description: 'The decision it rests on.' })
  @IsString(says(RULES.note))
  @IsNotEmpty(says(RULES.note))
  @MaxLength(1000, says(FIELDS.atMost, { most: 1000 }))
  note: string;

  @ApiPropertyOptional({
    description: 'Hash of the edition with which the review compared it; refused when another governs that day.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, says(FIELDS.edition))
  comparedWith?: string;
}

export class DifferenceQuery {
  @ApiPropertyOptional({ description: 'Hash of the edition before; the one in force today when absent.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, says(FIELDS.edition))
  from?: string;
}
