// Dependency syntax, left to right in linear time: the arc-eager transition system (Nivre 2003) with greedy choices by
// an averaged perceptron, trained with the dynamic oracle of Goldberg and Nivre (2012) on features after Zhang and
// Nivre (2011). An artificial root stands behind the last word. Relations are UD's, with subtypes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/features.h"
#include "language/tagger.h"

namespace onrecord {

// Views the model's bytes.
struct Parser {
  std::vector<std::string_view> relations;  // "nsubj", …; 0 is "root"
  std::span<const int8_t> weights;
  size_t rows_mask = 0;
};

[[nodiscard]] Result<Parser> read_parser(std::span<const std::byte> section);

// One sentence as the parser sees it.
struct ParserInput {
  std::span<const WordShape> words;
  std::span<const uint8_t> tags;  // classes of the tagger
};

struct Arc {
  uint32_t head = UINT32_MAX;  // index into the sentence; its size for the artificial root
  uint8_t relation = 0;
};

// A choice of the parser: shift, reduce, or an arc with a relation.
enum class Move : uint8_t { shift, reduce, left, right };
struct Action {
  Move move = Move::shift;
  uint8_t relation = 0;
};
[[nodiscard]] constexpr size_t action_count(size_t relations) { return 2 + 2 * relations; }
[[nodiscard]] constexpr Action action_at(size_t index, size_t relations) {
  if (index < 2) return {index == 0 ? Move::shift : Move::reduce, 0};
  return index < 2 + relations ? Action{Move::left, static_cast<uint8_t>(index - 2)}
                               : Action{Move::right, static_cast<uint8_t>(index - 2 - relations)};
}

// Where a parse stands. Nodes are the words and, behind them, the artificial root.
class ParserState {
 public:
  explicit ParserState(size_t words);

  [[nodiscard]] bool done() const { return next_ == root_ && stack_.empty(); }
  [[nodiscard]] bool can(Action action) const;
  void apply(Action action);

  struct Node {
    Arc arc;
    bool on_stack = false;
    uint32_t left1 = UINT32_MAX, left2 = UINT32_MAX;    // leftmost children
    uint32_t right1 = UINT32_MAX, right2 = UINT32_MAX;  // rightmost children
    uint16_t lefts = 0, rights = 0;                     // number of children at each side
  };
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<uint32_t>& stack() const { return stack_; }
  [[nodiscard]] uint32_t next() const { return next_; }
  [[nodiscard]] uint32_t root() const { return root_; }
  [[nodiscard]] bool has_head(uint32_t node) const { return nodes_[node].arc.head != UINT32_MAX; }

 private:
  void attach(uint32_t head, uint32_t child, uint8_t relation);

  std::vector<Node> nodes_;
  std::vector<uint32_t> stack_;
  uint32_t next_ = 0;
  uint32_t root_ = 0;
};

void parser_features(const ParserInput& input, const ParserState& state, FeatureList& out);

// The arcs of a finished parse, with exactly one word under the root: of several the first stays, and the others hang
// on it.
[[nodiscard]] std::vector<Arc> arcs_of(const ParserState& state, uint8_t relation_of_others);

// One arc a word.
[[nodiscard]] std::vector<Arc> parse(const Parser& parser, const ParserInput& input);

}  // namespace onrecord
