package health.sts.demo.delivery;

import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What learners personalised in a lab, as its trainer notes it; hardly anybody has to show more another time. */
@Component
@Profile("demo")
class Laboratory {

    private static final String STEP = "userTask_recordPersonalisation";
    private static final int LATER = 150;

    private final Seats seats;
    private final TaskDesk tasks;

    Laboratory(Seats seats, TaskDesk tasks) {
        this.seats = seats;
        this.tasks = tasks;
    }

    void record(String sessionId) {
        Map<String, Integer> numbers = seats.ofSession(sessionId).stream()
                .filter(seat -> !seat.waiting())
                .collect(Collectors.toMap(Seat::trainingId, seat -> number(seat.physicianId())));
        Map<String, List<OpenTask>> open = tasks.ofCases(numbers.keySet());
        new TreeMap<>(numbers).forEach((training, number) -> open.getOrDefault(training, List.of()).stream()
                .filter(task -> task.step().equals(STEP) && number % LATER != 0)
                .forEach(task -> tasks.complete(task.id(), items(number))));
    }

    private static int number(String physicianId) {
        return Integer.parseInt(physicianId.substring(physicianId.indexOf('-') + 1));
    }

    private static Map<String, Object> items(int number) {
        Map<String, Object> form = new HashMap<>();
        form.put("preferenceLists", true);
        form.put("noteTemplates", true);
        form.put("orderSets", true);
        form.put("mobileApp", number % 3 != 0);
        return form;
    }
}
