package vn.phaodai.kernel.audit;

import java.util.UUID;

/**
 * What an audit entry is about.
 *
 * @param type kind of thing, as {@code officer}
 * @param id its id; null for a list or a search
 * @param unitId unit it belongs to; null if it belongs to none
 * @param label what an auditor recognises it by: a service number or code, never a resident's data
 */
public record AuditObject(String type, String id, UUID unitId, String label) {

    public static AuditObject of(String type, UUID id, UUID unitId, String label) {
        return new AuditObject(type, id == null ? null : id.toString(), unitId, label);
    }

    public static AuditObject list(String type, UUID unitId, String label) {
        return new AuditObject(type, null, unitId, label);
    }
}
