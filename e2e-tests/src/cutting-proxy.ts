import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { port } from './stack.ts';

/** Pseudo-random numbers (mulberry32), so that a failure can be reproduced by its seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seeds of this run: three random ones, or those of KINORA_E2E_SEEDS=1,2,3. */
export function seeds(): number[] {
  const given = process.env['KINORA_E2E_SEEDS'];
  if (given !== undefined) return given.split(',').map(Number);
  return [1, 2, 3].map(() => Math.floor(Math.random() * 2 ** 31));
}

/**
 * A bad connection to the gateway: it is cut after random byte counts, wherever in a request or in a chunk that
 * is; the next connection lasts until the next cut.
 */
export class CuttingProxy {
  cuts = 0;
  private carried = 0;

  private constructor(
    private readonly server: Server,
    private readonly cutsAt: readonly number[],
  ) {
    server.on('connection', (client) => this.carry(client));
  }

  /**
   * Cuts this many times during the first `bytes` bytes, and never afterwards. An upload of that size
   * meets every cut, because lost bytes are sent again.
   */
  static async start(seed: number, bytes: number, cuts: number): Promise<CuttingProxy> {
    const random = chance(seed);
    const cutsAt = Array.from({ length: cuts }, () => 1 + Math.floor(random() * bytes)).sort((a, b) => a - b);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CuttingProxy(server, cutsAt);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private carry(client: Socket): void {
    const gateway = connect(port, '127.0.0.1');
    const end = () => {
      client.destroy();
      gateway.destroy();
    };
    client.on('error', end).on('close', end);
    gateway.on('error', end).on('close', end);
    gateway.pipe(client);
    client.on('data', (bytes: Buffer) => {
      const left = (this.cutsAt[this.cuts] ?? Number.POSITIVE_INFINITY) - this.carried;
      if (bytes.length < left) {
        this.carried += bytes.length;
        if (!gateway.write(bytes)) {
          client.pause();
          gateway.once('drain', () => client.resume());
        }
        return;
      }
      const before = bytes.subarray(0, Math.max(0, left));
      this.carried += before.length;
      this.cuts++;
      // Further bytes of the client on this connection are lost.
      client.pause();
      gateway.write(before, end);
    });
  }
}
