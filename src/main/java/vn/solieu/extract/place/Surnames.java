package vn.solieu.extract.place;

import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.lexicon.Tsv;

/** Family names; see {@code surnames.tsv}. */
public final class Surnames {
    /** All of them. */
    public static final KeySet ALL = new KeySet();
    /** Those that end the name of a body and begin that of a person ({@code Sở Y tế Nguyễn Văn A}). */
    public static final KeySet IN_BODIES = new KeySet();

    static {
        for (Tsv.Row row : Tsv.resource(Surnames.class, "surnames.tsv").unique("name").rows()) {
            ALL.add(row.require("name"));
            if (row.require("in_bodies").equals("yes")) {
                IN_BODIES.add(row.require("name"));
            }
        }
    }

    private Surnames() { }
}
