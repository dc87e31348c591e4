import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  logoutRefused: {
    fr: 'Ce jeton de déconnexion n’est pas recevable : {why}.',
    de: 'Dieses Abmeldetoken ist nicht annehmbar: {why}.',
    nl: 'Dit afmeldtoken is niet aanvaardbaar: {why}.',
    en: 'This logout token cannot be accepted: {why}.',
  },
  signIn: {
    fr: 'Connectez-vous : /auth/login.',
    de: 'Melden Sie sich an: /auth/login.',
    nl: 'Meld u aan: /auth/login.',
    en: 'Sign in: /auth/login.',
  },
  notYours: {
    fr: 'Vous ne servez pas cette administration ; « memberships » de GET /api/session donne les vôtres.',
    de: 'Sie arbeiten nicht für diese Verwaltung; „memberships“ von GET /api/session nennt die Ihren.',
    nl: 'U werkt niet voor dit bestuur; „memberships” van GET /api/session geeft de uwe.',
    en: 'You do not serve this administration; “memberships” of GET /api/session gives yours.',
  },
} as const satisfies Record<string, Words>;
