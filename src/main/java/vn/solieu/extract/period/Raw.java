package vn.solieu.extract.period;

import java.time.LocalDate;

/**
 * A time expression as the grammar read it, before its missing parts are filled from what stands around it. Numbers are 0 where
 * the text does not say them.
 */
final class Raw {
    /** A moment inside the unit that is named. */
    enum Part { WHOLE, BEGIN, MIDDLE, END }

    /** The unit whose number is told relative to now or to the period around. */
    enum Unit { NONE, DAY, WEEK, MONTH, QUARTER, YEAR }

    int first;
    int last;
    PeriodMention.Type type;
    Part part = Part.WHOLE;
    int day;
    int month;
    int year;
    int day2;
    int month2;
    int year2;
    /** How many months or quarters {@code 9 tháng đầu năm} has. */
    int count;
    /** {@code 6 tháng cuối năm}. */
    boolean tail;
    /** {@code 10 tháng qua}: counted back from publication where they do not fill the year so far. */
    boolean back;
    /** {@code bình quân 6 tháng}: a period only where the article names such a one, else a duration. */
    boolean bare;
    /** {@code năm nay}, {@code tháng trước}: {@code shift} units from publication, or from the period around where {@code near}. */
    Unit relative = Unit.NONE;
    int shift;
    boolean near;
    /** {@code 6 tháng}, and nothing said of which. */
    boolean alone;
    /** {@code cùng thời điểm}, {@code trước hợp nhất}: tells how things stood then, not what was done. */
    boolean moment;
    /** {@code 3 tháng vận hành chính quyền hai cấp}: counted from the merger of the provinces. */
    boolean merged;
    /** {@code sáu tháng tới}: so many months from publication on. */
    boolean coming;
    /** {@code tháng 6 vừa qua}, {@code tháng 11 tới}: the one nearest to publication, whatever years its sentence names. */
    boolean recent;
    /** {@code năm ấy}: the year named last, whatever it is there for. */
    boolean that;
    /** The same period of the year before: {@code cùng kỳ}. */
    boolean sameLastYear;
    /** {@code Cả năm} at the head of a sentence. */
    boolean adverbial;
    Lists.Season season;

    LocalDate start;
    LocalDate end;
    /** Its year was found by publication alone. */
    boolean guessed;
    /** {@code trong 5 năm qua}: years counted back, which a term that the article names may give; else a length. */
    boolean lately;
    /** {@code vụ xuân vừa qua}: the last of its kind that is over. */
    boolean over;
    /** {@code nhiệm kỳ qua}: so many terms from the one that the article names. */
    boolean term;
    /** The length in years of a term that has just begun: results told of {@code cả nhiệm kỳ} are those of the term before; else 0. */
    int begun;
    /** {@code từ … đến nay}: ends at publication. */
    boolean untilNow;
    PeriodMention.Role role = PeriodMention.Role.NONE;
    /** The stretch of days that a bracket right behind says for it; or null. */
    Raw exact;
    /** Its day and month are of the lunar calendar until its year is known. */
    boolean lunar;
    /** The lunar day that a stretch from this one ends with; or null. */
    Raw lunarEnd;
    /** A feast, of which the nearest to publication is meant. */
    boolean nearest;
    /** The day up to which a bracket right behind says that it is counted; or null. */
    Raw until;
    boolean local;
    boolean future;
    /** {@code từ nay đến cuối năm}. */
    boolean fromNow;
    /** A meeting's day, which its own results have. */
    boolean held;
    int sentence = -1;
    int bracket;
    /** Number of the list it stands in ({@code năm 2021, 2022 và 2023}), or 0. */
    int list;
    /** What {@link Sight} says of it, for the many options of many numbers that ask; -1 before the first. */
    int numbersBefore = -1;
    int placed = -1;
    int hintBefore = -1;
    int hintBehind = -1;
    int title = -1;

    Raw(int first, int last, PeriodMention.Type type) {
        this.first = first;
        this.last = last;
        this.type = type;
    }

    boolean lacksYear() {
        return year == 0 && (month != 0 || month2 != 0 || count != 0 || type == PeriodMention.Type.DAY || type == PeriodMention.Type.YEAR
                || type == PeriodMention.Type.QUARTER || type == PeriodMention.Type.HALF || type == PeriodMention.Type.WEEK && day != 0) && relative == Unit.NONE;
    }

    /** Whether it names a whole year and nothing finer. */
    boolean wholeYear() {
        return type == PeriodMention.Type.YEAR && part == Part.WHOLE;
    }

    boolean usable() {
        return role != PeriodMention.Role.NONE && role != PeriodMention.Role.BASELINE && role != PeriodMention.Role.EVENT
                && (end != null || type == PeriodMention.Type.NOW || type == PeriodMention.Type.SAME);
    }
}
