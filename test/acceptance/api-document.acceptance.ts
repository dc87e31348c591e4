import type { OpenAPIObject } from '@nestjs/swagger';
import { openTestHouse, type TestHouse } from '../support/house.js';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

describe('the document of the API', () => {
  let house: TestHouse;
  let document: OpenAPIObject;
  let operations: [name: string, operation: Operation][];
  beforeAll(async () => {
    house = await openTestHouse();
    document = (await house.http().get('/api/openapi.json').expect(200)).body as OpenAPIObject;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });
  afterAll(() => house.close());

  it('tells of every address what comes back, and how it refuses', () => {
    expect(operations.length).toBeGreaterThan(130);
    const silent = operations.filter(([, { responses }]) =>
      Object.entries(responses).some(([status, { content }]) => status !== '204' && !content),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
    const unrefusing = operations.filter(([, { responses }]) => !responses['default']);
    expect(unrefusing.map(([name]) => name)).toEqual([]);
  });

  it('names every operation once, and every schema that it refers to', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    const known = Object.keys(document.components?.schemas ?? {});
    expect(referred.length).toBeGreaterThan(100);
    expect([...new Set(referred)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('says what the fields of an answer mean, as their source does', () => {
    const [, file] = operations.find(([name]) => name === 'GET /api/applications/{id}')!;
    const { schema } = file.responses['200']!.content!['application/json']!;
    expect(schema).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['id', 'version', 'deadlines', 'links']),
      properties: {
        executableFrom: { anyOf: [{ type: 'null' }, { type: 'string' }] },
        deadlines: { type: 'array', items: { $ref: '#/components/schemas/DeadlineView' } },
      },
    });
    expect(document.components!.schemas!['DeadlineView']).toMatchObject({
      properties: {
        overdue: { type: 'boolean', description: expect.stringContaining('nobody has answered the silence') },
        expiry: { enum: ['automatic', 'offered', 'shown'] },
      },
    });
  });

  it('refuses in the form of a problem', async () => {
    const { content } = operations.find(([name]) => name === 'GET /api/applications')![1].responses['default']!;
    expect(content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
    const { body } = await house.http().get('/api/applications').expect(401);
    expect(document.components!.schemas!['Problem']).toMatchObject({ required: ['type', 'title', 'status', 'detail'] });
    expect(body).toEqual({
      type: '/problems#unauthenticated',
      title: expect.any(String),
      status: 401,
      detail: expect.any(String),
    });
  });
});
