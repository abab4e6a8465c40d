package vn.solieu.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a host's robots.txt allows (RFC 9309), parsed by crawler-commons, with guards where it would go on or give up: 401, 403 and 429 on
 * the file mean wait; a crawl-delay over the limit slows the site down to the limit instead of closing it; at most 512 KiB are read
 * (RFC 9309, 2.5, asks for at least 500); a byte order mark in front is passed over.
 */
final class Robots {
    static final String PRODUCT = "solieu";
    /** The longest crawl-delay that is kept to; a longer one counts as this. */
    static final Duration MOST_DELAY = Duration.ofMinutes(5);
    static final int MOST_BYTES = 512 << 10;
    private static final SimpleRobotRulesParser PARSER = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    private final BaseRobotRules rules;

    /** What the answer to the request of a robots.txt means. */
    enum Verdict {
        /** There are rules. */
        RULES,
        /** There is none: all is allowed. */
        ALL,
        /** Nothing may be fetched until it is asked for again. */
        WAIT;

        static Verdict of(int status) {
            if (status == 200) {
                return RULES;
            }
            boolean wait = status == 401 || status == 403 || status == 429 || status >= 500 || status < 200;
            return wait ? WAIT : ALL;
        }
    }

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    static Robots parse(String url, byte[] body) {
        int from = body.length >= 3 && (body[0] & 0xff) == 0xef && (body[1] & 0xff) == 0xbb && (body[2] & 0xff) == 0xbf ? 3 : 0;
        byte[] read = Arrays.copyOfRange(body, from, Math.min(body.length, from + MOST_BYTES));
        synchronized (PARSER) {
            return new Robots(PARSER.parseContent(url, read, "text/plain", List.of(PRODUCT)));
        }
    }

    static Robots allowAll() {
        return parse("http://localhost/robots.txt", new byte[0]);
    }

    boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The site's own delay within the limit, or zero. */
    Duration delay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, MOST_DELAY.toMillis()));
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }
}
