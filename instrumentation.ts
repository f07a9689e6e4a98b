/** Runs once when a server starts (not during the build): opens the database and follows its changes. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { runStartup } = await import('./platform/server/startup');
  await runStartup(async () => {
    const { startServices } = await import('./platform/server/services');
    await startServices();
  });
}
