import { expect, test } from '@playwright/test';
import { type Access, matrix, type Role, roles } from '../src/access-matrix.ts';
import { signIn } from '../src/api.ts';
import { forgedTokens, signedOutToken } from '../src/forged-tokens.ts';
import { allOperations, isUndescribed, nameOf, type Operation } from '../src/operations.ts';
import { inParallel, originOf, send, unknownPath } from '../src/probe.ts';

/** Compares every endpoint × role × kind of token × port with a hand-written table. */
test.describe('access', () => {
  const operations = allOperations();
  const ports = [false, true];

  interface Probe {
    operation: Operation;
    direct: boolean;
    caller: string;
    token: string | undefined;
    wanted: 'allowed' | 401 | 403;
  }

  function accessTo(operation: Operation): Access {
    const access = matrix[nameOf(operation)];
    if (access === undefined) throw new Error(`${nameOf(operation)} is not in src/access-matrix.ts`);
    return access;
  }

  function allows(access: Access, role: Role): boolean {
    return access.who === 'anyone' || access.who === 'signed-in' || access.who.includes(role);
  }

  async function violations(probes: Probe[]): Promise<string[]> {
    const found: string[] = [];
    await inParallel(probes, 6, async ({ operation, direct, caller, token, wanted }) => {
      const json = operation.bodyTypes.length > 0;
      const answer = await send(originOf(operation, direct) + unknownPath(operation), operation.method, {
        token,
        headers: json ? { 'Content-Type': operation.bodyTypes[0] ?? 'application/json' } : {},
        body: json ? '{}' : undefined,
      });
      const right =
        wanted === 'allowed' ? answer.status < 500 && answer.status !== 401 && answer.status !== 403 : answer.status === wanted;
      const where = direct ? operation.service : 'the gateway';
      if (isUndescribed(operation, answer.status)) {
        found.push(`${nameOf(operation)} at ${where} as ${caller}: ${answer.status} is not described: ${answer.text.slice(0, 160)}`);
      }
      if (!right) {
        found.push(`${nameOf(operation)} at ${where} as ${caller}: ${answer.status}, wanted ${wanted}: ${answer.text.slice(0, 160)}`);
      }
    });
    return found.sort();
  }

  test('the table names every operation, and no other', () => {
    expect(Object.keys(matrix).sort()).toEqual(operations.map(nameOf).sort());
  });

  test('the descriptions name the same callers as the table', () => {
    for (const operation of operations) {
      const { who } = accessTo(operation);
      const people = who === 'signed-in' ? [] : who === 'anyone' ? who : [...who].sort();
      const described = operation.who === 'anyone' ? operation.who : operation.who.filter((role) => role !== 'service').sort();
      expect(described, nameOf(operation)).toEqual(people);
    }
  });

  test('each role gets what the table grants, at the gateway and at the service', async () => {
    const tokens = new Map<Role, string>();
    for (const role of roles) tokens.set(role, (await signIn(role)).token);
    const probes: Probe[] = [];
    for (const operation of operations) {
      const access = accessTo(operation);
      for (const direct of ports) {
        if (access.who !== 'anyone') {
          probes.push({ operation, direct, caller: 'nobody', token: undefined, wanted: 401 });
        } else if (!access.effective) {
          probes.push({ operation, direct, caller: 'nobody', token: undefined, wanted: 'allowed' });
        }
        for (const role of roles) {
          const allowed = allows(access, role);
          if (access.ignoresToken || (allowed && access.effective)) continue;
          probes.push({ operation, direct, caller: role, token: tokens.get(role), wanted: allowed ? 'allowed' : 403 });
        }
      }
    }
    expect(await violations(probes)).toEqual([]);
  });

  test('no forged token opens anything, not even what is open to everyone', async () => {
    const probes: Probe[] = [];
    for (const [caller, token] of Object.entries(await forgedTokens())) {
      for (const operation of operations) {
        if (accessTo(operation).ignoresToken) continue;
        for (const direct of ports) probes.push({ operation, direct, caller, token, wanted: 401 });
      }
    }
    expect(await violations(probes)).toEqual([]);
  });

  test('the token of a signed-out session is refused by every service', async () => {
    const token = await signedOutToken();
    const guarded = operations.filter((operation) => !accessTo(operation).ignoresToken);
    await expect
      .poll(() => violations(guarded.flatMap((operation) =>
        ports.map((direct) => ({ operation, direct, caller: 'a signed-out person', token, wanted: 401 as const })))))
      .toEqual([]);
  });

  test('paths that no service describes answer nobody', async () => {
    const admin = (await signIn('admin')).token;
    const found: string[] = [];
    const paths = ['/api/v1/unheard-of', '/api/v2/feed', '/actuator/env', '/actuator/heapdump', '/v3/api-docs/../../actuator/env', '/error'];
    for (const operation of operations.filter((each, n) => operations.findIndex((o) => o.service === each.service) === n)) {
      for (const path of paths) {
        for (const token of [undefined, admin]) {
          for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
            // At the gateway, paths outside of the API are pages of web-ui.
            if (operation.service === 'gateway-service' && path === '/error' && method === 'GET') continue;
            const answer = await send(originOf(operation, true) + path, method, { token });
            if (answer.status < 400 || answer.status >= 500) found.push(`${method} ${path} at ${operation.service}: ${answer.status}`);
          }
        }
      }
    }
    expect(found).toEqual([]);
  });
});
