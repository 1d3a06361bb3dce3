package health.sts.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what lies in {@code processes/<capability>} and {@code forms/<capability>}, one deployment per capability under
 * names that do not depend on where the application runs from. An unchanged capability makes no new version; one changed
 * file re-versions its capability and no other.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private final RepositoryService repository;

    ModelDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Map<String, Resource>> capabilities = new TreeMap<>();
        collect("processes", capabilities);
        collect("forms", capabilities);
        capabilities.forEach(this::deploy);
    }

    private void collect(String folder, Map<String, Map<String, Resource>> capabilities) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*/*.*")) {
                String[] path = file.getURL().getPath().split("/");
                String capability = path[path.length - 2];
                String name = String.join("/", folder, capability, path[path.length - 1]);
                capabilities.computeIfAbsent(capability, key -> new TreeMap<>()).put(name, file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models in " + folder + " cannot be read", unreadable);
        }
    }

    private void deploy(String capability, Map<String, Resource> files) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(capability)
                .source("sts-governance")
                .enableDuplicateFiltering(false);
        files.forEach((name, file) -> {
            try (InputStream content = file.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name + " cannot be read", unreadable);
            }
        });
        deployment.deploy();
    }
}
