import { ADMINISTRATION_TYPES } from '../../administrations/index.js';
import { Html, html, languageLinks } from '../../platform/http/index.js';
import type { Language } from '../../core/language/index.js';
import { signInPage } from '../../sign-in/index.js';
import type { DemoPerson } from '../people.js';

const SAY = {
  title: { fr: 'Qui êtes-vous ?', de: 'Wer sind Sie?', nl: 'Wie bent u?', en: 'Who are you?' },
  about: {
    fr: 'Fournisseur d’identité de la démonstration : choisissez une personne. Aucun mot de passe n’est demandé, personne n’existe.',
    de: 'Identitätsanbieter der Vorführung: wählen Sie eine Person. Kein Passwort wird verlangt, niemand existiert wirklich.',
    nl: 'Identiteitsprovider van de demonstratie: kies een persoon. Er wordt geen wachtwoord gevraagd, niemand bestaat echt.',
    en: 'Identity provider of the demonstration: choose a person. No password is asked for, nobody is real.',
  },
  farewell: { fr: 'Se déconnecter', de: 'Abmelden', nl: 'Afmelden', en: 'Sign out' },
  ask: {
    fr: 'Voulez-vous aussi quitter le fournisseur d’identité ?',
    de: 'Möchten Sie auch den Identitätsanbieter verlassen?',
    nl: 'Wilt u ook de identiteitsprovider verlaten?',
    en: 'Do you want to leave the identity provider too?',
  },
  yes: { fr: 'Oui, me déconnecter', de: 'Ja, abmelden', nl: 'Ja, afmelden', en: 'Yes, sign me out' },
  no: { fr: 'Non, revenir', de: 'Nein, zurück', nl: 'Nee, terug', en: 'No, go back' },
  lost: {
    fr: 'Cette page a déjà servi ou a expiré.',
    de: 'Diese Seite wurde schon benutzt oder ist abgelaufen.',
    nl: 'Deze pagina is al gebruikt of verlopen.',
    en: 'This page has served already or has run out.',
  },
  operates: {
    fr: 'exploite ce service pour toutes les administrations',
    de: 'betreibt diesen Dienst für alle Verwaltungen',
    nl: 'beheert deze dienst voor alle administraties',
    en: 'runs this service for all administrations',
  },
  again: { fr: 'Recommencer', de: 'Neu beginnen', nl: 'Opnieuw beginnen', en: 'Begin again' },
} as const;

/** One button a person, with where they serve and as what. */
export function choosePage(language: Language, path: string, people: readonly DemoPerson[]): string {
  const buttons = people.map(
    (person) =>
      html`<li>
        <form method="post" action="${path}?lang=${language}">
          <button name="person" value="${person.email}" aria-describedby="${idOf(person)}">${person.name}</button>
          <span class="hint" id="${idOf(person)}">${servesInWords(person, language)}</span>
        </form>
      </li>`,
  );
  return signInPage(
    language,
    SAY.title[language],
    html`<h1>${SAY.title[language]}</h1>
      <p>${SAY.about[language]}</p>
      <ul class="choices">
        ${buttons}
      </ul>`,
    languageLinks(language, path),
  );
}

/** @param form the provider's own form, without its buttons */
export function farewellPage(language: Language, form: string): string {
  return signInPage(
    language,
    SAY.farewell[language],
    html`<h1>${SAY.farewell[language]}</h1>
      <p>${SAY.ask[language]}</p>
      ${new Html(form)} <button form="op.logoutForm" name="logout" value="yes">${SAY.yes[language]}</button>
      <p><a href="/">${SAY.no[language]}</a></p>`,
  );
}

export function lostPage(language: Language): string {
  return signInPage(
    language,
    SAY.title[language],
    html`<h1>${SAY.title[language]}</h1>
      <p class="fault" role="alert">${SAY.lost[language]}</p>
      <p><a href="/auth/login">${SAY.again[language]}</a></p>`,
  );
}

function servesInWords({ serves, operates }: DemoPerson, language: Language): string {
  if (operates) return SAY.operates[language];
  return serves
    .map(({ type, administration, roles }) => {
      const known = ADMINISTRATION_TYPES[type]!.roles;
      return `${roles.map((role) => known[role]!.label[language]).join(', ')} – ${administration}`;
    })
    .join(' ; ');
}

function idOf({ email }: DemoPerson): string {
  return `as-${email.replaceAll(/[^a-z0-9]/g, '-')}`;
}
