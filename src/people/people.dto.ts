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
import { SCOPES, type ProcedureRoles, type Scope } from '../accounts/index.js';

const scope = { message: `« $property » cite des portées parmi : ${SCOPES.join(', ')}.` };
const text = (most: number) => ({ message: `« $property » est un texte de 1 à ${most} caractères.` });

export class AccountDto {
  @ApiPropertyOptional({ enum: ['person', 'service'], default: 'person' })
  @IsOptional()
  @IsIn(['person', 'service'], { message: '« kind » est person ou service.' })
  kind?: 'person' | 'service';

  @ApiProperty({ example: 'Odile Lambert' })
  @IsString(text(200))
  @IsNotEmpty(text(200))
  @MaxLength(200, text(200))
  name: string;

  @ApiProperty({ example: 'urbanisme@ville.example' })
  @IsEmail({}, { message: '« email » est une adresse électronique.' })
  email: string;

  @ApiProperty({ example: ['planning-officer'], description: 'Roles for every file.' })
  @IsArray({ message: '« roles » est une liste de rôles.' })
  @ArrayMaxSize(20, { message: '« roles » compte au plus 20 rôles.' })
  @IsString({ each: true, message: '« roles » est une liste de rôles.' })
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
  @IsObject({ message: '« procedureRoles » donne une liste de rôles par procédure.' })
  procedureRoles?: ProcedureRoles;

  @ApiPropertyOptional({ enum: ['fr', 'de', 'nl', 'en'], default: 'fr' })
  @IsOptional()
  @IsIn(['fr', 'de', 'nl', 'en'], { message: '« locale » est fr, de, nl ou en.' })
  locale?: string;
}

export class AccountChangesDto extends PartialType(
  PickType(AccountDto, ['name', 'email', 'roles', 'procedureRoles', 'locale'] as const),
) {
  @ApiPropertyOptional({ description: 'Closes the account, or opens it again. Nothing that it did is lost.' })
  @IsOptional()
  @IsBoolean({ message: '« disabled » est true ou false.' })
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
  @IsObject({ message: '« publicKeys » est un ensemble de clés publiques JWK : {"keys": [...]}.' })
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
  @IsISO8601({ strict: true }, { message: '« expiresAt » est un instant ISO 8601, par exemple 2027-12-31T23:00:00Z.' })
  expiresAt: string;
}
