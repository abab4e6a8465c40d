package vn.solieu.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.solieu.doc.Claim;

/** All mentions of one quantity of one place in one period, and what they agree on. */
public final class Observation {
    /** Province, place, kind, base of comparison, unit, status and period. */
    record Key(String edition, String code, String place, Claim.Kind kind, String direction, String baseline, String unit, String status,
            LocalDate start, LocalDate end) { }

    static final Comparator<Key> ORDER = Comparator.comparing(Key::edition, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::code, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::place, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Key::kind).thenComparing(Key::unit)
            .thenComparing(Key::direction, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::baseline, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Key::status)
            .thenComparing(Key::end, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::start, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final int LISTED = 20;

    final Key key;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Mention> agreeing = new ArrayList<>();
    private final List<Mention> others = new ArrayList<>();
    private final Set<String> checks = new TreeSet<>();
    private Mention chosen;
    private int articles;
    private boolean conflict;

    Observation(Key key) {
        this.key = key;
    }

    void add(Mention m) {
        mentions.add(m);
    }

    /** Chooses the value and finds who disagrees. */
    void settle() {
        mentions.sort(Comparator.comparing((Mention m) -> m.article()).thenComparing(Mention::id));
        Map<BigDecimal, List<Mention>> byValue = new LinkedHashMap<>();
        for (Mention m : mentions) {
            byValue.computeIfAbsent(m.value.stripTrailingZeros(), v -> new ArrayList<>()).add(m);
        }
        Comparator<List<Mention>> best = Comparator.comparingInt((List<Mention> l) -> Agreement.independent(l))
                .thenComparing(l -> l.stream().anyMatch(m -> m.qualifier() == Claim.Qualifier.EXACT))
                .thenComparing(l -> l.stream().map(m -> m.confidence).max(Comparator.naturalOrder()).orElseThrow())
                .thenComparing(l -> l.get(0).value.stripTrailingZeros().precision()).thenComparing(l -> l.get(0).value.negate());
        List<Mention> top = byValue.size() == 1 ? mentions : byValue.values().stream().max(best).orElseThrow();
        chosen = top.stream().max(Comparator.comparing((Mention m) -> m.qualifier() == Claim.Qualifier.EXACT).thenComparing(m -> m.confidence)
                .thenComparing(Mention::id)).orElseThrow();
        Set<String> agree = new LinkedHashSet<>();
        for (Mention m : mentions) {
            if (Agreement.same(chosen, m, key.kind)) {
                agreeing.add(m);
                agree.add(m.article());
            } else {
                others.add(m);
            }
        }
        articles = Agreement.independent(agreeing);
        for (Mention m : others) {
            if (agree.contains(m.article())) {
                checks.add("varies_within_article");
            } else if (key.end != null) {
                conflict = true;
            }
        }
    }

    void check(String finding) {
        checks.add(finding);
    }

    Mention chosen() {
        return chosen;
    }

    List<Mention> mentions() {
        return mentions;
    }

    public boolean conflict() {
        return conflict;
    }

    public String province() {
        return chosen.province();
    }

    public Claim.Kind kind() {
        return key.kind;
    }

    public BigDecimal value() {
        return chosen.value;
    }

    public String source() {
        return chosen.source();
    }

    public LocalDate end() {
        return key.end;
    }

    public String metricId() {
        return chosen.metricId();
    }

    public boolean ofProvinceItself() {
        return key.place == null && key.code != null;
    }

    public String status() {
        return key.status;
    }

    /** Ids of the claims that take part in a conflict: first those that agree, then the others. */
    public List<List<String>> sides() {
        return List.of(agreeing.stream().map(Mention::id).toList(), others.stream().map(Mention::id).toList());
    }

    public Set<String> checks() {
        return Set.copyOf(checks);
    }

    Object[] row(Lang lang) {
        List<String> against = new ArrayList<>();
        for (Mention m : others) {
            against.add(m.value.toPlainString() + " (" + m.source() + ")");
        }
        Set<String> sources = new LinkedHashSet<>();
        agreeing.forEach(m -> sources.add(m.source()));
        return new Object[] {key.code, key.edition, chosen.province(), chosen.place(), chosen.metric(lang), chosen.metricId(), key.kind.code(), key.direction,
            chosen.baseline(), key.start, key.end, Quantity.of(chosen.value, chosen.unit()), Quantity.of(chosen.valueTo(), chosen.unit()),
            Quantity.of(chosen.total, chosen.unit()), chosen.unit(), key.status, articles, mentions.size(), conflict, list(against), list(checks), null,
            list(agreeing.stream().map(Mention::id).toList()), list(sources)};
    }

    static String list(java.util.Collection<String> all) {
        if (all.isEmpty()) {
            return null;
        }
        String shown = String.join("; ", all.stream().limit(LISTED).toList());
        return all.size() > LISTED ? shown + "; +" + (all.size() - LISTED) : shown;
    }
}
