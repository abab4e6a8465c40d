package vn.solieu.extract.period;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;

/**
 * What the other numbers of a number's paragraph are: those before it, and those that are still to be asked about. A paragraph mostly
 * tells one sort of things, which its first number alone may not show.
 */
final class Company {
    /** More than so many numbers tell no more. */
    private static final int MOST = 7;
    /** So many atoms before a number its hints are looked for. */
    private static final int NEAR = 10;
    /** No numbers. */
    static final Company NONE = new Company();

    private final List<Asked> asked;
    private final Map<Asked, Integer> index = new IdentityHashMap<>();
    private final int[] term;
    private final int[] hint;
    private final Group block;
    private final Group sentence;
    private final Tally flows;
    private final Tally stocks;
    private final Tally done;
    private final Tally held;
    private final Tally changes;

    private Company() {
        this(List.of(), Asked::sentence, null);
    }

    /**
     * @param asked the numbers in the order of the text
     * @param blocks of each the block it stands in
     */
    Company(List<Asked> asked, ToIntFunction<Asked> blocks, Reader reader) {
        this.asked = asked;
        int n = asked.size();
        term = new int[n];
        hint = new int[n];
        for (int i = 0; i < n; i++) {
            Asked number = asked.get(i);
            index.put(number, i);
            boolean again = i > 0 && number.metric().equals(asked.get(i - 1).metric());
            Atoms metric = again ? null : new Atoms(number.metric());
            term[i] = again ? term[i - 1] : Terms.of(metric, 0, metric.size());
            int first = reader.a.at(number.value().start());
            hint[i] = first < 0 ? 0 : Hints.of(reader.a, Math.max(reader.begin[number.sentence()], first - NEAR), first) % Hints.RADIX;
        }
        block = new Group(n, i -> blocks.applyAsInt(asked.get(i)) == blocks.applyAsInt(asked.get(i - 1)));
        sentence = new Group(n, i -> asked.get(i).sentence() == asked.get(i - 1).sentence());
        flows = new Tally(n, i -> Terms.flow(term[i]));
        stocks = new Tally(n, i -> Terms.stock(term[i]));
        done = new Tally(n, i -> Hints.done(hint[i]));
        held = new Tally(n, i -> Hints.held(hint[i]));
        changes = new Tally(n, i -> asked.get(i).kind() == Claim.Kind.CHANGE);
    }

    /** What accompanies a number; all 0 where it was not foreseen. */
    Around of(Asked number) {
        Integer at = index.get(number);
        if (at == null) {
            return Around.NOTHING;
        }
        int from = block.from[at];
        int to = block.to[at];
        boolean more = at + 1 < to;
        int next = !more ? 0 : asked.get(at + 1).sentence() == number.sentence() ? 2 : 1;
        return new Around(flows.in(at + 1, to), stocks.in(at + 1, to), flows.in(from, at), stocks.in(from, at),
                done.in(at + 1, to), held.in(at + 1, to), done.in(from, at), held.in(from, at), changes.in(at + 1, to), changes.in(from, at),
                flows.in(sentence.from[at], sentence.to[at]), stocks.in(sentence.from[at], sentence.to[at]),
                Math.min(MOST, to - at - 1), Math.min(MOST, at - from),
                more ? term[at + 1] / Terms.RADIX : 0, more ? asked.get(at + 1).kind().ordinal() + 1 : 0, more ? hint[at + 1] : 0, next);
    }

    /** Of each number the first that stands together with it and the one behind the last. */
    private static final class Group {
        private final int[] from;
        private final int[] to;

        /** @param together whether a number stands together with the one before it */
        Group(int n, IntPredicate together) {
            from = new int[n];
            to = new int[n];
            for (int i = 0; i < n; i++) {
                from[i] = i > 0 && together.test(i) ? from[i - 1] : i;
            }
            for (int i = n - 1; i >= 0; i--) {
                to[i] = i + 1 < n && from[i + 1] == from[i] ? to[i + 1] : i + 1;
            }
        }
    }

    /** How many numbers are of a sort. */
    private static final class Tally {
        private final int[] before;

        Tally(int n, IntPredicate sort) {
            before = new int[n + 1];
            for (int i = 0; i < n; i++) {
                before[i + 1] = before[i] + (sort.test(i) ? 1 : 0);
            }
        }

        int in(int from, int to) {
            return Math.min(MOST, before[to] - before[from]);
        }
    }

    /**
     * The numbers of a paragraph around one of them.
     *
     * @param flowsBehind how many behind it measure what adds up, by {@link Terms}
     * @param stocksBehind how many behind it what is there at a moment
     * @param doneBehind before how many behind it a word tells what was done, by {@link Hints}
     * @param heldBehind before how many how things stand
     * @param changesBehind how many are changes
     * @param flows how many of its sentence measure what adds up, itself too
     * @param nextTerm the first term of the next one's metric
     * @param nextKind its kind from 1 on, 0 where there is none
     * @param nextHint the hint nearest before it
     * @param next 0 none, 1 in a later sentence, 2 in this
     */
    record Around(int flowsBehind, int stocksBehind, int flowsBefore, int stocksBefore, int doneBehind, int heldBehind, int doneBefore, int heldBefore,
            int changesBehind, int changesBefore, int flows, int stocks, int behind, int before, int nextTerm, int nextKind, int nextHint, int next) {
        private static final Around NOTHING = new Around(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** Which of the two those behind it are more: 0 neither, 1 flows, 2 stocks, 3 as many. */
        int leaning() {
            return leaning(flowsBehind, stocksBehind);
        }

        /** The same of what the words before them tell. */
        int doing() {
            return leaning(doneBehind, heldBehind);
        }

        private static int leaning(int one, int two) {
            return one == 0 && two == 0 ? 0 : one > two ? 1 : two > one ? 2 : 3;
        }
    }
}
