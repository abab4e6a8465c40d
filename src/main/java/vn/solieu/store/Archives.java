package vn.solieu.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far the files of an archive are in step with the store: what lies behind was written by a transaction that never ended. */
public final class Archives {
    private final Store store;

    Archives(Store store) {
        this.store = store;
    }

    /** Notes how many bytes of a file belong to what is stored; 0 for a file that is about to be made. */
    public void reached(String file, long bytes) {
        store.update("INSERT INTO archives(file, bytes) VALUES(?, ?) ON CONFLICT(file) DO UPDATE SET bytes = excluded.bytes", file, bytes);
    }

    /** Every file that is noted, and its bytes. */
    public Map<String, Long> all() {
        Map<String, Long> out = new LinkedHashMap<>();
        store.each(r -> out.put(r.getString(1), r.getLong(2)), "SELECT file, bytes FROM archives ORDER BY file");
        return out;
    }

    /** Drops the note of a file. */
    public void forget(String file) {
        store.update("DELETE FROM archives WHERE file = ?", file);
    }
}
