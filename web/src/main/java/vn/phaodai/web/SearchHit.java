package vn.phaodai.web;

/**
 * Something found by the search in the top bar.
 *
 * @param title what it is known by
 * @param subtitle what tells it from others
 * @param path address below the context path
 */
public record SearchHit(String title, String subtitle, String path) {}
