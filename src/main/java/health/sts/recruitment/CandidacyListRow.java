package health.sts.recruitment;

import java.time.Instant;

/** A candidacy in a list. */
public record CandidacyListRow(
        String id,
        String candidate,
        String specialtyName,
        String siteName,
        Source source,
        CandidacyState state,
        Instant since) {}
