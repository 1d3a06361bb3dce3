package health.sts.delivery.board;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which share in percent on a department of the wave board is called what; ours (A), the colours of readiness are
 * another table.
 */
@ConfigurationProperties("sts.delivery.board")
public record BoardSettings(@DefaultValue("80") int most, @DefaultValue("50") int some) {}
