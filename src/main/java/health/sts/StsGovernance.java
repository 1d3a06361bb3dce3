package health.sts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts STS Governance; the README tells which settings each profile reads. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class StsGovernance {

    public static void main(String[] args) {
        SpringApplication.run(StsGovernance.class, args);
    }
}
