// What each handler of a controller answers, as JSON Schema (2020-12), from the type that its method returns: the one place
// where that is said already. JSON carries it, so a Date is a text, and what is undefined is absent.
import ts from 'typescript';

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];
/** Of what stands in no document: pages, and what has a document of its own. */
const UNTOLD = ['ApiExcludeController', 'ApiExcludeEndpoint'];
/** What a class of such a name becomes in JSON. */
const WRITTEN = { Date: { type: 'string', format: 'date-time' } };
/** Sent as they are, not as JSON. */
const STREAMS = ['StreamableFile', 'Buffer', 'Uint8Array'];

/**
 * @param {ts.Program} program
 * @returns {{ operations: Record<string, object>, schemas: Record<string, object> }} content by media type for each
 *   `Controller_method`, and the named schemas that it refers to
 */
export function answerSchemas(program) {
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker);
  const operations = {};
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile) continue;
    for (const node of file.statements) {
      if (!ts.isClassDeclaration(node) || !decoratorOf(node, ['Controller']) || decoratorOf(node, UNTOLD)) continue;
      for (const method of node.members) {
        if (!ts.isMethodDeclaration(method) || !decoratorOf(method, VERBS) || decoratorOf(method, UNTOLD)) continue;
        const returned = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method));
        const content = contentOf(writer, checker.getAwaitedType(returned) ?? returned, writer.mediaTypesOf(method));
        const name = `${node.name.text}_${method.name.text}`;
        if (name in operations) throw new Error(`Two handlers are named ${name}: give one class another name.`);
        if (content) operations[name] = content;
      }
    }
  }
  return { operations, schemas: writer.named() };
}

/** @param said media types that the source names; without them Nest sends a text as a page and all else as JSON */
function contentOf(writer, type, said) {
  const parts = partsOf(type).filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
  const isText = ({ flags }) => flags & ts.TypeFlags.StringLike;
  const isStream = ({ symbol }) => STREAMS.includes(symbol?.name);
  const written = parts.filter((part) => !isText(part) && !isStream(part));
  const [json = 'application/json'] = said.filter((media) => media.endsWith('json'));
  const content = {};
  if (written.length > 0) content[json] = { schema: writer.unionOf(written) };
  const others = said.filter((media) => written.length === 0 || media !== json);
  const [isPlain, isSent] = [parts.some(isText), parts.some(isStream)];
  const [sent = isSent ? 'application/octet-stream' : 'text/html', ...more] = others;
  if (isPlain || isSent || (parts.length === 0 && said.length > 0)) {
    for (const media of [sent, ...more]) content[media] = { schema: sentSchema(media, isPlain) };
  }
  return Object.keys(content).length > 0 ? content : undefined;
}

/** Of what a handler writes itself. */
function sentSchema(media, isPlain) {
  if (media.endsWith('json')) return {};
  return isPlain ? { type: 'string' } : { type: 'string', format: 'binary' };
}

function decoratorOf(node, names) {
  return ts
    .getDecorators(node)
    ?.find(({ expression }) => ts.isCallExpression(expression) && names.includes(expression.expression.text));
}

function partsOf(type) {
  return type.isUnion() ? type.types : [type];
}

class SchemaWriter {
  constructor(checker) {
    this.checker = checker;
    /** Names by type, and schemas by name. */
    this.names = new Map();
    this.schemas = new Map();
  }

  /** Those that `@ApiProduces(…)` or `@Header('Content-Type', …)` name, of the method or else of its class. */
  mediaTypesOf(method) {
    const textOf = (node) => this.checker.getTypeAtLocation(node).value.split(';')[0];
    const header = decoratorOf(method, ['Header']);
    if (header?.expression.arguments[0].text === 'Content-Type') return [textOf(header.expression.arguments[1])];
    const produces = decoratorOf(method, ['ApiProduces']) ?? decoratorOf(method.parent, ['ApiProduces']);
    return produces ? produces.expression.arguments.map(textOf) : [];
  }

  named() {
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  schemaOf(type) {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (flags & ts.TypeFlags.TypeParameter) return this.schemaOf(this.checker.getBaseConstraintOfType(type) ?? type);
    const name = this.nameOf(type);
    if (name === undefined) return this.written(type);
    if (!this.schemas.has(name)) {
      // Reserved first: a type may hold itself.
      this.schemas.set(name, {});
      Object.assign(this.schemas.get(name), this.described(this.written(type), type.aliasSymbol ?? type.symbol));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Types with a name of their own are described once; those of libraries, and those made from others, where they stand. */
  nameOf(type) {
    if (this.names.has(type)) return this.names.get(type);
    const symbol = type.aliasSymbol ?? type.symbol;
    const isNamed =
      symbol &&
      !symbol.name.startsWith('__') &&
      !type.aliasTypeArguments?.length &&
      !(type.aliasSymbol ? [] : this.checker.getTypeArguments(type)).length &&
      symbol.declarations?.some((one) => !one.getSourceFile().isDeclarationFile) &&
      !this.isList(type);
    const name = isNamed ? symbol.name : undefined;
    if (name && [...this.names.values()].includes(name))
      throw new Error(`Answers hold two types named ${name}: give one another name.`);
    this.names.set(type, name);
    return name;
  }

  /** With what the source says of it. */
  described(schema, symbol) {
    const description = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
    return description ? { description, ...schema } : schema;
  }

  isList(type) {
    return this.checker.isArrayType(type) || this.checker.isTupleType(type);
  }

  written(type) {
    if (type.isUnion()) return this.unionOf(type.types);
    if (this.checker.isTupleType(type)) return this.tupleOf(type);
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.schemaOf(this.checker.getTypeArguments(type)[0]) };
    const { [type.symbol?.name]: asText } = WRITTEN;
    if (asText) return asText;
    if (STREAMS.includes(type.symbol?.name)) throw new Error(`An answer holds bytes: ${this.checker.typeToString(type)}.`);
    // A text that is told from others by a mark of its type.
    const base =
      type.isIntersection() && type.types.find(({ flags }) => flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike));
    return base ? this.schemaOf(base) : this.objectOf(type);
  }

  unionOf(types) {
    const parts = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const schemas = [];
    const constants = [];
    const isBoolean = parts.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    if (isBoolean) schemas.push({ type: 'boolean' });
    for (const part of parts) {
      if (isBoolean && part.flags & ts.TypeFlags.BooleanLiteral) continue;
      const schema = this.schemaOf(part);
      if ('const' in schema) constants.push(schema.const);
      else schemas.push(schema);
    }
    if (constants.length > 0) schemas.unshift(constants.length === 1 ? { const: constants[0] } : { enum: constants });
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  tupleOf(type) {
    const { elementFlags, minLength } = type.target;
    const items = this.checker.getTypeArguments(type).map((one) => this.schemaOf(one));
    const rest = elementFlags.findIndex((flag) => flag & ts.ElementFlags.Variable);
    if (rest < 0) return { type: 'array', prefixItems: items, minItems: minLength, maxItems: items.length };
    return { type: 'array', prefixItems: items.slice(0, rest), items: items[rest], minItems: minLength };
  }

  objectOf(type) {
    const { checker } = this;
    const properties = {};
    const required = [];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const value = checker.getTypeOfSymbol(symbol);
      if (value.getCallSignatures().length > 0) continue;
      const parts = partsOf(value);
      if (parts.every(({ flags }) => flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never))) continue;
      properties[symbol.name] = this.described(this.schemaOf(value), symbol);
      const mayLack = symbol.flags & ts.SymbolFlags.Optional || parts.some(({ flags }) => flags & ts.TypeFlags.Undefined);
      if (!mayLack) required.push(symbol.name);
    }
    const others = checker.getIndexInfosOfType(type).map((info) => this.schemaOf(info.type));
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(others.length > 0 && { additionalProperties: others.length === 1 ? others[0] : { anyOf: others } }),
    };
  }
}
