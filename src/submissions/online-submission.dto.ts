import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { FIELDS, Nested, says } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

export class AskedPieceDto {
  @ApiProperty({ example: 'Plan d’implantation' })
  @IsString(says(FIELDS.anyText))
  @Length(1, 200, says(FIELDS.text, { most: 200 }))
  title: string;

  @ApiPropertyOptional({ example: 'plan', default: 'other', description: 'Kind of document, of the vocabulary.' })
  @IsOptional()
  @IsString(says(RULES.kind))
  kind?: string;

  @ApiPropertyOptional({ default: false, description: 'What the office says of it; it keeps nobody from sending.' })
  @IsOptional()
  @IsBoolean(says(FIELDS.flag))
  required?: boolean;
}

export class PiecesOfProcedureDto {
  @ApiProperty({ example: 'urban-permit' })
  @IsString(says(FIELDS.procedure))
  procedure: string;

  @ApiProperty({ type: [AskedPieceDto] })
  @IsArray(says(FIELDS.list))
  @ArrayMaxSize(15, says(RULES.tooManyPieces, { most: 15 }))
  @Nested(AskedPieceDto, { each: true, ...says(FIELDS.listOf, { shape: '{ title, kind, required }' }) })
  pieces: AskedPieceDto[];
}

export class OnlineSubmissionDto {
  @ApiProperty({ type: [String], example: ['urban-permit'], description: 'Procedures taken online; all of the list.' })
  @IsArray(says(RULES.procedures))
  @ArrayMaxSize(50, says(FIELDS.tooMany, { most: 50 }))
  @IsString({ each: true, ...says(RULES.procedure) })
  procedures: string[];

  @ApiPropertyOptional({
    type: [PiecesOfProcedureDto],
    description: 'Pieces asked for, of the procedures that it names; those of the others stay as they are.',
  })
  @IsOptional()
  @IsArray(says(FIELDS.listOf, { shape: '{ procedure, pieces }' }))
  @ArrayMaxSize(50, says(FIELDS.tooMany, { most: 50 }))
  @Nested(PiecesOfProcedureDto, { each: true, ...says(FIELDS.listOf, { shape: '{ procedure, pieces }' }) })
  pieces?: PiecesOfProcedureDto[];
}
