import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { OpinionVerdict } from '../../core/procedure/index.js';
import { FIELDS, PageQuery, says, saysOneOf } from '../../platform/http/index.js';
import { LONGEST_CONDITION, LONGEST_REASONS, MOST_CONDITIONS, VERDICTS } from '../answer.js';
import { RULES } from '../field-sayings.js';

export class OpinionRequestsDto extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'closed'], description: 'Without it, all of them.' })
  @IsOptional()
  @IsIn(['open', 'closed'], saysOneOf(['open', 'closed']))
  state?: 'open' | 'closed';

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @Matches(/^(\d{4}-\d{2}-\d{2}|infinity)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, says(FIELDS.cursor))
  after?: string;
}

export class RequestContentDto {
  @ApiPropertyOptional({ description: 'Shown by the browser rather than saved: PDF, JPEG and PNG.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean(says(FIELDS.flag))
  shown?: boolean;
}

const reasons = says(RULES.reasons, { most: LONGEST_REASONS });
const condition = { each: true, ...says(RULES.condition, { most: LONGEST_CONDITION }) };

export class AnswerDto {
  @ApiProperty({ enum: VERDICTS })
  @IsIn(VERDICTS, saysOneOf(VERDICTS))
  verdict: OpinionVerdict;

  @ApiPropertyOptional({ type: [String], description: 'Those of a conditional opinion, one by one.' })
  @IsOptional()
  @IsArray(says(RULES.conditions))
  @ArrayMaxSize(MOST_CONDITIONS, says(FIELDS.tooMany, { most: MOST_CONDITIONS }))
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
