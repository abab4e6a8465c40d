package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.extract.lexeme.Wording;

/**
 * One wording that a metric could have.
 *
 * @param type where its parts come from
 * @param a where its part left of the number begins; equal to {@code b} without such a part
 * @param c where its part right of the number begins; equal to {@code e} without such a part
 * @param words the wording
 * @param turn how many of the same type were offered before it
 */
record Candidate(Type type, int a, int b, int c, int e, Wording words, int turn) {
    enum Type {
        /** The phrase before the number. */
        LEFT,
        /** The phrase after it. */
        RIGHT,
        LEFT_RIGHT,
        RIGHT_LEFT,
        /** What the number before it measures. */
        BEFORE,
        /** That one's first word, or first two, carried over a coordination. */
        HEAD1_LEFT, HEAD2_LEFT,
        /** What the number before counts, said of another thing. */
        NOUN_LEFT, NOUN_RIGHT,
        /** A change's level. */
        LEVEL,
        BEFORE_RIGHT, BEFORE_LEFT,
        /** A wording of the lexicon that stands earlier in the sentence or in the one before. */
        KNOWN,
        /** What the nearest number before it of the same kind and unit measures, over others between. */
        SAME, SAME_LEFT,
        /** What the counted noun is of: what the number before measures, or the topic ({@code 12 trường bán trú (900 học sinh)}). */
        RIGHT_BEFORE, RIGHT_KNOWN,
        /** A quantity that the unit implies, of the thing named ({@code 900 ha lúa}: area). */
        IMPLIED_LEFT, IMPLIED_RIGHT,
        /** A wording of the lexicon in the article's title. */
        TITLE,
        /** What the paragraph's first number measures. */
        PARAGRAPH,
        /** What the article's first number of the same kind and unit measures. */
        FIRST,
        /** The thing that a rate of things counts ({@code 8,9 bác sĩ/vạn dân}), and its mean. */
        UNIT,
        /** The quantity that the words of change before the number name themselves ({@code phấn đấu tăng trưởng 6,5%}). */
        CUE,
        /** What the sentence, or its part between semicolons, began with before its first number. */
        SUBJECT, LEFT_SUBJECT, RIGHT_SUBJECT, IMPLIED_SUBJECT,
        /** The counted thing with its predicate behind a bracket or behind the next counted thing. */
        BEYOND,
        /** What the number before counts or measures, with the predicate behind this share of it ({@code 1.200 du khách, 64% không quay lại}). */
        BEFORE_PREDICATE, NOUN_PREDICATE,
        /** What the sentence's last number outside brackets measures, over those in brackets. */
        OUTER,
        /** The counted thing with a predicate that holds the next number ({@code 46 xã chỉ có một cán bộ}). */
        THROUGH,
        /** What is done to the things that the number before counts ({@code phạt 40 trường hợp với 6 tỷ đồng}). */
        VERB,
        /** What the title names as the number's implied quantity, or behind what it counts. */
        IMPLIED_TITLE, RIGHT_TITLE;

        /** What a draft notes of it. */
        final String note = "metric " + name().toLowerCase(Locale.ROOT);

        /** Whether it stands in none of the number's own sentence. */
        boolean elsewhere() {
            return this == TITLE || this == PARAGRAPH || this == FIRST;
        }
    }

    String text() {
        return words.text();
    }
}
