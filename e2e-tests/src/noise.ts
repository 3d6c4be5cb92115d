import fc, { type Arbitrary } from 'fast-check';
import type { Operation, Parameter, Schema } from './operations.ts';
import { unknownPath } from './probe.ts';

/** An invalid request: values of the wrong type, size or encoding everywhere in an operation. */
export interface NoisyRequest {
  path: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
}

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('', ' ', '\0', '../../etc/passwd', "' OR 1=1 --", '<script>x</script>', '\u202Eabc', '${jndi:ldap://127.0.0.1:9/x}'),
  fc.constant('a'.repeat(70_000)),
);

const numbers = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 9.3e18, -9.3e18, 1e308, 0.1),
);

/** JSON texts, not values: some cannot be written by a serializer. */
const brokenJson = fc.constantFrom(
  '',
  'null',
  '[]',
  '"text"',
  '1e999',
  '{',
  '{"a":',
  '{"a":1}{"a":2}',
  '{"a":1,"a":2}',
  '\uFEFF{}',
  `{"text":"\\ud800"}`,
  '['.repeat(5_000),
  `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
  `{"n":${'9'.repeat(5_000)}}`,
  `{"${'k'.repeat(60_000)}":1}`,
  `[${'0,'.repeat(100_000)}0]`,
);

const invalidUtf8 = fc.constantFrom(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xc0, 0xaf]));

/** Percent-encoded parameter values, including invalid UTF-8. */
const queryValues = fc.oneof(
  fc.constantFrom('', '%ff', '%c0%af', '%ed%a0%80', '%00', '%F0%9F%98%80', '-1', '0', '1e9', '99999999999999999999', 'NaN', 'true', '%25', 'a'.repeat(3_000)),
  strings.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 4_000)),
);

const contentTypes = fc.constantFrom(
  'application/json',
  'application/json',
  'application/json',
  '*/*',
  'application/*',
  'application/json; charset=',
  'application/json; charset=utf-99',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/xml',
  'nonsense',
  '',
);

const oddHeaders = fc.dictionary(
  fc.constantFrom('Accept', 'Accept-Language', 'Range', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID', 'X-Forwarded-For', 'Forwarded', 'traceparent', 'Tus-Resumable', 'Upload-Length', 'Upload-Offset', 'Upload-Metadata', 'Upload-Checksum', 'X-HTTP-Method-Override'),
  fc.constantFrom('*/*;q=x', 'text/html', 'bytes=-0', 'bytes=9-1', 'bytes=0-1,5-9,99999999999999999999-', '\u00e9\u00ff', 'x'.repeat(1_500), '9223372036854775808', '-1', '00-0-0-0', ';;;', '1.0.0', 'filename ZZZ!, ,'),
  { maxKeys: 3 },
);

/** Values for a schema, mostly of the right type, so that the noise gets past the JSON parser. */
function valueOf(schema: Schema | undefined, schemas: Record<string, Schema>, depth = 0): Arbitrary<unknown> {
  const resolved = schema?.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (resolved === undefined || depth > 4) return fc.jsonValue();
  const type = Array.isArray(resolved.type) ? resolved.type[0] : resolved.type;
  const right: Arbitrary<unknown> =
    resolved.enum !== undefined
      ? fc.constantFrom(...resolved.enum, 'NO_SUCH_VALUE')
      : type === 'object' || resolved.properties !== undefined
        ? fc.record(
            Object.fromEntries(
              Object.entries(resolved.properties ?? {}).map(([name, property]) => [name, valueOf(property, schemas, depth + 1)]),
            ),
            { requiredKeys: [] },
          )
        : type === 'array'
          ? fc.array(valueOf(resolved.items, schemas, depth + 1), { maxLength: 150 })
          : type === 'integer' || type === 'number'
            ? numbers
            : type === 'boolean'
              ? fc.boolean()
              : resolved.format === 'uuid'
                ? fc.oneof(fc.uuid(), strings)
                : strings;
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue() });
}

function queryOf(parameters: Parameter[]): Arbitrary<string> {
  const names = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
  if (names.length === 0) return fc.constantFrom('', '?x=%ff');
  return fc
    .array(fc.tuple(fc.constantFrom(...names), queryValues), { maxLength: 4 })
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
}

function bodyOf(operation: Operation): Arbitrary<string | Buffer | undefined> {
  if (operation.bodyTypes.length === 0) return fc.constant(undefined);
  return fc.oneof(
    { weight: 4, arbitrary: valueOf(operation.body, operation.schemas).map((value) => JSON.stringify(value ?? null)) },
    { weight: 2, arbitrary: brokenJson },
    { weight: 1, arbitrary: invalidUtf8 },
  );
}

/** Noise for one operation. Preconditions never match, so that existing data is not changed. */
export function noiseFor(operation: Operation): Arbitrary<NoisyRequest> {
  return fc.record({ query: queryOf(operation.parameters), body: bodyOf(operation), contentType: contentTypes, odd: oddHeaders }).map(
    ({ query, body, contentType, odd }) => ({
      path: unknownPath(operation) + query,
      headers: {
        ...odd,
        ...(operation.parameters.some((parameter) => parameter.name === 'If-Match') ? { 'If-Match': '"999999999"' } : {}),
        ...(body === undefined ? {} : { 'Content-Type': contentType }),
      },
      body,
    }),
  );
}
