import { Body, Controller, Get, Headers, Param, Post, Put, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf, told, type Language } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { ADMINISTRATION_TYPES, AdministrationDirectory } from '../administrations/index.js';
import { applicationLinks, ID, Permissions, ProcedureEditions, ReadApplications } from '../applications/index.js';
import { didYouMean, MILESTONES } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { oneAtATime, UnitOfWork } from '../platform/database/index.js';
import { checkUnchanged, invalid, versionOf, VersionTag, type ProblemDetail } from '../platform/http/index.js';
import { ProcedureLibrary, Texts } from '../procedures/index.js';
import { readChecklists, writeChecklists, type Checklist } from './checklist.js';
import { ChecklistsDto, MarkDto, TaskDto } from './office.dto.js';
import { Tasks, type Task } from './tasks.service.js';
import { SAY } from './problem-sayings.js';

/** Checklists of the office, and the tasks and visas that they put on files. */
@ApiTags('office')
@ApiBearerAuth()
@Controller('api')
@UseGuards(BearerGuard)
@UseInterceptors(VersionTag)
export class TasksController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly tasks: Tasks,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('settings/checklists')
  @ApiOperation({ summary: 'What the office wants done at which milestone, and what may be chosen' })
  async checklists(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.maySeeSettings(caller);
    const checklists = await this.unitOfWork.run(caller.administrationId, readChecklists);
    return { checklists, version: versionOf(checklists), ...(await this.choices(caller, languageOf(languages))) };
  }

  @Put('settings/checklists')
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the checklists that you read.' })
  @ApiOperation({ summary: 'Change the checklists; tasks that are on files already stay as they are' })
  async change(
    @CurrentCaller() caller: Caller,
    @Body() { checklists }: ChecklistsDto,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.maySetUp(caller);
    const lists = checklists.map(({ items, ...list }) => ({ ...list, items: items.map((item) => ({ ...item })) }));
    const faults = await this.faultsOf(caller, lists);
    if (faults.length > 0) throw invalid(faults);
    await this.unitOfWork.run(caller.administrationId, async (tx) => {
      await oneAtATime(tx, 'checklists');
      checkUnchanged(ifMatch, await readChecklists(tx));
      await writeChecklists(tx, lists, this.clock.now(), caller.name);
    });
    return this.checklists(caller, languages);
  }

  @Get('applications/:id/tasks')
  @ApiOperation({ summary: 'Tasks and visas of a file, with who ticked or signed them, and when' })
  async list(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const roles = await this.rolesOf(caller);
    const tasks = await this.tasks.list(caller.administrationId, id);
    const signers = tasks.map(({ role }) => (role === null ? null : (roles[role]?.label[languageOf(languages)] ?? role)));
    const { items, links } = viewOf(id, tasks);
    return { items: items.map((item, i) => ({ ...item, signer: signers[i] ?? null })), links };
  }

  @Post('applications/:id/tasks')
  @ApiOperation({ summary: 'Add a task to this file alone' })
  async add(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Body() { label, kind }: TaskDto) {
    await this.permissions.mayHandle(caller);
    await this.read.open(caller.administrationId, id);
    return viewOf(id, await this.tasks.add(caller.administrationId, id, { label, kind: kind ?? 'task' }, caller.name));
  }

  @Post('applications/:id/tasks/:task/marks')
  @ApiOperation({ summary: 'Tick a task or sign a visa; { "done": false } takes it back' })
  async mark(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('task', ID) task: string,
    @Body() body: MarkDto,
  ) {
    await this.permissions.mayHandle(caller);
    await this.read.open(caller.administrationId, id);
    return viewOf(id, await this.tasks.mark(caller, id, task, { done: body.done, note: body.note ?? null }));
  }

  private async rolesOf(caller: Caller) {
    const { type } = (await this.administrations.find(caller.administrationId))!;
    return ADMINISTRATION_TYPES[type]!.roles;
  }

  /** What a checklist may name, in words. */
  private async choices(caller: Caller, language: Language) {
    const kept = await this.permissions.procedures(caller);
    const procedures = kept.filter((name) => this.editions.knows(name));
    return {
      procedures: procedures.map((name) => ({ name, label: this.texts.sentence(this.procedures.title(name), language) })),
      milestones: MILESTONES.map((name) => ({ name, label: this.texts.word('milestones', name, language) })),
      roles: Object.entries(await this.rolesOf(caller)).map(([name, { label }]) => ({ name, label: label[language] ?? name })),
    };
  }

  private async faultsOf(caller: Caller, lists: Checklist[]): Promise<ProblemDetail[]> {
    const known = {
      procedure: this.editions.names(),
      milestone: MILESTONES as readonly string[],
      role: Object.keys(await this.rolesOf(caller)),
    };
    const faults: ProblemDetail[] = [];
    const check = (kind: keyof typeof known, word: string | undefined, pointer: string) => {
      if (word === undefined || known[kind].includes(word)) return;
      faults.push({
        pointer,
        code: `unknown-${kind}`,
        detail: told(SAY.unknownWord, { word, hint: didYouMean(word, known[kind]) }),
      });
    };
    for (const [index, { procedure, milestone, items }] of lists.entries()) {
      check('procedure', procedure, `/checklists/${index}/procedure`);
      check('milestone', milestone, `/checklists/${index}/milestone`);
      for (const [place, { role }] of items.entries()) check('role', role, `/checklists/${index}/items/${place}/role`);
    }
    const ids = lists.flatMap(({ id, items }) => items.map((item) => `${id}/${item.id}`));
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined) faults.push({ pointer: '/checklists', code: 'duplicate', detail: told(SAY.twice, { twice }) });
    return faults;
  }
}

function viewOf(application: string, tasks: Task[]) {
  return {
    items: tasks.map((task) => ({
      ...task,
      done: task.marks[0]?.done ?? false,
      links: { marks: { method: 'POST', href: `/api/applications/${application}/tasks/${task.id}/marks` } },
    })),
    links: applicationLinks(application),
  };
}
