import {
  ADMINISTRATION_TYPES,
  DECISIONS,
  rolesThatRecord,
  type AdministrationType,
  type HeldRoles,
} from '../administrations/index.js';
import { EVENTS, type Party } from '../core/procedure/index.js';
import type { Texts } from '../procedures/index.js';

const AUTHORITIES: readonly Party[] = ['college', 'council', 'delegated-official', 'technical-official', 'government'];

/** Who records which event in each type of administration, as one table for each type. */
export function permissionsPage(texts: Texts): string {
  return [
    '# Qui enregistre quoi',
    '',
    'Cette page est écrite par `perron workflows pages` d’après le vocabulaire et les types d’administration. Les pages des',
    'procédures disent de quel état chaque acte part ; `GET /api/applications/{id}/steps` dit pour un dossier qui peut le poser.',
    '',
    '● enregistre · ◆ décide pour une autorité et enregistre ses décisions · ○ enregistre les décisions',
    'des autorités pour lesquelles personne n’a ici de rôle ◆.',
    '',
    ...Object.values(ADMINISTRATION_TYPES).flatMap((type) => table(type, texts)),
  ].join('\n');
}

function table({ id, label, roles }: AdministrationType, texts: Texts): string[] {
  const recording = Object.entries(roles).filter(([, { records, decides }]) => records.length > 0 || decides);
  const everybody = recording.map(([role]) => ({ role, procedure: null }));
  const rows = Object.keys(EVENTS).flatMap((event) => {
    const cells = recording.map(([name]) => mark(id, event, name, everybody));
    return cells.some((cell) => cell !== '') ? [`| ${texts.event(event, 'fr')} \`${event}\` | ${cells.join(' | ')} |`] : [];
  });
  const others = Object.entries(roles).filter(([name]) => !recording.some(([one]) => one === name));
  return [
    `## ${label.fr}`,
    '',
    `| Acte | ${recording.map(([, role]) => role.label.fr).join(' | ')} |`,
    `| --- |${' :-: |'.repeat(recording.length)}`,
    ...rows,
    '',
    `N’enregistrent rien : ${others.map(([, role]) => role.label.fr).join(', ')}.`,
    '',
  ];
}

function mark(type: string, event: string, role: string, everybody: HeldRoles): string {
  if (ADMINISTRATION_TYPES[type]!.roles[role]!.decides && DECISIONS.includes(event)) {
    return mays(type, event, role, everybody).some(Boolean) ? '◆' : '';
  }
  if (!mays(type, event, role, []).some(Boolean)) return '';
  const beside = mays(type, event, role, everybody);
  return beside.every(Boolean) || !DECISIONS.includes(event) ? '●' : '○';
}

/** Whether the role may, for each authority that the event can come from. */
function mays(type: string, event: string, role: string, held: HeldRoles): boolean[] {
  return AUTHORITIES.map((competent) => rolesThatRecord(type, event, { procedure: '', competent }, held).includes(role));
}
