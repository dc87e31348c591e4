import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { FIELDS, IsDay, Nested, says, saysOneOf } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const nameMessage = says(RULES.name);
const account = says(FIELDS.account);
const text = (most: number) => says(FIELDS.text, { most });

export class ReferencesDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'urban-permit': 'URB-{year}-{number:5}' },
    description: 'Pattern by procedure, of {abbreviation}, {year} and {number}; {number:4} has four digits at least.',
  })
  // As it was sent: class-transformer would copy it and drop keys that ought to be refused.
  @Transform(({ obj }) => (obj as Record<string, unknown>)['patterns'])
  @IsObject(says(RULES.patterns))
  patterns: Record<string, unknown>;
}

export class ChecklistItemDto {
  @ApiProperty({ example: 'plans-read' })
  @Matches(NAME, nameMessage)
  @MaxLength(60, text(60))
  id: string;

  @ApiProperty({ example: 'Plans lus' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  label: string;

  @ApiProperty({ enum: ['task', 'visa'] })
  @IsIn(['task', 'visa'], saysOneOf(['task', 'visa']))
  kind: 'task' | 'visa';

  @ApiPropertyOptional({ example: 'college-secretary', description: 'Who may sign a visa.' })
  @IsOptional()
  @IsString(text(60))
  role?: string;
}

export class ChecklistDto {
  @ApiProperty({ example: 'on-deposit' })
  @Matches(NAME, nameMessage)
  @MaxLength(60, text(60))
  id: string;

  @ApiPropertyOptional({ example: 'urban-permit', description: 'Every procedure when absent.' })
  @IsOptional()
  @IsString(text(60))
  procedure?: string;

  @ApiProperty({ example: 'submitted' })
  @IsString(text(60))
  milestone: string;

  @ApiProperty({ type: [ChecklistItemDto] })
  @IsArray(says(RULES.items))
  @ArrayMinSize(1, says(RULES.oneItem))
  @ArrayMaxSize(50, says(FIELDS.tooMany, { most: 50 }))
  @Nested(ChecklistItemDto, { each: true, ...says(FIELDS.listOf, { shape: '{ id, label, kind }' }) })
  items: ChecklistItemDto[];
}

export class ChecklistsDto {
  @ApiProperty({ type: [ChecklistDto] })
  @IsArray(says(FIELDS.list))
  @ArrayMaxSize(200, says(FIELDS.tooMany, { most: 200 }))
  @Nested(ChecklistDto, { each: true, ...says(FIELDS.listOf, { shape: '{ id, milestone, items }' }) })
  checklists: ChecklistDto[];
}

export class TaskDto {
  @ApiProperty({ example: 'Téléphoner à l’architecte' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  label: string;

  @ApiPropertyOptional({ enum: ['task', 'visa'], default: 'task' })
  @IsOptional()
  @IsIn(['task', 'visa'], saysOneOf(['task', 'visa']))
  kind?: 'task' | 'visa';
}

export class MarkDto {
  @ApiProperty()
  @IsBoolean(says(FIELDS.flag))
  done: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(1000))
  @MaxLength(1000, text(1000))
  note?: string;
}

export class AssigneeDto {
  @ApiProperty({ type: String, nullable: true, description: 'The account, or null for nobody.' })
  @ValidateIf((body: AssigneeDto) => body.to !== null)
  @IsUUID('all', account)
  to: string | null;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(500))
  @MaxLength(500, text(500))
  reason?: string;
}

export class HandoverDto {
  @ApiProperty()
  @IsUUID('all', account)
  from: string;

  @ApiProperty()
  @IsUUID('all', account)
  to: string;

  @ApiProperty({ example: 'départ à la retraite' })
  @IsString(text(500))
  @IsNotEmpty(text(500))
  @MaxLength(500, text(500))
  reason: string;
}

export class AbsenceDto {
  @ApiPropertyOptional({ description: 'Whose absence; one’s own when absent.' })
  @IsOptional()
  @IsUUID('all', account)
  account?: string;

  @ApiProperty({ description: 'Who stands in.' })
  @IsUUID('all', account)
  deputy: string;

  @ApiProperty({ example: '2026-12-21' })
  @IsDay()
  from: string;

  @ApiProperty({ example: '2027-01-04', description: 'The last day of it.' })
  @IsDay()
  until: string;
}
