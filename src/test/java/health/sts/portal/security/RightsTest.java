package health.sts.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every address as every role and compares with the reviewed table {@code authorization-matrix.csv}: {@code open}
 * lets the request through to the page or the engine, {@code closed} turns it away. An address that is missing there
 * fails the build.
 */
@StsTest
class RightsTest {

    private static final Path TABLE = Path.of("src/test/resources/authorization-matrix.csv");

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void everyAddressOfOursIsInTheTable() throws IOException {
        Set<String> listed = rows().stream().map(Row::address).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        pages.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) {
                addresses(mapping).stream()
                        .filter(address -> !listed.contains(address))
                        .forEach(missing::add);
            }
        });
        assertThat(missing).as("addresses without a row in " + TABLE).isEmpty();
    }

    @Test
    void everyRoleFindsOpenWhatTheTableOpensAndNothingElse() throws Exception {
        Map<String, Browser> callers = callers();
        List<String> differences = new ArrayList<>();
        for (Row row : rows()) {
            for (Map.Entry<String, String> cell : row.expected().entrySet()) {
                if (row.changes() && cell.getValue().equals("open")) {
                    continue;
                }
                HttpResponse<String> answer =
                        callers.get(cell.getKey()).send(row.method(), row.path(), row.type(), row.body());
                if (!matches(cell.getValue(), answer)) {
                    differences.add("%s as %s: %d, expected %s"
                            .formatted(row.address(), cell.getKey(), answer.statusCode(), cell.getValue()));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private Map<String, Browser> callers() throws Exception {
        Map<String, Browser> callers = new LinkedHashMap<>();
        callers.put("anonymous", new Browser(port));
        for (Role role : Role.values()) {
            String userId = "matrix-" + role.group();
            People.create(identities, userId, role);
            callers.put(role.group(), visiting(userId));
        }
        return callers;
    }

    private Browser visiting(String userId) throws Exception {
        Browser browser = Browser.signedIn(port, userId);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static boolean matches(String expected, HttpResponse<String> answer) {
        boolean toSignIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        boolean closed = toSignIn || answer.statusCode() == 401 || answer.statusCode() == 403;
        return expected.equals("closed") ? closed : !closed && answer.statusCode() < 500;
    }

    /** Controllers that only tests bring along have no row. */
    private static boolean isOurs(HandlerMethod handler) {
        return !handler.getBeanType()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static Set<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<String> addresses = new TreeSet<>();
        for (String path : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                addresses.add("GET " + path);
            }
            methods.forEach(method -> addresses.add(method + " " + path));
        }
        return addresses;
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> columns = List.of(lines.get(0).split(","));
        List<String> everybody = new ArrayList<>(List.of("anonymous"));
        Arrays.stream(Role.values()).map(Role::group).forEach(everybody::add);
        assertThat(columns.subList(2, columns.size())).as("one column each").isEqualTo(everybody);
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    private static Row row(List<String> columns, String line) {
        String[] cells = line.split(",");
        assertThat(cells).as(line).hasSameSizeAs(columns);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 2; i < cells.length; i++) {
            assertThat(cells[i]).as(line).isIn("open", "closed");
            expected.put(columns.get(i), cells[i]);
        }
        return new Row(cells[0], cells[1], expected);
    }

    private record Row(String method, String pattern, Map<String, String> expected) {

        String address() {
            return method + " " + pattern;
        }

        String path() {
            return pattern.replaceAll("\\{[^}]*}", "unknown");
        }

        /** Such a request would do something in the database that all tests share, where it is let through. */
        boolean changes() {
            return !method.equals("GET") && !pattern.startsWith("/camunda") && !pattern.startsWith("/engine-rest");
        }

        String type() {
            if (method.equals("GET")) {
                return null;
            }
            return changes() ? "application/x-www-form-urlencoded" : "application/json";
        }

        String body() {
            return method.equals("GET") ? null : changes() ? "" : "{}";
        }
    }
}
