import type { Words } from '../core/language/index.js';

/** What is said of the pieces: those that the office asks for, those that are there, those that were not taken. */
export const PIECES = {
  pieces: { fr: 'Les pièces', de: 'Die Unterlagen', nl: 'De stukken', en: 'The pieces' },
  piecesLead: {
    fr: 'Cette page ne sait pas quelles pièces votre projet exige\u00A0: joignez celles que vous avez, l’administration vous dira ce qui manque. PDF, images, DWG, DXF, IFC, documents bureautiques sans macros, texte ; {most} au plus chacune.',
    de: 'Diese Seite weiß nicht, welche Unterlagen Ihr Projekt verlangt: Fügen Sie bei, was Sie haben, die Verwaltung sagt Ihnen, was fehlt. PDF, Bilder, DWG, DXF, IFC, Bürodokumente ohne Makros, Text; höchstens je {most}.',
    nl: 'Deze pagina weet niet welke stukken uw project vereist: voeg toe wat u hebt, het bestuur zegt u wat ontbreekt. PDF, beelden, DWG, DXF, IFC, kantoordocumenten zonder macro’s, tekst; elk hoogstens {most}.',
    en: 'This page does not know which pieces your project requires: add those that you have, the administration will tell you what is missing. PDF, pictures, DWG, DXF, IFC, office documents without macros, text; at most {most} each.',
  },
  askedLead: {
    fr: 'La commune demande ces pièces pour une telle demande. Il en manque ? Vous pouvez envoyer\u00A0: elle vous dira ce qu’elle attend encore.',
    de: 'Die Gemeinde verlangt diese Unterlagen für einen solchen Antrag. Fehlt etwas? Sie können trotzdem absenden: Sie sagt Ihnen, was sie noch erwartet.',
    nl: 'De gemeente vraagt deze stukken voor zo’n aanvraag. Ontbreekt er iets? U kunt versturen: zij zegt u wat ze nog verwacht.',
    en: 'The municipality asks for these pieces for such a request. Is one missing? You can send: it will tell you what it still expects.',
  },
  askedThere: { fr: 'Joint.', de: 'Beigefügt.', nl: 'Toegevoegd.', en: 'Added.' },
  askedOptional: {
    fr: '{title} (s’il y a lieu)',
    de: '{title} (falls zutreffend)',
    nl: '{title} (indien van toepassing)',
    en: '{title} (where it applies)',
  },
  askedMissing: {
    fr: 'La commune demande aussi, et vous ne joignez pas\u00A0: {titles}. Vous pouvez envoyer\u00A0: elle vous dira ce qu’elle attend encore.',
    de: 'Die Gemeinde verlangt auch, und Sie fügen nicht bei: {titles}. Sie können trotzdem absenden.',
    nl: 'De gemeente vraagt ook, en u voegt niet toe: {titles}. U kunt toch versturen.',
    en: 'The municipality also asks for, and you do not add: {titles}. You can send all the same.',
  },
  otherPieces: { fr: 'D’autres pièces', de: 'Weitere Unterlagen', nl: 'Andere stukken', en: 'Other pieces' },
  otherPiecesLead: {
    fr: 'PDF, images, DWG, DXF, IFC, documents bureautiques sans macros, texte ; {most} au plus chacune.',
    de: 'PDF, Bilder, DWG, DXF, IFC, Bürodokumente ohne Makros, Text; höchstens je {most}.',
    nl: 'PDF, beelden, DWG, DXF, IFC, kantoordocumenten zonder macro’s, tekst; elk hoogstens {most}.',
    en: 'PDF, pictures, DWG, DXF, IFC, office documents without macros, text; at most {most} each.',
  },
  noPieces: {
    fr: 'Aucune pièce jointe.',
    de: 'Keine Unterlagen beigefügt.',
    nl: 'Geen stukken toegevoegd.',
    en: 'No piece added.',
  },
  pieceKind: { fr: 'Sorte de pièce', de: 'Art der Unterlage', nl: 'Soort stuk', en: 'Kind of piece' },
  pieceFiles: {
    fr: 'Fichiers de cette sorte',
    de: 'Dateien dieser Art',
    nl: 'Bestanden van die soort',
    en: 'Files of that kind',
  },
  remove: { fr: 'Enlever {title}', de: '{title} entfernen', nl: '{title} verwijderen', en: 'Remove {title}' },
  tooLarge: {
    fr: 'Un des fichiers est trop lourd\u00A0: {most} au plus chacun. Aucun fichier n’a été pris cette fois.',
    de: 'Eine der Dateien ist zu groß: höchstens je {most}. Diesmal wurde keine Datei angenommen.',
    nl: 'Een van de bestanden is te groot: elk hoogstens {most}. Deze keer is geen bestand aangenomen.',
    en: 'One of the files is too large: at most {most} each. No file was taken this time.',
  },
  fullOfPieces: {
    fr: 'Au plus {count} pièces et {most} en tout.',
    de: 'Höchstens {count} Unterlagen und {most} insgesamt.',
    nl: 'Hoogstens {count} stukken en {most} in totaal.',
    en: 'At most {count} pieces and {most} in all.',
  },
  pieceRefused: {
    fr: '{name} n’est pas joint. {why}',
    de: '{name} ist nicht beigefügt. {why}',
    nl: '{name} is niet toegevoegd. {why}',
    en: '{name} has not been added. {why}',
  },
} satisfies Record<string, Words>;
