import type { Words } from '../../core/language/index.js';

/** What a feature of a delivery is refused or left out for. */
export const SAY = {
  number: { fr: 'n° {number}', de: 'Nr. {number}', nl: 'nr. {number}', en: 'no. {number}' },
  unreadable: {
    fr: 'L’élément {name} a une géométrie illisible : {why}.',
    de: 'Das Element {name} hat eine unlesbare Geometrie: {why}.',
    nl: 'Element {name} heeft een onleesbare geometrie: {why}.',
    en: 'Feature {name} has an unreadable geometry: {why}.',
  },
  noGeometry: {
    fr: 'L’élément {name} n’a pas de géométrie.',
    de: 'Das Element {name} hat keine Geometrie.',
    nl: 'Element {name} heeft geen geometrie.',
    en: 'Feature {name} has no geometry.',
  },
  emptyGeometry: {
    fr: 'L’élément {name} a une géométrie vide.',
    de: 'Das Element {name} hat eine leere Geometrie.',
    nl: 'Element {name} heeft een lege geometrie.',
    en: 'Feature {name} has an empty geometry.',
  },
  otherGeometry: {
    fr: 'L’élément {name} a une géométrie « {type} » ; séparez-la en polygones, lignes ou points.',
    de: 'Das Element {name} hat eine Geometrie „{type}“; zerlegen Sie sie in Polygone, Linien oder Punkte.',
    nl: 'Element {name} heeft een geometrie „{type}”; splits ze in polygonen, lijnen of punten.',
    en: 'Feature {name} has a geometry “{type}”; split it into polygons, lines or points.',
  },
  notNested: {
    fr: 'L’élément {name} a des coordonnées qui ne forment pas un {type}.',
    de: 'Das Element {name} hat Koordinaten, die kein {type} bilden.',
    nl: 'Element {name} heeft coördinaten die geen {type} vormen.',
    en: 'Feature {name} has coordinates that do not make a {type}.',
  },
  tooHeavy: {
    fr: 'L’élément {name} compte {positions} positions en {chains} anneaux ou parties ; on en admet {most} en {mostChains} : découpez-le.',
    de: 'Das Element {name} zählt {positions} Positionen in {chains} Ringen oder Teilen; zugelassen sind {most} in {mostChains}: Zerteilen Sie es.',
    nl: 'Element {name} telt {positions} posities in {chains} ringen of delen; er worden er {most} in {mostChains} aanvaard: verdeel het.',
    en: 'Feature {name} has {positions} positions in {chains} rings or parts; {most} in {mostChains} are admitted: divide it.',
  },
  notPolygons: {
    fr: 'L’élément {name} est un {type} ; cette couche est faite de polygones.',
    de: 'Das Element {name} ist ein {type}; diese Ebene besteht aus Polygonen.',
    nl: 'Element {name} is een {type}; deze laag bestaat uit polygonen.',
    en: 'Feature {name} is a {type}; this layer is made of polygons.',
  },
  notPoints: {
    fr: 'L’élément {name} est un {type} ; cette couche est faite de points.',
    de: 'Das Element {name} ist ein {type}; diese Ebene besteht aus Punkten.',
    nl: 'Element {name} is een {type}; deze laag bestaat uit punten.',
    en: 'Feature {name} is a {type}; this layer is made of points.',
  },
  notNumber: {
    fr: 'L’élément {name} a une coordonnée qui n’est pas un nombre.',
    de: 'Das Element {name} hat eine Koordinate, die keine Zahl ist.',
    nl: 'Element {name} heeft een coördinaat die geen getal is.',
    en: 'Feature {name} has a coordinate that is no number.',
  },
  outside: {
    fr: 'L’élément {name} tombe hors de Belgique en EPSG:{crs} ({x} {y}).{hint}',
    de: 'Das Element {name} liegt in EPSG:{crs} außerhalb Belgiens ({x} {y}).{hint}',
    nl: 'Element {name} valt in EPSG:{crs} buiten België ({x} {y}).{hint}',
    en: 'Feature {name} falls outside Belgium in EPSG:{crs} ({x} {y}).{hint}',
  },
  likeCrs: {
    fr: ' Ces coordonnées ressemblent à EPSG:{like} ; dites-le avec --crs {like}.',
    de: ' Diese Koordinaten sehen nach EPSG:{like} aus; sagen Sie es mit --crs {like}.',
    nl: ' Deze coördinaten lijken op EPSG:{like}; zeg het met --crs {like}.',
    en: ' These coordinates look like EPSG:{like}; say so with --crs {like}.',
  },
  noCapakey: {
    fr: 'L’élément {name} n’a pas de capakey bien formée{found} (par exemple 92094A0123/00B002).',
    de: 'Das Element {name} hat keinen wohlgeformten Capakey{found} (zum Beispiel 92094A0123/00B002).',
    nl: 'Element {name} heeft geen welgevormde capakey{found} (bijvoorbeeld 92094A0123/00B002).',
    en: 'Feature {name} has no well-formed capakey{found} (for example 92094A0123/00B002).',
  },
  foundIn: {
    fr: ' dans « {attribute} »{saying}',
    de: ' in „{attribute}“{saying}',
    nl: ' in „{attribute}”{saying}',
    en: ' in “{attribute}”{saying}',
  },
  saying: {
    fr: ', qui dit « {value} »',
    de: ' mit dem Wert „{value}“',
    nl: ' met de waarde „{value}”',
    en: ', which says “{value}”',
  },
  twoCapakeys: {
    fr: 'L’élément {name} a plusieurs capakeys : {said} ; dites quel attribut vaut (capakey=…).',
    de: 'Das Element {name} hat mehrere Capakeys: {said}; sagen Sie, welches Attribut gilt (capakey=…).',
    nl: 'Element {name} heeft verscheidene capakeys: {said}; zeg welk attribuut geldt (capakey=…).',
    en: 'Feature {name} has several capakeys: {said}; say which attribute counts (capakey=…).',
  },
  oneCapakey: {
    fr: '« {attribute} » ({key})',
    de: '„{attribute}“ ({key})',
    nl: '„{attribute}” ({key})',
    en: '“{attribute}” ({key})',
  },
  and: { fr: ' et ', de: ' und ', nl: ' en ', en: ' and ' },
  noStreet: {
    fr: 'L’élément {name} n’a pas de nom de rue.',
    de: 'Das Element {name} hat keinen Straßennamen.',
    nl: 'Element {name} heeft geen straatnaam.',
    en: 'Feature {name} has no street name.',
  },
  wrongEncoding: {
    fr: 'Un texte de l’élément {name} ne se lit pas dans le codage annoncé : « {text} » ; corrigez le codage (d’un Shapefile, le fichier .cpg).',
    de: 'Ein Text des Elements {name} ist in der angegebenen Kodierung nicht lesbar: „{text}“; berichtigen Sie die Kodierung (bei einem Shapefile die Datei .cpg).',
    nl: 'Een tekst van element {name} is in de opgegeven codering niet leesbaar: „{text}”; verbeter de codering (van een Shapefile het bestand .cpg).',
    en: 'A text of feature {name} does not read in the stated encoding: “{text}”; correct the encoding (of a Shapefile, the .cpg file).',
  },
  ringNotClosed: {
    fr: 'L’élément {name} a un anneau ouvert ou de moins de quatre positions.',
    de: 'Das Element {name} hat einen Ring, der offen ist oder weniger als vier Positionen hat.',
    nl: 'Element {name} heeft een ring die open is of minder dan vier posities telt.',
    en: 'Feature {name} has a ring that is open or of fewer than four positions.',
  },
  broken: {
    fr: 'L’élément {name} n’est pas un polygone valable : {why} près de {place}{after}.',
    de: 'Das Element {name} ist kein gültiges Polygon: {why} bei {place}{after}.',
    nl: 'Element {name} is geen geldige polygoon: {why} bij {place}{after}.',
    en: 'Feature {name} is no valid polygon: {why} near {place}{after}.',
  },
  mended: { fr: ' ; réparé', de: '; repariert', nl: '; hersteld', en: '; mended' },
  gone: {
    fr: ' ; réparé, il n’a plus de surface',
    de: '; repariert hat es keine Fläche mehr',
    nl: '; hersteld heeft het geen oppervlakte meer',
    en: '; mended, it has no area left',
  },
  rounded: {
    fr: 'L’élément {name} a des détails plus fins que le millimètre, auquel les coordonnées sont arrondies ; ils disparaissent.',
    de: 'Das Element {name} hat Einzelheiten, die feiner sind als der Millimeter, auf den die Koordinaten gerundet werden; sie verschwinden.',
    nl: 'Element {name} heeft details die fijner zijn dan de millimeter waarop de coördinaten worden afgerond; ze verdwijnen.',
    en: 'Feature {name} has details finer than the millimetre to which coordinates are rounded; they disappear.',
  },
} as const satisfies Record<string, Words>;

/** What GEOS finds wrong with a polygon, by how it begins to say so. */
export const INVALIDITY = {
  'Self-intersection': {
    fr: 'il se croise lui-même',
    de: 'Es kreuzt sich selbst',
    nl: 'ze kruist zichzelf',
    en: 'it crosses itself',
  },
  'Ring Self-intersection': {
    fr: 'un anneau se touche lui-même',
    de: 'Ein Ring berührt sich selbst',
    nl: 'een ring raakt zichzelf',
    en: 'a ring touches itself',
  },
  'Hole lies outside shell': {
    fr: 'un trou sort du contour',
    de: 'Ein Loch liegt außerhalb des Umrisses',
    nl: 'een gat valt buiten de omtrek',
    en: 'a hole lies outside the outline',
  },
  'Holes are nested': {
    fr: 'un trou est dans un autre',
    de: 'Ein Loch liegt in einem anderen',
    nl: 'een gat ligt in een ander',
    en: 'a hole lies in another',
  },
  'Nested shells': {
    fr: 'un contour est dans un autre',
    de: 'Ein Umriss liegt in einem anderen',
    nl: 'een omtrek ligt in een andere',
    en: 'an outline lies in another',
  },
  'Interior is disconnected': {
    fr: 'l’intérieur est coupé en deux',
    de: 'Das Innere ist in zwei Teile geschnitten',
    nl: 'het binnenste is in tweeën gesneden',
    en: 'the interior is cut in two',
  },
  'Duplicate Rings': {
    fr: 'un anneau est dit deux fois',
    de: 'Ein Ring kommt zweimal vor',
    nl: 'een ring komt twee keer voor',
    en: 'a ring is said twice',
  },
  'Too few points': {
    fr: 'un anneau a trop peu de positions',
    de: 'Ein Ring hat zu wenige Positionen',
    nl: 'een ring heeft te weinig posities',
    en: 'a ring has too few positions',
  },
  'Invalid Coordinate': {
    fr: 'une coordonnée n’est pas un nombre',
    de: 'Eine Koordinate ist keine Zahl',
    nl: 'een coördinaat is geen getal',
    en: 'a coordinate is no number',
  },
} as const satisfies Record<string, Words>;
