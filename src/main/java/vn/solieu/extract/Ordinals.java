package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.number.Units;

/** Whether a number is a place in an ordering: {@code thứ 12/63}, {@code top 10}, {@code nhóm 10 tỉnh dẫn đầu}, {@code từ 34 lên 16} under a named order. */
final class Ordinals {
    private static final KeySet NO_ORDER = KeySet.of("tin", "bài", "ảnh", "video", "món", "địa", "điều", "bí", "mẫu");
    static final KeySet PEERS = KeySet.of("tỉnh", "địa", "thành", "huyện", "sở", "đơn");
    private static final KeySet ORDINAL_OF = KeySet.of("lần", "năm", "kỳ", "phiên", "ngày", "tháng", "khóa", "đợt", "huyện", "xã", "tỉnh", "khách", "người",
            "vụ", "quý", "tuần", "thế");
    /** How far behind a rank the next name may have a bare one ({@code Đắk Lắk hạng 42, Gia Lai 43}). */
    private static final int NEXT = 5;
    /** How far before a rank {@code lần lượt} may stand. */
    private static final int TURN = 9;
    /** How far before bare places their order may be named, in lexemes. */
    private static final int ORDERED = 40;
    /** How many digits a year has. */
    private static final int YEAR = 4;
    /** How far behind those who lead their index may be named. */
    private static final int INDEX = 10;

    /** How many days a week has. */
    private static final int WEEK = 7;
    /** How many grades hospitals, towns or roads have ({@code được nâng hạng 2}). */
    private static final int GRADES = 5;
    /** Words before a group that something is in. */
    private static final KeySet IN = KeySet.of("thuộc", "trong", "vào", "lọt");
    /** First syllables of superlatives that put one ahead. */
    private static final KeySet SUPERLATIVE = WordLists.of("ahead");
    /** First syllables of what peers may do the most of. */
    private static final KeySet PEERS_DO = WordLists.of("peers_do");
    /** How far behind peers what they have the most of may be told. */
    private static final int MOST_OF = 14;
    /** Last syllables of verbs of taking a place. */
    private static final KeySet REACHING = WordLists.of("reaching");
    /** Last syllables of meetings and shows that are held in a row. */
    private static final KeySet MEETINGS = WordLists.of("meetings");
    private static final KeySet TRAILING = KeySet.of("thấp", "cuối", "kém", "chậm", "yếu");

    private Ordinals() { }

    /** Makes the draft a rank where its number is one. */
    static boolean rank(Lexemes l, Draft d, Draft before, int first, int last) {
        if (oneOfLeading(l, d)) {
            d.kind = Claim.Kind.RANK;
            d.value = d.number.total();
            d.total = null;
            d.unitName = "hạng";
            d.nounEnd = d.nounFrom;
            d.rejected = null;
            d.qualifier = Claim.Qualifier.AT_MOST;
            return true;
        }
        boolean whole = d.number.value().stripTrailingZeros().scale() <= 0 && d.number.to() == null && !d.number.scaled();
        boolean ofYear = d.is(Units.Type.DURATION) && l.is(d.number.end(), "năm");
        if (!whole || d.unit != null && !ofYear || l.is(d.number.end(), "sao")) {
            return false;
        }
        if (l.is(d.from - 1, "xếp") && l.is(d.from - 2, "sắp")) {
            return false;
        }
        if (l.is(d.from - 1, "hạng") && graded(l, d.from - 1, first)) {
            d.reject("grade", "of what is graded");
            return false;
        }
        int at = d.leadIn.qualifies() || d.leadIn.has(Cues.Role.FILLER) ? d.leadIn.from() : d.from;
        boolean direct = RankWords.before(RankWords.Role.BEFORE, l, d.from, first) != null
                || RankWords.before(RankWords.Role.BEFORE, l, at, first) != null;
        boolean ordinal = RankWords.before(RankWords.Role.ORDINAL, l, d.from, first) != null
                && !ORDINAL_OF.has(l, d.from - 2)
                && (before != null && before.kind == Claim.Kind.RANK && before.rejected == null || d.besideRank || d.number.total() != null
                || l.is(d.from - 2, "(") && l.is(d.number.end(), ")") || inTurn(l, d.from, first) && (l.is(d.number.end(), "và") || l.is(d.number.end(), ",") || l.is(d.number.end(), ";"))
                || RankWords.at(RankWords.Role.SCOPE, l, d.number.end(), last) != null);
        ordinal |= l.is(d.from - 1, "thứ") && l.is(d.from - 2, "từ") && (l.is(d.number.end(), "lên") || l.is(d.number.end(), "xuống")) && RankWords.before(RankWords.Role.ORDINAL, l, d.number.end() + 2, first) != null;
        ordinal |= reached(l, d, before) || pillar(l, d) || scored(l, d, before);
        if (l.is(d.from - 1, "top") && d.hasNoun() && PEERS.has(l, d.nounFrom) && IN.has(l, d.from - 2) && !inTop(l, d)) {
            d.reject("hedged-superlative", "in a trailing group");
            return false;
        }
        if ((l.is(d.from - 2, "khỏi") || l.is(d.from - 2, "ngoài")) && (l.is(d.from - 1, "top") || l.is(d.from - 1, "tốp") || l.is(d.from - 1, "nhóm"))) {
            return false;
        }
        boolean top = !(NO_ORDER.has(l, d.number.end()) && !(l.is(d.number.end(), "địa") && l.is(d.number.end() + 1, "phương") && inTop(l, d))) && RankWords.before(RankWords.Role.TOP, l, d.from, first) != null;
        boolean group = d.hasNoun() && RankWords.before(RankWords.Role.GROUP, l, d.from, first) != null
                && (RankWords.within(RankWords.Role.LEAD, l, d.nounEnd, d.clause.end() < d.nounEnd ? d.nounEnd + 6 : Math.min(d.clause.end(), d.nounEnd + 6)) || highest(l, d));
        group |= leading(l, d);
        top |= l.is(d.from - 1, "nhóm") && (l.is(d.from - 2, "vào") || l.is(d.from - 2, "lọt") || l.is(d.from - 2, "thuộc") || l.is(d.from - 2, "trong") || l.is(d.from - 2, "lại") || index(l, d, first)) && !d.nounKnown && !trailing(l, d.number.end())
                && (Clause.boundary(l, d.number.end()) || RankWords.within(RankWords.Role.LEAD, l, d.number.end(), d.number.end() + 2));
        direct |= !d.hasNoun() && (climbs(l, d, first) || peer(l, d, before, first) || RankMoves.place(l, d, before));
        direct |= !d.hasNoun() && d.total == null && before != null && before.kind == Claim.Kind.RANK && before.rejected == null && before.sentence == d.sentence && before.number != null
                && d.from - before.end <= NEXT && l.is(before.end, ",") && l.capital(d.from - 1) && d.from - 2 > before.end && Clause.boundary(l, d.number.end());
        boolean year = l.number(d.number.end() + 1) && l.key(d.number.end() + 1).length() == YEAR;
        if (ofYear && !direct && !(ordinal && year) && d.number.total() == null) {
            return false;
        }
        boolean field = d.number.total() != null && !d.hasNoun() && (d.number.total().intValue() == 63 || d.number.total().intValue() == 34);
        boolean sorted = l.is(d.from - 2, "phân") || l.is(at - 2, "phân") || l.is(d.from - 2, "nâng") || l.is(at - 2, "nâng") || l.is(d.from - 2, "xếp") && d.value.intValue() > 20;
        boolean graded = l.is(d.from - 1, "hạng") && (l.is(d.from - 2, "nâng") || l.is(d.from - 2, "phân")) && d.value.intValue() <= GRADES;
        if (direct && d.number.total() == null && graded && !d.hasNoun()) {
            d.reject("grade", "what it was raised to");
            return false;
        }
        if (direct && d.number.total() == null && d.nounKnown && (l.is(d.from - 1, "hạng") || l.is(at - 1, "hạng")) && sorted) {
            return false;
        }
        if (!direct && !ordinal && !top && !group && !field) {
            return false;
        }
        d.kind = Claim.Kind.RANK;
        d.unitName = "hạng";
        d.nounEnd = d.nounFrom;
        d.end = d.number.end();
        d.unit = null;
        d.rejected = null;
        if (top || group) {
            d.qualifier = Claim.Qualifier.AT_MOST;
        }
        return true;
    }

    /** {@code bệnh viện hạng 2}, {@code tiêu chuẩn hạng 1}: the grade of a kind of thing, also of more of them in the sentence ({@code bệnh viện hạng 3 là 10.000 đồng, hạng 2 là 14.000 đồng}). */
    private static boolean graded(Lexemes l, int word, int first) {
        if (REACHING.has(l, word - 1)) {
            return false;
        }
        for (int i = word; i > first + 1 && word - i < ORDERED && !l.is(i, ";"); i--) {
            if (l.is(i, "hạng") && l.number(i + 1) && (l.is(i - 1, "viện") && l.is(i - 2, "bệnh") || l.is(i - 1, "chuẩn") && l.is(i - 2, "tiêu")
                    || l.is(i - 1, "sỹ") || l.is(i - 1, "sĩ") || l.is(i - 1, "viên") && (l.is(i - 2, "giáo") || l.is(i - 2, "giảng")) || l.is(i - 1, "khám"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code trụ chính quyền số thứ 35}, {@code DTI thứ 43}: right behind the name of an index or of one of its parts. */
    private static boolean pillar(Lexemes l, Draft d) {
        int end = d.from - 2;
        boolean digital = l.is(end, "số") && (l.is(end - 1, "quyền") || l.is(end - 1, "tế") || l.is(end - 1, "hội") || l.is(end - 1, "tầng") || l.is(end - 1, "lực"));
        boolean index = RanksInWords.INDICES.has(l, end);
        for (int i = end; !index && l.capital(end) && i >= d.clause.from(); i--) {
            index = RanksInWords.INDICES.has(l, i) && !l.is(i, "par") && !l.is(i, "ict");
        }
        return l.is(d.from - 1, "thứ") && (digital && !meeting(l, d) || index) && (Clause.boundary(l, d.number.end()) || l.is(d.number.end(), "và") || d.number.total() != null);
    }

    /** {@code SIPAS 80,6%, thứ 46}, {@code 64,87 điểm, thứ 9}: right behind what an index came to; {@code thứ 6} behind a share may be a day. */
    private static boolean scored(Lexemes l, Draft d, Draft before) {
        boolean index = before != null && before.rejected == null && before.sentence == d.sentence && (before.kind == Claim.Kind.SCORE || before.kind == Claim.Kind.PERCENTAGE && d.value.intValue() > WEEK);
        return index && l.is(d.from - 1, "thứ") && l.is(before.end, ",") && before.end == d.from - 2 && (Clause.boundary(l, d.number.end()) || l.is(d.number.end(), "và") || d.number.total() != null);
    }

    /** {@code diễn đàn kinh tế số thứ 3}: which meeting of a row it is. */
    private static boolean meeting(Lexemes l, Draft d) {
        for (int i = d.from - 1; i >= d.clause.from() && d.from - i < TURN; i--) {
            if (MEETINGS.has(l, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code tụt 4 bậc, về thứ 41}: the place that so many steps led to. */
    private static boolean reached(Lexemes l, Draft d, Draft before) {
        boolean moved = before != null && before.sentence == d.sentence && before.kind == Claim.Kind.CHANGE && before.rejected == null && before.unitName.equals("hạng");
        return moved && l.is(d.from - 1, "thứ") && (l.is(d.from - 2, "về") || l.is(d.from - 2, "lên") || l.is(d.from - 2, "xuống") || l.is(d.from - 2, "ở") || l.is(d.from - 2, "còn"))
                && d.from - before.end <= NEXT;
    }

    /** {@code thuộc top 10 địa phương thu hút đầu tư}: something is in it, and it is no trailing group. */
    private static boolean inTop(Lexemes l, Draft d) {
        boolean in = IN.has(l, d.from - 2);
        for (int i = d.number.end(); in && i < Math.min(l.size(), d.number.end() + INDEX) && !Clause.boundary(l, i); i++) {
            in = !TRAILING.has(l, i);
        }
        return in;
    }

    /** {@code nhóm 3 (nhóm thấp)}: a bracket that tells of a trailing group. */
    private static boolean trailing(Lexemes l, int end) {
        for (int i = end + 1; l.is(end, "(") && i < Math.min(l.size(), end + INDEX) && !l.is(i, ")"); i++) {
            if (TRAILING.has(l, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code là 1 trong 5 tỉnh dẫn đầu cả nước}: a place among the leading. */
    private static boolean oneOfLeading(Lexemes l, Draft d) {
        return d.number.total() != null && d.value.compareTo(java.math.BigDecimal.ONE) == 0 && l.is(d.from + 1, "trong") && l.is(d.from - 1, "là") && d.hasNoun() && PEERS.has(l, d.nounFrom)
                && (ahead(l, d.nounEnd) || highest(l, d));
    }

    /** {@code 10 địa phương có kim ngạch xuất khẩu cao nhất}, {@code 10 tỉnh thu hút FDI lớn nhất}: peers that have or do the most of something, told in their clause and by no other number. */
    private static boolean highest(Lexemes l, Draft d) {
        if (!PEERS.has(l, d.nounFrom) || !(l.is(d.nounEnd, "có") || PEERS_DO.has(l, d.nounEnd))) {
            return false;
        }
        for (int i = d.nounEnd + 2; i < Math.min(l.size(), d.nounEnd + MOST_OF) && l.syllable(i - 1) && !l.is(i, "thì") && !l.is(i, "là"); i++) {
            if (l.is(i, "nhất") && SUPERLATIVE.has(l, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 10 địa phương có kim ngạch xuất khẩu cao nhất}: where, behind a rank among peers, begins what they have or do, or the index that they lead; behind the number elsewhere. */
    static int behindPeers(Lexemes l, Draft d) {
        int end = d.kind == Claim.Kind.RANK && PEERS.has(l, d.end) ? Nouns.knownEnd(l, d.end, l.size()) : d.end;
        Phrases.Match<BigDecimal> lead = d.kind == Claim.Kind.RANK ? RankWords.at(RankWords.Role.LEAD, l, paired(l, end), l.size()) : null;
        if (lead != null && (RanksInWords.INDICES.has(l, lead.to()) || l.is(lead.to(), "về") && RanksInWords.INDICES.has(l, lead.to() + 1))) {
            return l.is(lead.to(), "về") ? lead.to() + 1 : lead.to();
        }
        return end > d.end && l.is(end, "có") ? end + 1 : end > d.end && PEERS_DO.has(l, end) ? end : d.end;
    }

    /** Whether a word of leading stands right behind a noun, or behind {@code cả nước}; a list that is led is none. */
    private static boolean ahead(Lexemes l, int noun) {
        int at = l.is(noun, "cả") || l.is(noun, "toàn") ? noun + 2 : noun;
        Phrases.Match<BigDecimal> lead = RankWords.at(RankWords.Role.LEAD, l, at, l.size());
        return lead != null && !l.is(lead.to(), "danh");
    }

    /** {@code lần lượt xếp thứ 6 và 12}, {@code kinh tế số hạng 5, chính quyền số 17}: a bare place that goes on with the rank before it. */
    private static boolean peer(Lexemes l, Draft d, Draft before, int first) {
        if (d.total != null || before == null || before.kind != Claim.Kind.RANK || before.rejected != null || before.sentence != d.sentence) {
            return false;
        }
        int end = d.number.end();
        boolean closed = end >= l.size() || Clause.boundary(l, end) || l.is(end, "và") || RankWords.at(RankWords.Role.SCOPE, l, end, l.size()) != null;
        if (!closed) {
            return false;
        }
        if (d.from - before.end <= 2 && (l.is(before.end, "và") || l.is(before.end, ",") || l.is(before.end, ";")) && inTurn(l, before.from, first)) {
            return true;
        }
        boolean joined = l.is(before.end, ",") || l.is(before.end, "và");
        Phrases.Match<MetricLexicon.Entry> metric = joined ? MetricLexicon.at(l, before.end + 1, d.from) : null;
        int rest = metric == null ? d.from : metric.to();
        boolean moved = rest == d.from || (l.is(d.from - 1, "xuống") || l.is(d.from - 1, "lên") || l.is(d.from - 1, "ở")) && d.from - rest <= 2;
        return metric != null && metric.value().kinds().contains(Claim.Kind.RANK) && moved;
    }

    /** Behind {@code tỉnh}: past {@code , thành phố} too. */
    private static int paired(Lexemes l, int at) {
        return at + (!l.is(at, ",") || !l.is(at + 1, "thành") ? 0 : l.is(at + 2, "phố") ? 3 : 2);
    }

    /** {@code 10 tỉnh dẫn đầu PCI}, {@code 5 địa phương đứng đầu bảng xếp hạng}: so many of an index's order, without a word for the group. */
    private static boolean leading(Lexemes l, Draft d) {
        if (!d.hasNoun() || d.number.total() != null || d.value.intValue() < 3 || !PEERS.has(l, d.nounFrom)) {
            return false;
        }
        int at = paired(l, d.nounEnd);
        Phrases.Match<BigDecimal> lead = RankWords.at(RankWords.Role.LEAD, l, at, l.size());
        for (int i = lead == null ? l.size() : lead.to(); i < Math.min(l.size(), at + INDEX) && !l.mark(i); i++) {
            if (RanksInWords.INDICES.has(l, i) || l.is(i, "xếp") && l.is(i + 1, "hạng") || l.is(i, "chỉ") && l.is(i + 1, "số")) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code lần lượt} stands shortly before. */
    private static boolean inTurn(Lexemes l, int at, int first) {
        for (int i = at - 1; i > first && at - i < TURN && !l.is(i, ";"); i--) {
            if (l.is(i, "lượt") && l.is(i - 1, "lần")) {
                return true;
            }
        }
        return false;
    }

    /** {@code SIPAS nhóm 15}, {@code các chỉ số PCI, DTI: nhóm 10}: an index named right before. */
    private static boolean index(Lexemes l, Draft d, int first) {
        int at = l.is(d.from - 2, ":") ? d.from - 3 : d.from - 2;
        String text = at < first ? "" : l.text(at, at + 1);
        return text.length() > 2 && text.equals(text.toUpperCase(java.util.Locale.ROOT)) && l.syllable(at);
    }

    /** {@code đều lên hạng: chính quyền số từ 34 lên 16, kinh tế số từ 41 lên 24}: bare places of an order that the sentence has named. */
    private static boolean climbs(Lexemes l, Draft d, int first) {
        int move = d.number.end() + (l.is(d.number.end(), "năm") && l.number(d.number.end() + 1) ? 2 : 0);
        move += RankMoves.moves(l, move) ? 1 : 0;
        boolean from = l.is(d.from - 1, "từ") && (l.is(move, "lên") || l.is(move, "xuống")) && l.number(move + 1);
        boolean to = (l.is(d.from - 1, "lên") || l.is(d.from - 1, "xuống")) && l.number(d.from - 2)
                && (l.is(d.from - 3, "từ") || l.is(d.from - 3, "trí") && l.is(d.from - 5, "từ"));
        for (int i = d.from - 1; (from || to) && i > first && d.from - i < ORDERED; i--) {
            if (l.is(i, "hạng") || l.is(i, "bậc") || l.is(i, "trí") && l.is(i - 1, "vị")) {
                return true;
            }
        }
        return false;
    }
}
