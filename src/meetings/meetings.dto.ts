import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay, IsWhole, Nested } from '../platform/http/index.js';
import { ORGANS, type Organ } from './organ.js';

const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });
const count = { message: '« $property » est un nombre de voix, de 0 à 999.' };
const people = { message: '« $property » est une liste d’au plus 100 noms.' };

export class MeetingDto {
  @ApiProperty({ enum: ORGANS })
  @IsIn(ORGANS, { message: '« organ » est college ou council.' })
  organ: Organ;

  @ApiProperty({ example: '2026-12-01' })
  @IsDay()
  day: string;

  @ApiProperty({ example: '19:30' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '« hour » est une heure HH:MM, pas « $value ».' })
  hour: string;

  @ApiProperty({ example: 'Hôtel de ville, salle du collège' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  place: string;
}

export class AgendaDto {
  @ApiProperty({ type: [String], description: 'Files in the order in which they are called.' })
  @IsArray({ message: '« files » est la liste des dossiers, dans l’ordre.' })
  @ArrayMaxSize(300, { message: '« files » compte au plus 300 dossiers.' })
  @IsUUID('all', { each: true, message: '« files » cite des identifiants de dossiers.' })
  files: string[];
}

export class OpeningDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(200))
  @MaxLength(200, text(200))
  presidedBy?: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray(people)
  @ArrayMaxSize(100, people)
  @IsString({ each: true, ...people })
  present?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray(people)
  @ArrayMaxSize(100, people)
  @IsString({ each: true, ...people })
  excused?: string[];
}

export class VotesDto {
  @ApiProperty()
  @IsWhole(count)
  @Min(0, count)
  @Max(999, count)
  for: number;

  @ApiProperty()
  @IsWhole(count)
  @Min(0, count)
  @Max(999, count)
  against: number;

  @ApiProperty()
  @IsWhole(count)
  @Min(0, count)
  @Max(999, count)
  abstained: number;
}

export class VerdictDto {
  @ApiProperty({ example: 'decision.granted' })
  @IsString(text(100))
  event: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @Transform(({ obj }) => (obj as Record<string, unknown>)['payload'])
  @IsObject({ message: '« payload » est un objet.' })
  payload?: Record<string, unknown>;

  @ApiProperty({ description: 'The version of the file that the organ had before it.' })
  @IsWhole({ message: '« version » est la version du dossier qui a été lue.' })
  version: number;
}

export class DeliberationDto {
  @ApiProperty({ example: 'Considérant que…' })
  @IsString({ message: '« text » est un texte d’au plus 50 000 caractères.' })
  @MaxLength(50_000, { message: '« text » est un texte d’au plus 50 000 caractères.' })
  text: string;

  @ApiPropertyOptional({ type: VotesDto })
  @IsOptional()
  @Nested(VotesDto, { message: '« votes » donne les voix : { for, against, abstained }.' })
  votes?: VotesDto;

  @ApiPropertyOptional({ type: VerdictDto, description: 'The act to record; without it the item stays undecided.' })
  @IsOptional()
  @Nested(VerdictDto, { message: '« verdict » est un acte { event, payload, version }.' })
  verdict?: VerdictDto;
}

export class DecisionsDto {
  @ApiPropertyOptional({ example: '2026-12-02', description: 'Day on which the decisions are sent; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;
}
