package org.amurgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The direction of dependencies, and the size of classes. */
class ArchitectureTest {

    private static final String ROOT = "org.amurgraph";
    private static final int MOST_LINES = 250;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    /** What each package may import of ours. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("vocab", List.of()),
            Map.entry("json", List.of()),
            Map.entry("table", List.of("json")),
            Map.entry("key", List.of()),
            Map.entry("external", List.of("key", "table")),
            Map.entry("match", List.of("key", "names", "vocab")),
            Map.entry("join", List.of("external", "key", "match", "names", "page", "release", "table",
                    "vocab")),
            Map.entry("query", List.of()),
            Map.entry("mapping", List.of("table", "query", "vocab")),
            Map.entry("check", List.of("query", "vocab")),
            Map.entry("release", List.of("json", "vocab")),
            Map.entry("disk", List.of("release")),
            Map.entry("engine", List.of("query")),
            Map.entry("http", List.of()),
            Map.entry("names", List.of("vocab")),
            Map.entry("reconcile", List.of("json", "key", "match", "names", "vocab")),
            Map.entry("page", List.of("names", "query", "vocab")),
            Map.entry("store", List.of("engine", "release", "vocab")),
            Map.entry("serve", List.of("engine", "http", "names", "page", "query", "reconcile", "release", "store",
                    "vocab")));

    private static Stream<Path> sources() throws IOException {
        return Files.walk(TestProject.PROJECT.resolve("src/main/java")).filter(f -> f.toString().endsWith(".java"));
    }

    @TestFactory
    Stream<DynamicTest> aPackageImportsOnlyWhatItMay() {
        return ALLOWED.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(name, () -> {
            List<String> forbidden = new ArrayList<>(List.of(ROOT));
            ALLOWED.keySet().stream().filter(p -> !p.equals(name) && !ALLOWED.get(name).contains(p))
                    .forEach(p -> forbidden.add(ROOT + "." + p + ".."));
            noClasses().that().resideInAPackage(ROOT + "." + name + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(String[]::new)).check(CLASSES);
        }));
    }

    @Test
    void everyPackageHasItsRule() {
        List<String> packages = Arrays.stream(new java.io.File("src/main/java/org/amurgraph").listFiles())
                .filter(java.io.File::isDirectory).map(java.io.File::getName).sorted().toList();
        assertEquals(ALLOWED.keySet().stream().sorted().toList(), packages);
    }

    @Test
    void tablesKnowNoRdfLibrary() {
        noClasses().that().resideInAPackage(ROOT + ".table..").should().dependOnClassesThat()
                .resideInAPackage("org.apache.jena..").check(CLASSES);
    }

    @Test
    void onlyMainKnowsTheBuildAndTheServer() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".Main").and().doNotHaveFullyQualifiedName(ROOT + ".Build")
                .and().doNotHaveFullyQualifiedName(ROOT + ".ServeOptions").and().resideOutsideOfPackage(ROOT + ".serve..").should().dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".Build").orShould().dependOnClassesThat()
                .resideInAPackage(ROOT + ".serve..").check(CLASSES);
        noClasses().that().haveFullyQualifiedName(ROOT + ".Build").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".serve..").check(CLASSES);
    }

    @Test
    void noClassIsLongerThanTwoScreensAndAHalf() throws IOException {
        try (Stream<Path> sources = sources()) {
            for (Path file : sources.toList()) {
                int lines = Files.readAllLines(file).size();
                assertTrue(lines <= MOST_LINES, file.getFileName() + " has " + lines + " lines");
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> sources = sources()) {
            List<Path> without = sources.map(Path::getParent).distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
            assertEquals(List.of(), without);
        }
    }

    @Test
    void theBaseIriStandsInOneClassOnly() throws IOException {
        try (Stream<Path> sources = sources()) {
            List<String> files = new ArrayList<>();
            for (Path file : sources.toList()) {
                if (Files.readString(file).contains("\"https://w3id.org/amur")) {
                    files.add(file.getFileName().toString());
                }
            }
            assertEquals(List.of("Am.java"), files);
        }
    }
}
