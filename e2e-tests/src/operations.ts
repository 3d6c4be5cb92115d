import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The services in the order of their ports: gateway-service listens on the public port, the others on those after it. */
export const services = [
  'gateway-service',
  'video-service',
  'moderation-service',
  'recommendation-service',
  'preference-service',
] as const;
export type Service = (typeof services)[number];

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

interface OperationObject {
  /** Alternatives; an empty one needs no token, one without roles allows any account. */
  security?: { bearer?: string[] }[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses?: Record<string, unknown>;
}

interface Document {
  paths: Record<string, Record<string, OperationObject>>;
  components?: { schemas?: Record<string, Schema> };
}

/** One operation that a service publishes in its API description. */
export interface Operation {
  service: Service;
  method: string;
  path: string;
  /** The allowed roles, derived by the service from its access rules; an empty list means any account. */
  who: 'anyone' | string[];
  parameters: Parameter[];
  bodyTypes: string[];
  body: Schema | undefined;
  schemas: Record<string, Schema>;
  /** The statuses that it may answer with. */
  statuses: Set<number>;
}

const methods = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'];
const project = fileURLToPath(new URL('../..', import.meta.url));

function whoMayCall({ security = [] }: OperationObject): 'anyone' | string[] {
  const open = security.length === 0 || security.some((alternative) => alternative.bearer === undefined);
  return open ? 'anyone' : security.flatMap((alternative) => alternative.bearer ?? []);
}

function operationsOf(service: Service): Operation[] {
  const document = JSON.parse(readFileSync(`${project}/${service}/openapi.json`, 'utf8')) as Document;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method] !== undefined)
      .map((method) => {
        const operation = item[method] as OperationObject;
        const content = operation.requestBody?.content ?? {};
        return {
          service,
          method: method.toUpperCase(),
          path,
          who: whoMayCall(operation),
          parameters: operation.parameters ?? [],
          bodyTypes: Object.keys(content),
          body: content['application/json']?.schema,
          schemas: document.components?.schemas ?? {},
          statuses: new Set(Object.keys(operation.responses ?? {}).map(Number)),
        };
      }),
  );
}

/** All operations of all services, from the committed API descriptions. */
export function allOperations(): Operation[] {
  return services.flatMap(operationsOf);
}

export function nameOf(operation: Operation): string {
  return `${operation.method} ${operation.path}`;
}

/** What any operation may answer: the gateway's own answer where a service takes too long. */
const ofTheGateway = 504;

/** Whether the description of an operation lacks a status with which it has answered. */
export function isUndescribed(operation: Operation, status: number): boolean {
  return status !== ofTheGateway && !operation.statuses.has(status);
}

/** Finds the operation that a request asks for; one with fewer variables goes first. */
export function operationOf(method: string, path: string): Operation | undefined {
  const asked = (path.split('?')[0] ?? '').split('/');
  return byVariables().find((operation) => {
    const parts = operation.path.split('/');
    const open = parts.at(-1) === '{path}';
    return (
      operation.method === method &&
      (open ? asked.length >= parts.length : asked.length === parts.length) &&
      parts.every((part, n) => (open && n === parts.length - 1) || matches(part, asked[n] ?? ''))
    );
  });
}

let sorted: Operation[] | undefined;

function byVariables(): Operation[] {
  const variables = (operation: Operation) => operation.path.split('{').length;
  sorted ??= allOperations().sort((a, b) => variables(a) - variables(b));
  return sorted;
}

/** Whether a part of a path fits one of a template, such as `{language}.vtt`. */
function matches(template: string, part: string): boolean {
  const [before = '', after] = template.split(/\{\w+\}/);
  if (after === undefined) return template === part;
  return part.length > before.length + after.length && part.startsWith(before) && part.endsWith(after);
}
