package vn.phaodai.force;

/** The rank that a position allows at most has been set anew. */
public record CeilingsChanged() {}
