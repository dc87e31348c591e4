import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AsNumber, IsDay, IsWhole, PageQuery } from '../platform/http/index.js';
import { LANGUAGES, type Language } from '../procedures/index.js';
import { CHANNELS, type Channel } from './comment.js';

const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });
const count = { message: '« days » est un nombre de jours de 1 à 120.' };

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 20_000;

export class InquiryWishDto {
  @ApiPropertyOptional({ enum: ['inquiry', 'notice'], description: 'The one that was announced, when absent.' })
  @IsOptional()
  @IsIn(['inquiry', 'notice'], { message: '« kind » est inquiry ou notice.' })
  kind?: 'inquiry' | 'notice';

  @ApiPropertyOptional({ example: '2025-02-03', description: 'The first possible day when absent.' })
  @IsOptional()
  @IsDay()
  opensOn?: string;

  @ApiPropertyOptional({ example: 15 })
  @IsOptional()
  @AsNumber()
  @IsWhole(count)
  @Min(1, count)
  @Max(120, count)
  days?: number;

  @ApiPropertyOptional({ description: 'On the college’s own initiative.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '« voluntary » est true ou false.' })
  voluntary?: boolean;

  @ApiPropertyOptional({ example: '2025-01-28', description: 'From which day the notice is up; the day of the act when absent.' })
  @IsOptional()
  @IsDay()
  displayedOn?: string;
}

export class AnnouncementDto {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Documents of the file that everybody may read while the inquiry is open; all of the choice.',
  })
  @IsOptional()
  @IsArray({ message: '« documents » est la liste des documents montrés au public.' })
  @ArrayMaxSize(200, { message: '« documents » compte au plus 200 documents.' })
  @IsUUID(undefined, { each: true, message: 'Chaque document est cité par son identifiant.' })
  documents?: string[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of what the inquiry is; the title of the file when absent.',
  })
  @IsOptional()
  @IsString(text(2000))
  @MaxLength(2000, text(2000))
  subject?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where and when the file is seen.' })
  @IsOptional()
  @IsString(text(2000))
  @MaxLength(2000, text(2000))
  consultation?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where one writes, on paper or by mail.' })
  @IsOptional()
  @IsString(text(1000))
  @MaxLength(1000, text(1000))
  writeTo?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'When and where the closing session is held.' })
  @IsOptional()
  @IsString(text(1000))
  @MaxLength(1000, text(1000))
  closingSession?: string | null;

  @ApiPropertyOptional({ default: true, description: 'Whether the public pages show it.' })
  @IsOptional()
  @IsBoolean({ message: '« published » est true ou false.' })
  published?: boolean;
}

export class NewInquiryDto extends AnnouncementDto {
  @ApiPropertyOptional({ enum: ['inquiry', 'notice'] })
  @IsOptional()
  @IsIn(['inquiry', 'notice'], { message: '« kind » est inquiry ou notice.' })
  kind?: 'inquiry' | 'notice';

  @ApiProperty({ example: '2025-02-03' })
  @IsDay()
  opensOn: string;

  @ApiPropertyOptional({ example: 15 })
  @IsOptional()
  @IsWhole(count)
  @Min(1, count)
  @Max(120, count)
  days?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean({ message: '« voluntary » est true ou false.' })
  voluntary?: boolean;

  @ApiPropertyOptional({ example: '2025-01-28' })
  @IsOptional()
  @IsDay()
  displayedOn?: string;

  @ApiPropertyOptional({ description: 'Day of the act; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;
}

export class ClosingDto {
  @ApiPropertyOptional({ description: 'Day of the closing; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;
}

export class CommentDto {
  @ApiProperty({ enum: ['post', 'counter', 'email'] })
  @IsIn(CHANNELS.filter((channel) => channel !== 'web'), { message: '« channel » est post, counter ou email.' })
  channel: Exclude<Channel, 'web'>;

  @ApiPropertyOptional({ example: '2025-02-10', description: 'Day of receipt; today when absent.' })
  @IsOptional()
  @IsDay()
  receivedOn?: string;

  @ApiPropertyOptional({ example: '2025-02-07', description: 'Day of posting: a claim sent on the last day is in time.' })
  @IsOptional()
  @IsDay()
  sentOn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(200))
  @MaxLength(200, text(200))
  authorName?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(500))
  @MaxLength(500, text(500))
  authorAddress?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail({}, { message: '« authorEmail » est une adresse électronique.' })
  authorEmail?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES, { message: '« language » est fr, de, nl ou en.' })
  language?: Language;

  @ApiProperty({ example: 'Le volume projeté prive notre jardin de soleil.' })
  @IsString(text(LONGEST_COMMENT))
  @IsNotEmpty(text(LONGEST_COMMENT))
  @MaxLength(LONGEST_COMMENT, text(LONGEST_COMMENT))
  text: string;
}

export class CommentWithdrawalDto {
  @ApiPropertyOptional({ description: 'Day of the withdrawal; today when absent.' })
  @IsOptional()
  @IsDay()
  on?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(1000))
  @MaxLength(1000, text(1000))
  because?: string;
}

export class PublicTextDto {
  @ApiProperty({ description: 'The comment as it may be published.' })
  @IsString(text(LONGEST_COMMENT))
  @IsNotEmpty(text(LONGEST_COMMENT))
  @MaxLength(LONGEST_COMMENT, text(LONGEST_COMMENT))
  text: string;
}

export class CommentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Number after which the list goes on.' })
  @IsOptional()
  @AsNumber()
  @IsWhole({ message: '« after » est le numéro d’une réclamation.' })
  @Min(0, { message: '« after » est le numéro d’une réclamation.' })
  after?: number;
}

export class DocumentQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, description: 'The language of the file when absent.' })
  @IsOptional()
  @IsString({ message: '« lang » est une langue : fr, de, nl ou en.' })
  lang?: string;
}

const metres = { message: '« within » est un nombre entier de mètres, de 1 à 1000.' };

export class LettersQuery extends DocumentQuery {
  @ApiPropertyOptional({
    minimum: 1,
    maximum: 1000,
    description: 'Metres from limit to limit; 50 when absent, 200 for a request with an impact study.',
  })
  @IsOptional()
  @AsNumber()
  @IsWhole(metres)
  @Min(1, metres)
  @Max(1000, metres)
  within?: number;
}
