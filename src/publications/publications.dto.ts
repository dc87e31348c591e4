import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../platform/http/index.js';

/** A text that may become an edition, and its day. */
export class DraftDto {
  @ApiProperty({ description: 'The workflow file, as YAML.' })
  @IsString({ message: '« source » est le texte YAML de la procédure.' })
  @IsNotEmpty({ message: '« source » est le texte YAML de la procédure.' })
  @MaxLength(1_000_000, { message: '« source » compte au plus un million de caractères.' })
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
  @IsBoolean({ message: '« prove » est vrai ou faux.' })
  prove?: boolean;
}

export class PublicationDto extends DraftDto {
  @ApiProperty({ example: '2027-01-01', description: 'Files deposited from that day on are governed by it.' })
  @IsDay()
  declare inForceFrom: string;

  @ApiProperty({ example: 'Délibération du conseil communal du 14 décembre 2026', description: 'The decision it rests on.' })
  @IsString({ message: '« note » dit la décision sur laquelle l’édition repose.' })
  @IsNotEmpty({ message: '« note » dit la décision sur laquelle l’édition repose.' })
  @MaxLength(1000, { message: '« note » compte au plus 1000 caractères.' })
  note: string;

  @ApiPropertyOptional({
    description: 'Hash of the edition with which the review compared it; refused when another governs that day.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '« comparedWith » est l’empreinte d’une édition.' })
  comparedWith?: string;
}

export class DifferenceQuery {
  @ApiPropertyOptional({ description: 'Hash of the edition before; the one in force today when absent.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '« from » est l’empreinte d’une édition.' })
  from?: string;
}
