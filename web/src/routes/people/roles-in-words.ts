import { capital } from '../../shared/capital';
import type { Account, People } from './answers';
import type { PeopleWords } from './words';

/** « Agent de l’urbanisme ; lecteur pour « Permis d’urbanisme » ». */
export function rolesInWords({ roles, procedureRoles }: Account, people: People, t: PeopleWords): string {
  const label = (name: string) => roleLabel(people, name);
  const all = [
    ...(roles.length > 0 ? [roles.map(label).join(', ')] : []),
    ...Object.entries(procedureRoles)
      .filter(([, given]) => given.length > 0)
      .map(([procedure, given]) => t.forProcedure(given.map(label).join(', '), procedureLabel(people, procedure))),
  ];
  return all.length === 0 ? t.noRole : capital(all.join(' ; '));
}

export const roleLabel = ({ roles }: People, name: string) => roles.find((role) => role.name === name)?.label ?? name;

const procedureLabel = ({ procedures }: People, name: string) =>
  procedures.find((procedure) => procedure.name === name)?.label ?? name;
