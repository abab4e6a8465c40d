package vn.solieu.extract;

import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.place.Surnames;
import vn.solieu.lexicon.Tsv;

/**
 * Who said a number.
 *
 * <p>Accepted: the name before the colon of an interview's answer, which holds to the next question or name ({@code Bà Nguyễn Thị A:});
 * {@code Theo X, ...} and {@code X cho biết} in the sentence, where X is an organisation ({@code Cục Thống kê tỉnh}) or a person with a
 * role ({@code Phó Giám đốc Sở Y tế Trần Văn B}). The heads of organisations and roles are rows of {@code attribution.tsv}.
 *
 * <p>Weaknesses: {@code ông Trung} is not tied to the full name; a quote's speaker who is named only after it is not seen.
 */
final class Attributions {
    private static final Phrases<String> HEADS = new Phrases<>();
    private static final KeySet TITLES = WordLists.of("speakers");
    private static final int LONGEST = 16;
    /** How far before its verb a speaker with a long office may begin. */
    private static final int FAR = 32;
    private static final int NAME = 6;
    /** What a body tells its numbers in: {@code theo số liệu sơ bộ của}. */
    private static final KeySet TOLD = WordLists.of("told");
    /** What stands before {@code thông tin từ}, {@code số liệu của} where a source is named, unless they open the sentence or stand behind a mark. */
    private static final KeySet LEADS = KeySet.of("theo", "qua", "từ");

    static {
        for (Tsv.Row row : Tsv.resource(Attributions.class, "attribution.tsv").unique("phrase").rows()) {
            HEADS.put(row.require("phrase"), row.require("role"));
        }
    }

    private final Lexemes l;
    private final Claim.Attribution[] bySentence;
    private final Sentence[] sentences;

    Attributions(Article article, java.util.List<Sentence> all, Lexemes l) {
        this.l = l;
        this.bySentence = new Claim.Attribution[all.size()];
        this.sentences = all.toArray(new Sentence[0]);
        String speaker = null;
        int block = -1;
        for (int s = 0; s < all.size(); s++) {
            boolean begins = all.get(s).block() != block;
            block = all.get(s).block();
            Block.Type type = article.blocks().get(block).type();
            if (type == Block.Type.QUESTION || type == Block.Type.HEADING) {
                speaker = null;
            } else if (begins) {
                String named = beforeColon(l.at(all.get(s).span().start()), l.at(all.get(s).span().end()));
                speaker = named != null ? named : speaker;
            }
            bySentence[s] = speaker == null ? null : new Claim.Attribution(speaker, null, null);
        }
    }

    /** Who said the number at lexeme {@code at} of a sentence; null where nobody is named. */
    Claim.Attribution of(int sentence, int at) {
        int first = l.at(sentences[sentence].span().start());
        for (int i = first; i < at; i++) {
            Phrases.Match<String> head = HEADS.at(l, i, at);
            if (head != null && head.value().equals("according") && i + 1 < at && (l.is(i, "theo") || i == first || !l.syllable(i - 1) || LEADS.has(l, i - 1))) {
                int to = head.to();
                while (to < at && l.is(head.from(), "theo") && TOLD.has(l, to) && !l.capital(to)) {
                    to++;
                }
                Claim.Attribution found = named(to, at);
                if (found != null) {
                    return found;
                }
            }
            if (head != null && head.value().equals("says")) {
                for (int from = Math.max(first, i - FAR); from < i; from++) {
                    Claim.Attribution found = named(from, i);
                    if (found != null && (found.role() != null || found.speaker() != null || i - from <= LONGEST) && !another(from, i, found.role() == null && found.speaker() == null)) {
                        return found;
                    }
                }
            }
        }
        return bySentence[sentence];
    }

    /** {@code Sở cấp giống, anh Hùng cho biết}: whether somebody else speaks behind a comma; behind a {@code body} that may be another body or an office, but not the body's own right behind it. */
    private boolean another(int from, int says, boolean body) {
        Phrases.Match<String> first = body ? HEADS.at(l, from, says) : null;
        int end = first == null ? from : organization(first.to(), says);
        for (int i = from + 1; i + 1 < says; i++) {
            Phrases.Match<String> head = body && i > end && l.is(i, ",") ? HEADS.at(l, i + 1, says) : null;
            if (l.is(i, ",") && TITLES.has(l, i + 1) || head != null && (head.value().equals("organization") || head.value().equals("role"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Bà Nguyễn Thị A:} or {@code Ông B - Giám đốc Sở C:} at the start of a block. */
    private String beforeColon(int first, int last) {
        if (!TITLES.has(l, first)) {
            return null;
        }
        int end = first + 1;
        while (end < last && end < first + NAME && l.capital(end)) {
            end++;
        }
        for (int i = end; i < Math.min(last, end + LONGEST); i++) {
            if (l.is(i, ":")) {
                return end > first + 1 ? l.text(first + 1, end) : null;
            }
        }
        return null;
    }

    /** An organisation, or a role with a name, that begins at lexeme {@code from}; null where neither does. */
    private Claim.Attribution named(int from, int limit) {
        int at = TITLES.has(l, from) ? from + 1 : from;
        Phrases.Match<String> head = HEADS.at(l, at, limit);
        if (head == null || !head.value().equals("organization") && !head.value().equals("role")) {
            if (at > from) {
                int end = name(at, limit);
                Claim.Attribution office = end > at + 1 && (l.is(end, ",") || l.is(end, "-")) ? named(end + 1, limit) : null;
                boolean held = office != null && office.role() != null && office.speaker() == null;
                return end > at + 1 ? new Claim.Attribution(l.text(at, end), held ? office.role() : null, held ? office.organization() : null) : null;
            }
            return null;
        }
        if (head.value().equals("organization")) {
            int end = organization(head.to(), limit);
            return new Claim.Attribution(null, null, l.text(at, end));
        }
        Phrases.Match<String> body = HEADS.at(l, head.to(), limit);
        int end = head.to();
        String organization = null;
        if (body != null && body.value().equals("organization")) {
            end = organization(body.to(), limit);
            organization = l.text(body.from(), end);
        }
        int name = name(end, limit);
        String speaker = name > end + 1 && name <= end + NAME ? l.text(end, name) : null;
        return new Claim.Attribution(speaker, l.text(at, head.to()), organization);
    }

    /** Where the rest of an organisation's name ends: words up to a comma, a verb of saying or a personal name. */
    private int organization(int from, int limit) {
        int end = from;
        while (end < limit && end < from + LONGEST && (l.syllable(end) && !Nouns.closed(l, end) || goesOn(end, limit))) {
            Phrases.Match<String> next = HEADS.at(l, end, limit);
            boolean person = l.capital(end) && Surnames.IN_BODIES.has(l, end) && !l.is(end + 1, "chí") && name(end, limit) <= end + 4 && l.capital(end + 1) && (name(end, limit) >= end + 3 || name(end, limit) == end + 2 && end > from + 1 && l.capital(end - 1));
            if (next != null && next.value().equals("says") || person || name(end, limit) >= end + 3 && !l.capital(end - 1) && !l.is(end - 1, "tỉnh") && !l.is(end - 1, "phố") && !l.is(end - 1, "huyện")) {
                break;
            }
            end++;
        }
        return end;
    }

    /** {@code Sở Văn hóa, Thể thao và Du lịch}, {@code Ban Chỉ đạo về phòng chống thiên tai}, {@code TP.HCM}: a mark or small word inside the name of a body. */
    private boolean goesOn(int i, int limit) {
        if (l.is(i, ".")) {
            return l.is(i - 1, "tp") && l.glued(i + 1) && l.capital(i + 1);
        }
        if (l.is(i, "và") || l.is(i, "-")) {
            return l.capital(i + 1) || l.is(i + 1, "phát") || l.is(i + 1, "phòng") || l.is(i + 1, "tìm") || l.is(i + 1, "du");
        }
        if (l.is(i, "chỉ")) {
            return l.is(i - 1, "ban") && (l.is(i + 1, "huy") || l.is(i + 1, "đạo"));
        }
        if (l.is(i, "về")) {
            return l.is(i + 1, "phòng") || l.is(i + 1, "chuyển");
        }
        Phrases.Match<String> field = l.is(i, ",") && l.capital(i + 1) ? HEADS.at(l, i + 1, limit) : null;
        for (int k = i + 1; field != null && field.value().equals("field") && k < Math.min(limit, i + NAME) && !l.is(k, ","); k++) {
            if (l.is(k, "và") && l.capital(k + 1)) {
                return true;
            }
        }
        return l.is(i, ",") && l.is(i - 1, "phòng") && l.is(i + 1, "chống");
    }

    private int name(int from, int limit) {
        int end = from;
        while (end < limit && end < from + NAME && l.capital(end)) {
            end++;
        }
        return end;
    }
}
