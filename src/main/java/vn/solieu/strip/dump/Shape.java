package vn.solieu.strip.dump;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.lexicon.Tsv;
import vn.solieu.strip.meta.Bylines;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.text.Clean;
import vn.solieu.strip.text.Letters;
import vn.solieu.strip.text.Phrases;

/** What one line of a dump looks like, from the line alone; what costs something is found when it is first asked for. */
public final class Shape {
    /** From this many words on, an ended line is a paragraph whatever stands around it. */
    static final int PARAGRAPH = 18;
    /** From this many words on, an ended line behind an arrow is an item of a list of news and no headline of one. */
    private static final int ITEM = 40;
    /** No item that is a sentence has fewer words. */
    private static final int SENTENCE = 8;
    /** A heading has at most this many words. */
    static final int HEADING = 14;

    private static final int LONGEST_DATE = 80;

    private static final Pattern FULL_DATE = Pattern.compile("(?<![\\d/.-])(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\\d\\d(?!\\d)");
    private static final Pattern DATED_END = Pattern.compile("(?:^|[\\s(|\\[–-])(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-](?:19|20)\\d\\d)?"
            + "(?:[\\s|,–-]{0,4}(?:lúc\\s)?[0-2]?\\d[:h][0-5]\\d(?::[0-5]\\d)?)?(?:\\s?(?:AM|PM))?\\s*[)\\]]?\\s*$");
    private static final Pattern TIMED_START = Pattern.compile("^[\\[(]?(?:[0-2]?\\d[:h][0-5]\\d[\\s,|–-]{1,4})?(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-](?:19|20)\\d\\d)?[\\])]?[\\s:|–-]+\\p{Lu}");
    private static final Pattern CREDIT = Pattern.compile("(?:^|[\\s(.,;–-])(?:Ảnh|ẢNH|Nguồn ảnh|Ảnh minh họa|Ảnh minh hoạ|Ảnh tư liệu|Đồ họa|Infographic|Clip|Video)\\s*(?::|minh|tư liệu|do\\s|của\\s|TTXVN)|\\((?:Ảnh|ảnh)\\b[^)]{0,60}\\)\\.?$|[.–-]\\s*(?:Ảnh|ảnh)\\s+\\p{Lu}[\\p{L}. ]{1,30}$");
    private static final Pattern QUESTION = Pattern.compile("^[-–*•\\s]*(?:\\*\\*)?(?:PV|P\\.V|P\\.V\\.|Phóng viên(?:\\s*\\(PV\\))?|Hỏi|Nhà báo|MC|BTV|Người dẫn chương trình)\\s*(?:[\\p{L} ]{0,30})?[:.](?!\\p{Ll})\\s*.*");
    private static final Pattern SPEAKER = Pattern.compile("^[-–*•\\s]*(?:Ông|Bà|Đồng chí|Đ/c|Anh|Chị|TS|ThS|PGS|GS|BS|Bác sĩ|Thầy|Cô|Giám đốc|Trả lời|Chủ tịch|Bí thư|Đại tá|Thượng tá|Trung tá|KS|Luật sư|Linh mục|Hòa thượng)\\b\\.?[^:]{0,90}:.*");
    private static final Pattern PORTRAIT = Pattern.compile("^(?:Ông|Bà|Đồng chí|Đ/c|TS|ThS|PGS|GS|BS)\\.?\\s+\\p{Lu}[\\p{L}. ]{3,45}\\s*(?:,|-|–|\\()\\s*[^.:]{4,150}$");
    private static final Pattern MORE = Pattern.compile("^(?:>>+|»|►|▶|→|⇒|➤|✔|☞|\\[?[Vv]ideo\\]?:)\\s*\\S");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—+*•·○●▪■◦o]\\s+|[a-eđ]\\)\\s|\\d{1,2}[.)]\\s(?!\\d))\\S");
    private static final Pattern AGENCY = Pattern.compile("^\\(\\p{Lu}[\\p{Lu}\\p{Ll}. -]{1,14}\\)\\s*[-–]?$");
    private static final Pattern URL = Pattern.compile("^(?:https?://|www\\.)\\S+$");
    private static final Pattern RESIDUE = Pattern.compile("\\{\\{.*?\\}\\}|<%.*?%>|\\$\\{.*?\\}|\\[\\[.*?\\]\\]|<!--|-->|</?\\w+[^>]*>|^\\s*(?:var|function|window\\.|document\\.|\\$\\()|\\bundefined\\b|\\bNaN\\b|;\\s*\\}\\s*$|^[{}();=\\s]+$|@media|__\\w+__|&nbsp;|%[sd]%|\\bnull\\b\\s*$");
    private static final List<String> OPENERS = Tsv.resource(Shape.class, "captions.tsv").unique("phrase").rows().stream()
            .filter(r -> r.get("part").equals("start")).map(r -> r.require("phrase").toLowerCase(Locale.ROOT) + " ").toList();
    private static final List<String> ACTS = Tsv.resource(Shape.class, "captions.tsv").rows().stream()
            .filter(r -> r.get("part").equals("act")).map(r -> " " + r.require("phrase").toLowerCase(Locale.ROOT) + " ").toList();

    private final String text;
    private final int words;
    private final boolean ended;
    /** Whether a figure, a mark of dates and a figure stand together: no date is written in figures without. */
    private final boolean marked;
    private Boolean dated;

    private Shape(String text) {
        this.text = text;
        this.words = Clean.words(text);
        this.ended = ends(text);
        this.marked = marked(text);
    }

    public static Shape of(String text) {
        return new Shape(text);
    }

    public String text() {
        return text;
    }

    /** Words in it. */
    public int words() {
        return words;
    }

    /**
     * True where it ends as a sentence does (full stop, question or exclamation mark, ellipsis, colon, semicolon, or such a mark and a closing
     * quote).
     */
    public boolean ended() {
        return ended;
    }

    /** The furniture phrase that it is or begins with, or null. */
    public Phrases.Phrase phrase() {
        return Phrases.standard().find(text);
    }

    /** True where a full date ends it, as lists of related headlines have it. */
    public boolean dated() {
        if (dated == null) {
            dated = marked && text.length() < 400 && mayEndInDate() && endDate().find();
        }
        return dated;
    }

    /** False where {@link #DATED_END} cannot fit: before blanks and one bracket stands neither a figure nor the end of AM or PM. */
    private boolean mayEndInDate() {
        String front = text.stripTrailing();
        front = front.endsWith(")") || front.endsWith("]") ? front.substring(0, front.length() - 1).stripTrailing() : front;
        char last = front.isEmpty() ? ' ' : front.charAt(front.length() - 1);
        return digit(last) || last == 'M';
    }

    /** Looks for a date at the end, which is not longer than some letters. */
    private Matcher endDate() {
        return DATED_END.matcher(text).region(Math.max(0, text.length() - LONGEST_DATE), text.length()).useAnchoringBounds(false).useTransparentBounds(true);
    }

    /** How many full dates it holds. */
    public int dates() {
        int dates = 0;
        if (marked && (text.contains("20") || text.contains("19"))) {
            var m = FULL_DATE.matcher(text);
            while (m.find()) {
                dates++;
            }
        }
        return dates;
    }

    private static boolean marked(String t) {
        for (int i = 1; i + 1 < t.length(); i++) {
            char c = t.charAt(i);
            if ((c == '/' || c == '.' || c == '-') && digit(t.charAt(i - 1)) && digit(t.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean ends(String t) {
        int i = t.length() - 1;
        while (i > 0 && "”\"’')]»*".indexOf(t.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;".indexOf(t.charAt(i)) >= 0;
    }

    /** Ended, long, not a headline with a date: text that somebody wrote to be read. */
    public boolean isParagraph() {
        return words >= PARAGRAPH && ended && !isRelated() && !isCaption();
    }

    /** A headline of another article by its own form: an arrow before it, or a date after or before a line without an end. */
    public boolean isRelated() {
        return mayBeMore() && MORE.matcher(text).find() && !(ended && words >= ITEM) && !told() || dated() && !sentenceBeforeDate() && words <= 60
                || !ended && words <= 90 && dates() >= 2 || marked && words >= 5 && words <= 30 && !ended && TIMED_START.matcher(text).find();
    }

    /** A sentence behind an arrow that ends in a full stop or a semicolon and holds a figure: an item of a list, as no headline ends so. */
    private boolean told() {
        char end = text.charAt(text.length() - 1);
        return (end == '.' || end == ';') && words >= SENTENCE && text.chars().anyMatch(Character::isDigit);
    }

    /** False where {@link #MORE} cannot fit: every other letter begins a word. */
    private boolean mayBeMore() {
        return !text.isEmpty() && ((text.charAt(0) | 0x20) == 'v' || !Letters.isLetterOrDigit(text.charAt(0)));
    }

    /** True where the date that ends the line belongs to its sentence: {@code … từ ngày 05/6/2024}. */
    private boolean sentenceBeforeDate() {
        Matcher m = endDate();
        if (!m.find()) {
            return false;
        }
        String before = text.substring(0, m.start() + 1).stripTrailing().toLowerCase(Locale.ROOT);
        return before.endsWith("ngày") || before.endsWith("đến") || before.endsWith("từ") || before.endsWith("sáng")
                || before.endsWith("chiều") || before.endsWith("tối") || before.endsWith("ttg") || before.endsWith("hết")
                || before.endsWith("trước") || before.endsWith("sau") || before.endsWith("vào") || before.endsWith("tháng")
                || before.endsWith("(") && ended || before.endsWith("và") || before.endsWith(":") || before.endsWith("qua")
                || before.isEmpty();
    }

    public boolean isDateLine() {
        return Dates.isDateLine(text);
    }

    public boolean isQuestion() {
        return isQuestion(text);
    }

    /** True for a line with an interviewer's label. */
    public static boolean isQuestion(String text) {
        int colon = text.indexOf(':');
        return (colon >= 0 && colon < 60 || text.startsWith("PV.")) && QUESTION.matcher(text).matches();
    }

    public boolean isSpeaker() {
        return SPEAKER.matcher(text).matches();
    }

    public boolean isBullet() {
        return BULLET.matcher(text).find();
    }

    public boolean isResidue() {
        return AGENCY.matcher(text).matches() || URL.matcher(text).matches() || words <= 40 && RESIDUE.matcher(text).find() || words == 0;
    }

    /** A caption by its own form: a credit of the picture, or one short sentence without figures in a caption's words. */
    public boolean isCaption() {
        if (words > 60 || text.indexOf('\t') >= 0) {
            return false;
        }
        if (mayCredit() && CREDIT.matcher(text).find() && !Bylines.isByline(text)) {
            return true;
        }
        if (words > 36 || isQuestion() || figures() || text.indexOf('“') >= 0 || text.indexOf(':') >= 0 || sentences() > 1) {
            return false;
        }
        if (PORTRAIT.matcher(text).matches() && !ended) {
            return true;
        }
        String low = text.toLowerCase(Locale.ROOT) + " ";
        for (String opener : OPENERS) {
            if (low.startsWith(opener)) {
                if (opener.endsWith("  ") || SURE.contains(opener)) {
                    return true;
                }
                for (String act : ACTS) {
                    if (low.contains(act)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** False where {@link #CREDIT} cannot fit. */
    private boolean mayCredit() {
        return text.contains("nh") && (text.contains("Ảnh") || text.contains("ảnh")) || text.contains("ẢNH") || text.contains("Đồ họa") || text.contains("Infographic")
                || text.contains("Clip") || text.contains("Video");
    }

    private static final List<String> NEVER = Tsv.resource(Shape.class, "captions.tsv").rows().stream()
            .filter(r -> r.get("part").equals("never")).map(r -> " " + r.require("phrase").toLowerCase(Locale.ROOT) + " ").toList();
    private static final java.util.Set<String> SURE = Tsv.resource(Shape.class, "captions.tsv").rows().stream()
            .filter(r -> r.get("part").equals("start") && r.get("alone").equals("yes"))
            .map(r -> r.get("phrase").toLowerCase(Locale.ROOT) + " ").collect(java.util.stream.Collectors.toUnmodifiableSet());

    /**
     * True for one short sentence without figures, quotation or any of the words by which an article's own sentences go on: what
     * a caption without a credit looks like between long paragraphs.
     */
    public boolean isBareCaption() {
        if (words < 4 || words > 18 || sentences() > 1 || text.indexOf('%') >= 0 || text.indexOf(':') >= 0 || text.indexOf('“') >= 0 || text.indexOf('?') >= 0
                || text.indexOf('!') >= 0 || figures() && (!placed() && text.indexOf(',') >= 0 || SUMMED.matcher(text).find())) {
            return false;
        }
        String low = " " + Character.toLowerCase(text.charAt(0)) + text.substring(1).replaceAll("[.,;()]", " ") + " ";
        return NEVER.stream().noneMatch(low::contains);
    }

    private boolean placed() {
        return text.contains(" tại ") || text.contains(" ở ") || text.contains(" trên ") && !OVER.matcher(text).find();
    }

    /** {@code trên 24.700 ha}: more than, not on. */
    private static final Pattern OVER = Pattern.compile(" trên \\d");
    /** A sentence that begins with a quantity or a whole sums up; no picture shows that. */
    private static final Pattern SUMMED = Pattern.compile("^(Tổng|Toàn (tỉnh|huyện|xã|thành phố|ngành)|Số|Tỷ lệ|Diện tích|Sản lượng|Năng suất|Doanh thu|Kim ngạch|Trong đó|Lũy kế|Bình quân|Riêng)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** A number with a unit, a share, a rank: what a claim could come from. */
    boolean figures() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' || text.charAt(i) == '/' && i > 0 && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
            if (Character.isDigit(text.charAt(i)) && i + 1 < text.length() && (Character.isDigit(text.charAt(i + 1)) || text.charAt(i + 1) == '.' || text.charAt(i + 1) == ',')) {
                return true;
            }
        }
        return false;
    }

    public int sentences() {
        int n = 0;
        for (int i = 0; i + 2 < text.length(); i++) {
            if (".!?…".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2))
                    && i >= 2 && Character.isLowerCase(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i - 2))) {
                n++;
            }
        }
        return n + 1;
    }
}
