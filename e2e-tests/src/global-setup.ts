import { kinora, ownStack } from './stack.ts';

/** Starts an empty stack of what the build has made, and takes it down, data and all, after the last journey. */
export default function globalSetup(): () => void {
  if (!ownStack) return () => undefined;
  kinora('down', '--wipe');
  process.stdout.write(kinora('up', '--no-demo', '--no-build'));
  return () => {
    kinora('down', '--wipe');
  };
}
