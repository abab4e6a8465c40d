package vn.solieu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a run cannot be done: one line that names the cause, and the word that was meant. */
final class Errors {
    private static final int CLOSE = 3;

    private Errors() { }

    /** A run that cannot be done as asked; its message is for the person who asked. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    static int usage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String message = e.getMessage();
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            String plain = word.replaceFirst("=.*", "");
            List<String> known = new ArrayList<>(line.getSubcommands().keySet());
            if (word.startsWith("-")) {
                known = new ArrayList<>();
                for (var option : line.getCommandSpec().options()) {
                    known.addAll(List.of(option.names()));
                }
            }
            String meant = nearest(plain, known);
            message = (word.startsWith("-") ? "there is no option " : line.getSubcommands().isEmpty() ? "one word too many: "
                    : "there is no command ") + plain + (meant == null ? "" : "; did you mean " + meant + "?");
        }
        line.getErr().println("solieu: " + message);
        line.getErr().println("'" + line.getCommandSpec().qualifiedName() + " --help' shows the usage.");
        return Main.NOTHING;
    }

    static int execution(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof Wrong) {
            line.getErr().println("solieu: " + e.getMessage());
        } else {
            line.getErr().println("solieu: a fault of the program, please report it: " + e);
            e.printStackTrace(line.getErr());
        }
        return Main.NOTHING;
    }

    /** The known word with the fewest changed letters, at most {@value #CLOSE} and less than half of them, or one that begins so; or null. */
    static String nearest(String word, List<String> known) {
        String best = null;
        int least = Math.min(CLOSE + 1, (word.replaceFirst("^-+", "").length() + 1) / 2 + 1);
        for (String candidate : known) {
            int d = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean begins = word.length() > CLOSE && candidate.startsWith(word);
            if (candidate.startsWith("--") == word.startsWith("--") && (d < least || begins && best == null)) {
                least = Math.min(least, d);
                best = candidate;
            }
        }
        return best;
    }

    /** Letters to change, add, drop or swap with their neighbour (Damerau 1964, adjacent swaps only). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
