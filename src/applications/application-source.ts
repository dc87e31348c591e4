import type { FeatureSource, QueryableProperty } from '../parcels/index.js';

const text = (sql: string, type: QueryableProperty['type'] = 'string'): QueryableProperty => ({ type, sql: () => sql });
const day = (column: string) => text(`to_char(a.${column}, 'YYYY-MM-DD')`, 'date');

/**
 * The permit files of an administration as features: where, what, how far, until when. Neither the applicant nor the title
 * or address of the file, which may name people: a map client keeps copies that nobody controls.
 */
export function applicationSource(administrationId: number): FeatureSource {
  return {
    from: 'applications a',
    where: (values) => `a.administration_id = ${values.add(administrationId)}::integer`,
    id: 'a.id',
    idType: 'uuid',
    geometry: 'a.site::text',
    box: { minX: 'a.site_box[1]', minY: 'a.site_box[2]', maxX: 'a.site_box[3]', maxY: 'a.site_box[4]' },
    shown: `jsonb_build_object('reference', a.reference, 'procedure', a.procedure, 'law', a.law,
      'milestones', array_to_string(a.milestones, ' '), 'submittedOn', a.submitted_on, 'nextClock', a.next_clock,
      'nextSafe', a.next_safe, 'nextLegal', a.next_legal, 'closed', a.closed)`,
    properties: new Map([
      ['reference', text('a.reference')],
      ['procedure', text('a.procedure')],
      ['law', text('a.law')],
      ['milestones', text(`array_to_string(a.milestones, ' ')`)],
      ['submittedOn', day('submitted_on')],
      ['nextClock', text('a.next_clock')],
      ['nextSafe', day('next_safe')],
      ['nextLegal', day('next_legal')],
      ['closed', text('a.closed', 'boolean')],
    ]),
    time: 'submittedOn',
  };
}
