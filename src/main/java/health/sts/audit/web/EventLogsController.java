package health.sts.audit.web;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.logs.EventLogs;
import health.sts.audit.logs.LogFilter;
import health.sts.audit.logs.LogFormat;
import health.sts.engine.DeployedModels.Kind;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing and taking away an event log; the choice stays in the address. */
@Controller
@RequestMapping("/audit/event-logs")
@PreAuthorize("hasRole('auditor')")
class EventLogsController {

    private static final String PAGE = "audit/event-logs";

    private final EventLogs logs;
    private final KeptModels models;
    private final Clock clock;

    EventLogsController(EventLogs logs, KeptModels models, Clock clock) {
        this.logs = logs;
        this.models = models;
        this.clock = clock;
    }

    @GetMapping
    String choose(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        TypedForm form = new TypedForm(typed);
        return page(form, new LogChoice(form).filter(processes(), response).orElse(null), model);
    }

    /** The file itself; a choice that cannot be taken comes back as the form. */
    @GetMapping("/file")
    String file(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) throws IOException {
        TypedForm form = new TypedForm(typed);
        LogChoice choice = new LogChoice(form);
        LogFilter filter = choice.filter(processes(), response).orElse(null);
        LogFormat format = choice.format(response).orElse(null);
        if (filter == null || format == null) {
            return page(form, null, model);
        }
        logs.export(filter, format, choice.zipped(), () -> open(format, choice.zipped(), response));
        return null;
    }

    private OutputStream open(LogFormat format, boolean zipped, HttpServletResponse response) throws IOException {
        String name = "event-log-" + LocalDate.now(clock) + "." + format.ending() + (zipped ? ".gz" : "");
        response.setContentType(zipped ? "application/gzip" : format.mediaType() + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }

    private String page(TypedForm form, LogFilter filter, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("processes", processes());
        model.addAttribute("states", LogFilter.State.values());
        model.addAttribute("formats", LogFormat.values());
        model.addAttribute("count", filter == null ? null : logs.count(filter));
        return PAGE;
    }

    /** Name of every process that ever ran, by key. */
    private Map<String, String> processes() {
        return models.all().stream()
                .filter(model -> model.kind() == Kind.PROCESS)
                .sorted(Comparator.comparing(KeptModel::name))
                .collect(Collectors.toMap(
                        KeptModel::key, KeptModel::name, (newer, older) -> newer, java.util.LinkedHashMap::new));
    }
}
