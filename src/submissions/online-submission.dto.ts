import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { Nested } from '../platform/http/index.js';

export class AskedPieceDto {
  @ApiProperty({ example: 'Plan d’implantation' })
  @IsString({ message: '« title » est un texte.' })
  @Length(1, 200, { message: '« title » est un texte de 1 à 200 caractères.' })
  title: string;

  @ApiPropertyOptional({ example: 'plan', default: 'other', description: 'Kind of document, of the vocabulary.' })
  @IsOptional()
  @IsString({ message: '« kind » nomme une sorte de document.' })
  kind?: string;

  @ApiPropertyOptional({ default: false, description: 'What the office says of it; it keeps nobody from sending.' })
  @IsOptional()
  @IsBoolean({ message: '« required » est vrai ou faux.' })
  required?: boolean;
}

export class PiecesOfProcedureDto {
  @ApiProperty({ example: 'urban-permit' })
  @IsString({ message: '« procedure » nomme une procédure.' })
  procedure: string;

  @ApiProperty({ type: [AskedPieceDto] })
  @IsArray({ message: '« pieces » est une liste.' })
  @ArrayMaxSize(15, { message: 'Au plus 15 pièces demandées par procédure.' })
  @Nested(AskedPieceDto, { each: true, message: '« pieces » est une liste de pièces { title, kind, required }.' })
  pieces: AskedPieceDto[];
}

export class OnlineSubmissionDto {
  @ApiProperty({ type: [String], example: ['urban-permit'], description: 'Procedures taken online; all of the list.' })
  @IsArray({ message: '« procedures » est la liste des procédures ouvertes au dépôt en ligne.' })
  @ArrayMaxSize(50, { message: '« procedures » compte au plus 50 procédures.' })
  @IsString({ each: true, message: 'Chaque procédure est citée par son nom.' })
  procedures: string[];

  @ApiPropertyOptional({
    type: [PiecesOfProcedureDto],
    description: 'Pieces asked for, of the procedures that it names; those of the others stay as they are.',
  })
  @IsOptional()
  @IsArray({ message: '« pieces » est une liste { procedure, pieces }.' })
  @ArrayMaxSize(50, { message: '« pieces » compte au plus 50 procédures.' })
  @Nested(PiecesOfProcedureDto, { each: true, message: '« pieces » est une liste { procedure, pieces }.' })
  pieces?: PiecesOfProcedureDto[];
}
