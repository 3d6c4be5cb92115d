import { connect } from 'node:net';

/** Sends raw bytes and returns the first line of the response; empty if the server closed without one. */
export function rawRequest(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setTimeout(15_000, () => {
      socket.destroy();
      resolve(answer.split('\r\n')[0] ?? '');
    });
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', (failure: NodeJS.ErrnoException) => (failure.code === 'ECONNREFUSED' ? reject(failure) : undefined));
  });
}

/**
 * Posts a JSON body of many megabytes in chunks, as fast as the server reads it.
 *
 * @returns the status, or 0 if the server closed the connection without a response, and the number of sent bytes
 */
export function postEndlessJson(
  port: number,
  path: string,
  token: string | undefined,
  opening: string,
  megabytes: number,
): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const filling = Buffer.alloc(64 * 1024, opening.endsWith('[') ? '0,' : 'a');
    const chunk = Buffer.concat([Buffer.from(`${filling.length.toString(16)}\r\n`), filling, Buffer.from('\r\n')]);
    let sent = 0;
    let answer = '';
    const done = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0), sent });
    };
    const pump = () => {
      while (sent < megabytes * 1024 * 1024 && socket.writable) {
        sent += filling.length;
        if (!socket.write(chunk)) {
          socket.once('drain', pump);
          return;
        }
      }
      if (socket.writable) socket.write('0\r\n\r\n');
    };
    socket.setTimeout(60_000, done);
    socket.on('connect', () => {
      const authorization = token === undefined ? '' : `Authorization: Bearer ${token}\r\n`;
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${authorization}` +
          `Transfer-Encoding: chunked\r\n\r\n${opening.length.toString(16)}\r\n${opening}\r\n`,
      );
      pump();
    });
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\r\n\r\n')) done();
    });
    socket.on('close', done);
    socket.on('error', (failure: NodeJS.ErrnoException) => (failure.code === 'ECONNREFUSED' ? reject(failure) : undefined));
  });
}
