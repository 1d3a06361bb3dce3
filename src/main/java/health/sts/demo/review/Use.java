package health.sts.demo.review;

import java.util.Locale;

/** One line of a file of EHR use, without its period. */
record Use(
        Adopter adopter,
        int encounters,
        int closedSameDay,
        int closed,
        int discharges,
        int incomplete,
        int orders,
        int ownOrders,
        double hours,
        double scheduled,
        double afterHours) {

    static final String HEAD =
            "physician,period_from,period_until,vendor,definition_version,encounters,closed_same_day,"
                    + "closed_within_3_days,discharges,incomplete_after_30_days,medication_orders,orders_by_prescriber,"
                    + "ehr_hours,scheduled_hours,after_hours_hours,visits,visits_unit";

    String line(String period, String edition) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%d,%d,%d,%d,%d,%d,%.2f,%.2f,%.2f,%d,visits",
                adopter.doctor().id(),
                period,
                edition,
                encounters,
                closedSameDay,
                closed,
                discharges,
                incomplete,
                orders,
                ownOrders,
                hours,
                scheduled,
                afterHours,
                encounters);
    }

    Use afterHours(double hoursNow) {
        return new Use(
                adopter,
                encounters,
                closedSameDay,
                closed,
                discharges,
                incomplete,
                orders,
                ownOrders,
                hours,
                scheduled,
                hoursNow);
    }
}
