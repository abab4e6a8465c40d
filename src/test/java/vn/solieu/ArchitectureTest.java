package vn.solieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code cli, spark → Pipeline → stages → lexicon → doc}: down is fine, up or sideways never. */
class ArchitectureTest {
    private static final List<String> STAGES = List.of("source", "crawl", "strip", "tokenize", "extract", "store", "export", "report", "evaluate");
    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/test-classes/")).importPackages("vn.solieu");

    @Test
    void aStageKnowsOnlyItselfTheLexiconAndTheRecords() {
        for (String stage : STAGES) {
            noClasses().that().resideInAPackage("vn.solieu." + stage + "..").should().dependOnClassesThat(
                    com.tngtech.archunit.base.DescribedPredicate.describe("are ours and neither in " + stage + " nor in lexicon nor in doc",
                            c -> c.getPackageName().startsWith("vn.solieu") && !in(c.getPackageName(), stage) && !in(c.getPackageName(), "lexicon")
                                    && !in(c.getPackageName(), "doc"))).allowEmptyShould(true).check(OURS);
        }
    }

    private static boolean in(String name, String part) {
        return name.equals("vn.solieu." + part) || name.startsWith("vn.solieu." + part + ".");
    }

    @Test
    void recordsKnowNothingAndTheLexiconOnlyThem() {
        classes().that().resideInAPackage("vn.solieu.doc..").should().onlyDependOnClassesThat()
                .resideOutsideOfPackage("vn.solieu..").orShould().onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe("not ours, or in doc",
                                c -> !c.getPackageName().startsWith("vn.solieu") || in(c.getPackageName(), "doc"))).check(OURS);
        noClasses().that().resideInAPackage("vn.solieu.lexicon..").should().dependOnClassesThat(
                com.tngtech.archunit.base.DescribedPredicate.describe("ours and neither in lexicon nor in doc",
                        c -> c.getPackageName().startsWith("vn.solieu") && !in(c.getPackageName(), "lexicon") && !in(c.getPackageName(), "doc"))).check(OURS);
    }

    @Test
    void nobodyBelowKnowsTheCommandLineOrSpark() {
        noClasses().that().resideOutsideOfPackages("vn.solieu.cli..", "vn.solieu.spark..").should().dependOnClassesThat()
                .resideInAnyPackage("vn.solieu.cli..", "vn.solieu.spark..", "picocli..", "org.apache.spark..").check(OURS);
    }

    @Test
    void sparkAloneKnowsSpark() {
        noClasses().that().resideOutsideOfPackage("vn.solieu.spark..").should().dependOnClassesThat()
                .resideInAnyPackage("vn.solieu.spark..", "org.apache.spark..", "org.apache.hadoop..").check(OURS);
        noClasses().that().resideInAPackage("vn.solieu.spark..").should().dependOnClassesThat()
                .resideInAnyPackage("vn.solieu.cli..", "vn.solieu.crawl..", "vn.solieu.store..", "vn.solieu.export..", "vn.solieu.report..")
                .allowEmptyShould(true).check(OURS);
    }

    @Test
    void pureStagesTouchNoNetworkAndWriteNoFiles() {
        noClasses().that().resideInAnyPackage("vn.solieu.strip..", "vn.solieu.tokenize..", "vn.solieu.extract..").should().dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\..*|java\\.net\\.(http\\..*|URLConnection|HttpURLConnection|Socket|ServerSocket)"
                        + "|java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)|org\\.jsoup\\.Connection")
                .orShould().callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe("a file is written or a folder changed",
                        call -> call.getTargetOwner().getFullName().equals("java.nio.file.Files")
                                && call.getName().matches("(write|newOutput|newBufferedWriter|newByteChannel|create|copy|move|delete|set).*"))).check(OURS);
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> main = Files.walk(Path.of("src/main/java")); Stream<Path> spark = Files.walk(Path.of("src/spark/java"))) {
            for (Path folder : Stream.concat(main, spark).filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    boolean java = files.anyMatch(f -> f.toString().endsWith(".java"));
                    Path info = folder.resolve("package-info.java");
                    if (java && (!Files.exists(info) || !Files.readString(info).matches("(?s)/\\*\\*.+\\*/\\s*package .+"))) {
                        without.add(folder.toString());
                    }
                }
            }
        }
        assertEquals(Set.of(), without);
        assertTrue(OURS.size() > 20, "classes were looked at");
    }
}
