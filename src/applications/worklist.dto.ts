import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CONSEQUENCES, type Consequence } from '../core/procedure/index.js';
import { FIELDS, IsDay, PageQuery, says, saysOneOf } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

export const SORTS = ['consequence', 'due', 'newest'] as const;
export type Sort = (typeof SORTS)[number];
export const DUE = ['late', 'today', 'week', 'others'] as const;
export type Due = (typeof DUE)[number];

const milestone = says(RULES.milestone);
const procedure = says(RULES.procedureOnce);
const cursor = says(FIELDS.cursor);

/** In whose hands files are asked to be. */
const InHands = () =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'me (with those I stand in for today), none, or the identifier of an account.',
      example: 'me',
    }),
    IsOptional(),
    Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, says(RULES.assignee)),
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
  @IsString(says(FIELDS.atMost, { most: 100 }))
  @MaxLength(100, says(FIELDS.atMost, { most: 100 }))
  search?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also files to which nothing more can happen.' })
  @IsOptional()
  @IsIn(['true', 'false'], says(FIELDS.flag))
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
  @IsIn(DUE, saysOneOf(DUE))
  due?: Due;

  @ApiPropertyOptional({ enum: CONSEQUENCES, description: 'Only files whose silence has this consequence.' })
  @IsOptional()
  @IsIn(CONSEQUENCES, saysOneOf(CONSEQUENCES))
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
  @IsIn(SORTS, saysOneOf(SORTS))
  sort?: Sort;

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @IsString(cursor)
  @MaxLength(300, cursor)
  after?: string;
}

/** What of a worklist can be kept under a name: its filters and order, and not where a page of it begins. */
export class WorklistFiltersDto extends OmitType(WorklistDto, ['limit', 'after'] as const) {}
