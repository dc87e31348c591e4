import { french as n } from './plural';

/** The words of the staff application. French is the measure: every other language has the same keys. */
export const fr = {
  appName: 'Perron',
  skip: 'Aller au contenu',
  close: 'Fermer',
  cancel: 'Annuler',
  back: 'Retour',
  loading: 'Chargement…',
  print: 'Imprimer',
  optional: 'facultatif',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  colon: '\u00A0: ',
  follows: 'ensuite',

  nav: {
    main: 'Navigation principale',
    worklist: 'Dossiers',
    counter: 'Nouveau dossier',
    meetings: 'Séances',
    opinions: 'Avis demandés',
    overview: 'Vue d’ensemble',
    layers: 'Couches',
    procedures: 'Procédures',
    help: 'Aide',
  },
  language: 'Langue',
  languages: { fr: 'français', de: 'Deutsch', nl: 'Nederlands', en: 'English' },
  administration: {
    choose: 'Choisir l’administration',
    chooseLead: 'Vous travaillez pour plusieurs administrations. Pour laquelle maintenant ?',
    none: 'Votre compte n’a de rôle dans aucune administration. Demandez-en un à la personne qui gère les comptes chez vous.',
    current: 'Administration',
  },
  signIn: {
    title: 'Se connecter',
    lead: 'Les dossiers d’urbanisme de votre administration, leurs échéances et ce qui peut suivre.',
    action: 'Se connecter',
    out: 'Se déconnecter',
    applicants: 'Vous avez déposé une demande ?',
    applicantsLink: 'Suivez-la avec sa référence et son code',
  },
  closedOffice: {
    title: 'Le bureau n’est pas encore ouvert',
    lead: 'Personne ne peut se connecter ici\u00A0: ce service n’a pas encore de connexion. Les agents travaillent par l’API, avec leur jeton, ou par la ligne de commande.',
    api: 'L’API',
  },
  noFiles: {
    title: 'Vos rôles n’ouvrent pas les dossiers',
    lead: 'Qui gère les comptes ouvre des comptes, donne des rôles et voit qui a lu quoi, sans lire les dossiers. Cela se fait par l’API.',
    api: 'L’API des comptes',
  },
  expired: {
    title: 'Votre session a expiré',
    lead: 'Ce que vous avez écrit est gardé sur cet appareil. Reconnectez-vous\u00A0: vous reviendrez ici, le formulaire rempli.',
    action: 'Se reconnecter',
  },
  faults: {
    title: 'Quelque chose n’a pas fonctionné',
    offline: 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez ; rien de ce que vous avez écrit n’est perdu.',
    notFound: 'Cette page n’existe pas, ou votre administration ne peut pas la voir.',
    notFoundTitle: 'Introuvable',
    forbidden: 'Vos rôles ne permettent pas cet acte.',
    unforeseen: 'Erreur imprévue. Rien n’a été enregistré ; réessayez plus tard.',
    again: 'Réessayer',
    toWorklist: 'Revenir aux dossiers',
    summary: (count: number) => n(count, 'Un point à corriger', `${count} points à corriger`),
  },

  site: {
    title: 'Le bien',
    none: 'Le bien n’est pas encore situé\u00A0: aucun contrôle de la carte n’a été fait.',
    area: (squareMetres: string) => `Le bien mesure ${squareMetres} m².`,
    parcels: 'Parcelles',
    noParcels: 'Aucune parcelle du cadastre n’est touchée.',
    checked: (moment: string) => `Contrôlé le ${moment}, sur les couches alors en vigueur.`,
    facts: 'Ce que dit la carte',
    affected: (layer: string, name: string, share: string, area: string) =>
      `${layer}\u00A0: ${name} couvre ${share} du bien (${area} m²).`,
    near: (layer: string, name: string, distance: string) => `${layer}\u00A0: ${name} est à ${distance} m du bien.`,
    contact: (layer: string, name: string) => `${layer}\u00A0: ${name} touche la limite du bien sans le couvrir.`,
    setAside: (layer: string, name: string) =>
      `${layer}\u00A0: ${name} a été mis de côté à la livraison de la couche et se trouve peut-être ici. La couche y est incomplète. À vérifier.`,
    uncertain: (layer: string, name: string, distance: string, accuracy: string) =>
      `${layer}\u00A0: ${name} est à ${distance} m, dans l’incertitude de la couche (${accuracy} m). À vérifier.`,
    clear: (layer: string) => `${layer}\u00A0: contrôlé, le bien n’est pas touché.`,
    untested: (layer: string) => `${layer}\u00A0: non contrôlé, l’administration n’a pas cette couche.`,
    unnamed: 'un élément',
    edition: (number: number, source: string) => `édition ${number}, ${source}`,
    map: 'Carte',
    showMap: 'Afficher la carte',
    hideMap: 'Masquer la carte',
    mapLabel:
      'Carte du bien. Flèches pour déplacer, plus et moins pour agrandir ou réduire. Les mêmes faits sont écrits dans la liste.',
    layerLabel: 'Carte de la couche. Flèches pour déplacer, plus et moins pour agrandir ou réduire.',
    pickLabel: 'Carte des parcelles. Cliquez une parcelle pour la choisir ou l’ôter ; écrire sa référence fait la même chose.',
    wholeLayer: 'Toute la couche',
    tooFar: 'Trop loin pour dessiner cette couche : agrandissez la carte.',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    whole: 'Revenir au bien',
    legend: 'Couches dessinées',
    theSite: 'le bien',
    empty: 'Aucune couche en vigueur à cet endroit.',
  },

  form: {
    restored: 'Votre brouillon a été retrouvé.',
    discard: 'Repartir de zéro',
    required: 'À remplir.',
    choose: 'Choisissez…',
    chooseOne: 'Choisissez une réponse.',
    badDay: (example: string) => `Ce jour n’existe pas. Écrivez-le comme ${example}.`,
    dayFormat: (example: string) => `Par exemple ${example}`,
    badNumber: 'Écrivez un nombre entier.',
    range: (minimum: number, maximum: number) => `Entre ${minimum} et ${maximum}.`,
    phaseName: 'Nom de la phase',
    phaseStart: 'Début',
    addPhase: 'Ajouter une phase',
    removePhase: (position: number) => `Retirer la phase ${position}`,
    phasesBad: 'Chaque phase a un nom et un jour de début.',
  },

  help: {
    title: 'Aide',
    worklistTitle: 'L’ordre des dossiers',
    worklist:
      'Les dossiers sont rangés d’abord par ce que le silence provoquerait (refus, acceptation, saisine…), puis par le temps qui reste. « Chez d’autres » rassemble ceux où une instance, le demandeur ou une autre autorité doit agir.',
    datesTitle: 'Les deux dates d’un délai',
    dates:
      'La date légale est celle après laquelle le silence produit son effet. La date « au plus sûr » est celle que personne ne peut contester. « Pourquoi cette date ? » montre chaque étape du calcul, avec son article.',
    draftsTitle: 'Ce que vous écrivez est gardé',
    drafts:
      'Un formulaire commencé reste sur cet appareil, dans cet onglet, jusqu’à ce que vous l’enregistriez ou le recommenciez\u00A0: même après un rechargement, une session expirée ou un conflit.',
    keysTitle: 'Au clavier',
    keys: [
      ['/', 'chercher un dossier'],
      ['↓ ↑', 'passer d’un dossier à l’autre dans la liste'],
      ['Début Fin', 'premier ou dernier dossier affiché'],
      ['Entrée', 'ouvrir'],
    ] as [string, string][],
    moreTitle: 'Aller plus loin',
    api: 'L’interface de programmation et sa documentation',
  },
};

export type Words = typeof fr;
