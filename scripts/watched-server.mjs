// What `npm run dev` watches. Node has the files that are loaded reported to its watcher, and a
// thread reports them among its own messages, which the server's threads have no use for. The
// watcher has been given folders and needs no reports.
delete process.env.WATCH_REPORT_DEPENDENCIES;
await import('../server/main.ts');
