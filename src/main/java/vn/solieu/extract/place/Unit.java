package vn.solieu.extract.place;

import java.time.LocalDate;
import vn.solieu.doc.Claim;

/**
 * A province or centrally-run city of the list of 63, with the unit of the list of 34 that holds its territory since
 * {@link #MERGER}.
 *
 * @param code code in the list of 63 (National Statistics Office)
 * @param currentCode code in the list of 34
 * @param city whether it is a centrally-run city now or was one
 */
record Unit(int index, String code, String name, String currentCode, String currentName, boolean city) {
    /** The day on which 63 units became 34 (Resolution 202/2025/QH15 took effect). */
    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate HUE_CITY = LocalDate.of(2025, 1, 1);
    private static final String HUE = "46";

    /** Whether {@code tỉnh} cannot mean it: a city all along. */
    boolean never() {
        return city && !code.equals(HUE);
    }

    /** The name on a day: {@code Thừa Thiên Huế} became the city of {@code Huế} with 2025; null is today's name before the merger. */
    String nameOn(LocalDate day) {
        return code.equals(HUE) && (day == null || day.isBefore(HUE_CITY)) ? "Thừa Thiên Huế" : name;
    }

    /**
     * The record's province: the name as of {@code day}, the codes of the list in force when the article came out where that
     * list has such a unit, else of the list that has it.
     *
     * @param day the last day that the claim speaks of, or null
     * @param merged whether the article came out after the merger
     */
    Claim.Province on(LocalDate day, boolean merged, Claim.Basis basis) {
        boolean after = day == null ? merged : !day.isBefore(MERGER);
        String said = after ? currentName : nameOn(day);
        boolean survives = currentName.equals(name);
        boolean list34 = after || merged && survives;
        return new Claim.Province(list34 ? currentCode : code, list34 ? "34" : "63", said, currentCode, currentName, basis);
    }
}
