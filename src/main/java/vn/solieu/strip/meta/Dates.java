package vn.solieu.strip.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.lexicon.Tsv;
import vn.solieu.strip.text.Letters;

/**
 * Dates as pages write them, to ISO 8601. The accepted forms are the rows of {@code dates.tsv}; day comes before month wherever
 * both are numbers, as in Vietnam. A clock time without a zone is taken as +07:00.
 *
 * <p>Weaknesses: month names other than English and {@code tháng N} are not read; an American {@code 12/31/2024} is read only
 * where the day-first reading is impossible; a time without a date is nothing.
 */
public final class Dates {
    private static final int LONGEST = 400;
    private static final String[] MONTHS = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    /** Their numbers by {@link #three}. */
    private static final byte[] MONTH_OF = new byte[1 << 15];
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T').appendPattern("HH:mm:ss").appendOffset("+HH:MM", "+00:00").toFormatter(Locale.ROOT);

    /** One shape of the table. */
    private record Shape(String name, Pattern pattern, Set<String> groups, int needs) { }

    /** What a text must hold for a shape to fit: the name of a month, the word tháng, figures with a mark of dates between, and such a mark with a year behind it. */
    private static final int MONTH_NAME = 1;
    private static final int THANG = 2;
    private static final int MARKED = 4;
    private static final int MARK_YEAR = 64;
    /** A year and such a mark behind it. */
    private static final int YEAR_MARK = 32;
    /** Eight figures in a row; the letters th before a figure. */
    private static final int RUN = 8;
    private static final int TH = 16;
    private static final int RUN_LENGTH = 8;

    /** A date found in a text: its ISO form, the shape that fitted, and where it stood. */
    public record Found(String iso, String shape, int start, int end) {
        public boolean hasTime() {
            return iso.indexOf('T') > 0;
        }

        /** True where day and month could be each other in countries that put the month first. */
        public boolean isAmbiguous() {
            return shape.equals("day-first") && iso.length() >= 10 && Integer.parseInt(iso.substring(8, 10)) <= 12 && !iso.startsWith(iso.substring(8, 10), 5);
        }

        public boolean hasDay() {
            return iso.length() >= 10;
        }
    }

    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");
    private static final List<Shape> SHAPES = load();
    /** Words that stand beside a date on a date line. */
    private static final Pattern AROUND = Pattern.compile("thứ\\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|\\bcn\\b|\\bt[2-7]\\b|gmt\\s?\\+?\\s?7?"
            + "|\\+07:?00|cập nhật( lần cuối)?|đăng lúc|xuất bản|ngày( đăng| xuất bản)?|đăng bởi|đăng ngày|lúc|thời gian|giờ việt nam|lượt xem|lượt đọc|đã xem"
            + "|published|updated|posted|\\bon\\b|last|modified|mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?"
            + "|\\b(est|edt|pst|pdt|utc|bst|et|am|pm|sa|ch|date)\\b|\\d{1,2}[:h]\\d{2}(:\\d{2})?");
    /** The letters of these words. */
    private static final BitSet AROUND_LETTERS = AROUND.pattern().chars().filter(Character::isLetter).collect(BitSet::new, BitSet::set, BitSet::or);

    static {
        for (int i = 0; i < MONTHS.length; i++) {
            MONTH_OF[three(MONTHS[i].charAt(0), MONTHS[i].charAt(1), MONTHS[i].charAt(2))] = (byte) (i + 1);
        }
    }

    private Dates() { }

    private static List<Shape> load() {
        List<Shape> out = new ArrayList<>();
        for (Tsv.Row row : Tsv.resource(Dates.class, "dates.tsv").unique("name").rows()) {
            String p = row.require("pattern").replace("{d}", "(?<d>0?[1-9]|[12]\\d|3[01])(?!\\d)")
                    .replace("{mon}", "(?<mon>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))")
                    .replace("{m}", "(?<m>0?[1-9]|1[0-9]|2[0-9]|3[01])(?!\\d)").replace("{y}", "(?<y>(?:19|20)\\d\\d)(?!\\d)")
                    .replace("{gap}", "[\\s,|;:()\\-–—•·]{0,6}(?:lúc|at|vào lúc|ngày|@)?[\\s,|:()\\-–—•·]{0,6}(?:(?i:thứ\\s+\\S{1,4}|chủ nhật|CN|T[2-7])[\\s,|ngày]{0,8})?")
                    .replace("{time}", "(?<h>[01]?\\d|2[0-3])\\s?[:hg]\\s?(?<min>[0-5]\\d)(?:\\s?(?:[:']|p(?!\\.?[Mm]))\\s?(?<s>[0-5]\\d)?(?:[.,]\\d{1,9})?)?(?:\\s?(?<ap>[AaPp]\\.?[Mm]|SA|CH)\\b)?")
                    .replace("{zone}", "(?<z>\\(?(?:GMT|UTC)?\\s?[+-]\\s?\\d{1,2}(?::?\\d\\d)?\\)?|Z|GMT|UTC)");
            Set<String> groups = new HashSet<>();
            Matcher m = GROUP.matcher(p);
            while (m.find()) {
                groups.add(m.group(1));
            }
            out.add(new Shape(row.get("name"), Pattern.compile(p), groups, needs(row.require("pattern"))));
        }
        return List.copyOf(out);
    }

    /** The ISO form of what the text says first, or null. */
    public static String iso(String text) {
        Found found = find(text);
        return found == null ? null : found.iso;
    }

    /** The date that the text holds, by the first shape that fits, or null. Only the first 400 characters are looked at. */
    public static Found find(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String t = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!holdsYear(t)) {
            return null;
        }
        int has = has(t);
        for (Shape shape : SHAPES) {
            if ((shape.needs & ~has) != 0) {
                continue;
            }
            Matcher m = shape.pattern.matcher(t);
            while (m.find()) {
                String iso = iso(m, shape);
                if (iso != null) {
                    return new Found(iso, shape.name, m.start(), m.end());
                }
            }
        }
        return null;
    }

    private static int needs(String pattern) {
        return pattern.contains("{mon}") ? MONTH_NAME : pattern.contains("háng") ? THANG : pattern.contains("{y}-") || pattern.contains("{y}[/.]") ? MARKED | YEAR_MARK : pattern.contains("[/.-]") ? MARKED | MARK_YEAR
                : pattern.contains("{m}") ? TH : RUN;
    }

    private static int has(String t) {
        int has = 0;
        int run = 0;
        for (int i = 0; i < t.length(); i++) {
            char c = t.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            if (run == RUN_LENGTH) {
                has |= RUN;
            } else if (c == '/' || c == '.' || c == '-') {
                has |= i + 2 < t.length() && figure(t, i - 1, -1) && figure(t, i + 1, 1) ? MARKED : 0;
                has |= year(t, i + 1) || i + 1 < t.length() && t.charAt(i + 1) <= ' ' && year(t, i + 2) ? MARK_YEAR : 0;
                has |= year(t, i - 4) ? YEAR_MARK : 0;
            } else if (i + 2 >= t.length()) {
                continue;
            } else if (c == 'h') {
                has |= t.startsWith("áng", i + 1) ? THANG : figure(t, i + 1, 0) ? TH : 0;
            } else if ((has & MONTH_NAME) == 0 && month(c, t.charAt(i + 1), t.charAt(i + 2)) > 0) {
                has |= MONTH_NAME;
            }
        }
        return has;
    }

    /** True where a figure stands at a place or, {@code step} on, behind a blank. */
    private static boolean figure(String t, int at, int step) {
        int i = at >= 0 && at < t.length() && t.charAt(at) <= ' ' ? at + step : at;
        return i >= 0 && i < t.length() && t.charAt(i) >= '0' && t.charAt(i) <= '9';
    }

    /** True where a year of this or the last century may stand; every shape has one. */
    private static boolean holdsYear(String t) {
        for (int i = 0; i + 3 < t.length(); i++) {
            if (year(t, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean year(String t, int i) {
        return i >= 0 && i + 3 < t.length() && (t.charAt(i) == '1' && t.charAt(i + 1) == '9' || t.charAt(i) == '2' && t.charAt(i + 1) == '0')
                && Character.isDigit(t.charAt(i + 2)) && Character.isDigit(t.charAt(i + 3));
    }

    private static String iso(Matcher m, Shape shape) {
        try {
            int y = Integer.parseInt(m.group("y"));
            String name = group(m, shape, "mon");
            int month = name != null ? month(name.charAt(0), name.charAt(1), name.charAt(2)) : Integer.parseInt(m.group("m"));
            String day = group(m, shape, "d");
            if (day == null) {
                return month > 12 ? null : String.format(Locale.ROOT, "%04d-%02d", y, month);
            }
            int d = Integer.parseInt(day);
            if (month > 12 && d <= 12 && shape.name.equals("day-first")) {
                int swap = month;
                month = d;
                d = swap;
            }
            LocalDate date = LocalDate.of(y, month, d);
            String hour = group(m, shape, "h");
            if (hour == null || group(m, shape, "min") == null) {
                return date.toString();
            }
            int h = Integer.parseInt(hour);
            String half = group(m, shape, "ap");
            if (half != null) {
                boolean pm = half.equals("CH") || Character.toLowerCase(half.charAt(0)) == 'p';
                h = pm && h < 12 ? h + 12 : !pm && h == 12 ? 0 : h;
            }
            String s = group(m, shape, "s");
            LocalDateTime at = date.atTime(h, Integer.parseInt(m.group("min")), s == null ? 0 : Integer.parseInt(s));
            return OffsetDateTime.of(at, zone(group(m, shape, "z"))).format(OFFSET);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static String group(Matcher m, Shape shape, String name) {
        return shape.groups.contains(name) ? m.group(name) : null;
    }

    /** The number of the month whose name begins with three letters of any case; 0 for none. */
    private static int month(char a, char b, char c) {
        return (a | b | c) < 0x80 && (a & b & c & 0x40) != 0 ? MONTH_OF[three(a, b, c)] : 0;
    }

    private static int three(char a, char b, char c) {
        return (a & 0x1f) << 10 | (b & 0x1f) << 5 | c & 0x1f;
    }

    private static ZoneOffset zone(String z) {
        if (z == null) {
            return VIETNAM;
        }
        String bare = z.replaceAll("[^0-9+-]", "");
        if (bare.isEmpty()) {
            return ZoneOffset.UTC;
        }
        int sign = bare.charAt(0) == '-' ? -1 : 1;
        String number = bare.substring(1);
        int hours = Integer.parseInt(number.length() <= 2 ? number : number.substring(0, number.length() - 2));
        int minutes = number.length() <= 2 ? 0 : Integer.parseInt(number.substring(number.length() - 2));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** The same with day and month the other way round. */
    static String swapped(String iso) {
        return iso.substring(0, 5) + iso.substring(8, 10) + '-' + iso.substring(5, 7) + iso.substring(10);
    }

    /** The same instant by Vietnam's clock; a date or month stays as it is. */
    public static String inVietnam(String iso) {
        if (iso == null || iso.indexOf('T') < 0) {
            return iso;
        }
        return OffsetDateTime.parse(iso).withOffsetSameInstant(VIETNAM).format(OFFSET);
    }

    /**
     * True where the line is nothing but a date line: weekday, date, time, zone, view counter words and marks. Such lines are
     * never part of a body.
     */
    public static boolean isDateLine(String line) {
        return line.length() <= 120 && isDateLine(line, find(line));
    }

    /** As {@link #isDateLine(String)}, where the date that the line holds is known already. */
    public static boolean isDateLine(String line, Found found) {
        if (found == null || line.length() > 120) {
            return false;
        }
        String rest = (line.substring(0, found.start) + " " + line.substring(found.end)).toLowerCase(Locale.ROOT);
        int letters = 0;
        int strange = 0;
        for (int i = 0; i < rest.length(); i++) {
            boolean letter = Letters.isLetter(rest.charAt(i));
            letters += letter ? 1 : 0;
            strange += letter && !AROUND_LETTERS.get(rest.charAt(i)) ? 1 : 0;
        }
        return letters <= 1 || strange <= 1 && letters(AROUND.matcher(rest).replaceAll(" ")) <= 1;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Letters.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
