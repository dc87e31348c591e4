import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CONSEQUENCES, type Consequence } from '../core/procedure/index.js';
import { IsDay, PageQuery } from '../platform/http/index.js';

export const SORTS = ['consequence', 'due', 'newest'] as const;
export type Sort = (typeof SORTS)[number];
export const DUE = ['late', 'today', 'week', 'others'] as const;
export type Due = (typeof DUE)[number];

const milestone = { message: '« milestone » nomme un jalon, une fois.' };
const procedure = { message: '« procedure » nomme une procédure, une fois.' };
const cursor = { message: 'Ce curseur n’est pas un de ceux que la liste donne ; reprenez le lien « next ».' };

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
  @IsString(milestone)
  @MaxLength(60, milestone)
  milestone?: string;

  @ApiPropertyOptional({
    description: 'Beginnings of words of the reference, title, address or applicant’s name; all are asked for, in any order.',
  })
  @IsOptional()
  @IsString({ message: '« search » compte au plus 100 caractères.' })
  @MaxLength(100, { message: '« search » compte au plus 100 caractères.' })
  search?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also files to which nothing more can happen.' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: '« closed » est true ou false.' })
  closed?: string;

  @ApiPropertyOptional({ example: '2026-12-01', description: 'Only files whose next date is on or before that day.' })
  @IsOptional()
  @IsDay()
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
  @IsString(procedure)
  @MaxLength(100, procedure)
  procedure?: string;

  @InHands()
  assignee?: string;

  @ApiPropertyOptional({ enum: SORTS, default: 'consequence' })
  @IsOptional()
  @IsIn(SORTS, { message: `« sort » est ${SORTS.join(', ')}.` })
  sort?: Sort;

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @IsString(cursor)
  @MaxLength(300, cursor)
  after?: string;
}
