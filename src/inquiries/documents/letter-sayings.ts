import type { Words } from '../../core/language/index.js';

/** What the letters to neighbours and their cover sheet say. */
export const LETTER = {
  title: {
    fr: 'Lettres aux riverains',
    de: 'Briefe an die Anrainer',
    nl: 'Brieven aan de buurtbewoners',
    en: 'Letters to neighbours',
  },
  count: {
    fr: '{letters} lettre(s) pour {parcels} parcelle(s) à {within} m au plus du bien.',
    de: '{letters} Brief(e) für {parcels} Parzelle(n) in höchstens {within} m Entfernung vom Gut.',
    nl: '{letters} brief/brieven voor {parcels} perceel/percelen op hoogstens {within} m van het goed.',
    en: '{letters} letter(s) for {parcels} parcel(s) within {within} m of the site.',
  },
  notAsked: {
    fr: 'Une annonce de projet n’exige pas de lettre aux riverains (CoDT D.VIII.6) ; vous pouvez les informer de votre initiative.',
    de: 'Eine Projektankündigung verlangt keinen Brief an die Anrainer (CoDT D.VIII.6); Sie können sie von sich aus informieren.',
    nl: 'Een projectaankondiging vergt geen brief aan de buurtbewoners (CoDT D.VIII.6); u mag hen uit eigen beweging inlichten.',
    en: 'A project notice asks for no letter to neighbours (CoDT D.VIII.6); you may inform them of your own accord.',
  },
  occupants: {
    fr: 'Les occupants qui ne sont pas propriétaires ne figurent pas au cadastre : portez-leur la même lettre.',
    de: 'Bewohner, die keine Eigentümer sind, stehen nicht im Kataster: Bringen Sie ihnen denselben Brief.',
    nl: 'Bewoners die geen eigenaar zijn, staan niet in het kadaster: bezorg hun dezelfde brief.',
    en: 'Occupants who are no owners are not in the cadastre: take the same letter to them.',
  },
  byHand: {
    fr: 'À porter sur place, faute d’adresse connue ({count})',
    de: 'Vor Ort zuzustellen, da keine Anschrift bekannt ist ({count})',
    nl: 'Ter plaatse te bezorgen, bij gebrek aan een bekend adres ({count})',
    en: 'To be delivered on the spot, since no address is known ({count})',
  },
  whoever: {
    fr: 'Aux propriétaires et occupants de la parcelle {parcels}',
    de: 'An die Eigentümer und Bewohner der Parzelle {parcels}',
    nl: 'Aan de eigenaars en bewoners van het perceel {parcels}',
    en: 'To the owners and occupants of parcel {parcels}',
  },
  dated: { fr: '{town}, le {day}', de: '{town}, den {day}', nl: '{town}, {day}', en: '{town}, {day}' },
  salutation: {
    fr: 'Madame, Monsieur,',
    de: 'Sehr geehrte Damen und Herren,',
    nl: 'Geachte mevrouw, geachte heer,',
    en: 'Dear Sir or Madam,',
  },
  near: {
    fr: 'Le projet décrit ci-dessous est proche de votre bien ({parcels}). Vous pouvez consulter le dossier et donner votre avis.',
    de: 'Das unten beschriebene Projekt liegt nahe bei Ihrem Gut ({parcels}). Sie können die Akte einsehen und Stellung nehmen.',
    nl: 'Het hieronder beschreven project ligt dicht bij uw goed ({parcels}). U kunt het dossier inzien en uw mening geven.',
    en: 'The project described below is near your property ({parcels}). You may see the file and have your say.',
  },
  signature: {
    fr: 'Pour le collège communal,',
    de: 'Für das Gemeindekollegium,',
    nl: 'Voor het gemeentecollege,',
    en: 'For the municipal college,',
  },
} satisfies Record<string, Words>;
