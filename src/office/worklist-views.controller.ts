import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Permissions } from '../applications/index.js';
import { notFound } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';
import { WorklistViewChangesDto, WorklistViewDto } from './worklist-views.dto.js';
import { MOST_VIEWS, WorklistViews, type WorklistView } from './worklist-views.service.js';

/** What cannot be the identifier of a view is answered like one that is not there. */
const VIEW = new ParseUUIDPipe({ exceptionFactory: () => notFound(SAY.noView) });

/** Filters of the worklist that officers find again under a name, on any machine. */
@ApiTags('office')
@ApiBearerAuth()
@Controller('api/worklist-views')
@UseGuards(BearerGuard)
export class WorklistViewsController {
  constructor(
    private readonly permissions: Permissions,
    private readonly views: WorklistViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your own views of the worklist, by name' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    const items = (await this.views.list(caller)).map(shown);
    return { items, most: MOST_VIEWS, links: { keep: { method: 'POST', href: '/api/worklist-views' } } };
  }

  @Post()
  @ApiOperation({ summary: 'Keep filters and order of the worklist under a name, for yourself' })
  async keep(@CurrentCaller() caller: Caller, @Body() { name, filters }: WorklistViewDto) {
    await this.permissions.mayKeepViews(caller);
    return shown(await this.views.keep(caller, name, filters));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of your views, with the address of the files that it shows' })
  async get(@CurrentCaller() caller: Caller, @Param('id', VIEW) id: string) {
    await this.permissions.mayRead(caller);
    return shown(await this.views.find(caller, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Give it another name, or other filters in the place of all that it had' })
  async change(@CurrentCaller() caller: Caller, @Param('id', VIEW) id: string, @Body() changes: WorklistViewChangesDto) {
    await this.permissions.mayKeepViews(caller);
    return shown(await this.views.change(caller, id, changes));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove it; the files stay as they are' })
  async remove(@CurrentCaller() caller: Caller, @Param('id', VIEW) id: string): Promise<void> {
    await this.permissions.mayKeepViews(caller);
    await this.views.remove(caller, id);
  }
}

function shown(view: WorklistView) {
  const self = `/api/worklist-views/${view.id}`;
  const query = new URLSearchParams(view.filters).toString();
  return {
    ...view,
    links: {
      self,
      files: query === '' ? '/api/applications' : `/api/applications?${query}`,
      change: { method: 'PATCH', href: self },
      remove: { method: 'DELETE', href: self },
    },
  };
}
