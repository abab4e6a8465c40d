package vn.solieu.extract.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;

/**
 * Decides what a number is about from the places around it, and follows what paragraphs and sections are about.
 */
final class Subject {
    /** How many words may stand between a number and a place that follows it in its clause. */
    private static final int AFTER = 9;
    /** How far back in its sentence a place is looked for, in atoms. */
    private static final int SIGHT = 600;
    /** How many words may stand before the subject of a sentence. */
    private static final int HEAD = 40;

    /** How many provinces a paragraph must have named for {@code Ngoài ra} to go back to the whole. */
    private static final int ROUND = Breadth.SEVERAL;

    /** Words that a number stands behind at the head of its sentence, before the subject. */
    private static final KeySet FRONT = WordLists.of("fronting");
    /** Words of place or belonging right before a name. */
    private static final KeySet LEADING = WordLists.of("leading");

    /** What is spoken of. {@code unit} null is the country, a region, or nothing known. */
    record Topic(Unit unit, String place, Claim.Basis basis) {
        static final Topic NOWHERE = new Topic(null, null, Claim.Basis.NONE);

        Topic at(Claim.Basis other) {
            return new Topic(unit, place, other);
        }
    }

    private final Article article;
    private final List<Sentence> sentences;
    private final PlaceReader reader;
    private final Atoms a;
    private final Home home;
    private final Joins joins;
    private final Wholes wholes;
    private final Countrywide country;
    private final Breadth breadth;
    private final Pointers pointers;
    private final Hometown town;
    /** What stands when each sentence begins. */
    private final Topic[] topics;
    /** The province that {@code tỉnh} means in each sentence. */
    private final Unit[] meant;
    private final Meaning meaning;
    private final int[] firstFound;

    Subject(Article article, List<Sentence> sentences, PlaceReader reader, Home home) {
        this.article = article;
        this.sentences = sentences;
        this.reader = reader;
        this.home = home;
        a = reader.a;
        joins = new Joins(reader, home);
        wholes = new Wholes(reader);
        country = new Countrywide(a);
        pointers = new Pointers(reader);
        town = Hometown.of(article, sentences, reader, home.unit());
        int n = sentences.size();
        topics = new Topic[n];
        meant = new Unit[n];
        firstFound = new int[n + 1];
        int f = 0;
        for (int s = 0; s < n; s++) {
            while (f < reader.found.size() && a.start(reader.found.get(f).first) < sentences.get(s).span().start()) {
                f++;
            }
            firstFound[s] = f;
        }
        firstFound[n] = reader.found.size();
        meaning = new Meaning(reader, home, joins, sentences, firstFound, meant);
        breadth = new Breadth(reader, country, firstFound);
        follow();
    }

    private void follow() {
        Topic base = home.unit() == null ? Topic.NOWHERE : new Topic(home.unit(), town == null ? null : town.name(), home.basis());
        Topic section = base;
        Topic topic = base;
        Unit last = home.unit();
        int block = -1;
        Set<Unit> round = new HashSet<>();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            Block.Type type = article.blocks().get(sentence.block()).type();
            Topic told = topic;
            if (sentence.block() != block) {
                block = sentence.block();
                if (type == Block.Type.HEADING || type == Block.Type.QUESTION) {
                    section = base;
                }
                boolean goesOn = told.unit != null && pointers.goesOn(a.from(sentence.span().start()), firstFound[Math.max(0, s - 1)], firstFound[s]);
                topic = goesOn ? told : section;
                round.clear();
                if (goesOn || home.unit() != null) {
                    last = goesOn ? told.unit : section.unit != null ? section.unit : home.unit();
                }
            }
            int from = a.from(sentence.span().start());
            if (round.size() >= ROUND && (a.is(from, "ngoài") && a.is(from + 1, "ra") || a.is(from, "tổng") || a.is(from, "tính") && a.is(from + 1, "chung"))) {
                topic = section;
            }
            if (s > 0 && pointers.back(from)) {
                Unit reached = pointers.reached(firstFound[s - 1], firstFound[s]);
                topic = reached != null ? new Topic(reached, null, Claim.Basis.PARAGRAPH) : told.unit != null ? told : topic;
                last = topic.unit != null ? topic.unit : last;
            }
            topics[s] = topic;
            meant[s] = last;
            for (int i = firstFound[s]; i < firstFound[s + 1]; i++) {
                Found one = reader.found.get(i);
                if (!one.speaks() || one.bracket > 0) {
                    continue;
                }
                boolean head = meaning.subjectLike(one, from);
                if (one.level == Level.PROVINCE && !one.meant && one.unit != null) {
                    round.add(one.unit);
                }
                if (one.level == Level.PROVINCE) {
                    Unit unit = one.meant ? meaning.of(s, i) : one.unit;
                    if (one.meant || head || home.unit() == null || unit == home.unit()) {
                        topic = new Topic(unit, null, Claim.Basis.PARAGRAPH);
                        last = unit != null ? unit : last;
                    }
                } else if (one.local() && !one.meant && head && trusted(one)) {
                    topic = new Topic(unitOf(one, topic.unit), one.name, Claim.Basis.PARAGRAPH);
                } else if (one.local() && one.classed && !one.ambiguous && !one.meant && one.unit != null && one.unit != home.unit() && LEADING.has(a, one.first - 1)) {
                    topic = new Topic(one.unit, null, Claim.Basis.PARAGRAPH);
                } else if ((one.level == Level.COUNTRY || one.level == Level.REGION) && (head || i == firstFound[s] && country.opens(one)) && country.told(one)) {
                    topic = Topic.NOWHERE;
                }
                if (type == Block.Type.HEADING && one.level == Level.PROVINCE && !one.meant) {
                    section = topic.at(Claim.Basis.ARTICLE);
                }
            }
            if (firstFound[s] == firstFound[s + 1] && country.state(from, Math.min(a.size(), a.from(sentence.span().end())))) {
                topics[s] = Topic.NOWHERE;
                topic = Topic.NOWHERE;
            }
            if (home.unit() == null && breadth.national(s)) {
                topic = Topic.NOWHERE;
            }
            if (home.unit() == null && breadth.listed(s)) {
                topic = section;
            }
            if (wholes.provincesCounted(from, Math.min(a.size(), a.from(sentence.span().end())))) {
                topic = Topic.NOWHERE;
            }
        }
    }

    /** A bare district name counts only where nothing speaks against it. */
    private boolean trusted(Found one) {
        return one.classed || !one.ambiguous && one.unit != null && (one.unit == home.unit() || home.unit() == null && (home.paper() == one.unit || one.town || LEADING.has(a, one.first - 1) && one.last > one.first));
    }

    private Unit unitOf(Found one, Unit around) {
        if (one.unit == null) {
            return around != null ? around : home.unit() != null ? home.unit() : meaning.lately(one.sentence);
        }
        if (!one.ambiguous) {
            return one.unit;
        }
        // an ambiguous district lies in the province that is spoken of where that has one of the name
        Unit near = around != null ? around : home.unit();
        Unit told = near == null ? meaning.lately(one.sentence) : null;
        near = told != null && one.homes.contains(told) ? told : near;
        return near != null ? near : one.unit;
    }

    Topic of(int s, Span value, Claim.Kind kind) {
        int first = a.at(value.start());
        if (first < 0) {
            return Topic.NOWHERE;
        }
        int last = Math.max(first, a.from(value.end()) - 1);
        int from = Math.max(first - SIGHT, a.from(sentences.get(s).span().start()));
        int to = Math.min(a.size(), a.from(sentences.get(s).span().end()));
        if (wholes.countsProvinces(first, last, kind) || home.unit() == null && kind == Claim.Kind.COUNT && a.is(last + 1, "địa") && a.is(last + 2, "phương")) {
            return Topic.NOWHERE;
        }
        Found turn = joins.aheadInTurn(first, front(first, from), to);
        turn = turn != null ? turn : joins.inTurn(firstFound[s + 1], first, from);
        if (turn != null) {
            return new Topic(turn.unit, turn.local() ? turn.name : null, Claim.Basis.SENTENCE);
        }
        if (wholes.provincesCounted(from, first) || wholes.meanOfProvinces(from, first)) {
            return Topic.NOWHERE;
        }
        if (wholes.several(from, first, home.merged()) || wholes.inProvinces(first, last, from, to)) {
            return Topic.NOWHERE;
        }
        if (wholes.summed(last + 1, to, home.merged())) {
            return Topic.NOWHERE;
        }
        if (kind != Claim.Kind.RANK && wholes.ofCountry(first, last + 1, from, to)) {
            return Topic.NOWHERE;
        }
        if (kind == Claim.Kind.RANK && last + 1 < to && reader.owner[last + 1] > 0) {
            Found one = reader.found.get(reader.owner[last + 1] - 1);
            boolean held = one.first == last + 1 && one.level == Level.PROVINCE && !one.meant && one.unit != null && (one.classed || a.is(last, "quân")) && one.speaks()
                    && (a.is(one.last + 1, "đạt") || a.is(one.last + 1, "với") || a.is(one.last + 1, "có") || a.is(one.last + 1, "(") || a.is(one.last + 1, ","));
            if (held) {
                return new Topic(one.unit, null, Claim.Basis.SENTENCE);
            }
        }
        Found holder = kind == Claim.Kind.RANK ? joins.holder(first, last, from, to) : null;
        if (holder != null) {
            return holder.local() ? new Topic(unitOf(holder, topics[s].unit), holder.name, Claim.Basis.SENTENCE) : new Topic(holder.unit, null, Claim.Basis.SENTENCE);
        }
        Topic own = joins.taken(first, from) ? after(s, last, to, kind) : null;
        if (own != null) {
            return own;
        }
        Topic before = before(s, first, from, kind);
        if (before != null) {
            return before;
        }
        Topic after = after(s, last, to, kind);
        if (after != null) {
            return after;
        }
        Topic fronted = fronted(from, last, to);
        if (fronted == null) {
            int clause = first - 1;
            while (clause > from && !(a.is(clause, ",") && !a.glued(clause + 1))) {
                clause--;
            }
            fronted = a.is(clause, ",") && a.is(clause + 1, "với") ? fronted(clause + 1, last, to) : null;
        }
        if (fronted != null) {
            return fronted;
        }
        Topic topic = topics[s];
        return topic.unit == null && topic.place == null && topic != Topic.NOWHERE && home.unit() != null
                ? new Topic(home.unit(), null, home.basis()) : topic;
    }

    /** The word before a number that numbers stand behind at the head of a sentence or behind a comma; {@code first} where there is none. */
    private int front(int first, int from) {
        for (int k = first - 1; k >= from && first - k < HEAD / 2; k--) {
            if (FRONT.has(a, k) && (k == from || a.is(k - 1, ","))) {
                return k;
            }
        }
        return first;
    }

    /** {@code Để đạt 7%, Vĩnh Long phải tăng hơn 12%}, {@code Với 71,25 điểm, Quảng Ninh dẫn đầu}: the subject behind the words that stand in front of it. */
    private Topic fronted(int from, int last, int to) {
        if (!FRONT.has(a, from)) {
            return null;
        }
        int k = last + 1;
        while (k < to && k - last < HEAD / 2 && !(a.is(k, ",") && !a.glued(k + 1) && k + 1 < to && reader.owner[k + 1] > 0)) {
            if (reader.owner[k] > 0 || a.lineBreak(k)) {
                return null;
            }
            k++;
        }
        int owner = k + 1 < to ? reader.owner[k + 1] : 0;
        Found one = owner == 0 ? null : reader.found.get(owner - 1);
        boolean subject = one != null && one.first == k + 1 && one.level == Level.PROVINCE && !one.meant && one.unit != null && one.speaks() && one.bracket == 0;
        return subject ? new Topic(one.unit, null, Claim.Basis.SENTENCE) : null;
    }

    private Topic before(int s, int first, int from, Claim.Kind kind) {
        int inside = reader.bracket[first];
        for (int k = first - 1; k >= from; k--) {
            if (reader.bracket[k] > 0 && reader.bracket[k] != inside) {
                k = Math.max(from, reader.bracket[k] - 1);
                Topic lies = joins.lies(k);
                if (lies != null) {
                    return lies;
                }
                continue;
            }
            if (inside > 0 && k == inside - 2 && reader.owner[k] > 0 && Joins.aside(reader.found.get(reader.owner[k] - 1))) {
                Found one = reader.found.get(reader.owner[k] - 1);
                return one.local() ? new Topic(unitOf(one, topics[s].unit), one.name, Claim.Basis.SENTENCE) : new Topic(one.unit, null, Claim.Basis.SENTENCE);
            }
            if (reader.owner[k] == 0) {
                continue;
            }
            int index = reader.owner[k] - 1;
            Found one = reader.found.get(index);
            k = one.first;
            if (joins.between(index)) {
                return Topic.NOWHERE;
            }
            if (!one.speaks()) {
                continue;
            }
            if (one.level == Level.COUNTRY || one.level == Level.REGION) {
                if (aside(one, first)) {
                    continue;
                }
                if (country.mean(one, first, kind)) {
                    return Topic.NOWHERE;
                }
                if (kind != Claim.Kind.RANK && country.told(one) && !(one.level == Level.REGION && one.name.isEmpty())) {
                    return Topic.NOWHERE;
                }
                continue;
            }
            if (one.meant) {
                if (one.level == Level.PROVINCE) {
                    Unit unit = meaning.of(s, index);
                    if (unit != null) {
                        return new Topic(unit, null, Claim.Basis.SENTENCE);
                    }
                } else if (town != null && one.level == town.level() && home.unit() != null) {
                    return new Topic(home.unit(), town.name(), Claim.Basis.SENTENCE);
                }
                continue;
            }
            boolean each = joins.each(one.last + 1, first) && index > 0 && reader.found.get(index - 1).level == one.level
                    && one.first - reader.found.get(index - 1).last <= 3;
            if (one.level == Level.PROVINCE) {
                return each || joins.together(index, from) ? Topic.NOWHERE : new Topic(one.unit, joins.chained(index, from), Claim.Basis.SENTENCE);
            }
            if (each) {
                return new Topic(unitOf(one, topics[s].unit), null, Claim.Basis.SENTENCE);
            }
            if (trusted(one)) {
                String outer = joins.chained(index, from);
                Unit chain = one.unit == null ? joins.outer(index) : null;
                return new Topic(chain != null ? chain : unitOf(one, topics[s].unit), outer != null ? outer : one.name, Claim.Basis.SENTENCE);
            }
        }
        return null;
    }

    /** {@code thấp hơn bình quân cả nước (4,3%) 2,2 điểm phần trăm}: what is told of the country is in its bracket, and the number behind it. */
    private boolean aside(Found one, int first) {
        int open = one.last + 1;
        boolean compared = false;
        for (int b = one.first - 1; b > 0 && b > one.first - HEAD / 2 && !a.mark(b); b--) {
            compared |= a.is(b, "hơn") || a.is(b, "kém");
        }
        return compared && a.is(open, "(") && reader.bracket[open + 1] > 0 && reader.bracket[first] == 0;
    }

    /** {@code 46 dự án tại Bắc Giang}: a place that follows in the same clause behind a word of place or belonging. */
    private Topic after(int s, int last, int to, Claim.Kind kind) {
        int words = 0;
        for (int k = last + 1; k < to && words <= AFTER; k++) {
            if (reader.owner[k] > 0) {
                Found one = reader.found.get(reader.owner[k] - 1);
                if (kind == Claim.Kind.RANK && (one.level == Level.COUNTRY || one.level == Level.REGION) && a.is(one.last + 1, "là")) {
                    k = one.last;
                    continue;
                }
                boolean led = LEADING.has(a, one.first - 1) || kind == Claim.Kind.RANK && a.is(one.first - 1, "là") && words <= 3 || one.local() && one.classed && words <= 3;
                if (one.meant || !one.speaks() || !led || one.level == Level.COUNTRY || one.level == Level.REGION
                        || one.local() && !trusted(one)) {
                    return null;
                }
                int index = reader.owner[k] - 1;
                if (one.local()) {
                    Unit outer = joins.outer(index);
                    Unit unit = outer != null ? outer : unitOf(one, topics[s].unit);
                    return new Topic(unit, one.name, Claim.Basis.SENTENCE);
                }
                return joins.many(index) ? Topic.NOWHERE : new Topic(reader.found.get(index).unit, null, Claim.Basis.SENTENCE);
            }
            if (a.number(k) && (a.is(k - 1, "tại") || a.is(k - 1, "cho") || a.is(k - 1, "ở")) && a.word(k + 1) && !a.is(k + 1, "năm") && !a.is(k + 1, "tháng") && !a.is(k + 1, "ngày")) {
                continue;
            }
            if (a.number(k) || a.mark(k) && !a.is(k, "/") && !a.is(k, "%") && !a.is(k, "-") || a.lineBreak(k)) {
                return null;
            }
            words++;
        }
        return null;
    }
}
