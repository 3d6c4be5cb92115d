import { Agent, request } from 'node:http';
import { port } from './stack.ts';

export interface FloodRequest {
  method: string;
  path: string;
  token?: string | undefined;
  json?: unknown;
}

export interface Flooded {
  path: string;
  status: number;
  retryAfter: string | undefined;
  text: string;
}

/**
 * Sends many requests with a fixed concurrency, from 100 addresses of the loopback network, so that limits per
 * address do not apply.
 *
 * @returns the responses in the order of the requests; status 0 if the connection broke
 */
export async function flood(count: number, width: number, make: (n: number) => FloodRequest): Promise<Flooded[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: width });
  const answers: Flooded[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async (_, lane) => {
      while (next < count) {
        const n = next++;
        answers[n] = await one(make(n), agent, `127.0.0.${(lane % 100) + 2}`);
      }
    }),
  );
  agent.destroy();
  return answers;
}

export interface Timed extends Flooded {
  /** From sending to the last byte of the answer, milliseconds. */
  ms: number;
}

/**
 * Sends requests at a fixed rate, whether or not earlier ones have been answered (an open loop), from 100 addresses.
 *
 * @param rate requests per second
 */
export async function stream(rate: number, seconds: number, make: (n: number) => FloodRequest): Promise<Timed[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const sent: Promise<Timed>[] = [];
  const begin = performance.now();
  for (let n = 0; n < rate * seconds; n++) {
    const wait = begin + (n * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((wake) => setTimeout(wake, wait));
    const at = performance.now();
    sent.push(one(make(n), agent, `127.0.0.${(n % 100) + 2}`).then((answer) => ({ ...answer, ms: performance.now() - at })));
  }
  const answers = await Promise.all(sent);
  agent.destroy();
  return answers;
}

function one({ method, path, token, json }: FloodRequest, agent: Agent, localAddress: string): Promise<Flooded> {
  return new Promise((resolve) => {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent,
        localAddress,
        timeout: 120_000,
        headers: {
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            path,
            status: incoming.statusCode ?? 0,
            retryAfter: incoming.headers['retry-after'],
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
        incoming.on('error', () => resolve({ path, status: 0, retryAfter: undefined, text: 'the answer broke off' }));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', (failure) => resolve({ path, status: 0, retryAfter: undefined, text: String(failure) }));
    outgoing.end(body);
  });
}
