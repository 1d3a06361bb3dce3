package health.sts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a new version of a model: a change in its capability, and not where the application runs from. */
class ModelDeployerTest {

    private static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="start"/></process>
            </definitions>
            """;

    @TempDir
    Path folder;

    private final ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
            .setProcessEngineName("models")
            .setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1")
            .setDatabaseSchemaUpdate("create-drop")
            .setJobExecutorActivate(false)
            .buildProcessEngine();

    @BeforeEach
    void twoCapabilities() {
        write("processes/baking/bread.bpmn", MODEL.formatted("bread"));
        write("processes/baking/rolls.bpmn", MODEL.formatted("rolls"));
        write("forms/baking/knead.form", "{\"components\": []}");
        write("processes/brewing/beer.bpmn", MODEL.formatted("beer"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void startingAgainMakesNoNewVersion() throws IOException {
        deployFrom(folder);
        deployFrom(folder);
        assertThat(versions()).isEqualTo(Map.of("bread", 1, "rolls", 1, "beer", 1));
    }

    @Test
    void theJarAndTheFolderAreTheSame() throws IOException {
        deployFrom(folder);
        deployFrom(jar());
        deployFrom(folder);
        assertThat(versions()).isEqualTo(Map.of("bread", 1, "rolls", 1, "beer", 1));
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(2);
    }

    @Test
    void aChangedFormMakesANewVersionOfItsCapabilityOnly() throws IOException {
        deployFrom(folder);
        write("forms/baking/knead.form", "{\"components\": [{\"key\": \"minutes\"}]}");
        deployFrom(folder);
        assertThat(versions()).isEqualTo(Map.of("bread", 2, "rolls", 2, "beer", 1));
    }

    private void deployFrom(Path place) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader place1 = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            Thread.currentThread().setContextClassLoader(place1);
            new ModelDeployer(engine.getRepositoryService()).afterSingletonsInstantiated();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Map<String, Integer> versions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion));
    }

    private Path jar() throws IOException {
        Path jar = Files.createTempFile("models", ".jar");
        Files.delete(jar);
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.skip(1).toList()) {
                Path target = inside.getPath(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectory(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return jar;
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
