package vn.solieu.spark;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import vn.solieu.doc.Page;
import vn.solieu.source.Sources;

/**
 * How every task reads: what travels from the driver to the executors.
 *
 * @param domains of web archives only these, empty for all
 * @param maxSeconds longest time for one page, 0 for no limit
 * @param attempts how often an input is tried whose file system fails
 */
record Settings(boolean vietnameseOnly, TreeSet<String> domains, String published, String publisher, long maxBytes, int maxSeconds, int attempts)
        implements Serializable {

    Sources.Options options() {
        return Sources.Options.DEFAULT.withMaxBytes(maxBytes).withPicks(new Sources.Picks(vietnameseOnly, Set.copyOf(domains)))
                .withKnown(new Page.Known(null, null, published, publisher, false));
    }

    Duration perPage() {
        return Duration.ofSeconds(maxSeconds);
    }

    /** What changes the result: parts that were made otherwise are made anew. */
    String fingerprint() {
        String version = Settings.class.getPackage().getImplementationVersion();
        return (version == null ? "unpacked" : version) + " lang=" + (vietnameseOnly ? "vi" : "any") + " domains=" + domains + " published=" + published
                + " publisher=" + publisher + " maxBytes=" + maxBytes + " maxSeconds=" + maxSeconds;
    }
}
