import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { FIELDS, says } from '../../platform/http/index.js';

export class AccompanyingDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Identifiers of documents of the file that count; all of the choice.',
  })
  @IsArray(says(FIELDS.accompanying))
  @ArrayMaxSize(200, says(FIELDS.tooMany, { most: 200 }))
  @IsUUID(undefined, { each: true, ...says(FIELDS.document) })
  documents: string[];
}
