import type { Words } from '../../core/language/index.js';

/** What a FlatGeobuf is refused for. */
export const SAY = {
  otherCount: {
    fr: 'Le FlatGeobuf annonce {said} éléments et en contient {count} : il est abîmé ou incomplet.',
    de: 'Das FlatGeobuf kündigt {said} Elemente an und enthält {count}: Es ist beschädigt oder unvollständig.',
    nl: 'Het FlatGeobuf kondigt {said} elementen aan en bevat er {count}: het is beschadigd of onvolledig.',
    en: 'The FlatGeobuf announces {said} features and holds {count}: it is damaged or incomplete.',
  },
  largeIndex: {
    fr: 'Le FlatGeobuf annonce {said} éléments dans son index, plus que le fichier n’en peut tenir : il est abîmé ou incomplet.',
    de: 'Das FlatGeobuf kündigt in seinem Index {said} Elemente an, mehr als die Datei fassen kann: Es ist beschädigt oder unvollständig.',
    nl: 'Het FlatGeobuf kondigt in zijn index {said} elementen aan, meer dan het bestand kan bevatten: het is beschadigd of onvolledig.',
    en: 'The FlatGeobuf announces {said} features in its index, more than the file can hold: it is damaged or incomplete.',
  },
  cut: {
    fr: 'Le FlatGeobuf s’interrompt à {where} : il est abîmé ou incomplet.',
    de: 'Das FlatGeobuf bricht ab ({where}): Es ist beschädigt oder unvollständig.',
    nl: 'Het FlatGeobuf breekt af bij {where}: het is beschadigd of onvolledig.',
    en: 'The FlatGeobuf breaks off at {where}: it is damaged or incomplete.',
  },
  tooLarge: {
    fr: 'Dans ce FlatGeobuf, {where} dépasse {most} Mo.',
    de: 'In diesem FlatGeobuf ist ein Teil größer als {most} MB ({where}).',
    nl: 'In dit FlatGeobuf is {where} groter dan {most} MB.',
    en: 'In this FlatGeobuf, {where} exceeds {most} MB.',
  },
  unreadable: {
    fr: 'Le FlatGeobuf ne se laisse pas lire à {where} : il est abîmé ({why}).',
    de: 'Das FlatGeobuf lässt sich nicht lesen ({where}): Es ist beschädigt ({why}).',
    nl: 'Het FlatGeobuf laat zich bij {where} niet lezen: het is beschadigd ({why}).',
    en: 'The FlatGeobuf cannot be read at {where}: it is damaged ({why}).',
  },
  header: { fr: 'l’en-tête', de: 'Kopf', nl: 'de kop', en: 'the header' },
  feature: { fr: 'l’élément {number}', de: 'Element {number}', nl: 'element {number}', en: 'feature {number}' },
} as const satisfies Record<string, Words>;
