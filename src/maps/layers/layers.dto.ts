import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, either, FIELDS, IsDay, IsWhole, says, saysOneOf } from '../../platform/http/index.js';
import { LAYER_KINDS, WHEN_FAULTY, type WhenFaulty } from '../../parcels/index.js';
import { RULES } from '../field-sayings.js';

const KINDS = Object.keys(LAYER_KINDS);

/** The fields beside the file; a form sends all of them as text. */
export class DeliveryDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'The layer, recognised by its content: GeoPackage, zipped Shapefile, GeoJSON, GeoJSONSeq, FlatGeobuf or KML.',
  })
  @IsOptional()
  file?: unknown;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, says(RULES.kind, { kinds: KINDS.join(', ') }))
  kind: string;

  @ApiPropertyOptional({ description: 'The table to read, of a file that holds several layers.', maxLength: 200 })
  @IsOptional()
  @IsString(says(RULES.table))
  @MaxLength(200, says(FIELDS.atMost, { most: 200 }))
  table?: string;

  @ApiPropertyOptional({
    example: 'capakey=CAPAKEY,owner=PROPRIO,address=ADRESSE',
    description:
      'Which attributes carry what: capakey, label, owner and address for parcels; street, number, box, postcode, locality and capakey for addresses; label for others. Remembered for the kind of layer; « owner= » forgets.',
    maxLength: 1000,
  })
  @IsOptional()
  @IsString(says(RULES.map))
  @MaxLength(1000, says(FIELDS.atMost, { most: 1000 }))
  map?: string;

  @ApiPropertyOptional({ description: 'EPSG code, when the file states none or the wrong one.' })
  @IsOptional()
  @AsNumber()
  @IsWhole(says(FIELDS.crs, { choices: either([31370, 3812, 4326]) }))
  crs?: number;

  @ApiPropertyOptional({
    enum: WHEN_FAULTY,
    default: 'refuse',
    description:
      'What becomes of faulty features: they refuse the file; « mend » mends polygons that are not valid; « quarantine » sets each faulty feature aside, kept with the edition and told by every check near it.',
  })
  @IsOptional()
  @IsIn(WHEN_FAULTY, saysOneOf(WHEN_FAULTY))
  invalid?: WhenFaulty;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString(says(FIELDS.anyText))
  @MaxLength(200, says(FIELDS.atMost, { most: 200 }))
  title?: string;

  @ApiPropertyOptional({ description: 'Metres by which the limits may be off; those of the edition in force when absent.' })
  @IsOptional()
  @AsNumber()
  @IsNumber({}, says(RULES.accuracy))
  @Min(0, says(RULES.accuracy))
  @Max(1000, says(RULES.accuracy))
  positionalAccuracy?: number;
}

export class LayerPublicationDto {
  @ApiPropertyOptional({
    example: '2027-01-01',
    description: 'Day from which it is in force, today or later; today when absent.',
  })
  @IsOptional()
  @IsDay()
  inForceFrom?: string;
}

export class PutBackDto extends LayerPublicationDto {
  @ApiProperty({ description: 'Number of the edition.' })
  @IsWhole(says(RULES.edition))
  edition: number;

  @ApiProperty({ description: 'Why; the history of the layer keeps it.', maxLength: 1000 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString(says(RULES.reason))
  @IsNotEmpty(says(RULES.reason))
  @MaxLength(1000, says(FIELDS.atMost, { most: 1000 }))
  reason: string;
}
