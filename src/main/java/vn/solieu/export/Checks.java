package vn.solieu.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.solieu.doc.Claim;

/**
 * Arithmetic between the observations of one metric. Forms: a change against this level and the level a year before (rank 39, up 10:
 * 49 then; 14.8 % up; 3 points up); districts against their province; a ratio against the percentage beside it; a rank against its
 * field. Known weakness: a change is compared only where its baseline is absent or the year before.
 */
final class Checks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal RELATIVE = new BigDecimal("0.005");
    private static final int NEAR = 60;

    private Checks() { }

    static void run(List<Observation> all) {
        Map<Observation.Key, Observation> byKey = new HashMap<>();
        all.forEach(o -> byKey.put(o.key, o));
        Map<List<Object>, List<Observation>> parts = new HashMap<>();
        Map<List<Object>, List<Observation>> beside = new HashMap<>();
        for (Observation o : all) {
            Observation.Key k = o.key;
            if (k.place() != null && k.code() != null && (k.kind() == Claim.Kind.COUNT || k.kind() == Claim.Kind.AMOUNT && !k.unit().contains("/"))) {
                parts.computeIfAbsent(partKey(k), x -> new ArrayList<>()).add(o);
            }
            if (k.kind() == Claim.Kind.PERCENTAGE) {
                for (Mention m : o.mentions()) {
                    beside.computeIfAbsent(List.of(m.article(), m.sentenceAt()), x -> new ArrayList<>()).add(o);
                }
            }
        }
        Map<List<Object>, List<Observation>> levels = new HashMap<>();
        for (Observation o : all) {
            if (o.key.kind() != Claim.Kind.CHANGE && o.key.kind() != Claim.Kind.RATIO && o.key.baseline() == null) {
                levels.computeIfAbsent(momentKey(o.key), x -> new ArrayList<>()).add(o);
            }
        }
        for (Observation o : all) {
            switch (o.key.kind()) {
                case CHANGE -> change(o, levels, byKey);
                case RANK -> rank(o);
                case RATIO -> ratio(o, beside);
                case COUNT, AMOUNT -> total(o, parts);
                default -> { }
            }
        }
    }

    private static void rank(Observation o) {
        Mention m = o.chosen();
        BigDecimal field = m.total != null ? m.total : o.ofProvinceItself() ? new BigDecimal(o.key.edition()) : null;
        if (field != null) {
            o.check(m.value.compareTo(field) > 0 ? "rank_out_of_range(" + m.value.toPlainString() + "/" + field.toPlainString() + ")" : "rank_in_range");
        }
    }

    private static void ratio(Observation o, Map<List<Object>, List<Observation>> beside) {
        for (Mention m : o.mentions()) {
            for (Observation p : beside.getOrDefault(List.of(m.article(), m.sentenceAt()), List.of())) {
                if (m.total == null || m.total.signum() == 0 || !Objects.equals(p.key.code(), o.key.code()) || !Objects.equals(p.key.place(), o.key.place())
                        || !Objects.equals(p.key.end(), o.key.end()) || !p.key.status().equals(o.key.status())) {
                    continue;
                }
                for (Mention q : p.mentions()) {
                    if (q.article().equals(m.article()) && Math.abs(q.valueAt() - m.valueAt()) <= NEAR && q.valueAt() > m.valueAt()) {
                        BigDecimal share = m.value.multiply(HUNDRED).divide(m.total, MathContext.DECIMAL64);
                        boolean agree = share.subtract(q.value).abs().compareTo(Agreement.halfUnit(q.value).multiply(BigDecimal.valueOf(2))) <= 0;
                        String finding = agree ? "ratio_agrees" : "ratio_disagrees(" + m.value.toPlainString() + "/" + m.total.toPlainString() + " = "
                                + share.setScale(2, java.math.RoundingMode.HALF_UP) + "%, " + q.value.toPlainString() + "%)";
                        o.check(finding);
                        p.check(finding);
                    }
                }
            }
        }
    }

    private static List<Object> partKey(Observation.Key k) {
        return java.util.Arrays.asList(k.edition(), k.code(), k.kind(), k.unit(), k.status(), k.start(), k.end());
    }

    private static void total(Observation o, Map<List<Object>, List<Observation>> parts) {
        if (!o.ofProvinceItself() || o.key.end() == null || o.chosen().qualifier() == Claim.Qualifier.MORE_THAN || o.chosen().qualifier() == Claim.Qualifier.AT_LEAST) {
            return;
        }
        List<Observation> of = parts.getOrDefault(partKey(o.key), List.of());
        if (!of.isEmpty()) {
            BigDecimal sum = of.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            o.check(sum.compareTo(o.value().add(o.value().abs().multiply(RELATIVE))) > 0
                    ? "parts_exceed_total(" + sum.toPlainString() + " > " + o.value().toPlainString() + ")" : "parts_agree");
        }
    }

    private static void change(Observation change, Map<List<Object>, List<Observation>> levels, Map<Observation.Key, Observation> byKey) {
        Observation.Key k = change.key;
        if (k.end() == null || !yearBefore(k.baseline(), k.end().getYear())) {
            return;
        }
        for (Observation level : levels.getOrDefault(momentKey(k), List.of())) {
            if (fits(level.key.kind(), k.unit(), level.key.unit())) {
                Observation.Key lk = level.key;
                Observation before = byKey.get(new Observation.Key(lk.edition(), lk.code(), lk.place(), lk.kind(), null, null, lk.unit(), lk.status(),
                        yearBefore(lk.start()), yearBefore(lk.end())));
                if (before != null) {
                    compare(change, level, before);
                }
            }
        }
    }

    private static List<Object> momentKey(Observation.Key k) {
        return java.util.Arrays.asList(k.edition(), k.code(), k.place(), k.status(), k.start(), k.end());
    }

    private static boolean fits(Claim.Kind kind, String changeUnit, String levelUnit) {
        return switch (kind) {
            case RANK -> changeUnit.equals("hạng");
            case SCORE -> changeUnit.equals("điểm");
            case PERCENTAGE -> changeUnit.equals("điểm %");
            default -> changeUnit.equals("%") || changeUnit.equals(levelUnit);
        };
    }

    private static void compare(Observation change, Observation level, Observation before) {
        BigDecimal by = change.value();
        BigDecimal now = level.value();
        boolean up = "up".equals(change.key.direction());
        BigDecimal expected;
        BigDecimal tolerance = Agreement.halfUnit(now).add(Agreement.halfUnit(by)).add(Agreement.halfUnit(before.value()));
        if (level.kind() == Claim.Kind.RANK) {
            expected = up ? now.add(by) : now.subtract(by);
            tolerance = BigDecimal.ZERO;
        } else if (change.key.unit().equals("%")) {
            BigDecimal factor = BigDecimal.ONE.add((up ? by : by.negate()).divide(HUNDRED, MathContext.DECIMAL64));
            if (factor.signum() <= 0) {
                return;
            }
            expected = now.divide(factor, MathContext.DECIMAL64);
            tolerance = expected.abs().multiply(RELATIVE);
        } else {
            expected = up ? now.subtract(by) : now.add(by);
        }
        boolean agree = expected.subtract(before.value()).abs().compareTo(tolerance) <= 0;
        change.check(agree ? "change_agrees" : "change_disagrees(" + before.key.end() + ": expected "
                + expected.round(new MathContext(6)).stripTrailingZeros().toPlainString() + ", found " + before.value().toPlainString() + ")");
    }

    /** A comparison with the year before, or none named. */
    private static boolean yearBefore(String baseline, int year) {
        return baseline == null || baseline.contains("cung ky") || baseline.contains("nam truoc") || baseline.contains("nam " + (year - 1));
    }

    /** The same day a year before; a month's last day stays its last. */
    static LocalDate yearBefore(LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate before = day.minusYears(1);
        return day.getDayOfMonth() == day.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }
}
