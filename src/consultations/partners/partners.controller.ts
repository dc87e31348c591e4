import { Body, Controller, Get, Headers, Put, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf, told, type Language } from '../../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { ADMINISTRATION_TYPES, AdministrationDirectory, type Administration } from '../../administrations/index.js';
import { Permissions } from '../../applications/index.js';
import { BODIES } from '../../core/procedure/index.js';
import { invalid, versionOf, VersionTag, type ProblemDetail } from '../../platform/http/index.js';
import { Texts } from '../../procedures/index.js';
import { SAY } from '../problem-sayings.js';
import { chooseByTerritory, chosenInWords } from './chosen.js';
import { KeepPartners } from './keep-partners.service.js';
import type { Partner } from './partner.js';
import { PartnersDto, type PartnerDto } from './partners.dto.js';

/** Which administration, or whom outside, an administration asks for each body that a procedure names. */
@ApiTags('opinions')
@ApiBearerAuth()
@Controller('api/settings/consultation-partners')
@UseGuards(BearerGuard)
@UseInterceptors(VersionTag)
export class PartnersController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly partners: KeepPartners,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whom the administration asks for an opinion, by body' })
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.maySeeSettings(caller);
    return this.view(caller, await this.partners.list(caller.administrationId), languageOf(languages));
  }

  @Put()
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the list that you read.' })
  @ApiOperation({ summary: 'Replace the list; requests that waited for somebody to be named leave now' })
  async replace(
    @CurrentCaller() caller: Caller,
    @Body() { items }: PartnersDto,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.maySetUp(caller);
    const known = await this.administrations.list();
    const faults: ProblemDetail[] = [];
    const partners = items.map((item, index) => {
      const found = known.find(({ slug }) => slug === item.administration);
      const fault = faultOf(item, found, caller.administrationId, items.slice(0, index));
      if (fault) faults.push({ pointer: `/items/${index}`, ...fault });
      return partnerOf(item, found);
    });
    if (faults.length > 0) throw invalid(faults);
    await this.partners.replace(caller.administrationId, partners, caller.name, ifMatch);
    return this.view(caller, await this.partners.list(caller.administrationId), languageOf(languages));
  }

  private async view({ administrationId }: Caller, partners: Partner[], language: Language) {
    const known = await this.administrations.list();
    const others = known.filter(({ id }) => id !== administrationId);
    return {
      version: versionOf(partners),
      /** Bodies that a procedure may name, and who of this house gives such opinions. */
      bodies: BODIES.map((body) => ({
        name: body,
        label: this.texts.word('bodies', body, language),
        administrations: others
          .filter(({ type }) => ADMINISTRATION_TYPES[type]?.advisesAs.includes(body))
          .map(({ slug, name }) => ({ slug, name })),
        /** Whom the territory names while the list names nobody; null where those who give such an opinion serve themselves alone. */
        territory: this.byTerritory(known, administrationId, body, language),
      })),
      items: partners.map(({ body, partnerId, name, email, language: spoken }) => ({
        body,
        label: this.texts.word('bodies', body, language),
        administration: known.find(({ id }) => id === partnerId)?.slug ?? null,
        name,
        email,
        language: spoken,
      })),
    };
  }

  private byTerritory(known: Administration[], administrationId: number, body: (typeof BODIES)[number], language: Language) {
    const serving = Object.entries(ADMINISTRATION_TYPES).filter(([type]) => type !== 'municipality');
    if (!serving.some(([, { advisesAs }]) => advisesAs.includes(body))) return null;
    const { partner, chosen } = chooseByTerritory(known, administrationId, body);
    const administration = known.find(({ id }) => id === partner?.partnerId)?.slug ?? null;
    return { administration, because: chosenInWords(chosen, language) };
  }
}

function partnerOf({ body, name, email, language }: PartnerDto, found: Administration | undefined): Partner {
  if (!found) return { body, partnerId: null, name: name ?? '', email: email ?? null, language: language ?? 'fr' };
  return { body, partnerId: found.id, name: found.name, email: null, language: language ?? languageOf(found.languages[0]) };
}

function faultOf(
  { body, administration, name, email }: PartnerDto,
  found: Administration | undefined,
  ownId: number,
  before: PartnerDto[],
): Omit<ProblemDetail, 'pointer'> | undefined {
  if (before.some((other) => other.body === body)) return { code: 'duplicate', detail: told(SAY.bodyTwice, { body }) };
  if (administration === undefined) {
    if (name !== undefined && email !== undefined) return undefined;
    return {
      code: 'partner',
      detail: told(SAY.partnerIncomplete, { body }),
    };
  }
  if (name !== undefined || email !== undefined) return { code: 'partner', detail: told(SAY.partnerOfHouse, { body }) };
  if (!found) return { code: 'unknown-administration', detail: told(SAY.unknownAdministration, { administration }) };
  if (found.id === ownId) return { code: 'own-administration', detail: told(SAY.ownAdministration, { body }) };
  if (!ADMINISTRATION_TYPES[found.type]?.advisesAs.includes(body))
    return { code: 'not-competent', detail: told(SAY.notCompetent, { name: found.name, body }) };
  return undefined;
}
