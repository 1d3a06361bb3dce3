package health.sts.certification.web;

import health.sts.certification.CertificateStatus;
import health.sts.certification.register.CertificateSearch;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address of the register; what cannot be read is left out. */
record CertificateFilter(
        String text, String specialty, String wave, String status, String ending, String earlier, String after) {

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 3_660;

    CertificateSearch search() {
        return new CertificateSearch(
                cut(text), cut(specialty), cut(wave), statusValue(), days(), earlierToo(), cut(after));
    }

    /** The same as an address, from the certificate after which to go on, or from the start with null. */
    String url(String path, String next) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        values().forEach((name, value) -> url.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new TreeMap<>(values());
        if (next != null) {
            url.queryParam("after", "{after}");
            values.put("after", next);
        }
        return url.encode().buildAndExpand(values).toUriString();
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !values().isEmpty();
    }

    /** In words for the record. */
    String basis() {
        return values().toString();
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        put(values, "text", cut(text));
        put(values, "specialty", cut(specialty));
        put(values, "wave", cut(wave));
        put(values, "status", statusValue() == null ? null : statusValue().name());
        put(values, "ending", days() == null ? null : days().toString());
        put(values, "earlier", earlierToo() ? "true" : null);
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private boolean earlierToo() {
        return "true".equals(earlier);
    }

    private CertificateStatus statusValue() {
        return Arrays.stream(CertificateStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    private Integer days() {
        return ending != null && ending.strip().matches("\\d{1,4}")
                ? Integer.valueOf(Math.min(MOST_DAYS, Integer.parseInt(ending.strip())))
                : null;
    }

    private static String cut(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
