package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** The sidecars of folders, read when the first file beneath one is met; a folder above speaks of files below by relative path. */
final class Sidecars {
    private static final int KEPT = 64;
    private static final int LEVELS = 8;
    private final Map<Path, Sidecar> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Sidecar> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Path> reported = new HashSet<>();
    /** Faults of sidecars that nobody has been told of yet. */
    final Deque<Outcome<Page>> faults = new ArrayDeque<>();

    /** What the sidecars say of a file, the nearest first. */
    Page.Known of(Path file) {
        Page.Known known = Page.Known.NOTHING;
        Path folder = file.getParent();
        StringBuilder name = new StringBuilder(file.getFileName().toString());
        for (int level = 0; level < LEVELS; level++) {
            known = known.or(in(folder == null ? Path.of("") : folder).of(name.toString()));
            if (folder == null || folder.getFileName() == null || folder.getFileName().toString().matches("\\.{0,2}")) {
                break;
            }
            name.insert(0, folder.getFileName() + "/");
            folder = folder.getParent();
        }
        return known;
    }

    private Sidecar in(Path folder) {
        Path key = folder.toAbsolutePath().normalize();
        Sidecar sidecar = read.get(key);
        if (sidecar == null) {
            sidecar = new Sidecar();
            for (String name : Sidecar.NAMES) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        sidecar.read(Walk.named(file), in);
                    } catch (IOException e) {
                        sidecar.faults.add(Faults.dropped(e, Walk.named(file)));
                    }
                }
            }
            read.put(key, sidecar);
            if (!sidecar.faults.isEmpty() && reported.add(key)) {
                faults.addAll(sidecar.faults);
            }
        }
        return sidecar;
    }
}
