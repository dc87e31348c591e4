// dist/src and dist/migrations, and dist/src/answers.json beside them: what each handler answers, which the API document tells.
import { writeFileSync } from 'node:fs';
import ts from 'typescript';
import { answerSchemas } from './answer-schemas.mjs';

const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
};
const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.build.json',
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: fail,
  },
);
const program = ts.createProgram(fileNames, options);
const found = [...errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
if (found.length > 0) fail(...found);
writeFileSync('dist/src/answers.json', `${JSON.stringify(answerSchemas(program))}\n`);

function fail(...diagnostics) {
  process.stderr.write(ts.formatDiagnosticsWithColorAndContext(diagnostics, host));
  process.exit(1);
}
