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
import { AsNumber, FIELDS, IsDay, IsWhole, PageQuery, says, saysOneOf } from '../platform/http/index.js';
import { LANGUAGES, type Language } from '../core/language/index.js';
import { CHANNELS, type Channel } from './comment.js';
import { RULES } from './field-sayings.js';

const text = (most: number) => says(FIELDS.text, { most });
const count = says(RULES.days);

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 20_000;

export class InquiryWishDto {
  @ApiPropertyOptional({ enum: ['inquiry', 'notice'], description: 'The one that was announced, when absent.' })
  @IsOptional()
  @IsIn(['inquiry', 'notice'], saysOneOf(['inquiry', 'notice']))
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
  @IsBoolean(says(FIELDS.flag))
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
  @IsArray(says(RULES.documents))
  @ArrayMaxSize(200, says(FIELDS.tooMany, { most: 200 }))
  @IsUUID(undefined, { each: true, ...says(FIELDS.document) })
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
  @IsBoolean(says(FIELDS.flag))
  published?: boolean;
}

export class NewInquiryDto extends AnnouncementDto {
  @ApiPropertyOptional({ enum: ['inquiry', 'notice'] })
  @IsOptional()
  @IsIn(['inquiry', 'notice'], saysOneOf(['inquiry', 'notice']))
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
  @IsBoolean(says(FIELDS.flag))
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
  @IsIn(CHANNELS.filter((channel) => channel !== 'web'), saysOneOf(['post', 'counter', 'email']))
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
  @IsEmail({}, says(FIELDS.email))
  authorEmail?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES, saysOneOf(LANGUAGES))
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
  @IsWhole(says(RULES.after))
  @Min(0, says(RULES.after))
  after?: number;
}

export class DocumentQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, description: 'The language of the file when absent.' })
  @IsOptional()
  @IsString(says(RULES.language))
  lang?: string;
}

const metres = says(FIELDS.metres);

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
