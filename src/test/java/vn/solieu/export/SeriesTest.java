package vn.solieu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.cli.Ran;
import vn.solieu.doc.Claim;
import vn.solieu.lexicon.Tsv;

class SeriesTest {
    @TempDir
    Path folder;

    private static List<Observation> of(Claim... claims) throws IOException {
        List<Observation> out = new ArrayList<>();
        Series.of(taker -> {
            for (Claim c : claims) {
                taker.take(c);
            }
        }, out::add);
        return out;
    }

    private static Composed rank(String value, int year) {
        return new Composed().kind(Claim.Kind.RANK, "hạng").metric("DTI", "dti").value(value, "63").period(year + "-01-01", year + "-12-31");
    }

    @Test
    void independentArticlesAreCountedAndConflictsNameBothSides() throws IOException {
        List<Observation> all = of(new Composed().article("a", "Một").sentence("Toàn tỉnh có 39 hợp tác xã đang hoạt động.", "39").made(1),
                new Composed().article("b", "Hai").sentence("Theo báo cáo mới, số đơn vị như vậy là 39 trong năm qua.", "39").made(2),
                new Composed().article("c", "Hai").sentence("Theo báo cáo mới, số đơn vị như vậy là 39 trong năm qua.", "39").made(3),
                new Composed().article("d", "Ba").value("44", null).sentence("Cả tỉnh ghi nhận 44 đơn vị.", "44").made(4));
        assertEquals(1, all.size());
        Observation o = all.get(0);
        Object[] row = o.row(Lang.EN);
        List<String> columns = Column.of("series").stream().map(Column::id).toList();
        assertEquals(2, row[columns.indexOf("articles")], "the near-duplicate counts once");
        assertEquals(4, row[columns.indexOf("mentions")]);
        assertTrue(o.conflict());
        assertEquals("39", o.value().toPlainString());
        assertEquals("44 (d.html)", row[columns.indexOf("other_values")]);
        assertEquals(3, o.sides().get(0).size());
        assertEquals(1, o.sides().get(1).size());
    }

    @Test
    void roundingsAndOtherPeriodsAreNoConflict() throws IOException {
        assertFalse(of(new Composed().kind(Claim.Kind.PERCENTAGE, "%").value("39.25", null).made(1),
                new Composed().kind(Claim.Kind.PERCENTAGE, "%").article("b", "B").value("39.3", null).made(2)).get(0).conflict());
        assertTrue(of(rank("39", 2022).made(1), rank("40", 2022).article("b", "B").made(2)).get(0).conflict(), "a rank is never a rounding");
        assertEquals(2, of(rank("39", 2022).made(1), rank("40", 2021).article("b", "B").made(2)).size());
        assertTrue(of(new Composed().made(1), new Composed().value("41", null).made(2)).get(0).checks().contains("varies_within_article"));
    }

    @Test
    void changesAreCheckedAgainstLevels() throws IOException {
        Claim up = rank("10", 2022).kind(Claim.Kind.CHANGE, "hạng").value("10", null).change(Claim.Direction.UP, null).made(3);
        assertTrue(all(rank("39", 2022).made(1), rank("49", 2021).made(2), up).contains("change_agrees"));
        assertTrue(all(rank("39", 2022).made(1), rank("47", 2021).made(2), up).contains("change_disagrees(2021-12-31: expected 49, found 47)"));
        Claim percent = new Composed().kind(Claim.Kind.CHANGE, "%").value("10", null).change(Claim.Direction.UP, "cùng kỳ").made(3);
        assertTrue(all(new Composed().value("110", null).made(1), new Composed().value("100", null).period("2021-01-01", "2021-12-31").made(2), percent)
                .contains("change_agrees"));
        Claim plan = new Composed().kind(Claim.Kind.CHANGE, "%").value("50", null).change(Claim.Direction.UP, "kế hoạch").made(3);
        assertEquals("", all(new Composed().value("110", null).made(1), new Composed().value("100", null).period("2021-01-01", "2021-12-31").made(2), plan));
    }

    private static String all(Claim... claims) throws IOException {
        List<String> checks = new ArrayList<>();
        of(claims).forEach(o -> checks.addAll(o.checks()));
        return String.join(" ", checks.stream().filter(c -> !c.equals("rank_in_range")).toList());
    }

    @Test
    void partsRatiosAndRanksAreChecked() throws IOException {
        assertTrue(all(new Composed().value("30", null).made(1), new Composed().value("20", null).place("Sa Pa").made(2),
                new Composed().value("15", null).place("Bắc Hà").made(3)).contains("parts_exceed_total(35 > 30)"));
        assertEquals("parts_agree", all(new Composed().value("40", null).made(1), new Composed().value("20", null).place("Sa Pa").made(2)));
        String said = "Có 310/398 xã (77,9%) đạt.";
        Claim ratio = new Composed().kind(Claim.Kind.RATIO, "xã").value("310", "398").sentence(said, "310/398").made(1);
        assertTrue(all(ratio, new Composed().kind(Claim.Kind.PERCENTAGE, "%").value("77.9", null).sentence(said, "77,9%").made(2)).contains("ratio_agrees"));
        assertTrue(all(ratio, new Composed().kind(Claim.Kind.PERCENTAGE, "%").value("71.9", null).sentence(said, "77,9%").made(2)).contains("ratio_disagrees"));
        assertEquals("rank_out_of_range(64/63)", all(rank("64", 2022).made(1)));
        assertEquals("rank_out_of_range(35/34)", all(rank("35", 2025).value("35", null).province(Composed.province("15", "34", "Lào Cai", "15", "Lào Cai")).made(1)));
    }

    @Test
    void onlyCountsAndAmountsAddUpToNewProvinces() throws IOException {
        Claim.Province laoCai = Composed.province("10", "63", "Lào Cai", "15", "Lào Cai");
        Claim.Province yenBai = Composed.province("15", "63", "Yên Bái", "15", "Lào Cai");
        Path file = Composed.file(folder, List.of(new Composed().province(laoCai).value("39", null).made(1), new Composed().province(yenBai).value("21", null).made(2),
                rank("12", 2022).province(laoCai).made(3), rank("15", 2022).province(yenBai).made(4),
                new Composed().metric("dân số", "population").province(laoCai).made(5)));
        List<String> rolled = Ran.solieu("series", file.toString(), "--roll-up").out().lines().filter(l -> l.contains("Lào Cai; Yên Bái")).toList();
        assertEquals(1, rolled.size());
        assertTrue(rolled.get(0).startsWith("15,34,Lào Cai,,") && rolled.get(0).contains(",60,"), rolled.get(0));
        assertTrue(Ran.solieu("series", file.toString()).out().lines().noneMatch(l -> l.contains("Yên Bái;")));
    }

    @Test
    void referencesAreCompared() throws IOException {
        Path file = Composed.file(folder, List.of(rank("12", 2022).made(1), rank("9", 2022).province(Composed.province("01", "63", "Hà Nội", "01", "Hà Nội")).made(2)));
        Path official = folder.resolve("dti.tsv");
        Files.writeString(official, "# official\nprovince\trank\nLào Cai\t12\nHà Nội\t24\nCà Mau\t50\n");
        Ran ran = Ran.solieu("series", file.toString(), "--check", official.toString());
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("Lào Cai\t12\t12\tagrees") && ran.out().contains("Hà Nội\t24\t9\tdiffers") && ran.out().contains("Cà Mau\t50\t\tabsent"), ran.out());
        Files.writeString(official, "province\trank\nLào Cai\tmười hai\n");
        Ran bad = Ran.solieu("series", file.toString(), "--check", official.toString());
        assertEquals(2, bad.status());
        assertTrue(bad.err().contains("dti.tsv:2: 'mười hai' is no number"), bad.err());
    }

    @Test
    void sortingSpillsToDiskWithoutLoss() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            lines.add("dòng " + i % 1000);
        }
        Collections.shuffle(lines, new Random(7));
        List<String> out = new ArrayList<>();
        try (LineSorter sorter = new LineSorter(2000)) {
            for (String l : lines) {
                sorter.add(l);
            }
            sorter.drain(out::add);
        }
        Collections.sort(lines);
        assertEquals(lines, out);
    }

    @Test
    void territoriesAreThoseOfTheGazetteer() {
        List<String> ours = cells(Tsv.resource(Territories.class, "territories.tsv"));
        List<String> gazetteer = cells(Tsv.resource(vn.solieu.extract.place.Places.class, "provinces.tsv"));
        assertEquals(63, ours.size());
        for (int i = 0; i < ours.size(); i++) {
            assertEquals(gazetteer.get(i), ours.get(i));
        }
    }

    private static List<String> cells(Tsv table) {
        return table.rows().stream().map(r -> r.get("old_code") + " " + r.get("new_code") + " " + r.get("new_name")).toList();
    }
}
