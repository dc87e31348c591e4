import type { Words } from '../../core/language/index.js';

/** Why a file is not opened as a layer. */
export const SAY = {
  emptyFile: { fr: '« {name} » est vide.', de: '„{name}“ ist leer.', nl: '„{name}” is leeg.', en: '“{name}” is empty.' },
  nestedZip: {
    fr: 'L’archive en contient une autre ; livrez la couche dans une seule.',
    de: 'Das Archiv enthält ein weiteres; liefern Sie die Ebene in einem einzigen.',
    nl: 'Het archief bevat er nog een; lever de laag in één archief.',
    en: 'The archive holds another; deliver the layer in a single one.',
  },
  unknownFormat: {
    fr: '« {name} » n’est pas repris. {advice}',
    de: '„{name}“ wird nicht übernommen. {advice}',
    nl: '„{name}” wordt niet overgenomen. {advice}',
    en: '“{name}” is not taken in. {advice}',
  },
  emptyPrj: {
    fr: 'Le fichier .prj est vide ; dites le système de coordonnées avec --crs {admitted}.',
    de: 'Die Datei .prj ist leer; sagen Sie das Koordinatensystem mit --crs {admitted}.',
    nl: 'Het bestand .prj is leeg; zeg het coördinatenstelsel met --crs {admitted}.',
    en: 'The .prj file is empty; say the coordinate system with --crs {admitted}.',
  },
  noCrs: {
    fr: 'La couche ne dit pas son système de coordonnées ; dites-le avec --crs {admitted}.',
    de: 'Die Ebene sagt ihr Koordinatensystem nicht; sagen Sie es mit --crs {admitted}.',
    nl: 'De laag zegt haar coördinatenstelsel niet; zeg het met --crs {admitted}.',
    en: 'The layer does not say its coordinate system; say it with --crs {admitted}.',
  },
  unclearCrs: {
    fr: '« {said} » ne dit pas clairement son système de coordonnées ; dites-le avec --crs {admitted}.',
    de: '„{said}“ sagt das Koordinatensystem nicht klar; sagen Sie es mit --crs {admitted}.',
    nl: '„{said}” zegt het coördinatenstelsel niet duidelijk; zeg het met --crs {admitted}.',
    en: '“{said}” does not clearly say its coordinate system; say it with --crs {admitted}.',
  },
  unsaidCrs: {
    fr: 'EPSG:{code} n’est admis que si le fichier le dit lui-même, et il ne le dit pas.',
    de: 'EPSG:{code} ist nur zugelassen, wenn die Datei es selbst sagt, und sie sagt es nicht.',
    nl: 'EPSG:{code} wordt alleen aanvaard als het bestand het zelf zegt, en het zegt het niet.',
    en: 'EPSG:{code} is admitted only where the file says so itself, and it does not.',
  },
  otherCrs: {
    fr: 'EPSG:{code} n’est admis que si le fichier le dit lui-même, et il dit « {said} ».',
    de: 'EPSG:{code} ist nur zugelassen, wenn die Datei es selbst sagt, und sie sagt „{said}“.',
    nl: 'EPSG:{code} wordt alleen aanvaard als het bestand het zelf zegt, en het zegt „{said}”.',
    en: 'EPSG:{code} is admitted only where the file says so itself, and it says “{said}”.',
  },
  unknownCrs: {
    fr: 'Le système EPSG:{code}{read} n’est pas admis ; livrez la couche en EPSG:{admitted}.',
    de: 'Das System EPSG:{code}{read} ist nicht zugelassen; liefern Sie die Ebene in EPSG:{admitted}.',
    nl: 'Het stelsel EPSG:{code}{read} wordt niet aanvaard; lever de laag in EPSG:{admitted}.',
    en: 'The system EPSG:{code}{read} is not admitted; deliver the layer in EPSG:{admitted}.',
  },
  readAs: { fr: ' (« {said} »)', de: ' („{said}“)', nl: ' („{said}”)', en: ' (“{said}”)' },
  admitted: {
    fr: '{others} ou {last}',
    de: '{others} oder {last}',
    nl: '{others} of {last}',
    en: '{others} or {last}',
  },
} as const satisfies Record<string, Words>;

/** What a file is instead of one of the formats that are read, and what helps. */
export const ADVICE = {
  exportBy: {
    fr: '{what} ; exportez la couche en GeoPackage : {command}.',
    de: '{what}; exportieren Sie die Ebene als GeoPackage: {command}.',
    nl: '{what}; exporteer de laag als GeoPackage: {command}.',
    en: '{what}; export the layer as GeoPackage: {command}.',
  },
  exportFrom: {
    fr: '{what} ; exportez la couche en GeoPackage, depuis QGIS par exemple.',
    de: '{what}; exportieren Sie die Ebene als GeoPackage, zum Beispiel aus QGIS.',
    nl: '{what}; exporteer de laag als GeoPackage, bijvoorbeeld uit QGIS.',
    en: '{what}; export the layer as GeoPackage, from QGIS for example.',
  },
  otherFlatGeobuf: {
    fr: 'Ce FlatGeobuf est d’une version qui n’est pas lue (on lit la version 3)',
    de: 'Dieses FlatGeobuf hat eine Version, die nicht gelesen wird (gelesen wird die Version 3)',
    nl: 'Dit FlatGeobuf is van een versie die niet wordt gelezen (gelezen wordt versie 3)',
    en: 'This FlatGeobuf is of a version that is not read (version 3 is)',
  },
  loneMember: {
    fr: 'Ceci est un membre de Shapefile seul ; zippez ensemble le .shp, le .dbf, le .prj et le .cpg.',
    de: 'Dies ist ein einzelner Teil eines Shapefile; zippen Sie .shp, .dbf, .prj und .cpg zusammen.',
    nl: 'Dit is één onderdeel van een Shapefile; zip de .shp, de .dbf, de .prj en de .cpg samen.',
    en: 'This is a member of a Shapefile alone; zip the .shp, the .dbf, the .prj and the .cpg together.',
  },
  drawing: {
    fr: 'Ceci est un dessin DXF ou DWG : il n’a ni système de coordonnées ni attributs ; ouvrez-le dans QGIS, placez-le en Lambert 72 et exportez ses polygones en GeoPackage.',
    de: 'Dies ist eine Zeichnung DXF oder DWG: Sie hat weder Koordinatensystem noch Attribute; öffnen Sie sie in QGIS, setzen Sie sie in Lambert 72 und exportieren Sie ihre Polygone als GeoPackage.',
    nl: 'Dit is een tekening DXF of DWG: ze heeft geen coördinatenstelsel en geen attributen; open ze in QGIS, plaats ze in Lambert 72 en exporteer haar polygonen als GeoPackage.',
    en: 'This is a drawing, DXF or DWG: it has neither a coordinate system nor attributes; open it in QGIS, place it in Lambert 72 and export its polygons as GeoPackage.',
  },
  archive: {
    fr: 'Cette archive n’est pas un zip ; zippez la couche, ou livrez-la sans archive.',
    de: 'Dieses Archiv ist kein Zip; zippen Sie die Ebene, oder liefern Sie sie ohne Archiv.',
    nl: 'Dit archief is geen zip; zip de laag, of lever ze zonder archief.',
    en: 'This archive is no zip; zip the layer, or deliver it without an archive.',
  },
  image: {
    fr: 'Ceci est une image, pas une couche de polygones, de lignes ou de points.',
    de: 'Dies ist ein Bild, keine Ebene aus Polygonen, Linien oder Punkten.',
    nl: 'Dit is een afbeelding, geen laag van polygonen, lijnen of punten.',
    en: 'This is an image, not a layer of polygons, lines or points.',
  },
  pdf: {
    fr: 'Ceci est un PDF, pas une couche ; demandez la couche elle-même à qui l’a dessiné.',
    de: 'Dies ist ein PDF, keine Ebene; verlangen Sie die Ebene selbst von dem, der es gezeichnet hat.',
    nl: 'Dit is een pdf, geen laag; vraag de laag zelf aan wie ze heeft getekend.',
    en: 'This is a PDF, not a layer; ask whoever drew it for the layer itself.',
  },
  mapInfo: {
    fr: 'Ceci est une table MapInfo',
    de: 'Dies ist eine MapInfo-Tabelle',
    nl: 'Dit is een MapInfo-tabel',
    en: 'This is a MapInfo table',
  },
  gml: { fr: 'Ceci est du GML', de: 'Dies ist GML', nl: 'Dit is GML', en: 'This is GML' },
  gpx: {
    fr: 'Ceci est une trace GPX',
    de: 'Dies ist eine GPX-Spur',
    nl: 'Dit is een GPX-spoor',
    en: 'This is a GPX track',
  },
  unknown: {
    fr: 'On n’y reconnaît aucun format ; livrez un {taken}.',
    de: 'Kein Format ist darin zu erkennen; liefern Sie {taken}.',
    nl: 'Er is geen formaat in te herkennen; lever {taken}.',
    en: 'No format is recognised in it; deliver {taken}.',
  },
  unknownXml: {
    fr: 'Ce fichier XML a pour racine <{root}>, qui n’est pas une couche ; livrez un {taken}.',
    de: 'Diese XML-Datei hat als Wurzel <{root}>, was keine Ebene ist; liefern Sie {taken}.',
    nl: 'Dit XML-bestand heeft als wortel <{root}>, wat geen laag is; lever {taken}.',
    en: 'This XML file has the root <{root}>, which is no layer; deliver {taken}.',
  },
  taken: {
    fr: 'GeoPackage, Shapefile zippé, GeoJSON, GeoJSONSeq, FlatGeobuf ou KML',
    de: 'GeoPackage, gezipptes Shapefile, GeoJSON, GeoJSONSeq, FlatGeobuf oder KML',
    nl: 'GeoPackage, gezipte Shapefile, GeoJSON, GeoJSONSeq, FlatGeobuf of KML',
    en: 'GeoPackage, zipped Shapefile, GeoJSON, GeoJSONSeq, FlatGeobuf or KML',
  },
} as const satisfies Record<string, Words>;
