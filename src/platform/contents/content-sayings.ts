import type { Words } from '../../core/language/index.js';

/** Why a content is not kept. */
export const SAY = {
  tooLarge: {
    fr: 'Un document pèse au plus {most}. Rien n’a été gardé.',
    de: 'Ein Dokument hat höchstens {most}. Nichts wurde aufbewahrt.',
    nl: 'Een document weegt hoogstens {most}. Er werd niets bewaard.',
    en: 'A document weighs at most {most}. Nothing was kept.',
  },
  noSuchRange: {
    fr: 'Le document compte {size} octets ; la partie demandée commence après la fin.',
    de: 'Das Dokument zählt {size} Bytes; der verlangte Teil beginnt nach dem Ende.',
    nl: 'Het document telt {size} bytes; het gevraagde deel begint na het einde.',
    en: 'The document has {size} bytes; the part asked for begins after its end.',
  },
  empty: { fr: 'Ce fichier est vide.', de: 'Diese Datei ist leer.', nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  unknownType: {
    fr: 'Ce fichier n’est d’aucun des types reçus : PDF, JPEG, PNG, TIFF, DWG, DXF, IFC, document bureautique (.docx, .xlsx, .pptx, .odt, .ods, .odp) ou texte.',
    de: 'Diese Datei hat keine der angenommenen Arten: PDF, JPEG, PNG, TIFF, DWG, DXF, IFC, Bürodokument (.docx, .xlsx, .pptx, .odt, .ods, .odp) oder Text.',
    nl: 'Dit bestand is van geen van de aanvaarde types: PDF, JPEG, PNG, TIFF, DWG, DXF, IFC, kantoordocument (.docx, .xlsx, .pptx, .odt, .ods, .odp) of tekst.',
    en: 'This file is of none of the types received: PDF, JPEG, PNG, TIFF, DWG, DXF, IFC, office document (.docx, .xlsx, .pptx, .odt, .ods, .odp) or text.',
  },
  program: {
    fr: 'C’est un programme ; un dossier n’en reçoit aucun.',
    de: 'Das ist ein Programm; eine Akte nimmt keines an.',
    nl: 'Dit is een programma; een dossier neemt er geen aan.',
    en: 'This is a program; a file takes none.',
  },
  oldOffice: {
    fr: 'C’est un document d’un ancien format bureautique (.doc, .xls, .ppt, .msg), qui peut porter un programme ; enregistrez-le en PDF, .docx ou .xlsx.',
    de: 'Das ist ein Dokument eines alten Büroformats (.doc, .xls, .ppt, .msg), das ein Programm tragen kann; speichern Sie es als PDF, .docx oder .xlsx.',
    nl: 'Dit is een document van een oud kantoorformaat (.doc, .xls, .ppt, .msg), dat een programma kan dragen; bewaar het als PDF, .docx of .xlsx.',
    en: 'This is a document of an old office format (.doc, .xls, .ppt, .msg), which may carry a program; save it as PDF, .docx or .xlsx.',
  },
  photo: {
    fr: 'C’est une photo HEIC ou AVIF, que tous les postes ne savent pas lire ; enregistrez-la en JPEG.',
    de: 'Das ist ein HEIC- oder AVIF-Foto, das nicht jeder Rechner lesen kann; speichern Sie es als JPEG.',
    nl: 'Dit is een HEIC- of AVIF-foto, die niet elke computer kan lezen; bewaar ze als JPEG.',
    en: 'This is a HEIC or AVIF photo, which not every computer can read; save it as JPEG.',
  },
  page: {
    fr: 'C’est une page ou un dessin pour un navigateur, qui peut porter un programme ; enregistrez-le en PDF.',
    de: 'Das ist eine Seite oder eine Zeichnung für einen Browser, die ein Programm tragen kann; speichern Sie sie als PDF.',
    nl: 'Dit is een pagina of een tekening voor een browser, die een programma kan dragen; bewaar ze als PDF.',
    en: 'This is a page or a drawing for a browser, which may carry a program; save it as PDF.',
  },
  brokenZip: {
    fr: 'Ce fichier commence comme une archive zip, mais il est abîmé.',
    de: 'Diese Datei beginnt wie ein Zip-Archiv, ist aber beschädigt.',
    nl: 'Dit bestand begint als een zip-archief, maar is beschadigd.',
    en: 'This file begins like a zip archive, but is damaged.',
  },
  macros: {
    fr: 'Ce document porte des macros ou un programme ; enregistrez-le sans macros, ou en PDF.',
    de: 'Dieses Dokument trägt Makros oder ein Programm; speichern Sie es ohne Makros, oder als PDF.',
    nl: 'Dit document draagt macro’s of een programma; bewaar het zonder macro’s, of als PDF.',
    en: 'This document carries macros or a program; save it without macros, or as PDF.',
  },
  archive: {
    fr: 'C’est une archive ; joignez chaque document à part.',
    de: 'Das ist ein Archiv; fügen Sie jedes Dokument gesondert bei.',
    nl: 'Dit is een archief; voeg elk document apart toe.',
    en: 'This is an archive; attach each document apart.',
  },
  damagedArchive: {
    fr: 'Cette archive est abîmée : {why}.',
    de: 'Dieses Archiv ist beschädigt: {why}.',
    nl: 'Dit archief is beschadigd: {why}.',
    en: 'This archive is damaged: {why}.',
  },
} as const satisfies Record<string, Words>;
