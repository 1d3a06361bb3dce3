package health.sts;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StsTest
class StartTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void theEngineStartsWithFullHistoryAndRightsChecked() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled())
                .isTrue();
        assertThat(engine.getProcessEngineConfiguration().getHistory()).isEqualTo("full");
    }
}
