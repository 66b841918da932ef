package vn.phaodai.force.roster;

import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Burden;

/** What an officer carries of the unit's duties in a year, published rosters only. */
public record LedgerLine(UUID id, String officer, String position, Burden burden)
        implements Serializable {}
