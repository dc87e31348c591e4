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
import { Nested, PageQuery } from '../../platform/http/index.js';
import { LANGUAGES, type Language } from '../../procedures/index.js';
import { RECIPIENTS } from '../letters/letter.js';
import { CHANNELS, STATES, type Channel, type State } from './message-row.js';

const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });
const email = { message: '« $property » est une adresse électronique, par exemple nom@exemple.be.' };

export class MessagesDto extends PageQuery {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES, { message: `« state » est ${STATES.join(', ')}.` })
  state?: State;

  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS, { message: `« channel » est ${CHANNELS.join(', ')}.` })
  channel?: Channel;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only letters that wait to be printed and handed over.' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: '« toPrint » est true ou false.' })
  toPrint?: string;

  @ApiPropertyOptional({ description: 'Cursor: follow the link « next ».' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/, {
    message: 'Ce curseur n’est pas un de ceux que la liste donne ; reprenez le lien « next ».',
  })
  after?: string;
}

/** A morning's post; more would make an address that browsers and proxies cut. */
const MOST_LETTERS = 200;
const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const letters = { message: `« ids » cite de 1 à ${MOST_LETTERS} lettres par leur identifiant, chacune une fois.` };

export class LettersDto {
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
  @MaxLength(254, { message: '« email » compte au plus 254 caractères.' })
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
  @IsIn(CORRESPONDENTS, { message: `« recipient » est ${CORRESPONDENTS.join(', ')}.` })
  recipient: string;

  @ApiProperty({ example: 'Zone de secours Vesdre-Hoëgne & Plateau' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  name: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail({}, email)
  @MaxLength(254, { message: '« email » compte au plus 254 caractères.' })
  email?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  address?: string;

  @ApiPropertyOptional({ enum: LANGUAGES })
  @IsOptional()
  @IsIn(LANGUAGES, { message: '« language » est fr, de, nl ou en.' })
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
  @MaxLength(254, { message: '« replyTo » compte au plus 254 caractères.' })
  replyTo?: string;

  @ApiPropertyOptional({ example: 'place du Marché 1\n4999 Val-Perron' })
  @IsOptional()
  @IsString(text(300))
  @MaxLength(300, text(300))
  postalAddress?: string;

  @ApiProperty({ type: [CorrespondentDto] })
  @IsArray({ message: '« addresses » est une liste de correspondants.' })
  @ArrayMaxSize(100, { message: '« addresses » compte au plus 100 correspondants.' })
  @Nested(CorrespondentDto, { each: true, message: '« addresses » est une liste de correspondants { recipient, name }.' })
  addresses: CorrespondentDto[];
}
