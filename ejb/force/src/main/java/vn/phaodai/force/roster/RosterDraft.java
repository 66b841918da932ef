package vn.phaodai.force.roster;

import java.time.LocalDate;
import java.util.UUID;

/** A roster to be made. */
public record RosterDraft(UUID unitId, LocalDate firstDay, LocalDate lastDay) {}
