import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';

export class AccompanyingDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Identifiers of documents of the file that count; all of the choice.',
  })
  @IsArray({ message: '« documents » est la liste des documents qui accompagnent la demande.' })
  @ArrayMaxSize(200, { message: '« documents » compte au plus 200 documents.' })
  @IsUUID(undefined, { each: true, message: 'Chaque document est cité par son identifiant.' })
  documents: string[];
}
