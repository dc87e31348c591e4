import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { FIELDS, says } from '../../platform/http/index.js';
import { RULES } from '../field-sayings.js';

const url = says(RULES.url);

class WantedEvents {
  @ApiPropertyOptional({
    type: [String],
    example: ['decision.*', 'application.submitted', 'meeting.*'],
    description: 'Events that it wants: names, beginnings with « .* », or « * »; all for a new webhook that says none.',
  })
  @IsOptional()
  @IsArray(says(RULES.events))
  @ArrayMinSize(1, says(RULES.oneEvent))
  @ArrayMaxSize(100, says(FIELDS.tooMany, { most: 100 }))
  @IsString({ each: true, ...says(RULES.events) })
  events?: string[];
}

/** A request that says nothing: what is said in it is refused instead of ignored. */
export class NothingDto {}

export class WebhookDto extends WantedEvents {
  @ApiProperty({ example: 'https://delib.example.be/perron' })
  @IsString(url)
  @MaxLength(500, url)
  url: string;
}

export class WebhookChangeDto extends WantedEvents {
  @ApiPropertyOptional({ example: 'https://delib.example.be/perron' })
  @IsOptional()
  @IsString(url)
  @MaxLength(500, url)
  url?: string;

  @ApiPropertyOptional({ description: 'false leaves it alone; true takes it up again after it was disabled.' })
  @IsOptional()
  @IsBoolean(says(FIELDS.flag))
  enabled?: boolean;

  @ApiPropertyOptional({ description: 'true makes the secret void and shows a new one.' })
  @IsOptional()
  @IsBoolean(says(FIELDS.flag))
  newSecret?: boolean;
}
