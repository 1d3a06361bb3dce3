package health.sts.delivery.web;

/** One entry of a list to choose from. */
public record Choice(String value, String name) {}
