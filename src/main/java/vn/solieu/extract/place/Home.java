package vn.solieu.extract.place;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Days;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;

/** The province that an article as a whole is about, if it is about one. */
final class Home {
    private static final double TITLE = 8;
    private static final double LEAD = 3;
    private static final double HEADING = 2;
    private static final double BODY = 2;
    private static final double PLAIN = 1;
    private static final double DISTRICT = 0.5;
    private static final double PAPER = 2;
    /** Below this, another province that is named in a provincial newspaper's text alone is none that the article is about. */
    private static final double WEAK = 4;
    /** The share of all evidence that the province must have, to be the article's; with the newspaper's province on its side less. */
    private static final double SHARE = 0.5;
    private static final double SHARE_OF_PAPER = 0.25;

    /** An article that speaks so often of the country, and of no province, district or commune, is about the country. */
    private static final int NATIONAL = 2;

    private static final Pattern DATELINE = Pattern.compile("\\(?([\\p{Lu}]{2,4}(?:-[\\p{Lu}]{2,4})?)\\)?\\s*[-–—:]");
    private static final int DATELINE_BLOCKS = 2;
    /** The first month of 2025 in which the provinces were merged. */
    private static final int MERGED = 7;
    private static final int LAST = 12;
    /** The first day of December that is rather the end of a year than the day of an event. */
    private static final int YEAR_END = 30;
    /** What leads a deadline in. */
    private static final KeySet DEADLINE = WordLists.of("deadlines");
    /** How far before its province the kind of a body may stand. */
    private static final int BODY_NAME = 3;

    private final Unit unit;
    private final Claim.Basis basis;
    private final Unit paper;
    private final LocalDate published;
    private final boolean merged;

    Home(Article article, List<Sentence> sentences, PlaceReader reader) {
        published = published(article.published());
        merged = published != null ? !published.isBefore(Unit.MERGER) : writtenAfterMerger(reader.a);
        paper = paper(article);
        double[] score = new double[Gazetteer.UNITS.size()];
        boolean[] front = new boolean[score.length];
        double total = 0;
        boolean local = false;
        boolean near = false;
        Unit title = null;
        int country = 0;
        for (Found one : reader.found) {
            local |= one.meant && one.level == Level.PROVINCE && !(paper != null && paper.never() && one.name.isEmpty());
            near |= one.meant || one.local();
            country += one.level == Level.COUNTRY ? 1 : 0;
            if (!one.speaks() || one.unit == null || one.meant || one.ambiguous) {
                continue;
            }
            if (one.bracket > 0 && paper != null && one.unit != paper && one.level == Level.PROVINCE) {
                continue;
            }
            double weight = one.level != Level.PROVINCE ? one.classed ? DISTRICT : 0 : one.role == Role.BODY ? BODY : PLAIN;
            if (one.sentence >= 0 && one.level == Level.PROVINCE) {
                Block.Type type = article.blocks().get(sentences.get(one.sentence).block()).type();
                boolean titled = type == Block.Type.TITLE;
                weight += titled ? title == null || title == one.unit || listed(reader.a, one.first) ? TITLE : TITLE / 2 : type == Block.Type.LEAD ? LEAD
                        : type == Block.Type.QUESTION || type == Block.Type.HEADING ? HEADING : 0;
                title = titled && title == null ? one.unit : title;
                front[one.unit.index()] |= titled || type == Block.Type.LEAD || type == Block.Type.HEADING;
            }
            score[one.unit.index()] += weight;
            total += weight;
        }
        if (article.title() != null && !article.text().startsWith(article.title())) {
            Atoms atoms = new Atoms(article.title());
            for (int i = 0; i < atoms.size(); i++) {
                Trie.Hit<Gazetteer.Entry> hit = Gazetteer.NAMES.longest(atoms, i);
                if (hit != null && hit.value().province != null) {
                    front[hit.value().province.index()] = true;
                    score[hit.value().province.index()] += TITLE;
                    total += TITLE;
                }
            }
        }
        if (merged) {
            joined(score);
        }
        int best = 0;
        boolean tied = false;
        for (int i = 1; i < score.length; i++) {
            tied = score[i] > score[best] ? false : tied || score[i] == score[best] && score[i] > 0;
            best = score[i] > score[best] ? i : best;
        }
        tied &= country > 0 || paper == null;
        Unit held = tied && paper == null ? held(score, score[best], reader) : null;
        held = held == null && tied && paper == null && local && country == 0 ? opening(score, score[best], reader) : held;
        if (held != null) {
            best = held.index();
            tied = false;
        }
        if (paper != null && score[paper.index()] > 0) {
            score[paper.index()] += PAPER;
            total += PAPER;
            if (score[paper.index()] >= SHARE_OF_PAPER * total && score[paper.index()] * 2 >= score[best]) {
                best = paper.index();
            }
        }
        boolean aside = paper != null && best != paper.index() && !front[best] && score[best] < WEAK && (score[paper.index()] > 0 || local);
        if (aside) {
            unit = paper;
            basis = Claim.Basis.ARTICLE;
        } else if (total == 0) {
            Unit told = paper == null ? alone(article, sentences, reader, true) : null;
            told = told == null && paper == null && country == 0 ? alone(article, sentences, reader, false) : told;
            told = told == null && paper == null && local ? only(reader) : told;
            unit = told != null ? told : near || country < NATIONAL ? paper : null;
            basis = told != null ? Claim.Basis.ARTICLE : Claim.Basis.PUBLISHER;
        } else if (score[best] >= SHARE * total && !tied || paper != null && best == paper.index() && score[best] >= SHARE_OF_PAPER * total) {
            unit = Gazetteer.UNITS.get(best);
            basis = Claim.Basis.ARTICLE;
        } else {
            unit = local && paper != null && score[paper.index()] > 0 ? paper : null;
            basis = Claim.Basis.PUBLISHER;
        }
    }

    /** {@code Hậu Giang, Sóc Trăng}, {@code Hậu Giang và Sóc Trăng}: a name that a list joins to the one before it. */
    private static boolean listed(Atoms a, int first) {
        return a.is(first - 1, ",") || a.is(first - 1, "và") || a.is(first - 1, "-") || a.is(first - 1, "–");
    }

    /** {@code Quế Văn Yên vươn xa … Yên Bái có 81.000 ha; Lào Cai 50.000 ha}: of provinces that are named alike, the one whose districts the text names too; null where there is none or more. */
    private static Unit held(double[] score, double most, PlaceReader reader) {
        Unit held = null;
        for (Found one : reader.found) {
            boolean district = one.level == Level.DISTRICT && !one.meant && one.speaks() && (one.last > one.first && !one.ambiguous || one.classed);
            for (Unit home : district ? one.homes : List.<Unit>of()) {
                if (score[home.index()] == most && held != null && held != home) {
                    return null;
                }
                held = score[home.index()] == most ? home : held;
            }
        }
        return held;
    }

    /** {@code Mía đường Tây Ninh thiếu nguyên liệu, phải mua từ Gia Lai … Toàn tỉnh có 3 nhà máy}: of provinces that are named alike, the one named first; null where a list names them, or it is a city that was never a province. */
    private static Unit opening(double[] score, double most, PlaceReader reader) {
        for (int i = 0; i < reader.found.size(); i++) {
            Found one = reader.found.get(i);
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null && one.speaks() && score[one.unit.index()] == most) {
                Found next = i + 1 < reader.found.size() ? reader.found.get(i + 1) : null;
                boolean list = next != null && next.level == Level.PROVINCE && !next.meant && next.first - one.last <= 2 && listed(reader.a, next.first);
                return list || one.unit.never() ? null : one.unit;
            }
        }
        return null;
    }

    /** {@code Sau hợp nhất Tiền Giang, Đồng Tháp có …}: what speaks for a province that was merged speaks for the one it is part of, where that is named too. */
    private static void joined(double[] score) {
        for (Unit part : Gazetteer.UNITS) {
            for (Unit whole : Gazetteer.UNITS) {
                boolean into = part != whole && part.currentName().equals(whole.name()) && score[whole.index()] > 0;
                score[whole.index()] += into ? score[part.index()] : 0;
                score[part.index()] = into ? 0 : score[part.index()];
            }
        }
    }

    /**
     * {@code Nông dân Chợ Gạo trúng mùa}: the province of all districts that are named, with class word or with a name of their own of two syllables or
     * more, where they have one province in common and stand in the title or more than once; with no such district that in the names of bodies that
     * serve one province ({@code Công ty Điện lực Hà Nam}).
     */
    private static Unit alone(Article article, List<Sentence> sentences, PlaceReader reader, boolean districts) {
        Set<Unit> left = null;
        int seen = 0;
        for (Found one : reader.found) {
            boolean district = one.level == Level.DISTRICT && (!one.ambiguous || one.classed) && one.speaks() && (one.last > one.first || one.classed);
            boolean named = one.level == Level.PROVINCE && one.role == Role.NAME && serves(reader.a, one.first);
            if (one.meant || one.unit == null || !(districts ? district : named)) {
                continue;
            }
            Set<Unit> homes = districts ? new HashSet<>(one.homes) : new HashSet<>(List.of(one.unit));
            homes.retainAll(left == null ? homes : left);
            if (homes.isEmpty()) {
                return null;
            }
            left = homes;
            boolean title = one.sentence >= 0 && article.blocks().get(sentences.get(one.sentence).block()).type() == Block.Type.TITLE;
            seen += title ? 2 : 1;
        }
        return seen > 1 && left.size() == 1 ? left.iterator().next() : null;
    }

    /**
     * {@code Trường học Lạng Sơn thiếu thầy … Toàn tỉnh có 672 trường}: where {@code tỉnh} is said of one that nothing names as such, the only province that stands
     * anywhere in the text, though in the name of something else; null where there are several or a city that was never one.
     */
    private static Unit only(PlaceReader reader) {
        Unit unit = null;
        for (Found one : reader.found) {
            boolean named = one.level == Level.PROVINCE && !one.meant && one.unit != null && !one.ambiguous;
            if (one.level == Level.DISTRICT && one.classed || named && (one.unit.never() || unit != null && unit != one.unit)) {
                return null;
            }
            unit = named ? one.unit : unit;
        }
        return unit;
    }

    /** {@code Điện lực}, {@code Cấp nước}, {@code Xổ số kiến thiết} before a province: the name of a body that serves this province, unlike a university's. */
    private static boolean serves(Atoms a, int first) {
        for (int k = first - 1; k > 0 && first - k <= BODY_NAME; k--) {
            if (a.is(k, "lực") && a.is(k - 1, "điện") || a.is(k, "nước") && (a.is(k - 1, "cấp") || a.is(k - 1, "thoát")) || a.is(k, "số") && a.is(k - 1, "xổ")) {
                return true;
            }
        }
        return false;
    }

    /** The article's province, or null where it is about several or none. */
    Unit unit() {
        return unit;
    }

    Claim.Basis basis() {
        return basis;
    }

    /** The province that the newspaper serves, or null. */
    Unit paper() {
        return paper;
    }

    LocalDate published() {
        return published;
    }

    /** Whether the article was written after the provinces were merged. */
    boolean merged() {
        return merged;
    }

    private Unit paper(Article article) {
        Unit found = null;
        if (article.url() != null) {
            try {
                String host = new URI(article.url().strip()).getHost();
                found = host == null ? null : Gazetteer.byHost(host, merged);
            } catch (URISyntaxException e) {
                found = null;
            }
        }
        found = found == null && article.publisher() != null ? Gazetteer.byPaper(article.publisher(), merged) : found;
        return found == null ? dateline(article) : found;
    }

    /** {@code (GLO)- Sáng 21-8}, {@code BHG - Ngày 6/2}: the code of a provincial newspaper before the first words. */
    private Unit dateline(Article article) {
        int seen = 0;
        for (Block block : article.blocks()) {
            if (block.type() != Block.Type.TITLE && seen++ < DATELINE_BLOCKS) {
                Matcher m = DATELINE.matcher(block.span().of(article.text()));
                Unit unit = m.lookingAt() ? Gazetteer.byDateline(m.group(1), merged) : null;
                if (unit != null) {
                    return unit;
                }
            }
        }
        return null;
    }

    private static LocalDate published(String iso) {
        try {
            return iso == null ? null : iso.length() >= 10 ? Days.parse(iso)
                    : iso.length() == 7 ? YearMonth.parse(iso).atEndOfMonth() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean late(int month) {
        return month >= MERGED && month <= LAST;
    }

    /** {@code trước ngày 30/9/2025}, {@code đến tháng 12/2025}, {@code 31/12/2025}: whether the month of a date is that of a deadline, which tells nothing of when one writes. */
    private static boolean deadline(Atoms a, int month) {
        boolean day = a.number(month - 2) && !a.is(month - 1, "tháng");
        int k = day ? month - 3 : month - 1;
        k -= a.is(k, "ngày") || a.is(k, "tháng") ? 1 : 0;
        return DEADLINE.has(a, k) || day && a.value(month) == LAST && a.value(month - 2) >= YEAR_END;
    }

    /** With no date: a month of 2025 since the merger ({@code tháng 9/2025}, {@code 9 tháng năm 2025}) that is no deadline, or 2025 beside words of merging. */
    private static boolean writtenAfterMerger(Atoms a) {
        boolean joined = false;
        boolean year = false;
        boolean late = false;
        for (int i = 0; i < a.size(); i++) {
            joined |= a.is(i, "sáp") && a.is(i + 1, "nhập") || a.is(i, "hợp") && a.is(i + 1, "nhất");
            year |= a.is(i, "2025") && !a.is(i - 2, "đến") && !a.is(i - 1, "-");
            boolean told = a.is(i, "2025") && (a.is(i - 1, "/") || a.is(i - 1, "-")) && late(a.value(i - 2)) && (a.is(i - 3, "tháng") || a.is(i - 3, "/") || a.is(i - 3, "-")) && !deadline(a, i - 2);
            late |= told || a.is(i, "tháng") && late(a.value(i - 1)) && (a.is(i + 1, "năm") && a.is(i + 2, "2025") || a.is(i + 1, "đầu") && a.is(i + 3, "2025"));
        }
        return joined && year || late;
    }
}
