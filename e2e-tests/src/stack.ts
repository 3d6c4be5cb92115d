import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Service, services } from './operations.ts';

/** With KINORA_E2E_ATTACH=8080 the journeys use the stack on that port, and leave it running. */
const attached = process.env['KINORA_E2E_ATTACH'];
export const ownStack = attached === undefined;

/** Otherwise they start a separate stack with other ports and data. */
export const port = Number(attached ?? process.env['KINORA_E2E_PORT'] ?? 18080);
export const origin = `http://localhost:${port}`;

const project = fileURLToPath(new URL('../..', import.meta.url));
/** The data folder of the stack. */
export const home = ownStack ? `${project}/.kinora/e2e` : (process.env['KINORA_HOME'] ?? `${project}/.kinora`);
// Rates of samples begin as soon as the only instance knows them, and answers are mailed at once: that saves twelve minutes of waiting.
const quick = ownStack ? { KINORA_SAMPLING_NOTICE: '5s', KINORA_REPORTERMAIL_OUTCOMEAFTER: '0s' } : {};
const environment = { ...process.env, ...quick, KINORA_PORT: String(port), KINORA_HOME: home };

export function kinora(...args: string[]): string {
  return execFileSync('./kinora', args, { cwd: project, env: environment, encoding: 'utf8', timeout: 600_000 });
}

interface ProcessRow {
  name: string;
  pid?: number;
  health: string;
  restarts: number;
}

/** Ignores the exit code, which says whether everything is up. */
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

/** Whether the service takes requests; refused while it does not run. */
export async function isReady(service: Service): Promise<boolean> {
  return (await fetch(`http://localhost:${port + services.indexOf(service)}/actuator/health/readiness`)).ok;
}

/** Kills a service like a power cut. The supervisor restarts it. */
export function killHard(name: string): void {
  const { pid } = processOf(name);
  if (!pid) throw new Error(`${name} does not run`);
  process.kill(pid, 'SIGKILL');
}
