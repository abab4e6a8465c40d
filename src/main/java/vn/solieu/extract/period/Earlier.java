package vn.solieu.extract.period;

import java.util.List;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Unit;

/** What an article told of before an expression that points back: the last term, week, day, month, school year. */
final class Earlier {
    /** Years from one party congress to the next. */
    private static final int TERM = 5;
    /** How many expressions back one is looked for. */
    private static final int MEMORY = 100;

    private final List<Raw> raws;

    Earlier(List<Raw> raws) {
        this.raws = raws;
    }

    /** The day of the lunar calendar that was told of last; or null. */
    Raw lunar(int index) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            if (raws.get(i).lunar && raws.get(i).start != null && raws.get(i).role != Role.BASELINE) {
                return raws.get(i);
            }
        }
        return null;
    }

    /** The term of office that the article names nearest before, else such a stretch of years as {@link #term(int, int)} finds; or null. */
    Raw office(int index) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            Raw other = raws.get(i);
            if (other.type == Type.YEARS && !other.term && other.count == 0 && !other.back && other.year2 - other.year == TERM) {
                return other;
            }
        }
        return term(index, Integer.MAX_VALUE);
    }

    /** The term of years that the article names nearest before, begun in no later year than {@code latest}; or null. */
    Raw term(int index, int latest) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            Raw other = raws.get(i);
            if (other.type == Type.YEARS && !other.term && other.count == 0 && !other.back && other.year2 - other.year >= TERM - 1
                    && other.year2 - other.year <= TERM && other.year <= latest) {
                return other;
            }
        }
        return null;
    }

    /** The stretch of so many months that was told of last, and its year is known; or null. */
    Raw counted(int index, int count) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            Raw other = raws.get(i);
            if (other.count == count && other.end != null && other.year != 0 && other.role != Role.BASELINE && other.type != Type.YEARS) {
                return other;
            }
        }
        return null;
    }

    /** Whether the sentence names a year before {@code latest} before the expression. */
    boolean namesYear(int index, int latest) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY) && raws.get(i).sentence == raws.get(index).sentence; i--) {
            if (raws.get(i).year != 0 && raws.get(i).year < latest) {
                return true;
            }
        }
        return false;
    }

    /** The day that was told of last in this sentence or the one before; or null. */
    Raw day(int index) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY) && raws.get(i).sentence >= raws.get(index).sentence - 1; i--) {
            if (raws.get(i).type == Type.DAY && raws.get(i).end != null) {
                return raws.get(i);
            }
        }
        return null;
    }

    /** The week that was named last by its number or days; or null. */
    Raw week(int index) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            Raw other = raws.get(i);
            if (other.end != null && other.role != Role.BASELINE && (other.type == Type.WEEK && other.relative == Unit.NONE
                    || other.type == Type.DAYS && other.start != null && other.start.plusDays(6).equals(other.end))) {
                return other;
            }
        }
        return null;
    }

    /** The school year that was told of last; or null. */
    Raw schoolYear(int index) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            if (raws.get(i).type == Type.SCHOOL_YEAR && raws.get(i).end != null && raws.get(i).role != Role.BASELINE) {
                return raws.get(i);
            }
        }
        return null;
    }

    /** The year that was told of last, of whatever; 0 where none was. */
    int year(int index) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY); i--) {
            Raw other = raws.get(i);
            if (other.end != null || other.year != 0) {
                return other.end != null ? other.end.getYear() : Math.max(other.year, other.year2);
            }
        }
        return 0;
    }

    /** The month of a day that is named alone: of the nearest expression before it, else {@code otherwise}. */
    int month(int index, int otherwise) {
        for (int i = index - 1; i >= Math.max(0, index - MEMORY) && raws.get(i).sentence >= raws.get(index).sentence - 1; i--) {
            if (raws.get(i).month != 0) {
                return raws.get(i).month2 != 0 ? raws.get(i).month2 : raws.get(i).month;
            }
        }
        return otherwise;
    }
}
