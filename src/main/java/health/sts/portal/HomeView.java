package health.sts.portal;

import health.sts.accountability.Notices.Notice;
import health.sts.engine.WaitingTasks.Waiting;
import health.sts.shared.HomeFigure;
import java.util.List;
import java.util.Map;

/**
 * What one person's home page shows.
 *
 * @param names what people call the cases of the waiting tasks, by business key
 */
record HomeView(Waiting waiting, Map<String, String> names, List<HomeFigure> figures, List<Notice> news) {}
