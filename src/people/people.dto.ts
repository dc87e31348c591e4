import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { LANGUAGES, type Language } from '../core/language/index.js';
import { SCOPES, type ProcedureRoles, type Scope } from '../accounts/index.js';
import { FIELDS, says, saysOneOf } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

const scope = says(RULES.scopes, { scopes: SCOPES.join(', ') });
const text = (most: number) => says(FIELDS.text, { most });

export class AccountDto {
  @ApiPropertyOptional({ enum: ['person', 'service'], default: 'person' })
  @IsOptional()
  @IsIn(['person', 'service'], saysOneOf(['person', 'service']))
  kind?: 'person' | 'service';

  @ApiProperty({ example: 'Odile Lambert' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  name: string;

  @ApiProperty({ example: 'urbanisme@ville.example' })
  @IsEmail({}, says(FIELDS.email))
  email: string;

  @ApiProperty({ example: ['planning-officer'], description: 'Roles for every file.' })
  @IsArray(says(RULES.roles))
  @ArrayMaxSize(20, says(FIELDS.tooMany, { most: 20 }))
  @IsString({ each: true, ...says(RULES.roles) })
  roles: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { 'environmental-permit-class-2': ['planning-officer'] },
    description: 'Further roles, by procedure.',
  })
  @IsOptional()
  // As it was sent: class-transformer would copy it and drop keys that ought to be refused.
  @Transform(({ obj }) => (obj as Record<string, unknown>)['procedureRoles'])
  @IsObject(says(RULES.procedureRoles))
  procedureRoles?: ProcedureRoles;

  @ApiPropertyOptional({ enum: ['fr', 'de', 'nl', 'en'], default: 'fr' })
  @IsOptional()
  @IsIn(['fr', 'de', 'nl', 'en'], saysOneOf(LANGUAGES))
  locale?: Language;
}

export class AccountChangesDto extends PartialType(
  PickType(AccountDto, ['name', 'email', 'roles', 'procedureRoles', 'locale'] as const),
) {
  @ApiPropertyOptional({ description: 'Closes the account, or opens it again. Nothing that it did is lost.' })
  @IsOptional()
  @IsBoolean(says(FIELDS.flag))
  disabled?: boolean;

  @ApiPropertyOptional({ enum: SCOPES, isArray: true, description: 'What tokens of a service may be asked for.' })
  @IsOptional()
  @IsArray(scope)
  @IsIn(SCOPES, { each: true, ...scope })
  scopes?: Scope[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'JWK Set (RFC 7517) of a service; null takes it back.',
  })
  @IsOptional()
  @Transform(({ obj }) => (obj as Record<string, unknown>)['publicKeys'])
  @IsObject(says(RULES.publicKeys, { shape: '{"keys": [...]}' }))
  publicKeys?: { keys: object[] } | null;
}

export class ReadingsDto {
  @ApiProperty({ example: 'PU/2026/12' })
  @IsString(text(100))
  @IsNotEmpty(text(100))
  @MaxLength(100, text(100))
  reference: string;
}

export class KeyDto {
  @ApiProperty({ example: 'SIG – QGIS' })
  @IsString(text(100))
  @IsNotEmpty(text(100))
  @MaxLength(100, text(100))
  label: string;

  @ApiProperty({ enum: SCOPES, isArray: true })
  @IsArray(scope)
  @ArrayMinSize(1, scope)
  @IsIn(SCOPES, { each: true, ...scope })
  scopes: Scope[];

  @ApiProperty({ example: '2027-12-31T23:00:00Z', description: 'A key that never ends is one that nobody remembers.' })
  @IsISO8601({ strict: true }, says(RULES.expiresAt))
  expiresAt: string;
}
