package vn.solieu.strip.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.strip.Explanation;
import vn.solieu.strip.StripOptions;
import vn.solieu.strip.Stripper;
import vn.solieu.strip.text.Line;

/** Strips each file of a folder to a line of JSON, for {@code score_articles.py}: {@code FOLDER OUT.jsonl [--show NAME]}. */
public final class StripFolder {
    private StripFolder() { }

    public static void main(String[] args) throws IOException {
        Stripper stripper = new Stripper(StripOptions.standard().anyLanguage());
        boolean show = args.length > 3 && args[2].equals("--show");
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            files = list.filter(Files::isRegularFile).filter(p -> !show || p.getFileName().toString().startsWith(args[3])).sorted().toList();
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Page.Format format = name.contains(".txt") ? Page.Format.TEXT : Page.Format.HTML;
                Explanation e = stripper.explain(new Page(name, format, Files.readAllBytes(file), null, Page.Known.NOTHING));
                if (show) {
                    System.out.println("=== " + name + " " + e.charset());
                    e.candidates().forEach(System.out::println);
                    for (Line line : e.lines()) {
                        System.out.printf("%-18s %-12s %5.2f %s%n", line.rule() == null ? "+" : line.rule(), line.type(), line.score(), line.text().length() > 140 ? line.text().substring(0, 140) + "…" + line.text().length() : line.text());
                    }
                    e.metadata().candidates().forEach(System.out::println);
                }
                if (e.outcome() instanceof Outcome.Kept<vn.solieu.doc.Article> kept) {
                    out.write(Json.write(kept.value()));
                    out.newLine();
                } else {
                    System.out.println(e.outcome());
                }
            }
        }
    }
}
