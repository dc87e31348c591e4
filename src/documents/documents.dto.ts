import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { FIELDS, IsDay, says } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

const text = (most: number) => says(FIELDS.text, { most });
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
/** A form sends what was left empty as an empty text. */
const Absent = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || undefined : value));

/** The fields beside the document; a form sends all of them as text. */
export class NewDocumentDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description:
      'The document, recognised by its content: PDF, JPEG, PNG, TIFF, DWG, DXF, IFC, an office document without macros, or text.',
  })
  @IsOptional()
  file?: unknown;

  @ApiProperty({ description: 'A word of the vocabulary; the list of documents gives them.', example: 'plan' })
  @IsString(says(RULES.kind))
  @MaxLength(60, says(RULES.kind))
  kind: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'What it is called in the file; the name of the file when absent.' })
  @Absent()
  @IsOptional()
  @IsString(text(200))
  @MaxLength(200, text(200))
  title?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Who brought it, where it is not the office itself.' })
  @Absent()
  @IsOptional()
  @IsString(text(200))
  @MaxLength(200, text(200))
  broughtBy?: string;

  @ApiPropertyOptional({ example: '2026-11-24', description: 'Day on which it was brought; today when absent.' })
  @Absent()
  @IsOptional()
  @IsDay()
  broughtOn?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The version that this one takes the place of; it is kept.' })
  @Absent()
  @IsOptional()
  @IsUUID(undefined, says(RULES.replaces))
  replaces?: string;
}

export class DocumentWithdrawalDto {
  @ApiProperty({ example: 'Plan d’un autre dossier, joint par erreur.', description: 'Why; the journal keeps it.' })
  @Trimmed()
  @IsString(says(RULES.because))
  @IsNotEmpty(says(RULES.because))
  @MaxLength(1000, says(RULES.because))
  because: string;
}

export class ContentQuery {
  @ApiPropertyOptional({ description: 'Shown by the browser rather than saved: PDF, JPEG and PNG.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean(says(FIELDS.flag))
  shown?: boolean;
}
