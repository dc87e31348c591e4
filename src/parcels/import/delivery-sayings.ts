import type { Words } from '../../core/language/index.js';

/** What a delivery as a whole is refused for. */
export const SAY = {
  unknownKind: {
    fr: '« {kind} » n’est pas une sorte de couche ; sortes : {kinds}.',
    de: '„{kind}“ ist keine Art von Ebene; Arten: {kinds}.',
    nl: '„{kind}” is geen soort laag; soorten: {kinds}.',
    en: '“{kind}” is no kind of layer; kinds: {kinds}.',
  },
  badLayer: {
    fr: '« {layer} » ne peut nommer une couche ; écrivez des minuscules, chiffres et traits d’union.',
    de: '„{layer}“ kann keine Ebene benennen; schreiben Sie Kleinbuchstaben, Ziffern und Bindestriche.',
    nl: '„{layer}” kan geen laag benoemen; schrijf kleine letters, cijfers en koppeltekens.',
    en: '“{layer}” cannot name a layer; write small letters, digits and hyphens.',
  },
  otherKind: {
    fr: 'La couche « {layer} » est de la sorte « {kept} », pas « {delivered} ».',
    de: 'Die Ebene „{layer}“ ist von der Art „{kept}“, nicht „{delivered}“.',
    nl: 'De laag „{layer}” is van de soort „{kept}”, niet „{delivered}”.',
    en: 'The layer “{layer}” is of the kind “{kept}”, not “{delivered}”.',
  },
  noRole: {
    fr: '« {pair} » ne dit pas quel attribut porte quoi ; écrivez par exemple label=NOM.',
    de: '„{pair}“ sagt nicht, welches Attribut was trägt; schreiben Sie zum Beispiel label=NOM.',
    nl: '„{pair}” zegt niet welk attribuut wat draagt; schrijf bijvoorbeeld label=NOM.',
    en: '“{pair}” does not say which attribute carries what; write for example label=NOM.',
  },
  unknownRole: {
    fr: '« {role} » n’est pas demandé à une couche « {kind} » ; on y demande : {roles}.',
    de: '„{role}“ wird von einer Ebene „{kind}“ nicht verlangt; verlangt wird dort: {roles}.',
    nl: '„{role}” wordt aan een laag „{kind}” niet gevraagd; daar wordt gevraagd: {roles}.',
    en: '“{role}” is not asked of a layer “{kind}”; asked of it are: {roles}.',
  },
  roleTwice: {
    fr: '« {role} » est dit deux fois.',
    de: '„{role}“ ist zweimal gesagt.',
    nl: '„{role}” is twee keer gezegd.',
    en: '“{role}” is said twice.',
  },
  unknownAttribute: {
    fr: 'Le fichier n’a pas l’attribut « {attribute} », qui devait porter « {role} » ; il a : {found}. Dites lequel ({role}=…), ou oubliez-le ({role}=).',
    de: 'Die Datei hat kein Attribut „{attribute}“, das „{role}“ tragen sollte; sie hat: {found}. Sagen Sie, welches es ist ({role}=…), oder vergessen Sie es ({role}=).',
    nl: 'Het bestand heeft geen attribuut „{attribute}”, dat „{role}” moest dragen; het heeft: {found}. Zeg welk ({role}=…), of vergeet het ({role}=).',
    en: 'The file has no attribute “{attribute}”, which was to carry “{role}”; it has: {found}. Say which one ({role}=…), or forget it ({role}=).',
  },
  noAttribute: { fr: 'aucun attribut', de: 'kein Attribut', nl: 'geen attribuut', en: 'no attribute' },
  tooMany: {
    fr: 'La couche a plus de {most} éléments ; divisez-la.',
    de: 'Die Ebene hat mehr als {most} Elemente; teilen Sie sie.',
    nl: 'De laag heeft meer dan {most} elementen; verdeel ze.',
    en: 'The layer has more than {most} features; divide it.',
  },
  more: {
    fr: '… et {count} autres éléments fautifs.',
    de: '… und {count} weitere fehlerhafte Elemente.',
    nl: '… en {count} andere foutieve elementen.',
    en: '… and {count} other faulty features.',
  },
  tooManyFaults: {
    fr: 'Plus de {most} éléments seraient mis de côté : c’est la livraison qui est à refaire.',
    de: 'Mehr als {most} Elemente würden beiseitegelegt: Die Lieferung selbst ist neu zu machen.',
    nl: 'Meer dan {most} elementen zouden apart worden gezet: de levering zelf moet opnieuw worden gemaakt.',
    en: 'More than {most} features would be set aside: it is the delivery that must be made anew.',
  },
  empty: {
    fr: 'La couche est vide : aucun élément à reprendre.{note}',
    de: 'Die Ebene ist leer: Es gibt kein Element zu übernehmen.{note}',
    nl: 'De laag is leeg: er is geen element over te nemen.{note}',
    en: 'The layer is empty: there is no feature to take in.{note}',
  },
  tooLong: {
    fr: 'La lecture n’avance plus {where} : un élément y est trop lourd pour être vérifié ; découpez-le ou simplifiez-le.',
    de: 'Das Lesen kommt {where} nicht mehr voran: Ein Element ist dort zu schwer, um geprüft zu werden; zerteilen oder vereinfachen Sie es.',
    nl: 'Het lezen vordert {where} niet meer: een element is er te zwaar om te worden nagekeken; verdeel of vereenvoudig het.',
    en: 'The reading goes no further {where}: a feature there is too heavy to be checked; divide or simplify it.',
  },
  tooHeavy: {
    fr: 'La lecture demande plus de mémoire que ce qui est admis {where} : un élément y est trop lourd ; découpez-le ou simplifiez-le.',
    de: 'Das Lesen verlangt {where} mehr Speicher, als zugelassen ist: Ein Element ist dort zu schwer; zerteilen oder vereinfachen Sie es.',
    nl: 'Het lezen vraagt {where} meer geheugen dan is toegelaten: een element is er te zwaar; verdeel of vereenvoudig het.',
    en: 'The reading asks for more memory than is admitted {where}: a feature there is too heavy; divide or simplify it.',
  },
  atOnce: { fr: 'dès le début', de: 'gleich zu Beginn', nl: 'meteen bij het begin', en: 'from the beginning' },
  after: {
    fr: 'après l’élément {read}',
    de: 'nach dem Element {read}',
    nl: 'na element {read}',
    en: 'after feature {read}',
  },
  tooManyOfSite: {
    fr: 'Le fichier a plus de {most} éléments ; ne gardez que le contour du bien.',
    de: 'Die Datei hat mehr als {most} Elemente; behalten Sie nur den Umriss des Gutes.',
    nl: 'Het bestand heeft meer dan {most} elementen; behoud enkel de omtrek van het goed.',
    en: 'The file has more than {most} features; keep only the outline of the site.',
  },
  noPolygon: {
    fr: 'Le fichier ne contient aucun polygone.',
    de: 'Die Datei enthält kein Polygon.',
    nl: 'Het bestand bevat geen enkele polygoon.',
    en: 'The file holds no polygon.',
  },
  tooManyPositions: {
    fr: 'Le contour compte {positions} positions ; on en admet {most} : simplifiez-le.',
    de: 'Der Umriss zählt {positions} Positionen; zugelassen sind {most}: Vereinfachen Sie ihn.',
    nl: 'De omtrek telt {positions} posities; er worden er {most} aanvaard: vereenvoudig hem.',
    en: 'The outline has {positions} positions; {most} are admitted: simplify it.',
  },
} as const satisfies Record<string, Words>;
