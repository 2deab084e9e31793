#include "language/parser.h"

#include <algorithm>

#include "language/weight_section.h"

namespace onrecord {

Result<Parser> read_parser(std::span<const std::byte> section) {
  ByteReader in(section);
  Parser parser;
  const uint32_t count = in.u32();
  if (count == 0 || action_count(count) > kMaxRow) {
    return section_error("parser", "its number of relations is out of range");
  }
  for (uint32_t i = 0; i < count && in.ok(); ++i) parser.relations.push_back(in.text());
  if (!read_weights(in, parser.weights, parser.rows_mask)) return section_error("parser", "its weights end early");
  return parser;
}

ParserState::ParserState(size_t words) : nodes_(words + 1), root_(static_cast<uint32_t>(words)) {}

bool ParserState::can(Action action) const {
  const bool at_root = next_ == root_;
  switch (action.move) {
    case Move::shift: return !at_root;
    case Move::reduce: return !stack_.empty() && has_head(stack_.back());
    case Move::left: return !stack_.empty() && !has_head(stack_.back()) && at_root == (action.relation == 0);
    case Move::right: return !stack_.empty() && !at_root && action.relation != 0;
  }
  return false;
}

void ParserState::attach(uint32_t head, uint32_t child, uint8_t relation) {
  nodes_[child].arc = {head, relation};
  Node& node = nodes_[head];
  if (child < head) {
    node.left2 = node.left1;
    node.left1 = child;
    ++node.lefts;
  } else {
    node.right2 = node.right1;
    node.right1 = child;
    ++node.rights;
  }
}

void ParserState::apply(Action action) {
  switch (action.move) {
    case Move::right:
      attach(stack_.back(), next_, action.relation);
      [[fallthrough]];
    case Move::shift:
      nodes_[next_].on_stack = true;
      stack_.push_back(next_++);
      return;
    case Move::left:
      attach(next_, stack_.back(), action.relation);
      [[fallthrough]];
    case Move::reduce:
      nodes_[stack_.back()].on_stack = false;
      stack_.pop_back();
      return;
  }
}

void parser_features(const ParserInput& input, const ParserState& state, FeatureList& out) {
  struct View {
    uint32_t word = 1, tag = 1, relation = 1, node = UINT32_MAX;
  };
  const auto& nodes = state.nodes();
  const auto& stack = state.stack();
  const auto view = [&](uint32_t node) -> View {
    if (node > state.root()) return {};
    View v{.word = 2, .tag = 2, .node = node};
    if (node != state.root()) v = {.word = input.words[node].lower, .tag = input.tags[node] + 16u, .node = node};
    v.relation = state.has_head(node) ? nodes[node].arc.relation + 16u : 3;
    return v;
  };
  const auto child = [&](const View& v, uint32_t ParserState::Node::*which) {
    return view(v.node == UINT32_MAX ? UINT32_MAX : nodes[v.node].*which);
  };
  const auto head = [&](const View& v) { return view(v.node == UINT32_MAX ? UINT32_MAX : nodes[v.node].arc.head); };
  using N = ParserState::Node;

  const View s0 = view(stack.empty() ? UINT32_MAX : stack.back());
  const View s1 = view(stack.size() < 2 ? UINT32_MAX : stack[stack.size() - 2]);
  const View n0 = view(state.next()), n1 = view(state.next() + 1), n2 = view(state.next() + 2);
  const View s0h = head(s0), s0h2 = head(s0h);
  const View s0l = child(s0, &N::left1), s0r = child(s0, &N::right1), n0l = child(n0, &N::left1);
  const View s0l2 = child(s0, &N::left2), s0r2 = child(s0, &N::right2), n0l2 = child(n0, &N::left2);

  const uint32_t gap = s0.node == UINT32_MAX ? 0 : n0.node - s0.node;
  const uint32_t distance = gap < 5 ? gap : gap < 8 ? 5 : gap < 13 ? 6 : 7;
  const auto lefts = [&](const View& v) { return v.node == UINT32_MAX ? 9u : std::min<uint32_t>(nodes[v.node].lefts, 5); };
  const auto rights = [&](const View& v) { return v.node == UINT32_MAX ? 9u : std::min<uint32_t>(nodes[v.node].rights, 5); };

  out.clear();
  uint32_t t = 100;
  for (const View* v : {&s0, &n0}) {
    out.add(t++, v->word);
    out.add(t++, v->tag);
    out.add(t++, v->word, v->tag);
  }
  for (const View* v : {&n1, &n2, &s1}) {
    out.add(t++, v->word);
    out.add(t++, v->tag);
    out.add(t++, v->word, v->tag);
  }
  // Pairs
  out.add(t++, mix(s0.word, s0.tag), mix(n0.word, n0.tag));
  out.add(t++, mix(s0.word, s0.tag), n0.word);
  out.add(t++, s0.word, mix(n0.word, n0.tag));
  out.add(t++, mix(s0.word, s0.tag), n0.tag);
  out.add(t++, s0.tag, mix(n0.word, n0.tag));
  out.add(t++, s0.word, n0.word);
  out.add(t++, s0.tag, n0.tag);
  out.add(t++, n0.tag, n1.tag);
  out.add(t++, n0.word, n1.tag);
  out.add(t++, n0.tag, n1.word);
  out.add(t++, s0.tag, s1.tag);
  out.add(t++, s1.tag, n0.tag);
  out.add(t++, s1.word, n0.tag);
  out.add(t++, s0.word, n1.tag);
  // Triples
  out.add(t++, n0.tag, n1.tag, n2.tag);
  out.add(t++, s0.tag, n0.tag, n1.tag);
  out.add(t++, s0h.tag, s0.tag, n0.tag);
  out.add(t++, s0.tag, s0l.tag, n0.tag);
  out.add(t++, s0.tag, s0r.tag, n0.tag);
  out.add(t++, s0.tag, n0.tag, n0l.tag);
  out.add(t++, s1.tag, s0.tag, n0.tag);
  out.add(t++, s0.word, n0.tag, n1.tag);
  out.add(t++, s0.tag, n0.word, n1.tag);
  out.add(t++, s0.word, s0r.tag, n0.tag);
  out.add(t++, s0.word, s0r.relation, n0.word);
  out.add(t++, s0.tag, s0r.relation, n0.tag);
  out.add(t++, s0.tag, n0l.relation, n0.tag);
  out.add(t++, s0r.word, n0.word, n0.tag);
  // Distance
  out.add(t++, distance);
  out.add(t++, s0.word, distance);
  out.add(t++, s0.tag, distance);
  out.add(t++, n0.word, distance);
  out.add(t++, n0.tag, distance);
  out.add(t++, s0.word, n0.word, distance);
  out.add(t++, s0.tag, n0.tag, distance);
  // Valency
  out.add(t++, s0.word, rights(s0));
  out.add(t++, s0.tag, rights(s0));
  out.add(t++, s0.word, lefts(s0));
  out.add(t++, s0.tag, lefts(s0));
  out.add(t++, n0.word, lefts(n0));
  out.add(t++, n0.tag, lefts(n0));
  out.add(t++, s0.tag, n0.tag, mix(rights(s0), lefts(n0)));
  // Unigrams of heads and children
  for (const View* v : {&s0h, &s0l, &s0r, &n0l, &s0h2, &s0l2, &s0r2, &n0l2}) {
    out.add(t++, v->word);
    out.add(t++, v->tag);
    out.add(t++, v->relation);
  }
  out.add(t++, s0.relation);
  out.add(t++, s0.relation, s0.tag, n0.tag);
  out.add(t++, s0.relation, s0.word, n0.word);
  // Third order
  out.add(t++, s0.tag, s0l.tag, s0l2.tag);
  out.add(t++, s0.tag, s0r.tag, s0r2.tag);
  out.add(t++, s0.tag, s0h.tag, s0h2.tag);
  out.add(t++, n0.tag, n0l.tag, n0l2.tag);
  // Sets of relations
  out.add(t++, s0.word, mix(s0l.relation, s0l2.relation));
  out.add(t++, s0.tag, mix(s0r.relation, s0r2.relation));
  out.add(t++, s0.word, mix(s0r.relation, s0r2.relation));
  out.add(t++, n0.word, mix(n0l.relation, n0l2.relation));
  out.add(t++, n0.tag, mix(n0l.relation, n0l2.relation));
  out.add(t++, 0);
}

std::vector<Arc> arcs_of(const ParserState& state, uint8_t relation_of_others) {
  std::vector<Arc> arcs(state.root());
  uint32_t top = UINT32_MAX;
  for (uint32_t i = 0; i < arcs.size(); ++i) {
    arcs[i] = state.nodes()[i].arc;
    if (arcs[i].head != state.root()) continue;
    if (top == UINT32_MAX) {
      top = i;
    } else {
      arcs[i] = {top, relation_of_others};
    }
  }
  return arcs;
}

std::vector<Arc> parse(const Parser& parser, const ParserInput& input) {
  const size_t relations = parser.relations.size();
  std::array<int32_t, kMaxRow> scores;
  const std::span<int32_t> used(scores.data(), action_count(relations));
  FeatureList features;
  ParserState state(input.words.size());
  while (!state.done()) {
    std::fill(used.begin(), used.end(), 0);
    parser_features(input, state, features);
    add_rows(features.items(), parser.weights.data(), parser.rows_mask, used);
    size_t best = used.size();
    for (size_t i = 0; i < used.size(); ++i) {
      if ((best == used.size() || used[i] > used[best]) && state.can(action_at(i, relations))) best = i;
    }
    state.apply(action_at(best, relations));
  }
  const auto others = std::find(parser.relations.begin(), parser.relations.end(), "parataxis");
  return arcs_of(state, static_cast<uint8_t>(others == parser.relations.end() ? 0 : others - parser.relations.begin()));
}

}  // namespace onrecord
