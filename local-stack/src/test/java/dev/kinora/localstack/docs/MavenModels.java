package dev.kinora.localstack.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/** Effective POMs, including parents and imported BOMs, read from the local repository only. */
final class MavenModels {

    private static final Path REPOSITORY = Path.of(System.getProperty(
            "maven.repo.local",
            Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));

    private final ModelBuilder builder = new DefaultModelBuilderFactory().newInstance();

    /** The effective POM of a module of this project. */
    Model module(Path pom) {
        return build(pom);
    }

    /** The effective POM of an artifact that the build has resolved. */
    Model artifact(Dependency artifact) {
        return build(pom(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()));
    }

    private Model build(Path pom) {
        var request = new DefaultModelBuildingRequest()
                .setPomFile(pom.toFile())
                .setProcessPlugins(false)
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
                .setSystemProperties(System.getProperties())
                .setModelResolver(new LocalRepository());
        try {
            return builder.build(request).getEffectiveModel();
        } catch (ModelBuildingException e) {
            throw new IllegalStateException("No effective POM of " + pom, e);
        }
    }

    private static Path pom(String group, String artifact, String version) {
        return REPOSITORY
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    /** Finds POMs in the local repository and accesses no remote one. */
    private static final class LocalRepository implements ModelResolver {

        @Override
        public FileModelSource resolveModel(String group, String artifact, String version)
                throws UnresolvableModelException {
            Path pom = pom(group, artifact, version);
            if (!Files.exists(pom)) {
                throw new UnresolvableModelException("Not in the local repository: " + pom, group, artifact, version);
            }
            return new FileModelSource(pom.toFile());
        }

        @Override
        public FileModelSource resolveModel(Parent parent) throws UnresolvableModelException {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public FileModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {
            // The local repository is enough.
        }

        @Override
        public void addRepository(Repository repository, boolean replace) {
            // The local repository is enough.
        }

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
