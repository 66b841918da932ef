package vn.phaodai.force.decisions;

/**
 * Who signs a decision.
 *
 * @param title office; null for the head
 */
public record Signer(String name, String title) {}
