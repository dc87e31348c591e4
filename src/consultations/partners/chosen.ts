import { competentFor, type Administration } from '../../administrations/index.js';
import { languageOf, type Language, type Words } from '../../core/language/index.js';
import type { Partner } from './partner.js';

/** Why a request goes to whom it goes, or to nobody yet, as kept with the request. */
export type Chosen =
  { by: 'office' } | { by: 'territory'; town: { name: string; nisCode: string } | null; found: { name: string; slug: string }[] };

/** Whom the territory names: one who alone is competent; two are left to people. */
export function chooseByTerritory(
  all: readonly Administration[],
  askingId: number,
  body: string,
): { partner: Partner | undefined; chosen: Chosen } {
  const { town, found } = competentFor(all, askingId, body);
  const [only] = found;
  const partner =
    only && found.length === 1
      ? { body, partnerId: only.id, name: only.name, email: null, language: languageOf(only.languages[0]) }
      : undefined;
  return { partner, chosen: { by: 'territory', town, found: found.map(({ name, slug }) => ({ name, slug })) } };
}

export function chosenInWords(chosen: Chosen, language: Language): string {
  if (chosen.by === 'office') return BY_OFFICE[language];
  const { town, found } = chosen;
  if (!town) return NO_TOWN[language];
  const where = `${town.name}, ${NIS[language]} ${town.nisCode}`;
  if (found.length === 0) return NONE[language](where);
  const who = found.map(({ name }) => name).join(', ');
  return found.length === 1 ? ONE[language](who, where) : SEVERAL[language](who, where);
}

const NIS: Words = { fr: 'INS', de: 'NIS', nl: 'NIS', en: 'NIS' };
const BY_OFFICE: Words = {
  fr: 'désignée dans les instances consultées de l’administration',
  de: 'in den befragten Stellen der Verwaltung benannt',
  nl: 'aangewezen in de geraadpleegde instanties van het bestuur',
  en: 'named among the consulted bodies of the administration',
};
const NO_TOWN: Words = {
  fr: 'la commune du dossier n’est pas connue : le territoire ne désigne personne',
  de: 'die Gemeinde der Akte ist nicht bekannt: das Gebiet bestimmt niemanden',
  nl: 'de gemeente van het dossier is niet bekend: het grondgebied wijst niemand aan',
  en: 'the municipality of the file is not known: the territory names nobody',
};
const ONE: Record<Language, (who: string, where: string) => string> = {
  fr: (who, where) => `${who}\u00A0: seule compétente sur ce territoire (${where})`,
  de: (who, where) => `${who}: allein zuständig in diesem Gebiet (${where})`,
  nl: (who, where) => `${who}: als enige bevoegd voor dit grondgebied (${where})`,
  en: (who, where) => `${who}: alone competent on this territory (${where})`,
};
const NONE: Record<Language, (where: string) => string> = {
  fr: (where) => `aucune administration de la maison ne s’est déclarée compétente pour cet avis sur ce territoire (${where})`,
  de: (where) => `keine Verwaltung dieses Hauses hat sich in diesem Gebiet für dieses Gutachten für zuständig erklärt (${where})`,
  nl: (where) => `geen enkel bestuur van dit huis heeft zich voor dit advies op dit grondgebied bevoegd verklaard (${where})`,
  en: (where) => `no administration of this house has declared itself competent for this opinion on this territory (${where})`,
};
const SEVERAL: Record<Language, (who: string, where: string) => string> = {
  fr: (who, where) =>
    `plusieurs administrations sont compétentes sur ce territoire (${where})\u00A0: ${who} ; désignez celle qui est consultée`,
  de: (who, where) => `mehrere Verwaltungen sind in diesem Gebiet zuständig (${where}): ${who}; benennen Sie die befragte`,
  nl: (who, where) => `meerdere besturen zijn bevoegd op dit grondgebied (${where}): ${who}; wijs het geraadpleegde aan`,
  en: (who, where) => `several administrations are competent on this territory (${where}): ${who}; name the one to consult`,
};
