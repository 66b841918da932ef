package vn.phaodai.kernel.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A notice as its reader sees it. */
public record NoticeRow(
        UUID id, Instant at, String textKey, List<String> args, String link, boolean read) {}
