package health.sts.review.web;

import health.sts.review.usage.UsageLoad;
import health.sts.review.usage.UsageLoads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Figures of EHR use from a connected system: sent as a form's file or as the body, and asked after until they are loaded. */
@Controller
@PreAuthorize("hasRole('api')")
class UsageSystemController {

    private static final String ADDRESS = "/api/usage/loads";

    private final UsageLoads loads;

    UsageSystemController(UsageLoads loads) {
        this.loads = loads;
    }

    @PostMapping(path = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> form(
            @RequestParam MultipartFile file, @RequestParam(required = false) String reason) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return taken(loads.takeAndLoad(file.getOriginalFilename(), in, reason));
        }
    }

    @PostMapping(
            path = ADDRESS,
            consumes = {"text/csv", "application/gzip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<Map<String, Object>> body(
            InputStream in, @RequestParam(required = false) String name, @RequestParam(required = false) String reason)
            throws IOException {
        return taken(loads.takeAndLoad(name, in, reason));
    }

    @GetMapping(ADDRESS + "/{id}")
    ResponseEntity<Map<String, Object>> show(@PathVariable String id) {
        return ResponseEntity.ok(facts(loads.view(id)));
    }

    private ResponseEntity<Map<String, Object>> taken(String id) {
        UsageLoad load = loads.view(id);
        return ResponseEntity.status(load.underWay() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .header("Location", ADDRESS + "/" + id)
                .body(facts(load));
    }

    private static Map<String, Object> facts(UsageLoad load) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", load.id());
        facts.put("state", load.interrupted() ? "INTERRUPTED" : load.state().name());
        facts.put("lines", load.lines());
        facts.put("linesDone", load.linesDone());
        facts.put("problems", load.problems());
        facts.put("warnings", load.warnings());
        facts.put("missing", load.missing());
        facts.put("replaces", load.replaces());
        facts.put("sha256", load.sha256());
        facts.put("page", "/usage/loads/" + load.id());
        if (load.fault() != null) {
            facts.put("fault", load.fault());
        }
        return facts;
    }
}
