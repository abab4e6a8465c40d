package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.place.PlaceMention.Level;

/**
 * The district, town or commune that an article as a whole is about: the only one that its title or first sentence names and the one that it names most;
 * its numbers are that place's where nothing nearer says otherwise ({@code huyện đề ra trồng mới 200 ha}). Null for others.
 *
 * @param name as written, with its class word
 */
record Hometown(String name, Level level) {
    /** The share of all mentions of districts and communes that it must have. */
    private static final double SHARE = 0.5;
    /** How often it must be named. */
    private static final int LEAST = 2;

    static Hometown of(Article article, List<Sentence> sentences, PlaceReader reader, Unit province) {
        if (province == null) {
            return null;
        }
        Map<String, Integer> count = new HashMap<>();
        Map<String, Found> full = new HashMap<>();
        Set<String> front = new HashSet<>();
        int all = 0;
        int body = -1;
        for (Found one : reader.found) {
            if (!one.local() || one.meant || !one.speaks() || one.unit != null && one.unit != province && !one.homes.contains(province)) {
                continue;
            }
            String key = one.level + " " + SameNames.bareName(one);
            all++;
            count.merge(key, 1, Integer::sum);
            if (one.classed) {
                full.putIfAbsent(key, one);
            }
            if (one.sentence >= 0) {
                Block.Type type = article.blocks().get(sentences.get(one.sentence).block()).type();
                body = body < 0 && type != Block.Type.TITLE ? first(article, sentences) : body;
                if (type == Block.Type.TITLE || one.sentence == body) {
                    front.add(key);
                }
            }
        }
        if (front.size() != 1) {
            return null;
        }
        String key = front.iterator().next();
        Found one = full.get(key);
        return one == null || count.get(key) < LEAST || count.get(key) < SHARE * all ? null : new Hometown(one.name, one.level);
    }

    /** The first sentence behind the title. */
    private static int first(Article article, List<Sentence> sentences) {
        int s = 0;
        while (s + 1 < sentences.size() && article.blocks().get(sentences.get(s).block()).type() == Block.Type.TITLE) {
            s++;
        }
        return s;
    }
}
