// Puts a Briefing together from analysed articles: ids, the voice of each sentence, checks, profile.
#pragma once

#include "attribution/claims.h"
#include "briefing/briefing.h"
#include "document/document.h"
#include "language/tokens.h"

namespace onrecord {

// Appends an article. Actors that other articles of the briefing name alike become one.
void add_article(Briefing& briefing, Document document, const Tokens& tokens, LabelledArticle article);

// Fills in checks and profile, after the last article.
void finish_briefing(Briefing& briefing);

}  // namespace onrecord
