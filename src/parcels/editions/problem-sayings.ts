import type { Words } from '../../core/language/index.js';

/** What is refused of the editions of a layer. */
export const SAY = {
  noEdition: {
    fr: 'La couche « {layer} » n’a pas d’édition {edition} ; GET /api/layers/{layer} les donne toutes.',
    de: 'Die Ebene „{layer}“ hat keine Ausgabe {edition}; GET /api/layers/{layer} nennt sie alle.',
    nl: 'De laag „{layer}” heeft geen uitgave {edition}; GET /api/layers/{layer} geeft ze alle.',
    en: 'The layer “{layer}” has no edition {edition}; GET /api/layers/{layer} gives them all.',
  },
  pastDay: {
    fr: 'Une édition entre en vigueur aujourd’hui ({today}) ou plus tard, pas le {day} : ce qui a été constaté reste constaté.',
    de: 'Eine Ausgabe tritt heute ({today}) oder später in Kraft, nicht am {day}: Was festgestellt wurde, bleibt festgestellt.',
    nl: 'Een uitgave treedt vandaag ({today}) of later in werking, niet op {day}: wat vastgesteld is, blijft vastgesteld.',
    en: 'An edition comes into force today ({today}) or later, not on {day}: what was observed stays observed.',
  },
  inForceAlready: {
    fr: 'L’édition {edition} de la couche « {layer} » est déjà celle en vigueur le {day} ; il n’y a rien à publier.',
    de: 'Die Ausgabe {edition} der Ebene „{layer}“ ist schon die, die am {day} gilt; es ist nichts zu veröffentlichen.',
    nl: 'De uitgave {edition} van de laag „{layer}” is al van kracht op {day}; er valt niets bekend te maken.',
    en: 'Edition {edition} of the layer “{layer}” is already the one in force on {day}; there is nothing to publish.',
  },
  noDelivery: {
    fr: 'La couche « {layer} » n’a pas de livraison {edition}.',
    de: 'Die Ebene „{layer}“ hat keine Lieferung {edition}.',
    nl: 'De laag „{layer}” heeft geen levering {edition}.',
    en: 'The layer “{layer}” has no delivery {edition}.',
  },
  published: {
    fr: 'L’édition {edition} de la couche « {layer} » a été publiée : elle reste pour les dossiers vérifiés contre elle. Pour revenir en arrière, remettez en vigueur une autre édition.',
    de: 'Die Ausgabe {edition} der Ebene „{layer}“ wurde veröffentlicht: Sie bleibt für die Akten, die gegen sie geprüft wurden. Um zurückzugehen, setzen Sie eine andere Ausgabe wieder in Kraft.',
    nl: 'De uitgave {edition} van de laag „{layer}” werd bekendgemaakt: ze blijft voor de dossiers die ertegen zijn nagekeken. Om terug te keren, stel een andere uitgave weer in werking.',
    en: 'Edition {edition} of the layer “{layer}” was published: it stays for the files checked against it. To go back, put another edition back in force.',
  },
} as const satisfies Record<string, Words>;
