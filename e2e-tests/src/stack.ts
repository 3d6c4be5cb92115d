import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** With KINORA_E2E_ATTACH=8080 the journeys run against the stack that is up on that port, and leave it up. */
const attached = process.env['KINORA_E2E_ATTACH'];
export const ownStack = attached === undefined;

/** Else they start one of their own beside it: other ports, other data. */
export const port = Number(attached ?? process.env['KINORA_E2E_PORT'] ?? 18080);
export const origin = `http://localhost:${port}`;

const project = fileURLToPath(new URL('../..', import.meta.url));
/** Where the stack keeps its data. */
export const home = ownStack ? `${project}/.kinora/e2e` : (process.env['KINORA_HOME'] ?? `${project}/.kinora`);
const environment = { ...process.env, KINORA_PORT: String(port), KINORA_HOME: home };

export function kinora(...args: string[]): string {
  return execFileSync('./kinora', args, { cwd: project, env: environment, encoding: 'utf8', timeout: 600_000 });
}

interface ProcessRow {
  name: string;
  pid?: number;
  health: string;
  restarts: number;
}

/** The exit code of the command says whether everything is up, which it need not be. */
function status(): { processes: ProcessRow[] } {
  const { stdout, stderr } = spawnSync('./kinora', ['status', '--json'], { cwd: project, env: environment, encoding: 'utf8', timeout: 60_000 });
  if (!stdout.startsWith('{')) throw new Error(`./kinora status --json: ${stdout}${stderr}`);
  return JSON.parse(stdout) as { processes: ProcessRow[] };
}

export function processOf(name: string): ProcessRow {
  const row = status().processes.find((candidate) => candidate.name === name);
  if (!row) throw new Error(`The stack has no process ${name}`);
  return row;
}

/** Ends a service as a power cut would: no time to tidy up. The supervisor starts it again. */
export function killHard(name: string): void {
  const { pid } = processOf(name);
  if (!pid) throw new Error(`${name} does not run`);
  process.kill(pid, 'SIGKILL');
}
