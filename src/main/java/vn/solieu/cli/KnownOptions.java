package vn.solieu.cli;

import picocli.CommandLine.Option;
import vn.solieu.doc.Page;
import vn.solieu.source.Published;

/** What is known of articles that do not tell it themselves, for every command that reads them. */
final class KnownOptions {
    @Option(names = "--published", paramLabel = "DATE", description = "Publication date where an article does not tell: 2024-06-30, 2024-06 or "
            + "2024-06-30T08:00:00+07:00.")
    private String published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher where an article does not tell.")
    private String publisher;

    /** What the options say; a date that is none is wrong usage. */
    Page.Known known() {
        String date = Published.iso(published);
        if (published != null && date == null) {
            throw new Errors.Wrong("--published: '" + published + "' is no date; write 2024-06-30, 2024-06 or 2024-06-30T08:00:00+07:00");
        }
        return new Page.Known(null, null, date, publisher, false);
    }
}
