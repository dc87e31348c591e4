import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Verdict } from '../../core/procedure/index.js';
import { PageQuery } from '../../platform/http/index.js';
import { LONGEST_CONDITION, LONGEST_REASONS, MOST_CONDITIONS, VERDICTS } from '../answer.js';

export class OpinionRequestsDto extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'closed'], description: 'Without it, all of them.' })
  @IsOptional()
  @IsIn(['open', 'closed'], { message: '« state » est open ou closed.' })
  state?: 'open' | 'closed';

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @Matches(/^(\d{4}-\d{2}-\d{2}|infinity)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    message: 'Ce curseur n’est pas un de ceux que la liste donne ; reprenez le lien « next ».',
  })
  after?: string;
}

export class RequestContentDto {
  @ApiPropertyOptional({ description: 'Shown by the browser rather than saved: PDF, JPEG and PNG.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '« shown » est true ou false.' })
  shown?: boolean;
}

const reasons = { message: `« reasons » motive l’avis, en 1 à ${LONGEST_REASONS} caractères.` };
const condition = { each: true, message: `Chaque condition est un texte de 1 à ${LONGEST_CONDITION} caractères.` };

export class AnswerDto {
  @ApiProperty({ enum: VERDICTS })
  @IsIn(VERDICTS, { message: `« verdict » est ${VERDICTS.join(', ')}.` })
  verdict: Verdict;

  @ApiPropertyOptional({ type: [String], description: 'Those of a conditional opinion, one by one.' })
  @IsOptional()
  @IsArray({ message: '« conditions » est une liste de textes.' })
  @ArrayMaxSize(MOST_CONDITIONS, { message: `« conditions » compte au plus ${MOST_CONDITIONS} textes.` })
  @IsString(condition)
  @Matches(/\S/, condition)
  @MaxLength(LONGEST_CONDITION, condition)
  conditions?: string[];

  @ApiProperty({ description: 'Why; plain text.' })
  @IsString(reasons)
  @IsNotEmpty(reasons)
  @Matches(/\S/, reasons)
  @MaxLength(LONGEST_REASONS, reasons)
  reasons: string;
}
