package vn.phaodai.kernel.units;

/** Kinds of unit: công an thành phố, phòng, quận/huyện, phường, xã, thị trấn, đặc khu, đồn/trạm. */
public enum UnitKind {
    CITY,
    DEPARTMENT,
    DISTRICT,
    WARD,
    COMMUNE,
    TOWNSHIP,
    SPECIAL_ZONE,
    POST;

    /** Whether units of this kind are the grassroots: ward, commune, township or special zone. */
    public boolean isGrassroots() {
        return this == WARD || this == COMMUNE || this == TOWNSHIP || this == SPECIAL_ZONE;
    }
}
