/** Where to go on from a file. */
export function applicationLinks(id: string) {
  const self = `/api/applications/${id}`;
  return {
    self,
    steps: `${self}/steps`,
    deadlines: `${self}/deadlines`,
    drawing: `${self}/drawing`,
    journal: `${self}/journal`,
    site: `${self}/site`,
    neighbours: `${self}/neighbours`,
    timeline: `${self}/timeline`,
    documents: `${self}/documents`,
    messages: `${self}/messages`,
    tasks: `${self}/tasks`,
    assignee: `${self}/assignee`,
    events: { method: 'POST', href: `${self}/events` },
    overrides: { method: 'POST', href: `${self}/site/overrides` },
    simulations: { method: 'POST', href: `${self}/simulations` },
  };
}

/** A request that takes the step, ready to be sent. */
export function stepRequest(id: string, version: number, type: string, on: string, payload: object) {
  return {
    method: 'POST',
    href: `/api/applications/${id}/events`,
    headers: { 'If-Match': `"${version}"`, 'Content-Type': 'application/json' },
    body: { type, on, ...(Object.keys(payload).length > 0 && { payload }) },
  };
}
