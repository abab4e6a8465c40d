package vn.solieu.extract.place;

import java.util.List;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;

/** A place as the reader found it. */
final class Found {
    final int first;
    final int last;
    final Level level;
    /** The province that it is or lies in; null where that is unknown, and for country and regions. */
    Unit unit;
    /** Its name with a class word in lower case ({@code huyện Cầu Kè}). */
    final String name;
    Role role = Role.PLAIN;
    /** {@code tỉnh}, {@code toàn huyện}: names nothing, means what was named. */
    boolean meant;
    /** Two or more provinces have a district of this name. */
    boolean ambiguous;
    /** The provinces that have a district of the name. */
    List<Unit> homes = List.of();
    /** Has its class word with it. */
    boolean classed;
    /** A provincial city of two syllables or more, named without its class word: no common word and no person. */
    boolean town;
    /** Without its class word a name of persons or firms as well. */
    boolean doubted;
    int sentence = -1;
    int bracket;

    Found(int first, int last, Level level, Unit unit, String name) {
        this.first = first;
        this.last = last;
        this.level = level;
        this.unit = unit;
        this.name = name;
    }

    boolean local() {
        return level == Level.DISTRICT || level == Level.COMMUNE;
    }

    boolean speaks() {
        return role == Role.PLAIN || role == Role.BODY;
    }
}
