package vn.solieu.cli;

/** Which of the standard streams a person looks at. The launcher knows; without it Java tells only whether all of them are a terminal. */
final class Terminal {
    private static final String TOLD = System.getProperty("solieu.terminal");
    static final boolean OUT = TOLD == null ? System.console() != null : TOLD.contains("1");
    /** Standard error is a terminal and standard output is no pipe. */
    static final boolean PROGRESS = TOLD == null ? System.console() != null : TOLD.contains("2");

    private Terminal() { }
}
