package vn.phaodai.web.api;

/**
 * Publishing a roster.
 *
 * @param gapsReason why seats stay empty; needed if some do
 */
public record RosterPublication(String gapsReason) {}
