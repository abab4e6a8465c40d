package vn.solieu.extract.period;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.extract.lexeme.Atoms;

/** What the other numbers of a number's paragraph measure: those before it, and those that are still to be asked about. */
final class Company {
    /** More than so many numbers tell no more. */
    private static final int MOST = 7;
    /** No numbers. */
    static final Company NONE = new Company(List.of(), List.of());

    private final List<Asked> asked;
    private final Map<Asked, Integer> index = new IdentityHashMap<>();
    private final int[] term;
    /** Of each number the first of its block and the one behind the block's last. */
    private final int[] from;
    private final int[] to;
    /** How many of the numbers before each measure what adds up, and what is there at a moment. */
    private final int[] flows;
    private final int[] stocks;

    /**
     * @param asked the numbers in the order of the text
     * @param blocks of each the block it stands in
     */
    Company(List<Asked> asked, List<Integer> blocks) {
        this.asked = asked;
        int n = asked.size();
        term = new int[n];
        from = new int[n];
        to = new int[n];
        flows = new int[n + 1];
        stocks = new int[n + 1];
        for (int i = 0; i < n; i++) {
            index.put(asked.get(i), i);
            boolean again = i > 0 && asked.get(i).metric().equals(asked.get(i - 1).metric());
            Atoms metric = again ? null : new Atoms(asked.get(i).metric());
            term[i] = again ? term[i - 1] : Terms.of(metric, 0, metric.size());
            flows[i + 1] = flows[i] + (Terms.flow(term[i]) ? 1 : 0);
            stocks[i + 1] = stocks[i] + (Terms.stock(term[i]) ? 1 : 0);
            from[i] = i > 0 && blocks.get(i).equals(blocks.get(i - 1)) ? from[i - 1] : i;
        }
        for (int i = n - 1; i >= 0; i--) {
            to[i] = i + 1 < n && blocks.get(i).equals(blocks.get(i + 1)) ? to[i + 1] : i + 1;
        }
    }

    /** What accompanies a number; all 0 where it was not foreseen. */
    Around of(Asked number) {
        Integer at = index.get(number);
        if (at == null) {
            return Around.NOTHING;
        }
        int behind = to[at] - at - 1;
        int next = behind == 0 ? 0 : asked.get(at + 1).sentence() == number.sentence() ? 2 : 1;
        return new Around(least(flows[to[at]] - flows[at + 1]), least(stocks[to[at]] - stocks[at + 1]), least(flows[at] - flows[from[at]]),
                least(stocks[at] - stocks[from[at]]), least(behind), least(at - from[at]),
                behind == 0 ? 0 : term[at + 1] / Terms.RADIX, behind == 0 ? 0 : asked.get(at + 1).kind().ordinal() + 1, next);
    }

    private static int least(int n) {
        return Math.min(MOST, n);
    }

    /**
     * The numbers of a paragraph around one of them.
     *
     * @param flowBehind how many behind it measure what adds up, by {@link Terms}
     * @param stockBehind how many behind it what is there at a moment
     * @param nextTerm the first term of the next one's metric
     * @param nextKind its kind from 1 on, 0 where there is none
     * @param next 0 none, 1 in a later sentence, 2 in this
     */
    record Around(int flowBehind, int stockBehind, int flowBefore, int stockBefore, int behind, int before, int nextTerm, int nextKind, int next) {
        private static final Around NOTHING = new Around(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** Which of the two those behind it are more: 0 neither, 1 flows, 2 stocks, 3 as many. */
        int leaning() {
            return flowBehind == 0 && stockBehind == 0 ? 0 : flowBehind > stockBehind ? 1 : stockBehind > flowBehind ? 2 : 3;
        }
    }
}
