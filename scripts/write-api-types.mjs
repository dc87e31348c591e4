// dist/openapi.d.ts: the types of our OpenAPI document, for the staff application. The server is built before.
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const document = execFileSync(process.execPath, ['dist/src/cli.js', 'api'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
writeFileSync('dist/openapi.json', document);
writeFileSync('dist/openapi.d.ts', astToString(await openapi(JSON.parse(document), { defaultNonNullable: false })));
