package health.sts.certification.register;

import health.sts.certification.TeachingResults.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A result that counts: no correction took its place. */
record Taught(Kind kind, LocalDate until, BigDecimal amount, int answers) {}
