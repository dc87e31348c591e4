import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  nothingKept: {
    fr: 'La liste conservée à {within} m ne contient pas la parcelle « {parcel} ». Conservez d’abord la liste.',
    de: 'Die aufbewahrte Liste bei {within} m enthält die Parzelle „{parcel}“ nicht. Bewahren Sie zuerst die Liste auf.',
    nl: 'De bewaarde lijst op {within} m bevat het perceel „{parcel}” niet. Bewaar eerst de lijst.',
    en: 'The list kept at {within} m does not hold the parcel “{parcel}”. Keep the list first.',
  },
  noSite: {
    fr: 'Ce dossier n’a pas de site sur la carte : donnez ses parcelles ou dessinez-le.',
    de: 'Diese Akte hat kein Gut auf der Karte: Geben Sie ihre Parzellen an, oder zeichnen Sie es.',
    nl: 'Dit dossier heeft geen goed op de kaart: geef zijn percelen of teken het.',
    en: 'This file has no site on the map: give its parcels or draw it.',
  },
  noParcels: {
    fr: 'Votre administration n’a pas de parcelles en vigueur : importez la couche « parcels ».',
    de: 'Ihre Verwaltung hat keine geltenden Parzellen: Führen Sie die Ebene „parcels“ ein.',
    nl: 'Uw bestuur heeft geen geldende percelen: voer de laag „parcels” in.',
    en: 'Your administration has no parcels in force: import the layer “parcels”.',
  },
  noMap: {
    fr: 'Il n’y a pas de carte à cette adresse, ou aucune que votre administration puisse voir.',
    de: 'Unter dieser Adresse ist keine Karte, oder keine, die Ihre Verwaltung sehen darf.',
    nl: 'Op dit adres is er geen kaart, of geen die uw bestuur mag zien.',
    en: 'No map is at this address, or none that your administration may see.',
  },
  noLayer: {
    fr: 'Votre administration n’a pas de couche « {layer} ».',
    de: 'Ihre Verwaltung hat keine Ebene „{layer}“.',
    nl: 'Uw bestuur heeft geen laag „{layer}”.',
    en: 'Your administration has no layer “{layer}”.',
  },
  noDelivery: {
    fr: 'La couche « {layer} » n’a pas de livraison {number}, ou elle a été écartée.',
    de: 'Die Ebene „{layer}“ hat keine Lieferung {number}, oder sie wurde verworfen.',
    nl: 'De laag „{layer}” heeft geen levering {number}, of ze werd verworpen.',
    en: 'The layer “{layer}” has no delivery {number}, or it was discarded.',
  },
  noFile: {
    fr: 'Joignez la couche dans le champ « file » d’un formulaire multipart/form-data.',
    de: 'Fügen Sie die Ebene im Feld „file“ eines Formulars multipart/form-data bei.',
    nl: 'Voeg de laag toe in het veld „file” van een formulier multipart/form-data.',
    en: 'Attach the layer in the field “file” of a multipart/form-data form.',
  },
  noEdition: {
    fr: 'La couche « {layer} » n’a pas d’édition {edition}, ou c’était une livraison qui a été écartée.',
    de: 'Die Ebene „{layer}“ hat keine Ausgabe {edition}, oder es war eine Lieferung, die verworfen wurde.',
    nl: 'De laag „{layer}” heeft geen uitgave {edition}, of het was een levering die werd verworpen.',
    en: 'The layer “{layer}” has no edition {edition}, or it was a delivery that was discarded.',
  },
  nothingToDraw: {
    fr: 'La couche « {layer} » n’a pas d’édition « {name} » à dessiner.',
    de: 'Die Ebene „{layer}“ hat keine Ausgabe „{name}“ zu zeichnen.',
    nl: 'De laag „{layer}” heeft geen uitgave „{name}” om te tekenen.',
    en: 'The layer “{layer}” has no edition “{name}” to draw.',
  },
  noSuchLevel: {
    fr: 'Cette couche se dessine des niveaux {min} à {max} ; il n’y a pas de tuile au niveau {z}.',
    de: 'Diese Ebene wird auf den Stufen {min} bis {max} gezeichnet; auf der Stufe {z} gibt es keine Kachel.',
    nl: 'Deze laag wordt op de niveaus {min} tot {max} getekend; op niveau {z} is er geen tegel.',
    en: 'This layer is drawn at the levels {min} to {max}; there is no tile at level {z}.',
  },
  noSuchTile: {
    fr: 'Au niveau {z}, x et y vont de 0 à {most} ; il n’y a pas de tuile {tile}.',
    de: 'Auf der Stufe {z} gehen x und y von 0 bis {most}; es gibt keine Kachel {tile}.',
    nl: 'Op niveau {z} gaan x en y van 0 tot {most}; er is geen tegel {tile}.',
    en: 'At level {z}, x and y go from 0 to {most}; there is no tile {tile}.',
  },
  badTile: {
    fr: 'Une tuile se nomme par trois nombres entiers, z/x/y ; {name} est « {value} ».',
    de: 'Eine Kachel wird mit drei ganzen Zahlen genannt, z/x/y; {name} ist „{value}“.',
    nl: 'Een tegel wordt met drie gehele getallen genoemd, z/x/y; {name} is „{value}”.',
    en: 'A tile is named by three whole numbers, z/x/y; {name} is “{value}”.',
  },
  badCapakey: {
    fr: '« {capakey} » n’est pas une capakey ; écrivez 92094A0123%2F00B002.',
    de: '„{capakey}“ ist kein Capakey; schreiben Sie 92094A0123%2F00B002.',
    nl: '„{capakey}” is geen capakey; schrijf 92094A0123%2F00B002.',
    en: '“{capakey}” is no capakey; write 92094A0123%2F00B002.',
  },
  neverInForce: {
    fr: 'Aucune édition du cadastre n’a eu cette parcelle en vigueur.',
    de: 'Keine Ausgabe des Katasters hatte diese Parzelle in Kraft.',
    nl: 'Geen enkele uitgave van het kadaster had dit perceel van kracht.',
    en: 'No edition of the cadastre has had this parcel in force.',
  },
  badAddress: {
    fr: '« {address} » ne nomme pas de rue ; écrivez par exemple « rue de l’Église 12a, 5000 Namur », ou moins : « église 12 ».',
    de: '„{address}“ nennt keine Straße; schreiben Sie zum Beispiel „rue de l’Église 12a, 5000 Namur“, oder weniger: „église 12“.',
    nl: '„{address}” noemt geen straat; schrijf bijvoorbeeld „rue de l’Église 12a, 5000 Namur”, of minder: „église 12”.',
    en: '“{address}” names no street; write for example “rue de l’Église 12a, 5000 Namur”, or less: “église 12”.',
  },
  badReference: {
    fr: '« {q} » n’est pas la référence d’une parcelle ; écrivez par exemple 92094A0123/00B002 ou 92094 A 123 B 2, ou moins : 92094 A, section A n° 123.',
    de: '„{q}“ ist keine Bezeichnung einer Parzelle; schreiben Sie zum Beispiel 92094A0123/00B002 oder 92094 A 123 B 2, oder weniger: 92094 A, section A n° 123.',
    nl: '„{q}” is geen referentie van een perceel; schrijf bijvoorbeeld 92094A0123/00B002 of 92094 A 123 B 2, of minder: 92094 A, section A n° 123.',
    en: '“{q}” is no reference of a parcel; write for example 92094A0123/00B002 or 92094 A 123 B 2, or less: 92094 A, section A n° 123.',
  },
  oneSearch: {
    fr: 'Donnez soit la référence d’une parcelle (q), soit un point (x et y), soit une adresse (address).',
    de: 'Geben Sie entweder die Bezeichnung einer Parzelle (q), einen Punkt (x und y) oder eine Adresse (address) an.',
    nl: 'Geef ofwel de referentie van een perceel (q), ofwel een punt (x en y), ofwel een adres (address).',
    en: 'Give either the reference of a parcel (q), or a point (x and y), or an address (address).',
  },
  outsideBelgium: {
    fr: 'Le point {x} {y} n’est pas en Belgique en EPSG:{crs}.{advice}',
    de: 'Der Punkt {x} {y} liegt in EPSG:{crs} nicht in Belgien.{advice}',
    nl: 'Het punt {x} {y} ligt in EPSG:{crs} niet in België.{advice}',
    en: 'The point {x} {y} is not in Belgium in EPSG:{crs}.{advice}',
  },
  otherCrs: {
    fr: ' En EPSG:{other} il y serait : dites crs={other}.',
    de: ' In EPSG:{other} läge er dort: Sagen Sie crs={other}.',
    nl: ' In EPSG:{other} zou het er liggen: zeg crs={other}.',
    en: ' In EPSG:{other} it would be: say crs={other}.',
  },
} as const satisfies Record<string, Words>;
