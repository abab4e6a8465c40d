package vn.solieu.crawl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** A book in memory. */
final class MemoryBook implements Book {
    /** One URL. */
    static final class Line {
        Found found;
        UrlFate fate;
        Instant due;
        Visit last;
    }

    final Map<String, Line> lines = new LinkedHashMap<>();
    final Map<String, State> states = new HashMap<>();
    final Map<String, RobotsCopy> copies = new HashMap<>();
    final Map<String, String> moved = new HashMap<>();
    final List<Visit> visits = new ArrayList<>();

    @Override
    public synchronized State open(Site site) {
        return states.computeIfAbsent(site.domain(), d -> new State(Instant.EPOCH, 0));
    }

    @Override
    public Map<String, int[]> shapes(Site site) {
        return Map.of();
    }

    @Override
    public synchronized void add(Found found, Instant due) {
        if (!lines.containsKey(found.url())) {
            Line line = new Line();
            line.found = found;
            line.fate = found.kind() == UrlKind.ARTICLE ? UrlFate.WAITING : UrlFate.RECURRING;
            line.due = due;
            lines.put(found.url(), line);
        }
    }

    synchronized UrlFate fate(String url) {
        return lines.containsKey(url) ? lines.get(url).fate : null;
    }

    @Override
    public synchronized boolean knows(String url) {
        return lines.containsKey(url);
    }

    @Override
    public synchronized int recurring(Site site) {
        return (int) lines.values().stream().filter(l -> l.found.site().domain().equals(site.domain()) && l.fate == UrlFate.RECURRING).count();
    }

    @Override
    public String movedTo(Site site) {
        return moved.get(site.domain());
    }

    @Override
    public void together(Runnable work) {
        work.run();
    }

    @Override
    public synchronized Item next(Site site, Instant now, boolean waitingFirst) {
        return lines.values().stream().filter(l -> l.found.site().domain().equals(site.domain()) && l.due != null && !l.due.isAfter(now))
                .min(Comparator.<Line, Integer>comparing(l -> l.fate == UrlFate.RECURRING ? 1 : l.fate == UrlFate.WAITING ? waitingFirst ? 0 : 2 : 3)
                        .thenComparing(l -> l.fate == UrlFate.RECURRING ? l.due : Instant.EPOCH).thenComparing(l -> l.found.rank(), Comparator.reverseOrder()))
                .map(l -> new Item(0, l.found.url(), l.found.kind(), l.fate, l.last == null ? 0 : l.last.tries(), l.found.hops(),
                        l.last == null ? null : l.last.every(), l.last == null ? null : l.last.etag(), l.last == null ? null : l.last.lastModified())).orElse(null);
    }

    @Override
    public Held held(Item item) {
        return null;
    }

    @Override
    public synchronized Stored settle(Site site, Item item, Visit visit) {
        Line line = lines.get(item.url());
        line.fate = visit.fate();
        line.due = visit.due();
        line.last = visit;
        visits.add(visit);
        visit.links().forEach(l -> add(l, visit.at()));
        states.put(site.domain(), visit.site());
        if (visit.movedTo() != null) {
            moved.put(site.domain(), visit.movedTo());
        }
        return Stored.NOTHING;
    }

    @Override
    public synchronized void putOff(Item item, Instant due) {
        lines.get(item.url()).due = due;
    }

    @Override
    public synchronized void putOff(Site site, Instant at, State state, String error) {
        states.put(site.domain(), state);
    }

    @Override
    public synchronized RobotsCopy robots(String origin) {
        return copies.get(origin);
    }

    @Override
    public synchronized void robots(String origin, RobotsCopy copy) {
        copies.put(origin, copy);
    }
}
