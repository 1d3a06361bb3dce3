package health.sts.certification.curriculum;

import java.time.Instant;
import java.util.List;

/**
 * One published version of a specialty's curriculum.
 *
 * @param examBlueprint what the exam covers and in which shares, as text
 * @param examUrl where the exam is taken, or null
 * @param items in order; empty where only the head was asked for
 */
public record CurriculumVersion(
        String specialtyCode,
        int version,
        boolean majorUpgrade,
        String note,
        String examBlueprint,
        String examUrl,
        String publishedBy,
        Instant publishedAt,
        List<CurriculumItem> items) {}
