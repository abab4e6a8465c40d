package vn.solieu.strip.text;

/** Rows of tables, as lines whose cells are parted by tabs. */
public final class Cells {
    private Cells() { }

    /** How many of a row's cells are figures: at least half digits, and no year, which heads a column. */
    public static int figures(String row) {
        int n = 0;
        for (String cell : row.split("\t")) {
            n += !cell.isEmpty() && digits(cell) * 2 >= cell.length() && !cell.matches("(?:19|20)\\d\\d") ? 1 : 0;
        }
        return n;
    }

    private static int digits(String cell) {
        int n = 0;
        for (int i = 0; i < cell.length(); i++) {
            n += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        return n;
    }
}
