import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CONSEQUENCES, type Consequence } from '../core/procedure/index.js';
import { PageQuery } from '../platform/http/index.js';

export const SORTS = ['consequence', 'due', 'newest'] as const;
export type Sort = (typeof SORTS)[number];
export const DUE = ['late', 'today', 'week', 'others'] as const;
export type Due = (typeof DUE)[number];

/** In whose hands files are asked to be. */
const InHands = () =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'me (with those I stand in for today), none, or the identifier of an account.',
      example: 'me',
    }),
    IsOptional(),
    Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
      message: '« assignee » est me, none ou l’identifiant d’un compte.',
    }),
  );

export class CountsDto {
  @InHands()
  assignee?: string;
}

export class WorklistDto extends PageQuery {
  @ApiPropertyOptional({ example: 'awaiting-decision', description: 'Only files of which this milestone is true.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  milestone?: string;

  @ApiPropertyOptional({
    description: 'Beginnings of words of the reference, title, address or applicant’s name; all are asked for, in any order.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: '« search » compte au plus 100 caractères.' })
  search?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also files to which nothing more can happen.' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: '« closed » est true ou false.' })
  closed?: string;

  @ApiPropertyOptional({ example: '2026-12-01', description: 'Only files whose next date is on or before that day.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '« $property » est un jour AAAA-MM-JJ, pas « $value ».' })
  dueBy?: string;

  @ApiPropertyOptional({
    enum: DUE,
    description: 'Files on which this administration must act, by when; or, with « others », those that wait for somebody else.',
  })
  @IsOptional()
  @IsIn(DUE, { message: `« due » est ${DUE.join(', ')}.` })
  due?: Due;

  @ApiPropertyOptional({ enum: CONSEQUENCES, description: 'Only files whose silence has this consequence.' })
  @IsOptional()
  @IsIn(CONSEQUENCES, { message: `« consequence » est ${CONSEQUENCES.join(', ')}.` })
  consequence?: Consequence;

  @ApiPropertyOptional({ example: 'urban-permit' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;

  @InHands()
  assignee?: string;

  @ApiPropertyOptional({ enum: SORTS, default: 'consequence' })
  @IsOptional()
  @IsIn(SORTS, { message: `« sort » est ${SORTS.join(', ')}.` })
  sort?: Sort;

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  after?: string;
}
