import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { home, port } from './stack.ts';

const schemas = ['gateway', 'video', 'moderation', 'recommendation', 'preference'];
const textual = ['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json', 'blob', 'tinyblob', 'mediumblob', 'longblob', 'binary', 'varbinary'];

/** The columns in the tables of all services that contain this text, as `schema.table.column`. */
export async function columnsWith(text: string): Promise<string[]> {
  const secrets = JSON.parse(readFileSync(`${home}/data/secrets.json`, 'utf8')) as { database: string };
  const database = await mysql.createConnection({ host: '127.0.0.1', port: port + 5, user: 'root', password: secrets.database });
  try {
    const [columns] = await database.query<RowDataPacket[]>(
      `SELECT c.table_schema AS s, c.table_name AS t, c.column_name AS c
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.data_type IN (?)
         AND (${schemas.map(() => 'c.table_schema LIKE ?').join(' OR ')})`,
      [textual, ...schemas.map((schema) => `%${schema}%`)],
    );
    if (columns.length < 50) throw new Error(`Only ${columns.length} columns found: are these the right schemas?`);
    const found: string[] = [];
    for (const { s, t, c } of columns) {
      const [rows] = await database.query<RowDataPacket[]>('SELECT 1 FROM ??.?? WHERE LOCATE(?, CONVERT(?? USING utf8mb4)) > 0 LIMIT 1', [s, t, text, c]);
      if (rows.length > 0) found.push(`${s}.${t}.${c}`);
    }
    return found.sort();
  } finally {
    await database.end();
  }
}

async function holds(file: string, text: string): Promise<boolean> {
  let rest = '';
  for await (const part of createReadStream(file, { encoding: 'latin1', highWaterMark: 1024 * 1024 })) {
    const piece = rest + String(part);
    if (piece.includes(text)) return true;
    rest = piece.slice(-text.length);
  }
  return false;
}

/** The files of the stack that contain this ASCII text: media, uploads, artifacts and logs, but not those of MariaDB and Kafka. */
export async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['data', 'logs']) {
    if (!existsSync(`${home}/${folder}`)) continue;
    for (const name of readdirSync(`${home}/${folder}`, { recursive: true, encoding: 'utf8' })) {
      const file = `${home}/${folder}/${name}`;
      if (folder === 'data' && /^(mariadb|kafka)\b/.test(name)) continue;
      if (statSync(file, { throwIfNoEntry: false })?.isFile() && (await holds(file, text))) found.push(`${folder}/${name}`);
    }
  }
  return found.sort();
}
