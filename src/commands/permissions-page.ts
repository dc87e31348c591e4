import { ADMINISTRATION_TYPES, rolesThatRecord, type AdministrationType, type HeldRoles } from '../administrations/index.js';
import { EVENTS } from '../core/procedure/index.js';
import type { Texts } from '../procedures/index.js';

/** Who records which event in each type of administration, as one table for each type. */
export function permissionsPage(texts: Texts): string {
  return [
    '# Qui enregistre quoi',
    '',
    'Cette page est écrite par `perron workflows pages` d’après le vocabulaire et les types d’administration. Les pages des',
    'procédures disent de quel état chaque acte part ; `GET /api/applications/{id}/steps` dit pour un dossier qui peut le poser.',
    '',
    '● enregistre · ◆ décide et enregistre sa décision · ○ enregistre la décision là où personne n’a un rôle ◆ pour son auteur.',
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
  const may = (held: HeldRoles) => rolesThatRecord(type, event, { procedure: '', competent: undefined }, held).includes(role);
  if (!may(everybody)) return may([]) ? '○' : '';
  return ADMINISTRATION_TYPES[type]!.roles[role]!.records.length === 0 || alone(type, event, everybody) ? '◆' : '●';
}

/** Whether the presence of those who decide leaves others out. */
function alone(type: string, event: string, everybody: HeldRoles): boolean {
  const roles = (held: HeldRoles) => rolesThatRecord(type, event, { procedure: '', competent: undefined }, held).length;
  return roles(everybody) < roles([]);
}
