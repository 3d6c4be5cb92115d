import { kinora, ownStack } from './stack.ts';

/** Starts an empty stack of the build, and removes it with its data after the last journey. */
export default function globalSetup(): () => void {
  if (!ownStack) return () => undefined;
  kinora('down', '--wipe');
  process.stdout.write(kinora('up', '--no-demo', '--no-build'));
  return () => {
    kinora('down', '--wipe');
  };
}
