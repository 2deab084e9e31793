// The fonts of the program, and a viewer's state with the sample open, for tests without Dear ImGui.
#pragma once

#include <string_view>

#include "view/viewer_state.h"

namespace onrecord::testing {

[[nodiscard]] const FontSet& shipped_fonts();

// A state that commands are applied to, with what it asked of its host.
struct Desk {
  ViewerState state;
  std::vector<Effect> effects;

  explicit Desk(float width = 1400, float height = 900, float pixel_ratio = 1);
  template <class C>
  void send(C command) {
    apply_command(state, shipped_fonts(), Command(std::move(command)), effects);
  }
  void open_sample();
  void resize(float width, float height, float pixel_ratio = 1);
  // The middle of the words' first occurrence behind byte `from`, in article coordinates.
  struct Point {
    float x, y;
  };
  [[nodiscard]] Point point_of(std::string_view words, size_t from = 0) const;
  [[nodiscard]] ActorId actor(std::string_view name) const;
  template <class E>
  [[nodiscard]] const E* last() const {
    for (size_t i = effects.size(); i-- > 0;)
      if (const E* effect = std::get_if<E>(&effects[i])) return effect;
    return nullptr;
  }
};

}  // namespace onrecord::testing
