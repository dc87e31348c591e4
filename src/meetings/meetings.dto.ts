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
import { FIELDS, IsDay, IsWhole, Nested, says, saysOneOf } from '../platform/http/index.js';
import { ORGANS, type Organ } from './organ.js';
import { RULES } from './field-sayings.js';

const text = (most: number) => says(FIELDS.text, { most });
const count = says(RULES.count);
const people = says(RULES.people);

export class MeetingDto {
  @ApiProperty({ enum: ORGANS })
  @IsIn(ORGANS, saysOneOf(['college', 'council']))
  organ: Organ;

  @ApiProperty({ example: '2026-12-01' })
  @IsDay()
  day: string;

  @ApiProperty({ example: '19:30' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, says(RULES.hour))
  hour: string;

  @ApiProperty({ example: 'Hôtel de ville, salle du collège' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  place: string;
}

export class AgendaDto {
  @ApiProperty({ type: [String], description: 'Files in the order in which they are called.' })
  @IsArray(says(RULES.files))
  @ArrayMaxSize(300, says(FIELDS.tooMany, { most: 300 }))
  @IsUUID('all', { each: true, ...says(RULES.fileIds) })
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
  @IsObject(says(FIELDS.object))
  payload?: Record<string, unknown>;

  @ApiProperty({ description: 'The version of the file that the organ had before it.' })
  @IsWhole(says(RULES.version))
  version: number;
}

export class DeliberationDto {
  @ApiProperty({ example: 'Considérant que…' })
  @IsString(says(RULES.text))
  @MaxLength(50_000, says(RULES.text))
  text: string;

  @ApiPropertyOptional({ type: VotesDto })
  @IsOptional()
  @Nested(VotesDto, says(RULES.votes, { shape: '{ for, against, abstained }' }))
  votes?: VotesDto;

  @ApiPropertyOptional({ type: VerdictDto, description: 'The act to record; without it the item stays undecided.' })
  @IsOptional()
  @Nested(VerdictDto, says(RULES.verdict, { shape: '{ event, payload, version }' }))
  verdict?: VerdictDto;
}

export class DecisionsDto {
  @ApiPropertyOptional({ example: '2026-12-02', description: 'Day on which the decisions are sent; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;
}
