import type { Request } from 'express';
import type { Language, Words } from '../../core/language/index.js';
import { html } from './html.js';
import { framed } from './page-frame.js';
import { PROBLEMS } from './problem-catalogue.js';
import type { Problem } from './problem.js';

/** A browser that opens an address or sends a form; an application asks for JSON, or for anything. */
export function prefersPage(request: Pick<Request, 'accepts'>): boolean {
  return request.accepts(['application/problem+json', 'json', 'html']) === 'html';
}

/** What an address answers to a browser where it has nothing to show. */
export function problemPage({ status, code }: Problem, address: string, language: Language): string {
  const title = (TITLES[status] ?? (status < 500 ? SAY.refused : SAY.failed))[language];
  const way =
    status === 401
      ? html`<a href="/auth/login?returnTo=${encodeURIComponent(address)}">${SAY.signIn[language]}</a>`
      : html`<a href="/">${SAY.home[language]}</a>`;
  const body = html`<h1>${title}</h1>
    <p>${PROBLEMS[code][language]}</p>
    <p>${way}</p>`;
  return framed({ language, title: `${title} – Perron`, service: 'Perron' }, body);
}

const TITLES: Partial<Record<number, Words>> = {
  401: { fr: 'Connectez-vous', de: 'Melden Sie sich an', nl: 'Meld u aan', en: 'Sign in' },
  403: { fr: 'Non autorisé', de: 'Nicht erlaubt', nl: 'Niet toegelaten', en: 'Not allowed' },
  404: { fr: 'Page introuvable', de: 'Seite nicht gefunden', nl: 'Pagina niet gevonden', en: 'Page not found' },
  503: { fr: 'Momentanément indisponible', de: 'Zurzeit nicht erreichbar', nl: 'Even niet beschikbaar', en: 'Away for a moment' },
  429: { fr: 'Trop de demandes', de: 'Zu viele Anfragen', nl: 'Te veel aanvragen', en: 'Too many requests' },
};

const SAY = {
  refused: { fr: 'Demande non valable', de: 'Anfrage nicht gültig', nl: 'Aanvraag niet geldig', en: 'Request not valid' },
  failed: { fr: 'Erreur imprévue', de: 'Unerwarteter Fehler', nl: 'Onverwachte fout', en: 'Unforeseen error' },
  signIn: { fr: 'Se connecter', de: 'Anmelden', nl: 'Aanmelden', en: 'Sign in' },
  home: { fr: 'Retour à l’accueil', de: 'Zur Startseite', nl: 'Naar de startpagina', en: 'Back to the start page' },
} satisfies Record<string, Words>;
