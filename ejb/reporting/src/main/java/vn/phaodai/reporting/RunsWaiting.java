package vn.phaodai.reporting;

/** There may be runs to start. */
record RunsWaiting() {}
