package health.sts.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class PostgresSettingsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("STS_DB_URL", "jdbc:postgresql://localhost/sts")
            .withProperty("STS_DB_USER", "app")
            .withProperty("STS_DB_PASSWORD", "secret");

    @Test
    void whatIsMissingIsNamed() {
        DatabaseNotReady missing = catchThrowableOfType(
                DatabaseNotReady.class,
                () -> PostgresSettings.of(new MockEnvironment().withProperty("STS_DB_USER", "app")));
        FailureAnalysis told = new DatabaseNotReadyAnalyzer().analyze(missing);

        assertThat(told.getDescription()).isEqualTo("The profile postgres does not know its database.");
        assertThat(told.getAction()).isEqualTo("Set the environment variables STS_DB_URL, STS_DB_PASSWORD.");
    }

    @Test
    void anOwnerNeedsAPassword() {
        environment.setProperty("STS_DB_OWNER_USER", "owner");

        DatabaseNotReady missing = catchThrowableOfType(DatabaseNotReady.class, () -> PostgresSettings.of(environment));
        assertThat(missing.wayOut()).isEqualTo("Set the environment variable STS_DB_OWNER_PASSWORD.");
    }

    @Test
    void anotherDatabaseIsRefused() {
        environment.setProperty("STS_DB_URL", "jdbc:h2:mem:sts");
        assertThatThrownBy(() -> PostgresSettings.of(environment)).hasMessageContaining("STS_DB_URL is not");
    }

    @Test
    void withoutAnOwnerTheApplicationOwnsTheTables() {
        PostgresSettings settings = PostgresSettings.of(environment);

        assertThat(settings.ownerApart()).isFalse();
        assertThat(settings.owner()).isEqualTo("app");
    }

    @Test
    void passwordsAreNotWrittenToALog() {
        assertThat(PostgresSettings.of(environment).toString()).doesNotContain("secret");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInASentence() {
        environment.setProperty("STS_DB_URL", "jdbc:postgresql://localhost:1/sts");
        assertThatThrownBy(() -> StartLock.acquire(PostgresSettings.of(environment)))
                .isInstanceOf(DatabaseNotReady.class)
                .hasMessageContaining("cannot be used as app");
    }
}
