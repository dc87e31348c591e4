import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches, MaxLength } from 'class-validator';
import { WorklistFiltersDto } from '../applications/index.js';
import { Nested, says } from '../platform/http/index.js';
import { RULES } from './field-sayings.js';

const LONGEST = 60;
/** Something to see, and nothing that hides or turns what stands beside it. */
const LEGIBLE = /^(?=.*[\p{L}\p{N}\p{P}\p{S}])\P{C}+$/u;
const name = says(RULES.viewName, { most: LONGEST });

/** Two names that look the same are the same, however they were typed. */
const AsSeen = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize().replaceAll(/\s+/g, ' ').trim() : value,
  );

export class WorklistViewDto {
  @ApiProperty({ example: 'Mes urgences CCATM', minLength: 1, maxLength: LONGEST })
  @AsSeen()
  @Matches(LEGIBLE, name)
  @MaxLength(LONGEST, name)
  name: string;

  @ApiProperty({ type: WorklistFiltersDto, example: { assignee: 'me', due: 'week', sort: 'due' } })
  @Nested(WorklistFiltersDto, says(RULES.viewFilters))
  filters: WorklistFiltersDto;
}

export class WorklistViewChangesDto extends PartialType(WorklistViewDto) {}
