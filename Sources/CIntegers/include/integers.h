// Integers without bound: GMP's functions, which its header offers as macros that Swift cannot see.
//
// Sources are passed by value: an `integer_t` is three words, and none of these functions changes
// the limbs of a source. A result must not be one of its sources.
#pragma once
#include <gmp.h>
#include <stdint.h>
#include <stdlib.h>

typedef __mpz_struct integer_t;

static inline void integer_init(integer_t *r) { mpz_init(r); }
static inline void integer_clear(integer_t *r) { mpz_clear(r); }
static inline void integer_set(integer_t *r, int64_t value) { mpz_set_si(r, (long)value); }
static inline void integer_set_unsigned(integer_t *r, uint64_t value) {
  mpz_set_ui(r, (unsigned long)value);
}
static inline void integer_set_double(integer_t *r, double value) { mpz_set_d(r, value); }
/// Reads zero-terminated digits; 0 where they are digits of the base.
static inline int integer_set_text(integer_t *r, const char *digits, int base) {
  return mpz_set_str(r, digits, base);
}
/// Takes `count` words of 32 bits, the lowest first.
static inline void integer_set_words(integer_t *r, const uint32_t *words, size_t count) {
  mpz_import(r, count, -1, 4, 0, 0, words);
}

/// An integer over limbs that stay where they are; `size` is negative for a negative number.
static inline integer_t integer_view(const uint64_t *limbs, int size) {
  integer_t view;
  view._mp_alloc = 0;
  view._mp_size = size;
  view._mp_d = (mp_limb_t *)limbs;
  return view;
}
/// The number of limbs, negative for a negative number.
static inline int integer_size(integer_t x) { return x._mp_size; }
/// The limbs, the lowest first.
static inline const uint64_t *integer_limbs(integer_t x) { return (const uint64_t *)x._mp_d; }
/// How many digits the magnitude has in a base, or one more.
static inline size_t integer_digits(integer_t x, int base) { return mpz_sizeinbase(&x, base); }
/// Writes the digits and a zero; a negative base asks for capital letters.
static inline void integer_text(char *out, integer_t x, int base) { mpz_get_str(out, base, &x); }

static inline void integer_add(integer_t *r, integer_t x, integer_t y) { mpz_add(r, &x, &y); }
static inline void integer_subtract(integer_t *r, integer_t x, integer_t y) { mpz_sub(r, &x, &y); }
static inline void integer_multiply(integer_t *r, integer_t x, integer_t y) { mpz_mul(r, &x, &y); }
static inline void integer_floor_divide(integer_t *r, integer_t x, integer_t y) {
  mpz_fdiv_q(r, &x, &y);
}
static inline void integer_floor_modulo(integer_t *r, integer_t x, integer_t y) {
  mpz_fdiv_r(r, &x, &y);
}
static inline void integer_negate(integer_t *r, integer_t x) { mpz_neg(r, &x); }
static inline void integer_magnitude(integer_t *r, integer_t x) { mpz_abs(r, &x); }
static inline void integer_invert_bits(integer_t *r, integer_t x) { mpz_com(r, &x); }
static inline void integer_and(integer_t *r, integer_t x, integer_t y) { mpz_and(r, &x, &y); }
static inline void integer_or(integer_t *r, integer_t x, integer_t y) { mpz_ior(r, &x, &y); }
static inline void integer_xor(integer_t *r, integer_t x, integer_t y) { mpz_xor(r, &x, &y); }
static inline void integer_shift_left(integer_t *r, integer_t x, uint64_t bits) {
  mpz_mul_2exp(r, &x, bits);
}
/// Rounds down, as Python's `>>` does.
static inline void integer_shift_right(integer_t *r, integer_t x, uint64_t bits) {
  mpz_fdiv_q_2exp(r, &x, bits);
}
static inline int integer_bit(integer_t x, uint64_t index) { return mpz_tstbit(&x, index); }
/// The number of zeros below the lowest one bit; `x` is not zero.
static inline uint64_t integer_trailing_zeros(integer_t x) { return mpz_scan1(&x, 0); }
/// The number of one bits of a number that is not negative.
static inline uint64_t integer_bit_count(integer_t x) { return mpz_popcount(&x); }

static inline int integer_compare(integer_t x, integer_t y) { return mpz_cmp(&x, &y); }
/// `y` is not nan.
static inline int integer_compare_double(integer_t x, double y) { return mpz_cmp_d(&x, y); }
/// The remainder of the magnitude.
static inline uint64_t integer_modulo_word(integer_t x, uint64_t modulus) {
  return mpz_tdiv_ui(&x, modulus);
}

static inline void integer_power(integer_t *r, integer_t x, uint64_t exponent) {
  mpz_pow_ui(r, &x, exponent);
}
/// The exponent is not negative and the modulus is positive.
static inline void integer_power_modulo(integer_t *r, integer_t x, integer_t e, integer_t m) {
  mpz_powm(r, &x, &e, &m);
}
/// The inverse of `x` modulo `m`; 0 where there is none.
static inline int integer_inverse(integer_t *r, integer_t x, integer_t m) {
  return mpz_invert(r, &x, &m);
}
static inline void integer_gcd(integer_t *r, integer_t x, integer_t y) { mpz_gcd(r, &x, &y); }
static inline void integer_lcm(integer_t *r, integer_t x, integer_t y) { mpz_lcm(r, &x, &y); }
static inline void integer_square_root(integer_t *r, integer_t x) { mpz_sqrt(r, &x); }
static inline void integer_factorial(integer_t *r, uint64_t n) { mpz_fac_ui(r, n); }
static inline void integer_combinations(integer_t *r, integer_t n, uint64_t k) {
  mpz_bin_ui(r, &n, k);
}
