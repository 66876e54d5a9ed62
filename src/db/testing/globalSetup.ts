import type { TestProject } from 'vitest/node';
import { startTestCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the socket of the run's one cluster. */
    sockets: string;
  }
}

/** One cluster per run; its migrated database is the template of every test's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { sockets, stop } = await startTestCluster();
  project.provide('sockets', sockets);
  return stop;
}
