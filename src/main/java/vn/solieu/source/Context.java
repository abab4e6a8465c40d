package vn.solieu.source;

/** What all readers of one run share. */
record Context(Sources.Options options, Watcher watcher) { }
