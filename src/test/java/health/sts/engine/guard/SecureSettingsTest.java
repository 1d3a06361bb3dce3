package health.sts.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The switches of the engine that security rests on, whether we set them or rely on their default. */
@StsTest
class SecureSettingsTest {

    @Autowired
    ProcessEngine engine;

    private ProcessEngineConfigurationImpl settings;

    @BeforeEach
    void read() {
        settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void whatIsSwitchedOn() {
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.isTenantCheckEnabled()).isTrue();
        assertThat(settings.isEnableHistoricInstancePermissions()).isTrue();
        assertThat(settings.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.isEnablePasswordPolicy()).isTrue();
        assertThat(settings.isWebappsAuthenticationLoggingEnabled()).isTrue();
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.isCreateIncidentOnFailedJobEnabled()).isTrue();
    }

    @Test
    void whatIsSwitchedOff() {
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.getSkipIsolationLevelCheck()).isFalse();
        assertThat(settings.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(settings.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(settings.isRestrictUserOperationLogToAuthenticatedUsers()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isHistoryCleanupEnabled()).isFalse();
    }

    @Test
    void limitsAndDefaults() {
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings.getLogEntriesPerSyncOperationLimit()).isEqualTo(-1);
        assertThat(settings.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P3650D");
        assertThat(settings.getPasswordEncryptor().hashAlgorithmName()).startsWith("pbkdf2-");
        assertThat(settings.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
    }

    /** Tests use a weak one, to be quick; what is shipped must not. */
    @Test
    void passwordsAreShippedStrong() {
        YamlPropertiesFactoryBean shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application.yaml"));
        assertThat(shipped.getObject().get("sts.password-iterations")).isEqualTo(310_000);
    }
}
