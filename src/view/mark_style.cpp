#include "view/mark_style.h"

namespace onrecord {

Hue hue_of(Layer layer) {
  switch (layer) {
    case Layer::people:
      return Hue::person;
    case Layer::states:
      return Hue::state;
    case Layer::organisations:
      return Hue::organisation;
    case Layer::unnamed:
      return Hue::unnamed;
    default:
      return Hue::claim;
  }
}

Stroke stroke_of(Hue hue) {
  switch (hue) {
    case Hue::state:
      return Stroke::doubled;
    case Hue::organisation:
      return Stroke::dashed;
    case Hue::unnamed:
      return Stroke::dotted;
    default:
      return Stroke::solid;
  }
}

Hue hue_of(Naming naming) {
  switch (naming) {
    case Naming::person:
      return Hue::person;
    case Naming::organisation:
    case Naming::document:
      return Hue::organisation;
    case Naming::unnamed:
    case Naming::group:
      return Hue::unnamed;
    case Naming::none:
      break;
  }
  return Hue::ink;
}

}  // namespace onrecord
