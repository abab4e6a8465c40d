package vn.solieu;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Web archives of any size, made on the fly: pages of the corpus in turn, each time with another URL and other digits behind the decimal
 * comma, and among them pages of no language that the pipeline reads. The n-th record is the same on every run.
 */
public final class ComposedArchive {
    /** Different foreign pages; each comes again and again. */
    private static final int FOREIGN = 64;
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d,)\\d(?![\\d.])");
    private final List<String> pages = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private final List<byte[]> foreign = new ArrayList<>();

    /** @param foreignBytes length of a foreign page */
    public ComposedArchive(int foreignBytes) {
        try {
            for (String row : Files.readAllLines(Path.of("corpus/SOURCES.tsv"))) {
                String[] cells = row.split("\t");
                if (cells[1].equals("html")) {
                    pages.add(Files.readString(Path.of("corpus").resolve(cells[0])));
                    urls.add(cells[5]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Random random = new Random(1);
        for (int i = 0; i < FOREIGN; i++) {
            foreign.add(gzip(Warcs.response("https://a.example/" + i, foreignPage(random, foreignBytes))));
        }
    }

    /** A page without a word of Vietnamese: words of random letters with the frequencies of a text. */
    public static String foreignPage(Random random, int bytes) {
        String[] words = new String[3000];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 2 + random.nextInt(8); n > 0; n--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word + (i % 40 == 0 ? "é" : "");
        }
        StringBuilder html = new StringBuilder("<html lang=\"fr\"><body>");
        while (html.length() < bytes) {
            html.append("<div class=\"").append(words[random.nextInt(50)]).append("\"><p>");
            for (int w = 0; w < 30; w++) {
                html.append(words[(int) Math.abs(random.nextGaussian() * 900) % words.length]).append(' ');
            }
            html.append("</p></div>\n");
        }
        return html + "</body></html>";
    }

    /** How many pages the corpus has; from there on they come again in other versions. */
    public int pages() {
        return pages.size();
    }

    public String url(int n) {
        return urls.get(n % urls.size()).replaceFirst("(?<=[^/]/)(?=[^/]+/?$)", "v" + n / urls.size() + "-");
    }

    /** The n-th page in Vietnamese. */
    public String page(int n) {
        int turn = n / pages.size();
        String page = pages.get(n % pages.size());
        Matcher m = DECIMAL.matcher(page);
        StringBuilder out = new StringBuilder();
        for (int at = 0; m.find(); at++) {
            m.appendReplacement(out, String.valueOf((char) ('0' + (m.group().charAt(0) - '0' + turn * (at + 1)) % 10)));
        }
        return m.appendTail(out).toString().replace(urls.get(n % urls.size()), url(n));
    }

    /**
     * The n-th page brought to about 100 KB as newspapers do it: 55 KB of script and some four hundred elements of teasers and empty boxes around the article, the
     * proportions of such pages as they are (half of it script or more, a thousand elements, a fifth text).
     */
    public String largePage(int n) {
        return large(page(n), n);
    }

    /** Any page brought to that size, as {@link #largePage}. */
    public String large(String page, int n) {
        Random random = new Random(n);
        StringBuilder teasers = new StringBuilder("<div class=\"box-news-more\"><ul>");
        while (teasers.length() < 12_000) {
            int other = random.nextInt(pages.size());
            String title = urls.get(other).replaceAll(".*/((?:[^-/]+-){1,5}).*", "$1").replace('-', ' ').strip();
            teasers.append("<li class=\"item item-").append(random.nextInt(9)).append("\"><a href=\"").append(urls.get(other)).append("\" title=\"").append(title)
                    .append("\"><img class=\"thumb lazy\" data-src=\"/media/").append(random.nextInt(99_999)).append(".jpg\" alt=\"\"></a><h3><a href=\"")
                    .append(urls.get(other)).append("\">").append(title).append("</a></h3><span class=\"time\">").append(random.nextInt(12)).append(" giờ trước</span></li>\n");
        }
        StringBuilder boxes = new StringBuilder("</ul></div>");
        while (boxes.length() < 12_000) {
            boxes.append("<div class=\"zone zone-").append(random.nextInt(99)).append("\"><div class=\"ad-slot\" data-unit=\"").append(random.nextInt(99_999))
                    .append("\"><ins class=\"frame\" style=\"display:block\"></ins></div></div>\n");
        }
        StringBuilder script = new StringBuilder("<script>window.__data={");
        while (script.length() < 55_000) {
            script.append("\"k").append(random.nextInt(9_999)).append("\":{\"id\":").append(random.nextInt()).append(",\"slot\":\"zone-").append(random.nextInt(99))
                    .append("\",\"on\":").append(random.nextBoolean()).append("},");
        }
        return page.replace("</head>", script + "\"end\":0};</script></head>").replace("</body>", teasers.append(boxes) + "</body>");
    }

    /** The n-th page as a response record, a gzip member of its own. */
    public byte[] record(int n) {
        String page = page(n);
        return gzip(Warcs.response(url(n), page, "WARC-Payload-Digest: sha1:" + vn.solieu.doc.Ids.article(null, page) + "\r\n"));
    }

    /** Records {@code from} to {@code to}: every {@code every}-th is a page in Vietnamese, the others are foreign. */
    public void write(OutputStream out, int from, int to, int every) throws IOException {
        for (int n = from; n < to; n++) {
            out.write(n % every == 0 ? record(n / every) : foreign.get(n % FOREIGN));
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gz = new GZIPOutputStream(out, 1 << 13) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** {@code FROM TO EVERY FOREIGN-BYTES [FILE]}: writes a gzipped WARC to the file or to standard output. */
    public static void main(String[] args) throws IOException {
        ComposedArchive archive = new ComposedArchive(Integer.parseInt(args[3]));
        try (OutputStream out = new BufferedOutputStream(args.length > 4 ? Files.newOutputStream(Path.of(args[4])) : System.out, 1 << 16)) {
            out.write(gzip(Warcs.INFO));
            archive.write(out, Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        }
    }
}
