package vn.phaodai.local.demo;

/** As the force schema writes it. */
enum Sex {
    MALE,
    FEMALE
}
