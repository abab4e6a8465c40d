package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.lexicon.Tsv;

/** The place lists of this package, read once: provinces and districts by all their names, newspapers, and words beside names. */
final class Gazetteer {
    /** Everything that one name can mean. */
    static final class Entry {
        Unit province;
        /** Provinces that have a district of this name, and its class words ({@code huyện}). */
        final List<Unit> districtOf = new ArrayList<>(1);
        final List<String> districtClass = new ArrayList<>(1);
        boolean nothing;
        /** Also a name of persons or firms: without its class word a district only where its province is named, too. */
        boolean doubted;
    }

    enum NameRole { BODY, NAME, APART, AGAINST, BLOCK }

    record Head(NameRole role, int reach) { }

    enum Whole { COUNTRY, REGION, PROVINCE, CITY, DISTRICT, COMMUNE, BLOCK }

    static final List<Unit> UNITS = new ArrayList<>();
    static final Trie<Entry> NAMES = new Trie<>(true);
    static final Trie<Head> HEADS = new Trie<>(false);
    static final Trie<Whole> WHOLES = new Trie<>(false);
    private static final Map<String, Unit> BY_NAME = new HashMap<>();
    private static final Map<String, Unit[]> DOMAINS = new HashMap<>();
    private static final Map<String, Unit> DATELINES = new HashMap<>();
    private static final Map<String, Unit[]> PAPERS = new HashMap<>();
    private static final Set<String> CITIES = Set.of("Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Huế");
    private static final String[] CLASSES = {"Thành phố", "Thị xã", "Huyện", "Quận"};

    static {
        provinces();
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "spellings.tsv").unique("spelling").rows()) {
            Entry known = NAMES.get(row.require("name"));
            if (known == null) {
                throw new IllegalStateException("spellings.tsv:" + row.line() + ": a name that provinces.tsv does not have");
            }
            Entry other = entry(row.require("spelling"));
            if (other == known || other.districtOf.containsAll(known.districtOf)) {
                throw new IllegalStateException("spellings.tsv:" + row.line() + ": a spelling that is read as the name itself or as one above");
            }
            other.districtOf.addAll(known.districtOf);
            other.districtClass.addAll(known.districtClass);
            other.doubted = row.require("alone").equals("no");
        }
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "notplaces.tsv").unique("phrase").rows()) {
            entry(row.require("phrase")).nothing = true;
        }
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "names.tsv").unique("phrase").rows()) {
            HEADS.put(row.require("phrase"), new Head(NameRole.valueOf(row.require("role")), Integer.parseInt(row.require("reach"))));
        }
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "scopes.tsv").unique("phrase").rows()) {
            WHOLES.put(row.require("phrase"), Whole.valueOf(row.require("what")));
        }
        publishers();
    }

    private Gazetteer() { }

    private static void provinces() {
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "provinces.tsv").unique("old_code").rows()) {
            Unit unit = new Unit(UNITS.size(), row.require("old_code"), row.require("old_name"), row.require("new_code"),
                    row.require("new_name"), CITIES.contains(row.require("old_name")));
            UNITS.add(unit);
            BY_NAME.put(key(unit.name()), unit);
            entry(unit.name()).province = unit;
            for (String alias : row.list("aliases")) {
                BY_NAME.put(key(alias), unit);
                entry(alias).province = unit;
            }
            for (String column : List.of("district_units", "district_units_abolished_before_2025-03")) {
                for (String district : row.list(column)) {
                    for (String word : CLASSES) {
                        if (district.startsWith(word + " ")) {
                            Entry entry = entry(district.substring(word.length() + 1));
                            entry.districtOf.add(unit);
                            entry.districtClass.add(word.toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
    }

    private static Entry entry(String name) {
        Entry known = NAMES.get(name);
        if (known == null) {
            known = new Entry();
            NAMES.put(name, known);
        }
        return known;
    }

    private static void publishers() {
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "publishers.tsv").rows()) {
            Unit before = byName(row.require("province_before"));
            Unit after = byName(row.require("province_after"));
            if (before == null || after == null) {
                throw new IllegalStateException("publishers.tsv:" + row.line() + ": a province that provinces.tsv does not have");
            }
            Unit[] units = {before, after};
            for (String domain : (row.require("domain") + ";" + row.get("other_or_older_domains")).split("[;\\s]+")) {
                if (domain.contains(".")) {
                    DOMAINS.putIfAbsent(domain.toLowerCase(Locale.ROOT), units);
                }
            }
            for (String domain : row.get("domain_after").split("[;\\s]+")) {
                if (domain.contains(".")) {
                    DOMAINS.putIfAbsent(domain.toLowerCase(Locale.ROOT), new Unit[] {after, after});
                }
            }
            PAPERS.putIfAbsent(key(row.require("newspaper").replaceAll("\\(.*|/.*", "")), units);
        }
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "datelines.tsv").unique("code").rows()) {
            DATELINES.put(row.require("code"), byName(row.require("province")));
        }
        for (String list : List.of("portals.tsv", "stations.tsv")) {
            for (Tsv.Row row : Tsv.resource(Gazetteer.class, list).unique("host").rows()) {
                Unit before = byName(row.require("province"));
                DOMAINS.putIfAbsent(row.require("host"), new Unit[] {before, byName(before.currentName())});
            }
        }
    }

    /** The province whose newspaper opens its articles with a code ({@code QTO}); null for others. */
    static Unit byDateline(String code, boolean merged) {
        Unit before = DATELINES.get(code);
        return before == null || !merged ? before : byName(before.currentName());
    }

    /** A name as the lists compare it: keys of its atoms, joined. */
    static String key(String name) {
        Atoms atoms = new Atoms(name);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < atoms.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            out.append(atoms.key(i));
        }
        return out.toString();
    }

    /** The province of a name or alias, with or without {@code tỉnh} and {@code thành phố}; null for any other name. */
    static Unit byName(String name) {
        String key = key(name);
        Unit unit = BY_NAME.get(key);
        if (unit == null && key.startsWith("tỉnh ")) {
            unit = BY_NAME.get(key.substring("tỉnh ".length()));
        }
        if (unit == null && key.startsWith("thành phố ")) {
            unit = BY_NAME.get(key.substring("thành phố ".length()));
            unit = unit == null || unit.city() ? unit : null;
        }
        return unit;
    }

    /** The province that the newspaper at a host serves; {@code merged} asks for the time after the merger. Null for any other host. */
    static Unit byHost(String host, boolean merged) {
        for (String at = host.toLowerCase(Locale.ROOT); at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
            Unit[] units = DOMAINS.get(at);
            if (units != null) {
                return units[merged ? 1 : 0];
            }
        }
        Unit named = Hosts.named(host.toLowerCase(Locale.ROOT));
        return named == null || !merged ? named : byName(named.currentName());
    }

    /** The province that a newspaper serves, by its name or by the province in its name; null where it serves none. */
    static Unit byPaper(String publisher, boolean merged) {
        String key = key(publisher);
        Unit[] units = PAPERS.get(key);
        if (units != null) {
            return units[merged ? 1 : 0];
        }
        Atoms atoms = new Atoms(publisher);
        for (int i = 0; i < atoms.size(); i++) {
            Trie.Hit<Entry> hit = NAMES.longest(atoms, i);
            if (hit != null && hit.value().province != null) {
                return hit.value().province;
            }
        }
        return null;
    }
}
