package health.sts.audit.samples;

import java.time.LocalDate;

/**
 * What to draw from finished cases.
 *
 * @param processKey empty for all processes
 * @param from first day on which the cases ended
 * @param until last day, which counts too
 * @param seed any word; the same word gives the same sample
 */
public record DrawSample(String processKey, LocalDate from, LocalDate until, int wanted, String seed) {}
