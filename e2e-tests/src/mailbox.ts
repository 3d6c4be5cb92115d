import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { until } from './api.ts';
import { home } from './stack.ts';

/** The mails to an address with a subject, as the stack wrote them to its folder. */
export function mailsTo(address: string, subject: string): string[] {
  const folder = `${home}/mail`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .filter((mail) => mail.includes(`To: ${address}`) && mail.includes(`Subject: ${subject}`));
}

/** Waits for a mail. */
export async function mailTo(address: string, subject: string): Promise<string> {
  const [mail] = await until(`A mail "${subject}"`, () => Promise.resolve(mailsTo(address, subject)), (mails) => mails.length > 0);
  return mail ?? '';
}

/** Waits for a mail with a link that carries a token, and takes the path of the link. */
export async function mailedPath(address: string, subject: string): Promise<string> {
  const found = /https?:\/\/[^/\s]+(\/[\w-]+#token=[\w-]+)/.exec(await mailTo(address, subject));
  if (found?.[1] === undefined) throw new Error(`The mail "${subject}" has no link`);
  return found[1];
}
