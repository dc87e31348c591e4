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
import { IsDay, Nested } from '../platform/http/index.js';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const nameMessage = { message: '« $property » s’écrit en minuscules, chiffres et traits d’union.' };
const account = { message: '« $property » est l’identifiant d’un compte.' };
const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });

export class ReferencesDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'urban-permit': 'URB-{year}-{number:5}' },
    description: 'Pattern by procedure, of {abbreviation}, {year} and {number}; {number:4} has four digits at least.',
  })
  // As it was sent: class-transformer would copy it and drop keys that ought to be refused.
  @Transform(({ obj }) => (obj as Record<string, unknown>)['patterns'])
  @IsObject({ message: '« patterns » donne un modèle par procédure.' })
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
  @IsIn(['task', 'visa'], { message: '« kind » est task ou visa.' })
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
  @IsArray({ message: '« items » est une liste de tâches et de visas.' })
  @ArrayMinSize(1, { message: '« items » cite au moins une tâche.' })
  @ArrayMaxSize(50, { message: '« items » compte au plus 50 tâches.' })
  @Nested(ChecklistItemDto, { each: true, message: '« items » est une liste de tâches et de visas { id, label, kind }.' })
  items: ChecklistItemDto[];
}

export class ChecklistsDto {
  @ApiProperty({ type: [ChecklistDto] })
  @IsArray({ message: '« checklists » est une liste.' })
  @ArrayMaxSize(200, { message: '« checklists » compte au plus 200 listes.' })
  @Nested(ChecklistDto, { each: true, message: '« checklists » est une liste { id, milestone, items }.' })
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
  @IsIn(['task', 'visa'], { message: '« kind » est task ou visa.' })
  kind?: 'task' | 'visa';
}

export class MarkDto {
  @ApiProperty()
  @IsBoolean({ message: '« done » est true ou false.' })
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
