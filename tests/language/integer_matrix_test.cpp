#include "language/integer_matrix.h"

#include <doctest/doctest.h>

#include <random>

#include "model/byte_writer.h"

using namespace onrecord;

TEST_CASE("a dot product of integers is exact at its largest") {
  const std::vector<int16_t> large(512, 16383), weights(512, -127);
  CHECK(dot_product(large.data(), weights.data(), 512) == -16383 * 127 * 512);
}

TEST_CASE("a matrix product is close to the one of real numbers, for any number of vectors") {
  std::mt19937 random(3);
  const size_t rows = 5, columns = 11;
  ByteWriter out;
  for (size_t i = 0; i < rows; ++i) out.u32(1u << 24);  // a scale of 1/64
  for (size_t i = 0; i < rows; ++i) out.u32(static_cast<uint32_t>(-32768));  // a bias of -0.5
  std::vector<int8_t> weights(rows * columns);
  for (int8_t& weight : weights) weight = static_cast<int8_t>(static_cast<int>(random() % 255) - 127);
  out.int8s(weights);
  IntegerMatrix matrix;
  ByteReader in(out.data());
  REQUIRE(read_matrix(in, rows, columns, matrix));
  CHECK(in.at_end());
  for (const size_t count : {0u, 1u, 3u, 4u, 9u}) {
    std::vector<float> values(count * columns);
    for (float& value : values) value = static_cast<float>(random() % 1000) / 250 - 2;
    IntegerVectors vectors;
    vectors.assign(values, columns);
    std::vector<float> product;
    multiply(matrix, vectors, product);
    REQUIRE(product.size() == count * rows);
    for (size_t v = 0; v < count; ++v) {
      for (size_t row = 0; row < rows; ++row) {
        float expected = -0.5f;
        for (size_t k = 0; k < columns; ++k) expected += values[v * columns + k] * weights[row * columns + k] / 64;
        CHECK(product[v * rows + row] == doctest::Approx(expected).epsilon(0.01));
      }
    }
  }
}

TEST_CASE("a matrix that ends early is refused") {
  ByteWriter out;
  for (int i = 0; i < 3; ++i) out.u32(1);
  IntegerMatrix matrix;
  ByteReader in(out.data());
  CHECK_FALSE(read_matrix(in, 2, 4, matrix));
}
