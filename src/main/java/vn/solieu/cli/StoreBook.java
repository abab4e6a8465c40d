package vn.solieu.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.solieu.crawl.Archive;
import vn.solieu.crawl.Book;
import vn.solieu.crawl.Site;
import vn.solieu.doc.UrlFate;
import vn.solieu.store.Archives;
import vn.solieu.store.Findings;
import vn.solieu.store.Frontier;
import vn.solieu.store.Sites;
import vn.solieu.store.Store;

/** The crawl's memory in the store. */
final class StoreBook implements Book {
    private final Store store;
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    StoreBook(Store store) {
        this.store = store;
    }

    @Override
    public State open(Site site) {
        Sites.State state = store.sites().put(site.domain(), site.name(), site.province());
        ids.put(site.domain(), state.id());
        return new State(Instant.ofEpochMilli(state.notBefore()), state.failures());
    }

    private long id(Site site) {
        return ids.computeIfAbsent(site.domain(), d -> store.sites().put(d, site.name(), site.province()).id());
    }

    @Override
    public Map<String, int[]> shapes(Site site) {
        return store.sites().shapes(id(site));
    }

    @Override
    public void add(Found found, Instant due) {
        boolean isNew = store.frontier().add(id(found.site()), found.url(), found.kind(), found.rank().getEpochSecond(), due.toEpochMilli(), found.hops());
        if (!isNew && found.dated()) {
            store.frontier().dated(found.url(), found.rank().getEpochSecond());
        }
    }

    @Override
    public boolean knows(String url) {
        return store.frontier().fate(url) != null;
    }

    @Override
    public int recurring(Site site) {
        return store.frontier().recurring(id(site));
    }

    @Override
    public Item next(Site site, Instant now, boolean waitingFirst) {
        Frontier.Entry e = store.frontier().next(id(site), now.toEpochMilli(), waitingFirst);
        return e == null ? null : new Item(e.key(), e.url(), e.kind(), e.fate(), e.tries(), e.hops(),
                e.everyMillis() == null ? null : Duration.ofMillis(e.everyMillis()), e.etag(), e.lastModified());
    }

    @Override
    public Held held(Item item) {
        Frontier.Copy copy = store.frontier().held(item.key());
        return copy == null ? null : new Held(Instant.ofEpochMilli(copy.at()), copy.sha256());
    }

    @Override
    public Stored settle(Site site, Item item, Visit v) {
        long id = id(site);
        Findings.Stored[] stored = new Findings.Stored[1];
        v.links().forEach(link -> id(link.site()));
        store.transaction(() -> {
            store.frontier().settle(item.key(), v.fate(), v.due() == null ? null : v.due().toEpochMilli(), v.tries(),
                    v.every() == null ? null : v.every().toMillis(), v.etag(), v.lastModified());
            store.frontier().fetched(item.key(), id, v.at().toEpochMilli(), v.status(), v.bytes(), v.sha256(), v.fate(), v.detail());
            if (v.found() != null) {
                stored[0] = store.findings().put(id, item.key(), v.at().toEpochMilli(), v.found());
            }
            if (v.shape() != null) {
                store.sites().shape(id, v.shape(), v.fate() == UrlFate.ARTICLE);
            }
            v.links().forEach(link -> add(link, v.at()));
            putOff(site, v.at(), v.site(), v.error());
            if (v.movedTo() != null) {
                store.sites().movedTo(id, v.movedTo());
            }
        });
        return stored[0] == null ? new Stored(false, false, null) : new Stored(true, stored[0].added(), stored[0].sameAs());
    }

    @Override
    public String movedTo(Site site) {
        return store.sites().movedTo(id(site));
    }

    @Override
    public void together(Runnable work) {
        store.transaction(work);
    }

    /** How far the archive's files reach, in the same store. */
    Archive.Journal journal() {
        Archives archives = store.archives();
        return new Archive.Journal() {
            @Override
            public void reached(String file, long bytes) {
                archives.reached(file, bytes);
            }

            @Override
            public Map<String, Long> all() {
                return archives.all();
            }

            @Override
            public void forget(String file) {
                archives.forget(file);
            }
        };
    }

    @Override
    public void putOff(Item item, Instant due) {
        store.frontier().putOff(item.key(), due.toEpochMilli());
    }

    @Override
    public void putOff(Site site, Instant at, State state, String error) {
        store.sites().visited(id(site), at.toEpochMilli(), state.notBefore().toEpochMilli(), state.failures(), error);
    }

    @Override
    public RobotsCopy robots(String origin) {
        Sites.Robots r = store.sites().robots(origin);
        return r == null ? null : new RobotsCopy(Instant.ofEpochMilli(r.until()), r.verdict(), r.body());
    }

    @Override
    public void robots(String origin, RobotsCopy copy) {
        store.sites().robots(origin, new Sites.Robots(copy.until().toEpochMilli(), copy.verdict(), copy.body()));
    }
}
