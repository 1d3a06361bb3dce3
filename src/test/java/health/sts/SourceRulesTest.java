package health.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the build keeps about files that leave no trace in byte code: comments, templates, migrations. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> silent = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(below(MAIN, ".java")));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .filter(type -> docs.getDocComment(TreePath.getPath(unit, type)) == null)
                        .forEach(type -> silent.add(unit.getSourceFile().getName()));
            }
        }
        assertThat(silent).as("public types without a comment").isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(found(MAIN, ".java", "\\b(TODO|FIXME)\\b")).isEmpty();
    }

    @Test
    void templatesEscapeWhatTheyShow() {
        assertThat(found(TEMPLATES, ".html", "th:utext|\\[\\(")).isEmpty();
    }

    @Test
    void templatesBringNoScriptAndNoStyleOfTheirOwn() {
        assertThat(found(TEMPLATES, ".html", "<script(?![^>]*\\bsrc=)[^>]*>"))
                .as("inline scripts")
                .isEmpty();
        assertThat(found(TEMPLATES, ".html", "<style\\b|\\s(th:)?style="))
                .as("inline styles")
                .isEmpty();
        assertThat(found(TEMPLATES, ".html", "\\s(th:)?on[a-z]+=|\\shx-on\\b|javascript:"))
                .as("inline event handlers")
                .isEmpty();
    }

    @Test
    void templatesLieWithTheirModule() {
        List<String> modules = HouseRulesTest.OURS.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2])
                .distinct()
                .toList();
        assertThat(below(TEMPLATES, ".html"))
                .map(TEMPLATES::relativize)
                .filteredOn(template -> template.getNameCount() > 1)
                .allSatisfy(template ->
                        assertThat(modules).contains(template.getName(0).toString()));
    }

    @Test
    void everyLinkInTheHandbookLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        for (String folder : List.of("docs", "processes")) {
            below(Path.of(folder), ".md").forEach(page -> collectBrokenLinks(page, broken));
        }
        for (String page : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md")) {
            collectBrokenLinks(Path.of(page), broken);
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void migrationsTouchNoTableOfTheEngine() {
        // Our tables never refer to ACT_*: a move to another engine must not need a migration of ours.
        assertThat(found(Path.of("src/main/resources/db"), ".sql", "(?i)(table|references|index \\S+ on)\\s+act_"))
                .isEmpty();
    }

    private static void collectBrokenLinks(Path page, List<String> broken) {
        Pattern.compile("(?<!!)\\[[^]]*]\\((?!https?:)([^)#]+)(#[^)]*)?\\)")
                .matcher(text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(page.toAbsolutePath().getParent().resolve(link)))
                .forEach(link -> broken.add(page + ": " + link));
    }

    private static List<String> found(Path folder, String ending, String pattern) {
        Pattern forbidden = Pattern.compile(pattern);
        return below(folder, ending).stream()
                .flatMap(file -> forbidden
                        .matcher(text(file))
                        .results()
                        .map(MatchResult::group)
                        .map(match -> file + ": " + match.strip()))
                .toList();
    }

    private static List<Path> below(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
