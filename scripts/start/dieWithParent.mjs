// Loaded into the children of the launcher: one that outlived it would write where the next start works.
// Node hands `--import` on to their own workers, whose channel belongs to somebody else.
if (process.env.TOASOAN_LAUNCHER === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}
