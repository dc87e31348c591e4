import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, IsDay, IsWhole } from '../../platform/http/index.js';
import { LAYER_KINDS, WHEN_FAULTY, type WhenFaulty } from '../../parcels/index.js';

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
  @IsIn(KINDS, { message: `« kind » est une sorte de couche : ${KINDS.join(', ')}.` })
  kind: string;

  @ApiPropertyOptional({ description: 'The table to read, of a file that holds several layers.', maxLength: 200 })
  @IsOptional()
  @IsString({ message: '« table » est le nom d’une couche du fichier.' })
  @MaxLength(200, { message: '« table » compte au plus 200 caractères.' })
  table?: string;

  @ApiPropertyOptional({
    example: 'capakey=CAPAKEY,owner=PROPRIO,address=ADRESSE',
    description:
      'Which attributes carry what: capakey, label, owner and address for parcels; street, number, box, postcode, locality and capakey for addresses; label for others. Remembered for the kind of layer; « owner= » forgets.',
    maxLength: 1000,
  })
  @IsOptional()
  @IsString({ message: '« map » dit quel attribut porte quoi, par exemple capakey=CAPAKEY,owner=PROPRIO.' })
  @MaxLength(1000, { message: '« map » compte au plus 1000 caractères.' })
  map?: string;

  @ApiPropertyOptional({ description: 'EPSG code, when the file states none or the wrong one.' })
  @IsOptional()
  @AsNumber()
  @IsWhole({ message: '« crs » est un code EPSG : 31370, 3812 ou 4326.' })
  crs?: number;

  @ApiPropertyOptional({
    enum: WHEN_FAULTY,
    default: 'refuse',
    description:
      'What becomes of faulty features: they refuse the file; « mend » mends polygons that are not valid; « quarantine » sets each faulty feature aside, kept with the edition and told by every check near it.',
  })
  @IsOptional()
  @IsIn(WHEN_FAULTY, { message: '« invalid » est « refuse », « mend » ou « quarantine ».' })
  invalid?: WhenFaulty;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString({ message: '« title » est un texte.' })
  @MaxLength(200, { message: '« title » compte au plus 200 caractères.' })
  title?: string;

  @ApiPropertyOptional({ description: 'Metres by which the limits may be off; those of the edition in force when absent.' })
  @IsOptional()
  @AsNumber()
  @IsNumber({}, { message: '« positionalAccuracy » est un nombre de mètres, de 0 à 1000.' })
  @Min(0, { message: '« positionalAccuracy » est un nombre de mètres, de 0 à 1000.' })
  @Max(1000, { message: '« positionalAccuracy » est un nombre de mètres, de 0 à 1000.' })
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
  @IsWhole({ message: '« edition » est le numéro d’une édition de la couche.' })
  edition: number;

  @ApiProperty({ description: 'Why; the history of the layer keeps it.', maxLength: 1000 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: '« reason » dit pourquoi l’édition est remise en vigueur.' })
  @IsNotEmpty({ message: '« reason » dit pourquoi l’édition est remise en vigueur.' })
  @MaxLength(1000, { message: '« reason » compte au plus 1000 caractères.' })
  reason: string;
}
