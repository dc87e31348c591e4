import { roleOf } from '../administrations/index.js';
import type { Language } from '../core/language/index.js';
import type { Named } from './application-view.js';
import type { StepPermission } from './permissions.service.js';

/** Whether the caller may take a step, and which roles may; a reason when it may not. */
export interface WhoMay {
  mayTake: boolean;
  takenBy: Named[];
  notYours?: string;
}

const ONLY: Record<Language, string> = {
  fr: 'Cet acte est enregistré par : ',
  de: 'Diese Handlung wird eingetragen von: ',
  nl: 'Deze handeling wordt geregistreerd door: ',
  en: 'This step is recorded by: ',
};
const NOBODY: Record<Language, string> = {
  fr: 'Personne n’enregistre cet acte dans votre administration.',
  de: 'Niemand trägt diese Handlung in Ihrer Verwaltung ein.',
  nl: 'Niemand registreert deze handeling in uw bestuur.',
  en: 'Nobody records this step in your administration.',
};

export function whoMay({ mayTake, roles }: StepPermission, type: string, language: Language): WhoMay {
  const takenBy = roles.map((name) => ({ name, label: roleOf(type, name)!.label[language] ?? name }));
  if (mayTake) return { mayTake, takenBy };
  const said = takenBy.map(({ label }) => label).join(', ');
  return { mayTake, takenBy, notYours: said === '' ? NOBODY[language] : `${ONLY[language]}${said}.` };
}
