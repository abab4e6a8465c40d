package vn.solieu.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Json;

/** Claims made up for tests, one field changed at a time. */
public final class Composed {
    private String article = "a1";
    private String title = "Bài báo số một";
    private String publisher = "Báo Lào Cai";
    private String sentence = "Chỉ số đạt 39 trong năm.";
    private String number = "39";
    private Claim.Kind kind = Claim.Kind.COUNT;
    private Claim.Metric metric = new Claim.Metric("số hợp tác xã", "cooperatives", "Số hợp tác xã", "Cooperatives");
    private BigDecimal value = new BigDecimal("39");
    private BigDecimal total;
    private String unit = "hợp tác xã";
    private Claim.Direction direction;
    private String baseline;
    private Claim.Province province = province("10", "63", "Lào Cai", "15", "Lào Cai");
    private String place;
    private String start = "2022-01-01";
    private String end = "2022-12-31";
    private String url;
    private BigDecimal confidence = new BigDecimal("0.8");

    public static Claim.Province province(String code, String edition, String name, String now, String nameNow) {
        return new Claim.Province(code, edition, name, now, nameNow, Claim.Basis.SENTENCE);
    }

    public Composed article(String id, String of) {
        article = id;
        title = of;
        return this;
    }

    public Composed publisher(String name) {
        publisher = name;
        return this;
    }

    public Composed sentence(String text, String of) {
        sentence = text;
        number = of;
        return this;
    }

    public Composed kind(Claim.Kind k, String u) {
        kind = k;
        unit = u;
        return this;
    }

    public Composed metric(String text, String id) {
        metric = new Claim.Metric(text, id, id == null ? null : text, id);
        return this;
    }

    public Composed value(String v, String of) {
        value = new BigDecimal(v);
        total = of == null ? null : new BigDecimal(of);
        return this;
    }

    public Composed change(Claim.Direction d, String against) {
        direction = d;
        baseline = against;
        return this;
    }

    public Composed province(Claim.Province p) {
        province = p;
        return this;
    }

    public Composed place(String p) {
        place = p;
        return this;
    }

    public Composed period(String from, String to) {
        start = from;
        end = to;
        return this;
    }

    public Composed url(String u) {
        url = u;
        return this;
    }

    public Composed confidence(String c) {
        confidence = new BigDecimal(c);
        return this;
    }

    public Claim made(int n) {
        int at = sentence.indexOf(number);
        int from = sentence.codePointCount(0, at);
        int to = from + number.codePointCount(0, number.length());
        String id = Ids.claim(article, n, n + 1, kind);
        return new Claim(null, id, kind, metric, value, null, total, unit, Claim.Qualifier.EXACT, Claim.Status.ACTUAL, direction, baseline, null, province, place,
                new Claim.Period(start, end, null, Claim.Basis.SENTENCE), null,
                new Claim.Evidence(sentence, 100, 100 + sentence.codePointCount(0, sentence.length()), number, 100 + from, 100 + to),
                new Claim.ArticleRef(article, article + ".html", url, title, "2022-12-20", publisher), confidence);
    }

    public static Path file(Path folder, List<Claim> claims) throws java.io.IOException {
        List<String> lines = new ArrayList<>();
        claims.forEach(c -> lines.add(Json.write(c)));
        Path file = folder.resolve("claims.jsonl");
        Files.write(file, lines, StandardCharsets.UTF_8);
        return file;
    }

}
