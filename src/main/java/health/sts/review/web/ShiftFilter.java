package health.sts.review.web;

import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address of a list of shifts; what cannot be read is left out. */
record ShiftFilter(String wave, String site, String week, String after) {

    private static final int LONGEST = 64;

    String waveId() {
        return cut(wave);
    }

    String siteId() {
        return cut(site);
    }

    /** Null where none is asked for. */
    public Integer weekNumber() {
        return week != null && week.matches("\\d{1,3}") ? Integer.valueOf(week) : null;
    }

    String afterId() {
        return cut(after);
    }

    /** The same as an address, from the shift after which to go on, or from the start with null. */
    String url(String path, String next) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        put(url, "wave", waveId());
        put(url, "site", siteId());
        put(url, "week", weekNumber());
        put(url, "after", next);
        return url.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder url, String name, Object value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }

    private static String cut(String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
    }
}
