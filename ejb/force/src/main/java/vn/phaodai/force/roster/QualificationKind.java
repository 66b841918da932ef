package vn.phaodai.force.roster;

import java.io.Serializable;

/** Something a shift may ask an officer to hold. */
public record QualificationKind(String code, String nameVi, String nameEn)
        implements Serializable {}
