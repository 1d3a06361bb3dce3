package health.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What the programme assumes is written down with the value it has, and nothing that is gone is. */
class AssumptionsTest {

    private static final List<String> PROGRAMME = List.of("sts.certification", "sts.delivery", "sts.review");

    @Test
    void everyAssumptionStandsInTheDocumentWithItsDefault() throws IOException {
        List<String> written = Files.readAllLines(Path.of("docs/assumptions.md")).stream()
                .filter(line -> line.startsWith("| `sts."))
                .map(line -> line.split("\\|")[1].strip() + " " + line.split("\\|")[3].strip())
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(settings().toList());
    }

    private static Stream<String> settings() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return classes.findCandidateComponents("health.sts").stream()
                .map(found -> type(found.getBeanClassName()))
                .filter(type -> PROGRAMME.stream().anyMatch(prefix(type)::startsWith))
                .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                        .map(setting -> "`%s.%s` `%s`".formatted(prefix(type), dashed(setting), standard(setting))));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static String dashed(Parameter setting) {
        return setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String standard(Parameter setting) {
        return String.join(", ", setting.getAnnotation(DefaultValue.class).value());
    }
}
