import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

const url = { message: '« url » est une adresse https de 500 caractères au plus.' };

class WantedEvents {
  @ApiPropertyOptional({
    type: [String],
    example: ['decision.*', 'application.submitted', 'meeting.*'],
    description: 'Events that it wants: names, beginnings with « .* », or « * »; all for a new webhook that says none.',
  })
  @IsOptional()
  @IsArray({ message: '« events » est une liste d’événements.' })
  @ArrayMinSize(1, { message: '« events » cite au moins un événement.' })
  @ArrayMaxSize(100, { message: '« events » cite au plus 100 événements.' })
  @IsString({ each: true, message: '« events » est une liste d’événements.' })
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
  @IsBoolean({ message: '« enabled » est true ou false.' })
  enabled?: boolean;

  @ApiPropertyOptional({ description: 'true makes the secret void and shows a new one.' })
  @IsOptional()
  @IsBoolean({ message: '« newSecret » est true ou false.' })
  newSecret?: boolean;
}
