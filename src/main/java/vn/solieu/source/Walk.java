package vn.solieu.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/** The arguments of a run, one after the other; a folder's entries sorted by name, its sub-folders in their place among them. */
final class Walk extends Pages.Chain {
    private final Iterator<String> arguments;
    private final Context context;
    private final Sidecars sidecars = new Sidecars();
    private final Deque<Folder> open = new ArrayDeque<>();
    private final Set<String> skipNames = new HashSet<>();
    private Pages waiting;
    private Path toOpen;
    private Path opened;
    private Glob glob;

    Walk(List<String> arguments, Context context) {
        this.arguments = List.copyOf(arguments).iterator();
        this.context = context;
        context.options().skip().forEach(p -> skipNames.add(p.getFileName().toString()));
    }

    /** A folder that is being read. */
    private static final class Folder {
        final Path path;
        final Path real;
        final String[] names;
        final boolean root;
        int at;
        boolean any;

        Folder(Path path, boolean root) throws IOException {
            this.path = path;
            this.real = path.toRealPath();
            this.root = root;
            List<String> found = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                entries.forEach(p -> found.add(p.getFileName().toString()));
            } catch (java.nio.file.DirectoryIteratorException e) {
                throw e.getCause();
            }
            names = found.toArray(new String[0]);
            Arrays.sort(names);
        }
    }

    /** What the records call a file: the path as it was given, with {@code /} on every system. */
    static String named(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    @Override
    protected Pages open() {
        while (true) {
            if (!sidecars.faults.isEmpty()) {
                return Pages.of(sidecars.faults.poll());
            }
            if (waiting != null) {
                Pages out = waiting;
                waiting = null;
                opened = toOpen;
                toOpen = null;
                return out;
            }
            if (!open.isEmpty()) {
                step();
            } else if (arguments.hasNext()) {
                argument(arguments.next());
            } else {
                return null;
            }
        }
    }

    private void argument(String argument) {
        glob = null;
        if (argument.equals("-")) {
            waiting = Formats.open("stdin", "", null, Formats.Origin.ARGUMENT, () -> context.options().stdin(), context.options().known(), context);
            return;
        }
        try {
            Path path = Path.of(argument);
            if (!Files.exists(path) && Glob.is(argument)) {
                glob = new Glob(argument.replace(File.separatorChar, '/'));
                path = glob.base();
            }
            if (Files.isDirectory(path)) {
                enter(path, true);
            } else if (glob == null && !isSidecar(path)) {
                file(path, Formats.Origin.ARGUMENT);
            } else if (glob == null) {
                sidecars.of(path);
            } else {
                waiting = Pages.of(Faults.dropped(Reason.UNREADABLE, argument, "nothing matches"));
            }
        } catch (InvalidPathException e) {
            waiting = Pages.of(Faults.dropped(Reason.UNREADABLE, argument, "no path on this system: " + e.getReason()));
        } catch (PatternSyntaxException e) {
            waiting = Pages.of(Faults.dropped(Reason.UNREADABLE, argument, "no such file, and no pattern: " + e.getDescription()));
        }
    }

    private void step() {
        Folder folder = open.peek();
        if (folder.at == folder.names.length) {
            open.pop();
            if (open.isEmpty() && !folder.any) {
                waiting = Pages.of(glob == null ? Faults.dropped(Reason.EMPTY, named(folder.path), "a folder with no file to read")
                        : Faults.dropped(Reason.UNREADABLE, glob.text(), "nothing matches"));
            } else if (!open.isEmpty()) {
                open.peek().any |= folder.any;
            }
            return;
        }
        String name = folder.names[folder.at++];
        Path path = folder.path.toString().isEmpty() ? Path.of(name) : folder.path.resolve(name);
        if (name.startsWith(".") || Sidecar.NAMES.contains(name) || skipped(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            if (glob == null || glob.mayHold(path)) {
                enter(path, false);
            }
        } else if (glob == null || glob.takes(path)) {
            folder.any = true;
            file(path, Formats.Origin.FOLDER);
        }
    }

    private void enter(Path path, boolean root) {
        try {
            Folder folder = new Folder(path, root);
            for (Folder above : open) {
                if (above.real.equals(folder.real)) {
                    waiting = Pages.of(Faults.dropped(Reason.UNREADABLE, named(path), "a link back to a folder that holds it"));
                    return;
                }
            }
            open.push(folder);
        } catch (IOException e) {
            open.forEach(above -> above.any = true);
            waiting = Pages.of(Faults.dropped(e, named(path)));
        }
    }

    @Override
    protected void usedUp() {
        if (opened != null) {
            context.watcher().finished(opened);
            opened = null;
        }
    }

    private void file(Path path, Formats.Origin origin) {
        if (context.watcher().isDone(path)) {
            return;
        }
        Page.Known known = sidecars.of(path).or(context.options().known());
        String source = named(path);
        boolean regular = Files.isRegularFile(path);
        if (origin == Formats.Origin.FOLDER && Files.exists(path) && !regular) {
            waiting = Pages.of(Faults.dropped(Reason.UNSUPPORTED, source, "neither a file nor a folder"));
            return;
        }
        toOpen = path;
        waiting = Formats.open(source, path.getFileName().toString(), regular ? path : null, origin,
                () -> new Formats.Counted(Files.newInputStream(path), context), known, context);
    }

    private static boolean isSidecar(Path path) {
        return Sidecar.NAMES.contains(path.getFileName().toString()) && Files.isRegularFile(path);
    }

    private boolean skipped(Path path) {
        if (!skipNames.contains(path.getFileName().toString())) {
            return false;
        }
        try {
            return context.options().skip().contains(path.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
