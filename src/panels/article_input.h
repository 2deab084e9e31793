// The mouse over the article, where no page lies over it: wheel, hover, click, selection of text.
#pragma once

#include "panels/ui.h"

namespace onrecord {

// Call inside the article's window.
void handle_article_mouse(const Ui& ui);

// The keys of the help dialog, while no text field has them.
void handle_keys(const Ui& ui);

}  // namespace onrecord
