package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.place.Gazetteer.NameRole;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Firsts;
import vn.solieu.extract.lexeme.KeyMap;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.lexicon.Tsv;

/**
 * Finds the places of a text from left to right: a class word and its name, a name alone, a word for a whole; what each is
 * there for, {@link Roles} says.
 *
 * <p>Known weaknesses: a district without its class word is a place only where the article names it with one or its province is
 * the article's own; communes are known by their class word alone.
 */
final class PlaceReader {
    private static final KeySet ADDRESS = WordLists.of("address");

    /** What a class word says of the name behind it. */
    private enum Begin { PROVINCE, CITY, CITY_SHORT, DISTRICT, TOWN, COMMUNE, ZONE, HAMLET }

    private static final KeyMap<Begin> BEGINS = new KeyMap<>();
    /** Words that need no capital to begin something. */
    private static final Firsts WORDS;

    static {
        for (Tsv.Row row : Tsv.resource(PlaceReader.class, "classes.tsv").unique("word").rows()) {
            BEGINS.put(row.require("word"), Begin.valueOf(row.require("begins")));
        }
        WORDS = new Firsts().with(BEGINS).with(Gazetteer.WHOLES).with(Gazetteer.HEADS);
    }

    final Atoms a;
    final List<Found> found = new ArrayList<>();
    /** For each atom, the atom of the bracket it stands in plus one, or 0. */
    final int[] bracket;
    /** For each atom, the index plus one of the mention that it is part of, or 0. */
    final int[] owner;
    /** For each atom, what begins there of words that say what a name behind them is part of, and the atom behind it. */
    final Gazetteer.Head[] headAt;
    final int[] headEnd;
    private int next;

    PlaceReader(Atoms atoms, List<Sentence> sentences) {
        a = atoms;
        bracket = new int[a.size()];
        owner = new int[a.size()];
        headAt = new Gazetteer.Head[a.size()];
        headEnd = new int[a.size()];
        scan();
        int s = 0;
        for (Found one : found) {
            int at = a.start(one.first);
            while (s < sentences.size() && sentences.get(s).span().end() <= at) {
                s++;
            }
            one.sentence = s < sentences.size() && sentences.get(s).span().start() <= at ? s : -1;
            one.bracket = bracket[one.first];
        }
        found.removeIf(one -> one.doubted && found.stream().noneMatch(other -> !other.doubted && other.unit == one.unit));
        SameNames.settle(found);
        Roles roles = new Roles(this);
        for (int i = 0; i < found.size(); i++) {
            for (int k = found.get(i).first; k <= found.get(i).last; k++) {
                owner[k] = i + 1;
            }
            roles.settle(i);
        }
    }

    private void scan() {
        int open = 0;
        for (int i = 0; i < a.size(); ) {
            for (int telling = WORDS.telling(a, i); i < telling; i++) {
                bracket[i] = open;
            }
            if (i == a.size()) {
                break;
            }
            if (a.lineBreak(i)) {
                open = 0;
                i++;
                continue;
            }
            if (!a.word(i)) {
                open = a.is(i, "(") ? i + 1 : open;
                bracket[i] = open;
                open = a.is(i, ")") ? 0 : open;
                i++;
                continue;
            }
            next = i + 1;
            Found one = at(i);
            if (one != null) {
                found.add(one);
                next = one.last + 1;
            } else if (next == i + 1) {
                Trie.Hit<Gazetteer.Head> head = Gazetteer.HEADS.longest(a, i);
                if (head != null) {
                    if (head.value().role() == NameRole.BLOCK) {
                        next = i + head.length();
                    } else {
                        headAt[i] = head.value();
                        headEnd[i] = i + head.length();
                    }
                }
            }
            for (int k = i; k < next; k++) {
                bracket[k] = open;
            }
            i = next;
        }
    }

    private Found at(int i) {
        Trie.Hit<Gazetteer.Entry> direct = a.capital(i) ? Gazetteer.NAMES.longest(a, i) : null;
        if (direct != null && direct.value().nothing) {
            next = i + direct.length();
            return null;
        }
        Begin begin = BEGINS.at(a, i);
        return begin == null ? direct != null ? bare(i, direct) : whole(i) : switch (begin) {
            case PROVINCE -> province(i);
            case CITY -> {
                Found city = a.is(i + 1, "phố") ? city(i, i + 2) : null;
                yield city != null || !a.is(i + 1, "phố") ? city : whole(i);
            }
            case CITY_SHORT -> direct != null && direct.value().province != null ? named(i, i + direct.length() - 1, direct.value().province)
                    : city(i, a.is(i + 1, ".") ? i + 2 : i + 1);
            case DISTRICT -> {
                Found district = district(i, a.is(i, "tx") && a.is(i + 1, ".") ? i + 2 : i + 1);
                yield district != null ? district : whole(i);
            }
            case TOWN -> town(i);
            case COMMUNE -> {
                Found commune = commune(i, i + 1);
                yield commune != null ? commune : whole(i);
            }
            case ZONE -> a.is(i + 1, "khu") ? commune(i, i + 2) : null;
            case HAMLET -> hamlet(i);
        };
    }

    private Found town(int i) {
        if (!a.is(i + 1, "xã")) {
            return a.is(i + 1, "trấn") ? commune(i, i + 2) : null;
        }
        Found town = district(i, i + 2);
        if (town == null) {
            next = i + 2;
        }
        return town;
    }

    /** What is smaller than a commune is no place of a number; its name is passed over. */
    private Found hamlet(int i) {
        if (i > 0 && a.is(i, "thôn") && a.is(i - 1, "nông")) {
            return null;
        }
        boolean street = a.is(i, "khu") && a.is(i + 1, "phố");
        int to = run(street ? i + 2 : i + 1);
        if (to > i + 1 && (street || !a.is(i, "khu")) && !a.is(i, "tổ")) {
            next = to;
        }
        return null;
    }

    private Found province(int i) {
        Trie.Hit<Gazetteer.Entry> hit = Gazetteer.NAMES.longest(a, i + 1);
        if (hit != null && hit.value().province != null) {
            Found one = named(i, i + hit.length(), hit.value().province);
            one.classed = true;
            return one;
        }
        return whole(i);
    }

    private Found city(int i, int name) {
        Trie.Hit<Gazetteer.Entry> hit = Gazetteer.NAMES.longest(a, name);
        if (hit == null || hit.value().nothing) {
            return null;
        }
        int last = name + hit.length() - 1;
        if (hit.value().province != null && hit.value().province.city()) {
            Found one = named(i, last, hit.value().province);
            one.classed = true;
            return one;
        }
        return district(i, name);
    }

    private Found named(int first, int last, Unit unit) {
        return new Found(first, last, Level.PROVINCE, unit, unit.name());
    }

    private Found district(int i, int name) {
        if (a.is(i, "quận") && a.number(name) && a.length(name) <= 2) {
            return local(i, name, name, Level.DISTRICT, Gazetteer.byName("Hồ Chí Minh"));
        }
        if (a.number(name)) {
            return null;
        }
        Trie.Hit<Gazetteer.Entry> hit = Gazetteer.NAMES.longest(a, name);
        if (hit != null && !hit.value().districtOf.isEmpty()) {
            Gazetteer.Entry entry = hit.value();
            Found one = local(i, name, name + hit.length() - 1, Level.DISTRICT, entry.districtOf.get(0));
            one.ambiguous = entry.districtOf.stream().distinct().count() > 1;
            one.homes = entry.districtOf;
            return one;
        }
        int to = run(name);
        return to > name ? local(i, name, to - 1, Level.DISTRICT, null) : null;
    }

    private Found commune(int i, int name) {
        if (a.number(name) && a.length(name) <= 2 && !a.is(i, "xã") && !a.is(name + 1, "/") && !a.is(name + 1, "%") && !a.is(name + 1, ",")) {
            return local(i, name, name, Level.COMMUNE, null);
        }
        int to = run(name);
        return to > name ? local(i, name, to - 1, Level.COMMUNE, null) : null;
    }

    private Found local(int first, int name, int last, Level level, Unit unit) {
        String text = a.text();
        String word = text.substring(a.start(first), a.end(name - 1));
        boolean acronym = a.acronym(first);
        String said = (acronym ? word : word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1)) + " "
                + text.substring(a.start(name), a.end(last));
        Found one = new Found(first, last, level, unit, said);
        one.classed = true;
        return one;
    }

    /** The end of the run of up to four capitalised words, not acronyms, that begins at an atom. */
    private int run(int i) {
        if (a.word(i + 1) && !a.capital(i + 1) && Borrowed.title(a, i)) {
            return i;
        }
        int to = i;
        while (to < i + 4 && a.word(to) && a.capital(to) && !a.acronym(to) && !(to > i && a.is(to, "Huyện"))) {
            to++;
            if ((a.is(to, "'") || a.is(to, "-")) && a.glued(to) && a.glued(to + 1) && a.word(to + 1)) {
                to += 2;
            }
        }
        return to;
    }

    /** A name without class word. */
    private Found bare(int i, Trie.Hit<Gazetteer.Entry> hit) {
        Gazetteer.Entry entry = hit.value();
        int last = i + hit.length() - 1;
        if (entry.province != null) {
            Found one = named(i, last, entry.province);
            boolean chairman = a.is(i, "hồ") && !listed(i);
            if (person(i) || chairman || a.is(i, "thủ") && hit.length() == 2 && a.capital(last + 1)) {
                one.role = Role.NAME;
            }
            return one;
        }
        Found one = new Found(i, last, Level.DISTRICT, entry.districtOf.get(0), a.text().substring(a.start(i), a.end(last)));
        one.doubted = entry.doubted;
        one.ambiguous = entry.districtOf.size() > 1;
        one.homes = entry.districtOf;
        one.town = hit.length() > 1 && entry.districtClass.get(0).equals("thành phố");
        if (person(i) || a.capital(last + 1) && !a.acronym(last + 1)) {
            one.role = Role.NAME;
        }
        return one;
    }

    private boolean listed(int i) {
        return !found.isEmpty() && found.get(found.size() - 1).last == i - 2 && (a.is(i - 1, ",") || a.is(i - 1, "và"));
    }

    /** Whether the capitalised words right before the name begin with a family name, perhaps behind a form of address that opens the sentence. */
    private boolean person(int i) {
        int k = i;
        while (k > 0 && a.word(k - 1) && a.capital(k - 1) && !a.acronym(k - 1) && k > i - 4) {
            k--;
        }
        k += ADDRESS.has(a, k) && k + 1 < i ? 1 : 0;
        return k < i && Surnames.ALL.has(a, k) && !(k > 0 && a.is(k - 1, "tỉnh"));
    }

    private Found whole(int i) {
        Trie.Hit<Gazetteer.Whole> hit = Gazetteer.WHOLES.longest(a, i);
        if (hit == null) {
            return null;
        }
        int last = i + hit.length() - 1;
        next = last + 1;
        Found one;
        switch (hit.value()) {
            case COUNTRY:
                if (a.is(i, "việt") && !a.capital(i)) {
                    return null;
                }
                one = new Found(i, last, Level.COUNTRY, null, "Việt Nam");
                return one;
            case REGION:
                return new Found(i, last, Level.REGION, null, a.text().substring(a.start(i), a.end(last)));
            case PROVINCE: case CITY: case DISTRICT: case COMMUNE:
                Level level = hit.value() == Gazetteer.Whole.DISTRICT ? Level.DISTRICT
                        : hit.value() == Gazetteer.Whole.COMMUNE ? Level.COMMUNE : Level.PROVINCE;
                boolean plain = hit.length() == 1 || hit.value() == Gazetteer.Whole.CITY && hit.length() == 2;
                // "36/63 tỉnh", "97 xã": counted, not meant; so is a bare "xã", "huyện" anywhere but before a clause
                if (plain && (a.number(i - 1) || a.is(i - 1, ",") && a.number(i - 2) || level != Level.PROVINCE)) {
                    return null;
                }
                one = new Found(i, last, level, null, hit.value() == Gazetteer.Whole.CITY ? "city" : "");
                one.meant = true;
                return one;
            default:
                return null;
        }
    }
}
