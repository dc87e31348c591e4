/** Every kind of problem the service answers with: what it means, and what the caller can do. `type` points here. */
export const PROBLEMS = {
  'not-json': {
    fr: 'Le corps de la demande n’est pas du JSON bien formé. Rien n’a été lu.',
    en: 'The body is not well-formed JSON.',
  },
  'bad-version': {
    fr: 'L’en-tête If-Match ne contient pas une version. Reprenez l’ETag de la dernière lecture, par exemple "7".',
    en: 'If-Match holds no version. Take the ETag of your last reading, for example "7".',
  },
  'bad-idempotency-key': {
    fr: 'L’en-tête Idempotency-Key compte de 1 à 200 caractères ASCII visibles.',
    en: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
  },
  unauthenticated: {
    fr: 'La demande ne dit pas de qui elle vient. Connectez-vous, ou donnez un jeton d’accès dans l’en-tête Authorization: Bearer.',
    en: 'The request does not say whom it comes from. Sign in, or send an access token as Authorization: Bearer.',
  },
  forbidden: {
    fr: 'Vos rôles dans votre administration ne permettent pas cet acte.',
    en: 'Your roles in your administration do not allow this.',
  },
  'administration-not-chosen': {
    fr: 'Vous servez plusieurs administrations. Dites pour laquelle : POST /api/session/administration.',
    en: 'You serve several administrations. Say for which: POST /api/session/administration.',
  },
  'administration-suspended': {
    fr: 'L’opérateur a suspendu votre administration. Ses dossiers se lisent et leurs délais courent ; rien ne s’y enregistre.',
    en: 'The operator has suspended your administration. Its files are read and their clocks run; nothing is recorded in it.',
  },
  'account-closed': {
    fr: 'Votre compte dans cette administration est fermé. Son administrateur peut le rouvrir.',
    en: 'Your account in this administration is closed. Its administrator can open it again.',
  },
  'cross-site': {
    fr: 'Une demande qui change quelque chose avec une session vient d’une page du service, avec l’en-tête X-Perron: 1.',
    en: 'With a session, a request that changes something comes from a page of the service, with the header X-Perron: 1.',
  },
  'not-found': {
    fr: 'Il n’y a rien à cette adresse, ou rien que votre administration puisse voir : les deux ne se distinguent pas.',
    en: 'Nothing is at this address, or nothing your administration may see; the two cannot be told apart.',
  },
  'neighbours-unknown': {
    fr: 'Le site du dossier ou les parcelles autour de lui ne sont pas connus : situez le dossier, ou importez la couche des parcelles.',
    en: 'The site of the file or the parcels around it are not known: place the file, or import the layer of parcels.',
  },
  impediment: {
    fr: 'Le droit ou la situation du dossier empêche l’acte aujourd’hui. « reasons » donne chaque raison, avec son article ; le dossier est inchangé.',
    en: 'The law or the state of the file prevents the act today. “reasons” gives each reason with its article; the file is unchanged.',
  },
  'opinion-answered': {
    fr: 'L’avis est déjà rendu ; il ne se remplace pas. Une seconde demande de l’administration ouvrirait un nouvel avis.',
    en: 'The opinion has been given already and is not replaced. A second request of the administration would open a new one.',
  },
  'opinion-closed': {
    fr: 'La demande d’avis est close : le délai est passé, ou la demande est devenue sans objet. « state » dit lequel des deux.',
    en: 'The request for an opinion is closed: its time limit has passed, or it has become moot. “state” says which.',
  },
  'duplicate-reference': {
    fr: 'Un autre dossier de votre administration porte déjà cette référence.',
    en: 'Another file of your administration has this reference already.',
  },
  'document-refused': {
    fr: 'Ce document n’est pas gardé : le détail dit pourquoi, et ce qui le serait. Rien n’a été enregistré.',
    en: 'This document is not kept: the detail says why, and what would be. Nothing was recorded.',
  },
  'document-superseded': {
    fr: 'Ce document est déjà remplacé par une version plus récente, ou retiré. Relisez la liste des documents.',
    en: 'This document is replaced by a newer version already, or withdrawn. Read the list again.',
  },
  'file-closed': {
    fr: 'Le dossier est clos : il se lit, et plus rien ne s’y enregistre.',
    en: 'The file is closed: it is read, and nothing is recorded in it any more.',
  },
  'site-unchecked': {
    fr: 'Le bien du dossier n’a pas encore été contrôlé sur la carte : situez-le d’abord.',
    en: 'The site of the file has not been checked against the map yet: place it first.',
  },
  'edition-misfit': {
    fr: 'Le dossier ne peut passer à cette édition : un état ou un délai du dossier n’y a pas de place. « errors » dit lesquels.',
    en: 'The file cannot go over to this edition: a state or a time limit of it has no place there. “errors” says which.',
  },
  'edition-refused': {
    fr: 'L’édition contient des fautes ou n’est pas prouvée. « errors » donne les fautes avec leur ligne, « review » les preuves avec l’histoire la plus courte qui les met en défaut.',
    en: 'The edition has faults or is not proved. “errors” gives the faults with their lines, “review” the proofs with the shortest history against them.',
  },
  'edition-published': {
    fr: 'Une édition publiée ne change plus de sens. Publiez la nouvelle pour un autre jour.',
    en: 'A published edition never changes meaning. Publish the new one for another day.',
  },
  'edition-compared-before': {
    fr: 'Une autre édition a été publiée depuis votre contrôle. Contrôlez votre texte de nouveau : il se compare à celle-là.',
    en: 'Another edition was published since your review. Review your text again: it compares with that one.',
  },
  'layer-refused': {
    fr: 'La couche livrée n’est pas reprise ; l’édition en vigueur est inchangée. « faults » donne chaque faute avec son élément et sa place.',
    en: 'The delivered layer is not taken in; the edition in force is unchanged. “faults” gives each fault with its feature and place.',
  },
  'layer-in-force': {
    fr: 'Cette édition de la couche est déjà celle en vigueur ce jour-là. Rien n’est à faire.',
    en: 'This edition of the layer is already the one in force on that day. There is nothing to do.',
  },
  'layer-published': {
    fr: 'Une édition publiée ne s’écarte plus : des dossiers ont pu être vérifiés contre elle. Remettez en vigueur l’édition précédente.',
    en: 'A published edition cannot be discarded: files may have been checked against it. Put the previous edition back in force.',
  },
  'stale-version': {
    fr: 'Le dossier a changé depuis votre lecture. Relisez-le ; « actual » est sa version.',
    en: 'The file has changed since you read it. Read it again; “actual” is its version.',
  },
  'administration-state': {
    fr: 'L’administration est déjà dans l’état demandé : suspendue, ou ouverte.',
    en: 'The administration is in the requested state already: suspended, or open.',
  },
  'meeting-state': {
    fr: 'La séance n’est pas dans l’état voulu : on délibère dans une séance ouverte, et une séance levée ne change plus d’ordre du jour.',
    en: 'The meeting is not in the right state: one deliberates in an open sitting, and the agenda of a closed one no longer changes.',
  },
  'too-large': { fr: 'Le corps de la demande dépasse la taille admise.', en: 'The body is larger than allowed.' },
  invalid: {
    fr: 'La demande contient des mots, des dates ou des valeurs qui ne conviennent pas. « errors » les donne tous, avec leur place (pointeur JSON) et ce qui conviendrait.',
    en: 'The request holds words, dates or values that do not fit. “errors” gives them all, with their place (JSON pointer) and what would be right.',
  },
  'idempotency-key-reused': {
    fr: 'Cette clé a déjà servi pour une autre demande. Une clé nomme une demande et une seule.',
    en: 'This key has served another request. A key names one request only.',
  },
  'version-required': {
    fr: 'Un acte se fait sur une version lue : donnez If-Match avec l’ETag du dossier.',
    en: 'An act is taken on a version that was read: send If-Match with the ETag of the file.',
  },
  'method-not-allowed': { fr: 'Cette adresse ne connaît pas cette méthode.', en: 'This address does not know this method.' },
  'too-many-requests': { fr: 'Trop de demandes ; attendez un moment.', en: 'Too many requests; wait a while.' },
  'bad-request': { fr: 'La demande n’est pas valable.', en: 'The request is not valid.' },
  unforeseen: {
    fr: 'Une erreur que nous n’avions pas prévue. Rien n’a été enregistré ; l’incident est noté.',
    en: 'An error that we did not foresee. Nothing was recorded; the incident is noted.',
  },
  'not-ready': { fr: 'Le service ne peut pas répondre pour le moment.', en: 'The service cannot answer at the moment.' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
