import type { Words } from '../../core/language/index.js';

/** What an archive is refused for. */
export const SAY = {
  notZip: {
    fr: 'Ce fichier n’est pas une archive zip lisible.',
    de: 'Diese Datei ist kein lesbares Zip-Archiv.',
    nl: 'Dit bestand is geen leesbaar zip-archief.',
    en: 'This file is no readable zip archive.',
  },
  tooManyFiles: {
    fr: 'L’archive compte {count} fichiers ; on en admet {most}.',
    de: 'Das Archiv zählt {count} Dateien; zugelassen sind {most}.',
    nl: 'Het archief telt {count} bestanden; er worden er {most} aanvaard.',
    en: 'The archive has {count} files; {most} are admitted.',
  },
  twice: {
    fr: 'L’archive contient deux fois « {name} » ; gardez celui qui vaut.',
    de: 'Das Archiv enthält „{name}“ zweimal; behalten Sie das, was gilt.',
    nl: 'Het archief bevat „{name}” twee keer; behoud wat geldt.',
    en: 'The archive holds “{name}” twice; keep the one that counts.',
  },
  alike: {
    fr: 'L’archive contient {names} ; gardez celui qui vaut.',
    de: 'Das Archiv enthält {names}; behalten Sie das, was gilt.',
    nl: 'Het archief bevat {names}; behoud wat geldt.',
    en: 'The archive holds {names}; keep the one that counts.',
  },
  name: { fr: '« {name} »', de: '„{name}“', nl: '„{name}”', en: '“{name}”' },
  and: { fr: ' et ', de: ' und ', nl: ' en ', en: ' and ' },
  damaged: {
    fr: 'L’archive est abîmée ou contient un nom de fichier dangereux : {why}.',
    de: 'Das Archiv ist beschädigt oder enthält einen gefährlichen Dateinamen: {why}.',
    nl: 'Het archief is beschadigd of bevat een gevaarlijke bestandsnaam: {why}.',
    en: 'The archive is damaged or holds a dangerous file name: {why}.',
  },
  tooLarge: {
    fr: 'L’archive se déplie au-delà de {most} Go, ce qu’une couche peut peser ; elle n’est pas ouverte.',
    de: 'Das Archiv entfaltet sich über {most} GB hinaus, die eine Ebene haben darf; es wird nicht geöffnet.',
    nl: 'Het archief ontvouwt zich tot meer dan {most} GB, wat een laag mag wegen; het wordt niet geopend.',
    en: 'The archive unfolds beyond {most} GB, which a layer may weigh; it is not opened.',
  },
  unfolds: {
    fr: '« {name} » se déplie au-delà de {most} fois ce qu’il pèse dans l’archive, qui n’est pas ouverte ; zippez sans compresser, ou livrez un GeoPackage.',
    de: '„{name}“ entfaltet sich auf mehr als das {most}fache seiner Größe im Archiv, das nicht geöffnet wird; zippen Sie ohne Kompression, oder liefern Sie ein GeoPackage.',
    nl: '„{name}” ontvouwt zich tot meer dan {most} keer wat het in het archief weegt, dat niet wordt geopend; zip zonder te comprimeren, of lever een GeoPackage.',
    en: '“{name}” unfolds beyond {most} times what it weighs in the archive, which is not opened; zip without compressing, or deliver a GeoPackage.',
  },
  encrypted: {
    fr: 'L’archive est protégée par un mot de passe ; livrez-la sans.',
    de: 'Das Archiv ist durch ein Passwort geschützt; liefern Sie es ohne.',
    nl: 'Het archief is met een wachtwoord beveiligd; lever het zonder.',
    en: 'The archive is protected by a password; deliver it without one.',
  },
  otherMethod: {
    fr: '« {name} » est compressé d’une façon qui n’est pas lue ({method}) ; zippez à nouveau, en « Deflate ».',
    de: '„{name}“ ist auf eine Weise komprimiert, die nicht gelesen wird ({method}); zippen Sie neu, mit „Deflate“.',
    nl: '„{name}” is gecomprimeerd op een manier die niet wordt gelezen ({method}); zip opnieuw, met „Deflate”.',
    en: '“{name}” is compressed in a way that is not read ({method}); zip again, with “Deflate”.',
  },
  method: { fr: 'méthode {number}', de: 'Methode {number}', nl: 'methode {number}', en: 'method {number}' },
  notUnpacked: {
    fr: '« {name} » ne se laisse pas décomprimer : {why}.',
    de: '„{name}“ lässt sich nicht entpacken: {why}.',
    nl: '„{name}” laat zich niet uitpakken: {why}.',
    en: '“{name}” cannot be unpacked: {why}.',
  },
  wrongSum: {
    fr: '« {name} » est abîmé : sa somme de contrôle (CRC) n’est pas celle que l’archive annonce ; zippez à nouveau.',
    de: '„{name}“ ist beschädigt: Die Prüfsumme (CRC) ist nicht die, die das Archiv angibt; zippen Sie neu.',
    nl: '„{name}” is beschadigd: de controlesom (CRC) is niet die welke het archief opgeeft; zip opnieuw.',
    en: '“{name}” is damaged: its checksum (CRC) is not the one that the archive announces; zip again.',
  },
  several: {
    fr: 'L’archive contient plusieurs couches ({names}) ; livrez-en une à la fois.',
    de: 'Das Archiv enthält mehrere Ebenen ({names}); liefern Sie jeweils nur eine.',
    nl: 'Het archief bevat verscheidene lagen ({names}); lever er telkens één.',
    en: 'The archive holds several layers ({names}); deliver one at a time.',
  },
  severalShapefiles: {
    fr: 'L’archive contient plusieurs couches ({names}) ; livrez-en une à la fois, ou nommez-la avec --table.',
    de: 'Das Archiv enthält mehrere Ebenen ({names}); liefern Sie jeweils nur eine, oder nennen Sie sie mit --table.',
    nl: 'Het archief bevat verscheidene lagen ({names}); lever er telkens één, of noem ze met --table.',
    en: 'The archive holds several layers ({names}); deliver one at a time, or name it with --table.',
  },
  unknownTable: {
    fr: 'L’archive n’a pas de couche « {table} » ; elle contient : {names}.',
    de: 'Das Archiv hat keine Ebene „{table}“; es enthält: {names}.',
    nl: 'Het archief heeft geen laag „{table}”; het bevat: {names}.',
    en: 'The archive has no layer “{table}”; it holds: {names}.',
  },
  geodatabase: {
    fr: 'Ceci est une géodatabase ESRI ; exportez la couche en GeoPackage : ogr2ogr -f GPKG out.gpkg in.gdb couche.',
    de: 'Dies ist eine ESRI-Geodatabase; exportieren Sie die Ebene als GeoPackage: ogr2ogr -f GPKG out.gpkg in.gdb Ebene.',
    nl: 'Dit is een ESRI-geodatabase; exporteer de laag als GeoPackage: ogr2ogr -f GPKG out.gpkg in.gdb laag.',
    en: 'This is an ESRI geodatabase; export the layer as GeoPackage: ogr2ogr -f GPKG out.gpkg in.gdb layer.',
  },
  noShp: {
    fr: 'Il manque {stem}.shp : l’archive a les attributs mais pas les géométries.',
    de: '{stem}.shp fehlt: Das Archiv hat die Attribute, aber nicht die Geometrien.',
    nl: '{stem}.shp ontbreekt: het archief heeft de attributen maar niet de geometrieën.',
    en: '{stem}.shp is missing: the archive has the attributes but not the geometries.',
  },
  noDbf: {
    fr: 'Il manque {stem}.dbf : l’archive a les géométries mais pas les attributs.',
    de: '{stem}.dbf fehlt: Das Archiv hat die Geometrien, aber nicht die Attribute.',
    nl: '{stem}.dbf ontbreekt: het archief heeft de geometrieën maar niet de attributen.',
    en: '{stem}.dbf is missing: the archive has the geometries but not the attributes.',
  },
  noLayer: {
    fr: 'L’archive ne contient ni Shapefile ni autre couche.',
    de: 'Das Archiv enthält weder ein Shapefile noch eine andere Ebene.',
    nl: 'Het archief bevat geen Shapefile en geen andere laag.',
    en: 'The archive holds neither a Shapefile nor another layer.',
  },
} as const satisfies Record<string, Words>;
