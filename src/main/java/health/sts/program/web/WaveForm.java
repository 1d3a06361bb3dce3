package health.sts.program.web;

import health.sts.program.FormulaParameters;
import health.sts.program.WaveDetails;
import health.sts.program.WaveView;
import health.sts.program.WaveWarning;
import health.sts.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From a wave to the form that changes it, and from what was typed to what is asked for. */
final class WaveForm {

    private static final String LEARNERS = "learners.";

    private WaveForm() {}

    static Typed of(FormulaParameters defaults, int number) {
        Typed form = Typed.nothing().with("number", number);
        ParameterField.fill(form, defaults);
        return form;
    }

    static Typed of(WaveView wave) {
        Typed form = Typed.nothing()
                .with("version", wave.version())
                .with("name", wave.name())
                .with("goLiveDate", wave.goLiveDate())
                .with("zone", wave.zone());
        wave.details().siteIds().forEach(site -> form.with("siteIds", site));
        wave.details().enteredLearners().forEach((code, learners) -> form.with(LEARNERS + code, learners));
        ParameterField.fill(form, wave.details().parameters());
        return form;
    }

    /** What is asked for; empty where something typed is wrong, which the form then tells. */
    static Optional<WaveDetails> read(Typed form, Set<String> specialtyCodes) {
        String name = form.words("name", "The name");
        if (form.all("siteIds").isEmpty()) {
            form.wrong("siteIds", "Choose at least one site that goes live in this wave.");
        }
        LocalDate date = form.date("goLiveDate", "The go-live date");
        ZoneId zone = form.zone("zone");
        Optional<FormulaParameters> parameters = ParameterField.read(form);
        Map<String, Integer> entered = entered(form, specialtyCodes);
        if (!form.isRight() || parameters.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WaveDetails(name, form.all("siteIds"), date, zone, parameters.get(), entered));
        } catch (Refusal refusal) {
            form.refused(refusal);
            return Optional.empty();
        }
    }

    static Set<WaveWarning> confirmed(Typed form) {
        return Arrays.stream(WaveWarning.values())
                .filter(warning -> form.chose("confirmed", warning.name()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> entered(Typed form, Set<String> specialtyCodes) {
        Map<String, Integer> entered = new HashMap<>();
        for (String code : specialtyCodes) {
            if (!form.value(LEARNERS + code).isEmpty()) {
                entered.put(code, form.whole(LEARNERS + code, "The number of learners"));
            }
        }
        return entered;
    }
}
