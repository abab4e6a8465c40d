package vn.solieu.extract;

import vn.solieu.doc.Claim;
import vn.solieu.extract.metric.Ranker;

/**
 * The weights of those features of a wording that have few values, by value: looked up for each wording of each number, they would each cost
 * a hash and a line of the cache in the table of all weights.
 */
final class FewWeights {
    /** Values of {@link Features#nounBefore}, and of a turn, of what the lexicon says, of a length in steps. */
    private static final int NOUNS = 4;
    private static final int TURNS = Features.LAST_TURN + 1;
    private static final int FITS = 9;
    private static final int SIZES = 11;
    private static final int KINDS = Claim.Kind.values().length;

    /** Those that depend on a wording's type. */
    final Columns columns;
    private final float[] turns = new float[Features.TYPES * TURNS];
    private final float[] nouns = new float[Features.TYPES * KINDS * NOUNS];
    /** Of a type with what the lexicon says, and of a kind with that. */
    private final float[] typed = new float[Features.TYPES * FITS];
    private final float[] kinds = new float[KINDS * FITS];
    private final float[] sizes = new float[KINDS * SIZES];

    FewWeights(Ranker ranker) {
        columns = new Columns(ranker);
        for (int type = 0; type < Features.TYPES; type++) {
            for (int turn = 0; turn < TURNS; turn++) {
                turns[type * TURNS + turn] = ranker.weight(Features.turn(type, turn));
            }
            for (int kind = 0; kind < KINDS; kind++) {
                for (int noun = 0; noun < NOUNS; noun++) {
                    nouns[(type * KINDS + kind) * NOUNS + noun] = ranker.weight(Features.noun(type, kind, noun));
                }
            }
            for (int fits = 0; fits < FITS; fits++) {
                typed[type * FITS + fits] = ranker.weight(Features.fits(type, fits));
            }
        }
        for (int kind = 0; kind < KINDS; kind++) {
            for (int fits = 0; fits < FITS; fits++) {
                kinds[kind * FITS + fits] = ranker.weight(Features.fitsKind(kind, fits));
            }
            for (int size = 0; size < SIZES; size++) {
                sizes[kind * SIZES + size] = ranker.weight(Features.size(kind, size));
            }
        }
    }

    /** The sum for one wording of those that tell nothing of its words. */
    double sum(int type, int kind, int turn, int noun, int size) {
        return (double) turns[type * TURNS + turn] + nouns[(type * KINDS + kind) * NOUNS + noun] + sizes[kind * SIZES + size];
    }

    /** The sum for one wording of those that tell what the lexicon says of it. */
    double fits(int type, int kind, int fits) {
        return (double) typed[type * FITS + fits] + kinds[kind * FITS + fits];
    }
}
