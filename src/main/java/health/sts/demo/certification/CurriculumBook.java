package health.sts.demo.certification;

import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumItem;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.curriculum.CurriculumTemplate;
import java.util.ArrayList;
import java.util.List;

/** The curricula of the demonstration: the template everywhere, and what came later in two specialties. */
final class CurriculumBook {

    private static final String EXAM = "https://exams.northlake.example/trainer";

    private CurriculumBook() {}

    /** The first version of a specialty. */
    static Publication first(String code) {
        CurriculumTemplate template = CurriculumTemplate.current();
        return publication(code, false, template.note(), template.items());
    }

    /** A version with a further scenario and one that has changed. */
    static Publication withVideoVisit(String code) {
        List<CurriculumItem> items = changed(
                "SCN-INBASKET",
                "A day's in basket, with pools",
                "Results, refill requests and patient messages worked in a pool of three, until the in basket is empty.");
        items.add(scenario(
                "SCN-VIDEO",
                "A video visit",
                "From the invitation to the signed note, with the patient's own device."));
        return publication(code, false, "Video visits go live with wave 3, and messages are worked in pools.", items);
    }

    /** A major upgrade: every holder of a certificate has to recertify. */
    static Publication upgraded(String code) {
        List<CurriculumItem> items = changed(
                "EHR-SPECIALTY",
                "EHR in the specialty, with the new procedure log",
                "Order sets, note templates and reports of the specialty, and the procedure log of the upgrade.");
        items.add(scenario(
                "SCN-PROCEDURE-LOG",
                "A catheter procedure in the new log",
                "Document access, images and implants, and close the procedure."));
        return publication(
                code,
                true,
                "The upgrade of the EHR replaces the procedure log; everybody who teaches has to know the new one.",
                items);
    }

    private static Publication publication(String code, boolean major, String note, List<CurriculumItem> items) {
        return new Publication(code, major, note, CurriculumTemplate.current().examBlueprint(), EXAM, items);
    }

    private static List<CurriculumItem> changed(String code, String title, String details) {
        List<CurriculumItem> items =
                new ArrayList<>(CurriculumTemplate.current().items());
        items.replaceAll(item -> item.code().equals(code)
                ? new CurriculumItem(code, item.kind(), title, details, item.revision(), item.hours(), item.mandatory())
                : item);
        return items;
    }

    private static CurriculumItem scenario(String code, String title, String details) {
        return new CurriculumItem(code, Kind.SCENARIO, title, details, 1, null, true);
    }
}
