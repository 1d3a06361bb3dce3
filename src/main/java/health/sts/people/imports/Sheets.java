package health.sts.people.imports;

import static health.sts.people.imports.SheetColumn.optional;
import static health.sts.people.imports.SheetColumn.required;

import health.sts.people.ImportKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of the three files. */
final class Sheets {

    private static final BigDecimal FULL_TIME = new BigDecimal("1.00");

    private Sheets() {}

    static Sheet of(ImportKind kind, Known known) {
        return switch (kind) {
            case SITES -> sites();
            case PHYSICIANS -> physicians(known);
            case DEPARTMENTS -> departments(known);
        };
    }

    private static Sheet sites() {
        return new Sheet(
                ImportKind.SITES,
                "site",
                "site_id",
                "siteId",
                List.of(
                        required("siteId", "site_id", "Your own short id, for example MRH.", CellReaders.ID_TEXT)
                                .once(),
                        required("name", "name", "Name of the hospital or clinic.", CellReaders.text(200)),
                        required(
                                "healthSystem",
                                "health_system",
                                "Name of the health system it belongs to.",
                                CellReaders.text(200)),
                        required("timeZone", "time_zone", "For example America/Chicago.", CellReaders.TIME_ZONE),
                        required(
                                "country",
                                "country",
                                "Two letters, for example US; decides the holidays.",
                                CellReaders.COUNTRY),
                        optional(
                                "region",
                                "region",
                                "State or region with holidays of its own, for example MN.",
                                CellReaders.REGION_CODE)),
                List.of("active"),
                row -> row.put("active", true),
                List.of("MRH", "Mill River Hospital", "Example Health", "America/Chicago", "US", ""));
    }

    private static Sheet departments(Known known) {
        return new Sheet(
                ImportKind.DEPARTMENTS,
                "department",
                "department_id",
                "siteId and specialtyCode",
                List.of(
                        siteId(known),
                        specialtyCode(known),
                        optional(
                                "chiefUserId",
                                "chief_user_id",
                                "Sign-in id of the chief; empty while there is none.",
                                CellReaders.USER)),
                List.of("department_id", "active"),
                row -> {
                    row.put("active", true);
                    if (row.get("site_id") != null && row.get("specialty_code") != null) {
                        row.put("department_id", row.get("site_id") + ":" + row.get("specialty_code"));
                    }
                },
                List.of("MRH", "207X00000X", "kvoss"));
    }

    private static Sheet physicians(Known known) {
        return new Sheet(
                ImportKind.PHYSICIANS,
                "physician",
                "physician_id",
                "physicianId",
                List.of(
                        required(
                                        "physicianId",
                                        "physician_id",
                                        "Your own id, for example PHY-00001; never reused.",
                                        CellReaders.ID_TEXT)
                                .once(),
                        optional(
                                        "userId",
                                        "user_id",
                                        "Sign-in id; empty means the physicianId in small letters.",
                                        CellReaders.USER)
                                .once(),
                        required("familyName", "family_name", "Family name.", CellReaders.text(100)),
                        required("givenName", "given_name", "Given name.", CellReaders.text(100)),
                        optional("email", "email", "Work address for notices.", CellReaders.MAIL),
                        specialtyCode(known),
                        siteId(known),
                        required(
                                "employment",
                                "employment",
                                "EMPLOYED, INDEPENDENT or RESIDENT.",
                                CellReaders::employment),
                        optional(
                                "highAcuity",
                                "high_acuity",
                                "YES or NO; empty means as the specialty is.",
                                CellReaders::yesNo),
                        optional(
                                "multiRole",
                                "multi_role",
                                "YES for a second role in the record system; empty means NO.",
                                CellReaders::yesNo),
                        optional(
                                "privilegesActive",
                                "privileges_active",
                                "YES or NO; empty means YES.",
                                CellReaders::yesNo),
                        optional(
                                "clinicalFte",
                                "clinical_fte",
                                "Share of a full post with patients, 0 to 1.50; empty means 1.00.",
                                CellReaders::fte),
                        optional("npi", "npi", "Ten digits; the check digit is tested.", CellReaders.CHECKED_NPI)
                                .once()),
                List.of("sort_name", "active"),
                row -> complete(row, known),
                List.of("PHY-00001", "", "Lind", "Nora", "", "207X00000X", "MRH", "EMPLOYED", "", "", "", "0.80", ""));
    }

    private static void complete(Map<String, Object> row, Known known) {
        row.put("active", true);
        if (row.get("physician_id") != null) {
            row.putIfAbsent("user_id", row.get("physician_id").toString().toLowerCase(Locale.ROOT));
        }
        row.putIfAbsent("high_acuity", known.highAcuity().getOrDefault(row.get("specialty_code"), false));
        row.putIfAbsent("multi_role", false);
        row.putIfAbsent("privileges_active", true);
        row.putIfAbsent("clinical_fte", FULL_TIME);
        if (row.get("family_name") != null && row.get("given_name") != null) {
            row.put(
                    "sort_name",
                    SortName.of(
                            row.get("family_name").toString(),
                            row.get("given_name").toString()));
        }
    }

    private static SheetColumn siteId(Known known) {
        return required(
                "siteId",
                "site_id",
                "Id of a site that is loaded already.",
                CellReaders.oneOf(known.siteIds(), "is not a site of the roster. Load the sites first or correct it."));
    }

    private static SheetColumn specialtyCode(Known known) {
        return required(
                "specialtyCode",
                "specialty_code",
                "NUCC code, for example 207X00000X.",
                CellReaders.oneOf(
                        known.highAcuity().keySet(), "is not a specialty of this roster. Use one of its NUCC codes."));
    }
}
