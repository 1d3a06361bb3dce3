package health.sts.demo.delivery;

import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What learners personalised in a lab, as its trainer notes it; one in fourteen has to show more another time. */
@Component
@Profile("demo")
class Laboratory {

    private static final String STEP = "userTask_recordPersonalisation";
    private static final int LATER = 14;

    private final Seats seats;
    private final TaskDesk tasks;

    Laboratory(Seats seats, TaskDesk tasks) {
        this.seats = seats;
        this.tasks = tasks;
    }

    void record(String sessionId) {
        List<String> trainings = seats.ofSession(sessionId).stream()
                .filter(seat -> !seat.waiting())
                .map(Seat::trainingId)
                .sorted()
                .toList();
        Map<String, List<OpenTask>> open = tasks.ofCases(trainings);
        int number = 0;
        for (String training : trainings) {
            for (OpenTask task : open.getOrDefault(training, List.of())) {
                if (task.step().equals(STEP) && ++number % LATER != 0) {
                    tasks.complete(task.id(), items(number));
                }
            }
        }
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
