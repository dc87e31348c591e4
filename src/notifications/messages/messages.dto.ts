import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { BODIES } from '../../core/procedure/index.js';
import { FIELDS, IsDay, Nested, PageQuery, says, saysOneOf } from '../../platform/http/index.js';
import { LANGUAGES, type Language } from '../../core/language/index.js';
import { RECIPIENTS } from '../letters/letter.js';
import { RULES } from '../field-sayings.js';
import { CHANNELS, STATES, type Channel, type State } from './message-row.js';

const text = (most: number) => says(FIELDS.text, { most });
const email = says(FIELDS.email);

export class MessagesDto extends PageQuery {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES, saysOneOf(STATES))
  state?: State;

  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS, saysOneOf(CHANNELS))
  channel?: Channel;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only letters that wait to be printed and handed over.' })
  @IsOptional()
  @IsIn(['true', 'false'], says(FIELDS.flag))
  toPrint?: string;

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/, says(FIELDS.cursor))
  after?: string;
}

/** A morning's post; more would make an address that browsers and proxies cut. */
const MOST_LETTERS = 200;
const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const letters = says(RULES.letters, { most: MOST_LETTERS });

export class HandedOverDto {
  @ApiPropertyOptional({
    example: '2026-12-01',
    description:
      'The day on which a hand took it out, from the day on which it was written until today, which it is when absent.',
  })
  @IsOptional()
  @IsDay()
  on?: string;
}

export class LettersDto extends HandedOverDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST_LETTERS, description: 'Letters, each once.' })
  @IsArray(letters)
  @ArrayMinSize(1, letters)
  @ArrayMaxSize(MOST_LETTERS, letters)
  @IsUUID('all', { each: true, ...letters })
  @ArrayUnique((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id), letters)
  ids: string[];
}

export class LetterPagesDto {
  @ApiProperty({ description: `Identifiers of 1 to ${MOST_LETTERS} letters, with commas between.` })
  @IsString(letters)
  @Matches(new RegExp(`^${UUID}(,${UUID}){0,${MOST_LETTERS - 1}}$`), letters)
  ids: string;
}

export class ContactDto {
  @ApiProperty({ type: String, nullable: true, example: 'camille.dubois@example.org' })
  @ValidateIf((contact: ContactDto) => contact.email !== null)
  @IsEmail({}, email)
  @MaxLength(254, says(FIELDS.atMost, { most: 254 }))
  email: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'rue Haute 3\n4900 Spa' })
  @ValidateIf((contact: ContactDto) => contact.address !== null)
  @IsString(text(300))
  @IsNotEmpty(text(300))
  @MaxLength(300, text(300))
  address: string | null;
}

/** Whom letters may be for, beside applicants: an authority may also be a body that is consulted. */
export const CORRESPONDENTS: readonly string[] = [
  ...new Set<string>([...RECIPIENTS.filter((one) => one !== 'applicant' && one !== 'body'), ...BODIES]),
];

export class CorrespondentDto {
  @ApiProperty({ example: 'fire-zone', enum: CORRESPONDENTS })
  @IsIn(CORRESPONDENTS, saysOneOf(CORRESPONDENTS))
  recipient: string;

  @ApiProperty({ example: 'Zone de secours Vesdre-Hoëgne & Plateau' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  name: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail({}, email)
  @MaxLength(254, says(FIELDS.atMost, { most: 254 }))
  email?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  address?: string;

  @ApiPropertyOptional({ enum: LANGUAGES })
  @IsOptional()
  @IsIn(LANGUAGES, saysOneOf(LANGUAGES))
  language?: Language;
}

export class MessageSettingsDto {
  @ApiPropertyOptional({ example: 'Ville de Val-Perron – Urbanisme', description: 'Instead of the name of the administration.' })
  @IsOptional()
  @IsString(text(200))
  @MaxLength(200, text(200))
  senderName?: string;

  @ApiPropertyOptional({ example: 'urbanisme@val-perron.example' })
  @IsOptional()
  @IsEmail({}, email)
  @MaxLength(254, says(FIELDS.atMost, { most: 254 }))
  replyTo?: string;

  @ApiPropertyOptional({ example: 'place du Marché 1\n4999 Val-Perron' })
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  postalAddress?: string;

  @ApiProperty({ type: [CorrespondentDto] })
  @IsArray(says(RULES.addresses))
  @ArrayMaxSize(100, says(FIELDS.tooMany, { most: 100 }))
  @Nested(CorrespondentDto, { each: true, ...says(FIELDS.listOf, { shape: '{ recipient, name }' }) })
  addresses: CorrespondentDto[];
}
