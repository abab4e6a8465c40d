package vn.solieu.export;

/**
 * A sentence and where its number stands.
 *
 * @param from UTF-16 offset into {@code sentence}, or -1 where the record's offsets do not fit its sentence
 */
record Marked(String sentence, int from, int to) {
    static Marked of(vn.solieu.doc.Claim.Evidence e) {
        int points = e.sentence().codePointCount(0, e.sentence().length());
        int from = e.valueStart() - e.start();
        int to = e.valueEnd() - e.start();
        if (from < 0 || to <= from || to > points) {
            return new Marked(e.sentence(), -1, -1);
        }
        return new Marked(e.sentence(), e.sentence().offsetByCodePoints(0, from), e.sentence().offsetByCodePoints(0, to));
    }

    /** The sentence with the number between 【 and 】. */
    String shown() {
        return from < 0 ? sentence : sentence.substring(0, from) + "【" + sentence.substring(from, to) + "】" + sentence.substring(to);
    }
}
