import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { matrix } from '../src/access-matrix.ts';
import { call, register, signIn, until } from '../src/api.ts';
import { noiseFor } from '../src/noise.ts';
import { allOperations, isUndescribed, nameOf, type Operation, type Service, services } from '../src/operations.ts';
import { inParallel, originOf, send } from '../src/probe.ts';
import { postEndlessJson, rawRequest } from '../src/raw.ts';
import { home, port, processOf } from '../src/stack.ts';

/** Invalid requests: the response is a clear problem, nothing is logged as an error, and no process exits. */
test.describe('wrong requests', () => {
  const seconds = Number(process.env['KINORA_E2E_NOISE_SECONDS'] ?? 30);
  const leak = /\bat (?:dev|org|java|jakarta|tools)\.[\w.$]+\(|\b[a-z]+(?:\.[a-z]+)+\.[A-Z]\w+Exception\b|SQLSyntax|\/\.kinora\//;

  function logOf(service: Service): string {
    const file = `${home}/logs/${service}.log`;
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  function sizesOfLogs(): Map<Service, number> {
    return new Map(services.map((service) => [service, existsSync(`${home}/logs/${service}.log`) ? statSync(`${home}/logs/${service}.log`).size : 0]));
  }

  function pids(): Map<string, number | undefined> {
    return new Map(services.map((service) => [service, processOf(service).pid]));
  }

  test('noise in every parameter, header and body never fails a service', async () => {
    const seed = Number(process.env['KINORA_E2E_NOISE'] ?? 1);
    console.log(`  noise with KINORA_E2E_NOISE=${seed}`);
    const before = pids();
    const logs = sizesOfLogs();
    const known: (string | undefined)[] = [undefined];
    for (const role of ['creator', 'moderator', 'admin', 'operator']) known.push((await signIn(role)).token);
    const throwaway = (await register('noise')).token;
    const found = new Map<string, string>();
    const deadline = Date.now() + seconds * 1000;
    let requests = 0;

    async function probe(operation: Operation, round: number): Promise<void> {
      const effective = matrix[nameOf(operation)]?.effective ?? true;
      const samples = fc.sample(noiseFor(operation), { seed: seed + round, numRuns: 3 });
      for (const [n, sample] of samples.entries()) {
        if (Date.now() > deadline) return;
        const token = effective ? throwaway : known[(round + n) % known.length];
        const headers = Object.fromEntries(
          Object.entries(sample.headers).map(([name, value]) => [name, Buffer.from(value, 'utf8').toString('latin1')]),
        );
        const direct = (round + n) % 2 === 0;
        let answer;
        try {
          answer = await send(originOf(operation, direct) + sample.path, operation.method, {
            token,
            headers,
            body: sample.body as BodyInit | undefined,
          });
        } catch (failure) {
          // Headers that clients refuse to send, or a closed connection: the process ids show whether the server is alive.
          if (failure instanceof TypeError) continue;
          throw failure;
        }
        requests++;
        const where = `${nameOf(operation)} at ${direct ? operation.service : 'the gateway'}`;
        const odd = Object.entries(sample.headers).map(([name, value]) => `${name}: ${value.slice(0, 40)}`).join('; ');
        const what = `${sample.path.slice(0, 120)} {${odd}} ${String(sample.body).slice(0, 80)} → ${answer.status} ${answer.text.slice(0, 120)}`;
        if (answer.status >= 500) found.set(`5xx: ${where}`, what);
        if (isUndescribed(operation, answer.status)) found.set(`undescribed ${answer.status}: ${where}`, what);
        if (leak.test(answer.text)) found.set(`leak: ${where}`, what);
        const bodiless = operation.method === 'HEAD' || answer.status === 416;
        if (answer.status >= 400 && !bodiless && !/"code":"[A-Z_0-9]+"/.test(answer.text)) found.set(`no code: ${where}`, what);
      }
    }

    for (let round = 0; Date.now() < deadline && round < 40; round++) {
      await inParallel(allOperations(), 6, (operation) => probe(operation, round));
    }
    console.log(`  ${requests} requests`);
    const unforeseen = services.flatMap((service) => {
      const lines = logOf(service).slice(logs.get(service)).split('\n');
      return lines.filter((line) => line.includes('Unforeseen failure')).map((line) => `${service}: ${line.slice(0, 200)}`);
    });
    expect([...found].sort().map(([key, value]) => `${key}: ${value}`)).toEqual([]);
    expect(unforeseen).toEqual([]);
    expect(pids()).toEqual(before);
  });

  test('bytes that are no HTTP get a refusal or a closed connection', async () => {
    const before = pids();
    const requests = [
      'GET / HTTP/1.1\r\n\r\n',
      'GET /api/v1/feed HTTP/9.9\r\nHost: x\r\n\r\n',
      'GET /api/v1/feed?mode=%ff HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /api/v1/videos;a=b/x HTTP/1.1\r\nHost: x\r\n\r\n',
      'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /error HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=99999999-\r\n\r\n',
      'POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /api/v1/engagements HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      'POST /api/v1/engagements HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      'POST /api/v1/engagements HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n',
      `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(3_000)}\r\n`,
      `GET /api/v1/feed HTTP/1.1\r\nHost: x\r\nIdempotency-Key: \u{1F600}\r\n\r\n`,
      Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
      '\r\n\r\n\r\n',
    ];
    const wrong: string[] = [];
    const probes = services.flatMap((service, n) => requests.map((request) => ({ service, to: port + n, request })));
    await inParallel(probes, 40, async ({ service, to, request }) => {
      const line = await rawRequest(to, request);
      if (/^HTTP\/1\.1 5/.test(line) && !line.includes(' 505')) wrong.push(`${service}: ${String(request).slice(0, 60)} → ${line}`);
    });
    expect(wrong).toEqual([]);
    expect(pids()).toEqual(before);
  });

  test('a body of 60 MB is refused after a few hundred kilobytes, a hundred at once too', async () => {
    const before = pids();
    const viewer = (await signIn('viewer')).token;
    const creator = (await signIn('creator')).token;
    const moderator = (await signIn('moderator')).token;
    const targets: [number, string, string | undefined, string][] = [
      [port, '/api/v1/auth/token', undefined, '{"login":"'],
      [port, '/api/v1/auth/register', undefined, '{"handle":"'],
      [port, '/api/v1/engagements', viewer, '{"events":['],
      [port + 1, '/api/v1/videos', creator, '{"title":"'],
      [port + 2, '/api/v1/moderation/comments/scores', moderator, '{"texts":["'],
      [port + 3, '/api/v1/feed/feedback', viewer, '{"videoId":"'],
      [port + 4, '/api/v1/engagements', viewer, '{"events":['],
    ];
    for (const [to, path, token, opening] of targets) {
      const { status, sent } = await postEndlessJson(to, path, token, opening, 60);
      // 400 for a text that exceeds the limit of the JSON parser, which applies before the limit of the body.
      expect([400, 413, 0], `${path} on port ${to}`).toContain(status);
      // Bytes beyond the limit are in the buffers of the two sockets.
      expect(sent, `${path} on port ${to}`).toBeLessThan(16 * 1024 * 1024);
    }
    for (const [to, path, token, opening] of targets) {
      await inParallel(Array.from({ length: 100 }), 100, async () => {
        await postEndlessJson(to, path, token, opening, 60);
      });
    }
    expect(pids()).toEqual(before);
    // A kept-alive connection may have been closed meanwhile.
    await until('The feed is served', () => call('GET', '/api/v1/feed').catch(() => undefined), (answer) => answer?.status === 200);
  });
});
