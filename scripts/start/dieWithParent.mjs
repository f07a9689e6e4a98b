// Loaded into the children of the launcher: one that outlived it would write where the next start works.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
