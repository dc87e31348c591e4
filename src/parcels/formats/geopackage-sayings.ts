import type { Words } from '../../core/language/index.js';

/** What a GeoPackage is refused for. */
export const SAY = {
  incomplete: {
    fr: 'Ce fichier n’est pas un GeoPackage complet : la table {table} lui manque.',
    de: 'Diese Datei ist kein vollständiges GeoPackage: Ihr fehlt die Tabelle {table}.',
    nl: 'Dit bestand is geen volledig GeoPackage: de tabel {table} ontbreekt.',
    en: 'This file is no complete GeoPackage: it lacks the table {table}.',
  },
  noLayer: {
    fr: 'Ce GeoPackage ne contient aucune couche de géométries.',
    de: 'Dieses GeoPackage enthält keine Ebene mit Geometrien.',
    nl: 'Dit GeoPackage bevat geen enkele laag met geometrieën.',
    en: 'This GeoPackage holds no layer of geometries.',
  },
  severalTables: {
    fr: 'Ce GeoPackage contient plusieurs couches ; nommez-en une avec --table : {names}.',
    de: 'Dieses GeoPackage enthält mehrere Ebenen; nennen Sie eine mit --table: {names}.',
    nl: 'Dit GeoPackage bevat verscheidene lagen; noem er een met --table: {names}.',
    en: 'This GeoPackage holds several layers; name one with --table: {names}.',
  },
  unknownTable: {
    fr: 'Ce GeoPackage n’a pas de couche « {table} » ; il contient : {names}.',
    de: 'Dieses GeoPackage hat keine Ebene „{table}“; es enthält: {names}.',
    nl: 'Dit GeoPackage heeft geen laag „{table}”; het bevat: {names}.',
    en: 'This GeoPackage has no layer “{table}”; it holds: {names}.',
  },
  andOthers: {
    fr: '{names} et {count} autres',
    de: '{names} und {count} weitere',
    nl: '{names} en {count} andere',
    en: '{names} and {count} others',
  },
  view: {
    fr: 'La couche « {name} » est une vue, pas une table ; exportez-la comme table : ogr2ogr -f GPKG out.gpkg in.gpkg "{name}".',
    de: 'Die Ebene „{name}“ ist eine Sicht, keine Tabelle; exportieren Sie sie als Tabelle: ogr2ogr -f GPKG out.gpkg in.gpkg "{name}".',
    nl: 'De laag „{name}” is een view, geen tabel; exporteer ze als tabel: ogr2ogr -f GPKG out.gpkg in.gpkg "{name}".',
    en: 'The layer “{name}” is a view, not a table; export it as a table: ogr2ogr -f GPKG out.gpkg in.gpkg "{name}".',
  },
  computed: {
    fr: 'La colonne « {column} » de « {name} » est calculée ; exportez la couche dans un GeoPackage neuf.',
    de: 'Die Spalte „{column}“ von „{name}“ ist berechnet; exportieren Sie die Ebene in ein neues GeoPackage.',
    nl: 'De kolom „{column}” van „{name}” is berekend; exporteer de laag naar een nieuw GeoPackage.',
    en: 'The column “{column}” of “{name}” is computed; export the layer into a new GeoPackage.',
  },
  noColumn: {
    fr: 'La couche « {name} » annonce une colonne de géométrie « {column} » qu’elle n’a pas.',
    de: 'Die Ebene „{name}“ kündigt eine Geometriespalte „{column}“ an, die sie nicht hat.',
    nl: 'De laag „{name}” kondigt een geometriekolom „{column}” aan die ze niet heeft.',
    en: 'The layer “{name}” announces a geometry column “{column}” that it does not have.',
  },
  otherDatabase: {
    fr: 'Cette base SQLite n’est pas un GeoPackage (application_id) ; exportez la couche en GeoPackage : ogr2ogr -f GPKG out.gpkg in.sqlite.',
    de: 'Diese SQLite-Datenbank ist kein GeoPackage (application_id); exportieren Sie die Ebene als GeoPackage: ogr2ogr -f GPKG out.gpkg in.sqlite.',
    nl: 'Deze SQLite-databank is geen GeoPackage (application_id); exporteer de laag als GeoPackage: ogr2ogr -f GPKG out.gpkg in.sqlite.',
    en: 'This SQLite database is no GeoPackage (application_id); export the layer as GeoPackage: ogr2ogr -f GPKG out.gpkg in.sqlite.',
  },
  unreadable: {
    fr: 'Le GeoPackage ne se laisse pas lire : il est abîmé ou incomplet ({why}).',
    de: 'Das GeoPackage lässt sich nicht lesen: Es ist beschädigt oder unvollständig ({why}).',
    nl: 'Het GeoPackage laat zich niet lezen: het is beschadigd of onvolledig ({why}).',
    en: 'The GeoPackage cannot be read: it is damaged or incomplete ({why}).',
  },
  cut: {
    fr: 'Le GeoPackage s’interrompt à l’élément {number} : il est abîmé ou incomplet ({why}).',
    de: 'Das GeoPackage bricht beim Element {number} ab: Es ist beschädigt oder unvollständig ({why}).',
    nl: 'Het GeoPackage breekt af bij element {number}: het is beschadigd of onvolledig ({why}).',
    en: 'The GeoPackage breaks off at feature {number}: it is damaged or incomplete ({why}).',
  },
} as const satisfies Record<string, Words>;
