package health.sts.shared;

import java.time.LocalDate;

/** Says which days people work, for counting how late something is. Without such a bean Monday to Friday count. */
@FunctionalInterface
public interface WorkingDayRule {
    boolean isWorkingDay(LocalDate day);
}
