package vn.phaodai.local.demo;

import java.time.LocalDate;

/**
 * How far somebody has come.
 *
 * @param rank code of the force schema's catalogue
 */
record Career(Sex sex, LocalDate birthDate, LocalDate joined, String rank, LocalDate rankSince) {}
