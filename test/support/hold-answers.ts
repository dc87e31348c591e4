import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = Record<string, unknown>;

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** What was answered otherwise than the document says, a line each. */
export interface HeldAnswers {
  faults: Set<string>;
}

/**
 * Holds everything that a server answers in JSON against the document of its API: what the document does not know is a fault too,
 * so that it is whole.
 */
export function holdAnswers(server: Server, document: OpenAPIObject): HeldAnswers {
  const faults = new Set<string>();
  const operationOf = finderIn(document);
  const checkOf = checkerIn(document);
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/' } = request;
    const operation = operationOf(method, url.split('?')[0]!);
    if (!operation) return;
    const written = collect(response);
    response.on('finish', () => {
      const type = String(response.getHeader('content-type') ?? '').split(';')[0]!;
      if (response.statusCode === 304 || !type.endsWith('json')) return;
      const { statusCode: status } = response;
      const { [String(status)]: told, default: others } = operation.responses;
      const schema = (told ?? others)?.content?.[type]?.schema;
      const where = `${operation.operationId} ${status}`;
      if (!schema) faults.add(`${where}: ${type} is not told`);
      else for (const fault of checkOf(schema)(JSON.parse(written()))) faults.add(`${where} ${fault}`);
    });
  });
  return { faults };
}

/** Of addresses that two templates match, the one with more fixed parts counts. */
function finderIn({ paths }: OpenAPIObject): (method: string, path: string) => Operation | undefined {
  const templates = Object.entries(paths)
    .map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
      variables: path.split('{').length,
      operations: operations as Record<string, Operation>,
    }))
    .sort((a, b) => a.variables - b.variables);
  return (method, path) =>
    templates.find(({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()])?.operations[
      method.toLowerCase()
    ];
}

function checkerIn({ components }: OpenAPIObject): (schema: Schema) => (body: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const schemas = closed(components?.schemas ?? {}) as Schema;
  delete (schemas['Problem'] as Schema)['additionalProperties'];
  ajv.addSchema({ $id: 'document', components: { schemas } });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema) => (body) => {
    let validate = compiled.get(schema);
    if (!validate) {
      const text = JSON.stringify(closed(schema)).replaceAll('"#/components', '"document#/components');
      compiled.set(schema, (validate = ajv.compile(JSON.parse(text) as Schema)));
    }
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const place = instancePath.replaceAll(/\/\d+/g, '/*');
      return `${place}: ${message} ${JSON.stringify(params)}`;
    });
  };
}

/** The same, but that objects hold nothing else than what is told of them. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)])) as Schema;
  if (copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy))
    copy['additionalProperties'] = false;
  return copy;
}

/** What is written to a response, once it is finished. */
function collect(response: ServerResponse): () => string {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const { write, end } = response;
  response.write = ((...said: Parameters<typeof write>) => {
    keep(said[0]);
    return write.apply(response, said);
  }) as typeof write;
  response.end = ((...said: Parameters<typeof end>) => {
    keep(said[0]);
    return end.apply(response, said);
  }) as typeof end;
  return () => Buffer.concat(chunks).toString('utf8');
}
