package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.evaluate.ArticleScore;
import vn.solieu.evaluate.ClaimScore;
import vn.solieu.evaluate.Figures;

/** Scores claims, or stripped articles, against gold. */
@Command(name = "evaluate", sortOptions = false, description = "Score claims against gold mentions, or stripped articles against gold bodies.",
        footerHeading = "%nExamples:%n", footer = {"  solieu evaluate --gold corpus/gold --docs corpus/text claims.jsonl --errors",
                "  solieu evaluate --articles corpus/articles.json articles.jsonl", "",
                "Exit status: 0 the figures were printed, 2 a file could not be read."})
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Claim records (or gold rows), or with --articles article records.")
    private List<Path> files;

    @Option(names = "--gold", paramLabel = "PATH", description = "Gold mentions: a folder of .jsonl files, or such a file; can be repeated.")
    private List<Path> gold = List.of();

    @Option(names = "--docs", paramLabel = "DIR", description = "The documents that the gold's offsets point into.")
    private Path docs;

    @Option(names = "--articles", paramLabel = "GOLD.json", description = "Score articles against these bodies and metadata.")
    private Path articles;

    @Option(names = "--errors", description = "List what was missed, invented or filled wrongly.")
    private boolean errors;

    @Option(names = "--calibration", description = "With --gold: also print how the confidences agree with what was right.")
    private boolean calibrated;

    @Option(names = "--worst", paramLabel = "N", description = "With --articles: list the N lowest pages.")
    private int worst;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((articles == null) == gold.isEmpty() || articles == null && docs == null || articles != null && files.size() > 1) {
            throw new Errors.Wrong("give either --gold PATH and --docs DIR with files of claims, or --articles GOLD.json with one file of articles");
        }
        try {
            Figures figures = articles != null ? ArticleScore.score(articles, files.get(0), worst) : ClaimScore.score(goldFiles(), docs, files);
            var out = ((Main) spec.root().userObject()).streams.out();
            if (errors || articles != null) {
                figures.notes().forEach(out::println);
            }
            out.println(json ? figures.json() : figures.text());
            if (calibrated && figures.calibration() != null) {
                out.println(figures.calibration().text());
                out.printf(Locale.ROOT, "expected calibration error %.4f%n", figures.calibration().error());
            }
            out.flush();
            return Main.OK;
        } catch (NoSuchFileException e) {
            throw new Errors.Wrong("there is no file " + e.getMessage());
        } catch (IOException e) {
            throw new Errors.Wrong("cannot read: " + e.getMessage());
        }
    }

    private List<Path> goldFiles() throws IOException {
        List<Path> out = new ArrayList<>();
        for (Path path : gold) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> in = Files.list(path)) {
                    in.filter(f -> f.toString().endsWith(".jsonl")).sorted().forEach(out::add);
                }
            } else {
                out.add(path);
            }
        }
        return out;
    }
}
