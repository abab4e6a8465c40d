package vn.solieu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Span;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/**
 * The stored articles of 8,000 characters that benchmarks run on. How many numbers an article has decides what it costs, so there are three
 * kinds: {@code dense}, {@code press} and {@code real}.
 */
final class TextSets {
    /** Characters of an article, at least. */
    static final int LENGTH = 8_000;
    /** Claims that real articles have in so many characters: 41 in 17,000 in the interviews of {@code ../shared/articles}. */
    static final int CLAIMS = 19;

    private TextSets() { }

    /**
     * {@code dense}: the articles of the corpus joined, block by block: a statistics office's density. {@code press}: the corpus's blocks without a
     * claim, and among them as many with claims as make {@link #CLAIMS} an article. {@code real}: the real articles of {@code ../shared}, texts and
     * pages, joined.
     *
     * @throws IOException where the files are not there
     */
    static List<Article> named(String set, Pipeline pipeline) throws IOException {
        List<Piece> pieces = switch (set) {
            case "dense" -> pieces(pipeline, "corpus/pages");
            case "press" -> thinned(pieces(pipeline, "corpus/pages"));
            case "real" -> pieces(pipeline, real());
            default -> throw new IOException("no set of texts is called " + set);
        };
        List<Article> articles = joined(pieces);
        if (articles.isEmpty()) {
            throw new IOException("run it in the project's folder: texts of the set " + set + " are not there");
        }
        return articles;
    }

    /** The texts of the set {@code press}, block by block, that articles of any length can be made of. */
    static List<String> pressBlocks(Pipeline pipeline) throws IOException {
        return thinned(pieces(pipeline, "corpus/pages")).stream().map(piece -> piece.block().span().of(piece.article().text())).toList();
    }

    /** Whether a name is that of a set of texts. */
    static boolean known(String set) {
        return set.equals("dense") || set.equals("press") || set.equals("real");
    }

    private static String[] real() throws IOException {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../shared/articles"))) {
            files.map(Path::toString).filter(f -> !f.contains("composed") && f.endsWith(".txt")).sorted().forEach(paths::add);
        }
        paths.add("../shared/pages/vi/html");
        return paths.toArray(String[]::new);
    }

    /** A block of an article and how many claims it has. */
    private record Piece(Article article, Block block, int claims) { }

    private static List<Piece> pieces(Pipeline pipeline, String... paths) throws IOException {
        List<Piece> out = new ArrayList<>();
        try (Pages pages = Sources.open(paths)) {
            for (Article article : pages.stream().flatMap(Outcome::stream).flatMap(p -> pipeline.article(p).stream()).toList()) {
                CodePoints points = new CodePoints(article.text());
                List<Claim> claims = pipeline.claims(article).claims();
                for (Block block : article.blocks()) {
                    int from = points.toPoints(block.span().start());
                    int end = points.toPoints(block.span().end());
                    out.add(new Piece(article, block, (int) claims.stream().filter(c -> c.evidence().valueStart() >= from && c.evidence().valueStart() < end).count()));
                }
            }
        }
        return out;
    }

    /** The blocks without a claim and so many others that there are {@link #CLAIMS} in {@link #LENGTH} characters. */
    private static List<Piece> thinned(List<Piece> all) {
        List<Piece> out = new ArrayList<>();
        int characters = 0;
        int claims = 0;
        for (Piece piece : all) {
            if (piece.claims() == 0 || claims * LENGTH < characters * CLAIMS) {
                out.add(piece);
                characters += piece.block().span().length() + 1;
                claims += piece.claims();
            }
        }
        return out;
    }

    /** The blocks in order, a new article where one has {@link #LENGTH} characters; what is left at the end is left out. */
    private static List<Article> joined(List<Piece> all) {
        List<Article> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        Article first = null;
        for (Piece piece : all) {
            first = first == null ? piece.article() : first;
            int start = text.length();
            text.append(piece.block().span().of(piece.article().text()));
            blocks.add(new Block(piece.block().type(), new Span(start, text.length())));
            text.append('\n');
            if (text.length() >= LENGTH) {
                out.add(new Article(first.id(), first.source(), first.url(), first.title(), first.published(), null, List.of(), first.publisher(), null,
                        List.of(), first.language(), text.toString(), 0, blocks, List.of(), null, null));
                text.setLength(0);
                blocks.clear();
                first = null;
            }
        }
        return out;
    }
}
