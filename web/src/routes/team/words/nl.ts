import { plural as n } from '../../../words/plural';
import type { TeamWords } from './fr';

export const nl: TeamWords = {
  title: 'Team',
  lead: 'Wie welke dossiers behandelt, wie afwezig is en wie overneemt.',
  load: 'Open dossiers per persoon',
  who: 'Persoon',
  openFiles: 'Open dossiers',
  today: 'Vandaag',
  here: 'aanwezig',
  away: (deputy) => `afwezig, vervangen door ${deputy}`,
  absences: {
    title: 'Afwezigheden',
    lead: 'Tijdens een afwezigheid ziet de vervanger ook de dossiers van de afwezige bij de zijne. Geen enkele termijn verandert.',
    none: 'Er is geen afwezigheid genoteerd.',
    line: (who, from, until, deputy) => `${who}, van ${from} tot en met ${until}; vervangen door ${deputy}.`,
    withdraw: (who) => `Afwezigheid van ${who} intrekken`,
    withdrawTitle: (who) => `Afwezigheid van ${who} intrekken?`,
    withdrawLead:
      'De dossiers worden niet meer getoond aan de vervanger. De geschiedenis bewaart dat de afwezigheid genoteerd was.',
    note: 'Afwezigheid noteren',
    noted: 'De afwezigheid is genoteerd.',
    account: 'Wie afwezig is',
    deputy: 'Wie vervangt',
    deputyHint: 'De rechten blijven wat ze zijn: vervangen geeft geen rol.',
    from: 'Eerste dag',
    until: 'Laatste dag, inbegrepen',
    backwards: 'Het einde komt voor het begin.',
  },
  handover: {
    title: 'Overdracht van alle dossiers',
    lead: 'Wanneer iemand vertrekt of van dienst verandert: alle open dossiers gaan samen naar iemand anders.',
    from: 'De dossiers van',
    to: 'Gaan naar',
    reason: 'Reden',
    reasonHint: 'Ze blijft in de geschiedenis van elk dossier.',
    action: 'Dossiers overdragen',
    give: (files) => n(files, 'Dit dossier overdragen', `Deze ${files} dossiers overdragen`, 'Dossiers overdragen'),
    done: (files, from, to) =>
      n(
        files,
        `Het dossier van ${from} is nu bij ${to}.`,
        `De ${files} dossiers van ${from} zijn nu bij ${to}.`,
        `${from} had geen open dossier meer.`,
      ),
  },
};
