package vn.solieu.extract.place;

import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;

/** Which province a word means that names none: {@code tỉnh}, {@code thành phố}, a district or commune that no list knows. */
final class Meaning {
    /** How many mentions back a province is looked for. */
    private static final int BACK = 40;
    /** How many words may stand before the subject of a sentence. */
    private static final int HEAD = 40;
    /** How many sentences back a province holds for a district or commune that no list knows. */
    private static final int LATELY = 6;

    /** What may stand before the first place of a sentence where that is its subject. */
    private static final KeySet BEFORE = WordLists.of("before_subject");

    private final PlaceReader reader;
    private final Atoms a;
    private final Home home;
    private final Joins joins;
    private final List<Sentence> sentences;
    private final int[] firstFound;
    private final Unit[] meant;

    Meaning(PlaceReader reader, Home home, Joins joins, List<Sentence> sentences, int[] firstFound, Unit[] meant) {
        this.reader = reader;
        this.a = reader.a;
        this.home = home;
        this.joins = joins;
        this.sentences = sentences;
        this.firstFound = firstFound;
        this.meant = meant;
    }

    /** The province that {@code tỉnh} at mention {@code index} means: the last one named in its sentence, else what stood before. */
    Unit of(int s, int index) {
        Unit unit = meant(s, index);
        boolean province = reader.found.get(index).name.isEmpty();
        if (!province && unit != null && !unit.city()) {
            return city(s, index, unit);
        }
        if (!province || unit == null || !unit.never()) {
            return unit;
        }
        // "tỉnh" is no city: the last province that was named
        for (int i = index - 1; i >= Math.max(0, index - BACK); i--) {
            Found one = reader.found.get(i);
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null && one.speaks() && !one.unit.never()) {
                return one.unit;
            }
        }
        return unit;
    }

    /** {@code Hải Phòng huy động 43.000 người, trong đó lực lượng của thành phố có}: where the article's province is no city, a city that is the subject of the sentence. */
    private Unit city(int s, int index, Unit otherwise) {
        for (int i = index - 1; i >= firstFound[s]; i--) {
            Found one = reader.found.get(i);
            if (one.local() && one.classed && one.name.startsWith("thành phố")) {
                return otherwise;
            }
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null && one.unit.city() && one.role == Role.PLAIN
                    && subjectLike(one, a.from(sentences.get(s).span().start()))) {
                return one.unit;
            }
        }
        return otherwise;
    }

    private Unit meant(int s, int index) {
        int begin = a.from(sentences.get(s).span().start());
        for (int i = index - 1; i >= firstFound[s] && home.unit() != null; i--) {
            Found one = reader.found.get(i);
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null && one.speaks() && one.bracket == 0 && one.unit != home.unit() && subjectLike(one, begin)
                    && joins.fronted(one)) {
                return one.unit;
            }
        }
        if (home.unit() == null) {
            for (int i = index - 1; i >= Math.max(firstFound[s], index - BACK); i--) {
                Found one = reader.found.get(i);
                if (one.level == Level.PROVINCE && one.unit != null && one.speaks()) {
                    return one.unit;
                }
            }
        }
        return meant[s] != null ? meant[s] : home.paper();
    }

    /** The province that was named last before a sentence or in it, some sentences back at most; for places within it where no one province is the article's. */
    Unit lately(int s) {
        int floor = s < 0 ? 0 : opened(s);
        for (int i = s < 0 ? -1 : firstFound[s + 1] - 1; i >= floor && reader.found.get(i).sentence >= s - LATELY; i--) {
            Found one = reader.found.get(i);
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null && one.speaks()) {
                return one.unit == meant[s] || one.sentence == s ? one.unit : null;
            }
        }
        return null;
    }

    /** The first mention of a sentence's paragraph where that opens with a district or commune of its own, else 0: paragraphs before it tell of other places. */
    private int opened(int s) {
        int p = s;
        while (p > 0 && sentences.get(p - 1).block() == sentences.get(s).block()) {
            p--;
        }
        Found one = firstFound[p] < firstFound[p + 1] ? reader.found.get(firstFound[p]) : null;
        return one != null && one.local() && one.classed && subjectLike(one, a.from(sentences.get(p).span().start())) ? firstFound[p] : 0;
    }

    /** Whether a mention stands at the head of its sentence, perhaps behind {@code Tại}, {@code Ở}, {@code Riêng}. */
    boolean subjectLike(Found one, int from) {
        if (one.role == Role.BODY) {
            return one.first - from <= 8;
        }
        if (one.first - from > HEAD) {
            return false;
        }
        for (int k = from; k < one.first; k++) {
            if (!BEFORE.has(a, k)) {
                return false;
            }
        }
        return true;
    }
}
