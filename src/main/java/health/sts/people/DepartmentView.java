package health.sts.people;

/**
 * One specialty at one site.
 *
 * @param chiefUserId who answers for it, or null while nobody does
 * @param chiefName the chief's name where the chief is in the roster, else null
 * @param physicians active physicians of this specialty at this site
 */
public record DepartmentView(
        String departmentId,
        String siteId,
        String specialtyCode,
        String specialtyName,
        String chiefUserId,
        String chiefName,
        int physicians) {}
