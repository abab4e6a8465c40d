package vn.solieu.extract.place;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a province out of a host's name where no list has the host: offices below {@code gov.vn} ({@code xuctiendautuhagiang.gov.vn},
 * {@code sonongnghiep-hagiang.gov.vn}) and papers and stations ({@code tuyenquangtv.vn}, {@code truyenhinhthanhhoa.vn}, {@code nghean24h.vn}).
 *
 * <p>Known weakness: only names of six letters or more are seen inside a label; shorter ones must be a label of their own.
 */
final class Hosts {
    private static final int SHORTEST = 6;
    private static final Pattern MARKS = Pattern.compile("[^a-z]+");
    /** What is left of a press's label without its province. */
    private static final Pattern PRESS = Pattern.compile("(bao|dai|daiptth|ptth|th|truyenhinh|phatthanhtruyenhinh|tin|tintuc|baodientu)?(tv|tivi|online|news|h|tvonline|portal|radio|media|moi|ngaynay)?");
    private static final Map<String, Unit> NAMES = new HashMap<>();

    static {
        for (Unit unit : Gazetteer.UNITS) {
            NAMES.put(plain(unit.name()), unit);
        }
    }

    private Hosts() { }

    /** A name in Latin letters without signs and blanks: {@code bariavungtau}. */
    private static String plain(String name) {
        String bare = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace('đ', 'd');
        return MARKS.matcher(bare).replaceAll("");
    }

    /** The province that a host is named after, as of before the merger; null for others. */
    static Unit named(String host) {
        boolean office = host.endsWith(".gov.vn");
        String[] labels = host.split("\\.");
        for (int i = labels.length - 2; i >= 0; i--) {
            String label = MARKS.matcher(labels[i]).replaceAll("");
            Unit whole = office ? NAMES.get(label) : null;
            if (whole != null) {
                return whole;
            }
            for (Map.Entry<String, Unit> name : NAMES.entrySet()) {
                int at = name.getKey().length() < SHORTEST ? -1 : label.indexOf(name.getKey());
                boolean ends = at >= 0 && (at == 0 || at + name.getKey().length() == label.length());
                String rest = at < 0 ? null : label.substring(0, at) + label.substring(at + name.getKey().length());
                if (ends && office || at >= 0 && host.endsWith(".vn") && !rest.isEmpty() && PRESS.matcher(rest).matches()) {
                    return name.getValue();
                }
            }
        }
        return null;
    }
}
