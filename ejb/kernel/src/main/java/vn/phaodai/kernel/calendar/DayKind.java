package vn.phaodai.kernel.calendar;

/** Why a day is not as the week makes it. */
public enum DayKind {
    /** Holiday by law (ngày lễ, Tết). */
    HOLIDAY,
    /** Off by a swap (nghỉ hoán đổi). */
    DAY_OFF,
    /** A weekly rest day that is worked (làm bù). */
    WORKING_DAY
}
