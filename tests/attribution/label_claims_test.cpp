#include <doctest/doctest.h>

#include "attribution/claims.h"
#include "document/readers.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"

using namespace onrecord;

namespace {

// Labels one attribution a line of `marks`: "source|cue|content", each found in the text behind the line before. An
// empty source is none.
struct Labelled {
  Document document;
  LabelledArticle article;
};

TokenRange tokens_at(const Tokens& tokens, const std::string& text, const std::string& words, size_t from) {
  const size_t begin = text.find(words, from);
  REQUIRE(begin != std::string::npos);
  const size_t end = begin + words.size();
  TokenRange out{UINT32_MAX, 0};
  for (uint32_t i = 0; i < tokens.items.size(); ++i) {
    const ByteRange range = tokens.items[i].range;
    if (range.begin < end && range.end > begin) out = {std::min(out.begin, i), i + 1};
  }
  return out;
}

Labelled label(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  Labelled out;
  out.document = document_of_text(text);
  const Tokens tokens = tokenize(out.document);
  std::vector<Attribution> attributions;
  size_t from = 0;
  for (const auto& [source, cue, content] : marks) {
    Attribution one;
    if (!source.empty()) one.source.push_back(tokens_at(tokens, text, source, from));
    one.cue.push_back(tokens_at(tokens, text, cue, from));
    one.content.push_back(tokens_at(tokens, text, content, from));
    from = tokens.items[one.cue.front().begin].range.begin;
    if (!source.empty()) from = std::min<size_t>(from, tokens.items[one.source.front().begin].range.begin);
    attributions.push_back(one);
  }
  out.article = label_attributions(out.document, tokens, find_quotations(out.document, tokens),
                                   read_language(trained_model().language, out.document, tokens).names, attributions);
  return out;
}

}  // namespace

TEST_CASE("a pronoun is the person who spoke before") {
  const Labelled found =
      label("Interior Minister Joana Reis called it a crime. Carlos was there. She said that he ran.",
            {{"Interior Minister Joana Reis", "called", "a crime"}, {"She", "said", "that he ran"}});
  const std::vector<Claim>& claims = found.article.claims;
  CHECK(claims[1].who == "Joana Reis");
  CHECK(claims[1].naming == Naming::person);
  CHECK(claims[1].kind == SourceKind::official);
  CHECK(claims[1].actor == claims[0].actor);
}

TEST_CASE("an unnamed diplomat stays one through a description and a pronoun") {
  const Labelled found = label(
      "One Western diplomat said it was late. The diplomat replied that it was not. He added nothing would change.",
      {{"One Western diplomat", "said", "it was late"},
       {"The diplomat", "replied", "that it was not"},
       {"He", "added", "nothing would change"}});
  const std::vector<Claim>& claims = found.article.claims;
  for (const Claim& claim : claims) {
    CHECK(claim.actor == claims[0].actor);
    CHECK(claim.kind == SourceKind::diplomat);
    CHECK(claim.naming == Naming::unnamed);
    CHECK(claim.count == 1u);
    CHECK(claim.affiliation == "West");
  }
}

TEST_CASE("two unnamed sources are kept apart, and both come back in one phrase") {
  const Labelled found = label(
      "Two Iraqi government sources said it rained. One Western diplomat said it snowed. These sources and the "
      "diplomat said it was cold.",
      {{"Two Iraqi government sources", "said", "it rained"},
       {"One Western diplomat", "said", "it snowed"},
       {"These sources and the diplomat", "said", "it was cold"}});
  const std::vector<Claim>& claims = found.article.claims;
  CHECK(claims[0].actor != claims[1].actor);
  REQUIRE(claims[2].actors.size() == 2);
  CHECK(claims[2].actors[0] == claims[0].actor);
  CHECK(claims[2].actors[1] == claims[1].actor);
  CHECK(claims[2].count == 3u);
  CHECK(claims[2].kind == SourceKind::official);
}

TEST_CASE("a role named further down is that person") {
  const Labelled found =
      label("The President of Cyprus said no. President Dimitris Lee said “never”.",
            {{"The President of Cyprus", "said", "no"}, {"President Dimitris Lee", "said", "“never”"}});
  CHECK(found.article.claims[0].who == "Dimitris Lee");
}

TEST_CASE("a capital that acts is its state") {
  const Labelled found = label("Washington accused Iran of it. The United States said more.",
                               {{"Washington", "accused", "Iran of it"}, {"The United States", "said", "more"}});
  CHECK(found.article.claims[0].affiliation == "United States");
  CHECK(found.article.claims[0].kind == SourceKind::official);
  CHECK(found.article.claims[0].naming == Naming::organisation);
  CHECK(found.article.claims[0].actor == found.article.claims[1].actor);
}

TEST_CASE("what stands inside another's words comes through them") {
  const Labelled found = label("Two sources said Pompeo threatened to close the embassy.",
                               {{"Two sources", "said", "Pompeo threatened to close the embassy"},
                                {"Pompeo", "threatened", "to close the embassy"}});
  CHECK(found.article.claims[1].via == ClaimId{0});
  CHECK_FALSE(found.article.claims[0].via.has_value());
}

TEST_CASE("the one who is cited speaks through the one who cites") {
  const Labelled found = label("State radio, citing a general, said the raft sank.",
                               {{"State radio", "said", "the raft sank"}, {"a general", "citing", "the raft sank"}});
  CHECK(found.article.claims[1].via == ClaimId{0});
}

TEST_CASE("labels carry the words they were read from") {
  const Labelled found = label("Two sources in the Iraqi intelligence sector denied it.",
                               {{"Two sources in the Iraqi intelligence sector", "denied", "it"}});
  bool kind = false;
  bool stance = false;
  for (const Evidence& evidence : found.article.claims[0].why) {
    REQUIRE_FALSE(evidence.words.empty());
    const std::string words(slice(found.document.text, evidence.words.front()));
    kind |= evidence.field == "kind" && words.find("intelligence") != std::string::npos;
    stance |= evidence.field == "stance" && words == "denied";
  }
  CHECK(kind);
  CHECK(stance);
}

TEST_CASE("a claim without a source has no actor and no naming") {
  const Labelled found = label("It is believed that it rained.", {{"", "is believed", "that it rained"}});
  CHECK_FALSE(found.article.claims[0].actor.has_value());
  CHECK(found.article.claims[0].naming == Naming::none);
  CHECK(found.article.claims[0].kind == SourceKind::unspecified);
}

TEST_CASE("an aide to a minister is not the minister") {
  const Labelled found =
      label("An aide to Prime Minister Ana Reis said it rained. Prime Minister Ana Reis said no.",
            {{"An aide to Prime Minister Ana Reis", "said", "it rained"}, {"Prime Minister Ana Reis", "said", "no"}});
  CHECK(found.article.claims[0].naming == Naming::unnamed);
  CHECK(found.article.claims[0].actor != found.article.claims[1].actor);
}

TEST_CASE("one of a people is unnamed, several a group") {
  const Labelled found =
      label("His mother said it rained. Iraqis said it snowed. The public said no.",
            {{"His mother", "said", "it rained"}, {"Iraqis", "said", "it snowed"}, {"The public", "said", "no"}});
  const std::vector<Claim>& claims = found.article.claims;
  CHECK(claims[0].naming == Naming::unnamed);
  CHECK(claims[0].count == 1u);
  CHECK(claims[1].naming == Naming::group);
  CHECK(claims[2].naming == Naming::group);
}

TEST_CASE("a document is that of the one who put it out") {
  const Labelled found = label("The State Department issued an advisory on Monday. The advisory says to stay home.",
                               {{"The advisory", "says", "to stay home"}});
  CHECK(found.article.claims[0].naming == Naming::organisation);
  CHECK(found.article.claims[0].kind == SourceKind::official);
}

TEST_CASE("a document that a relative clause tells of is its author's") {
  const Labelled found = label("He stood by a press release from the State Department on Monday that reported a fire.",
                               {{"that", "reported", "a fire"}});
  CHECK(found.article.claims[0].who == "State Department");
}

TEST_CASE("reports of one who saw it are those of people who did") {
  CHECK(label("Eyewitness reports claim it rained.", {{"Eyewitness reports", "claim", "it rained"}})
            .article.claims[0]
            .who == "Eyewitnesses");
}

TEST_CASE("the one somebody speaks to is not the one who speaks") {
  const Labelled found =
      label("President Omar Haddad left. Speaking to Martin Lee, he said it rained.", {{"he", "said", "it rained"}});
  CHECK(found.article.claims[0].who == "Omar Haddad");
}

TEST_CASE("a thing before a comma tells nothing of who is named behind it") {
  const Labelled found = label("Asked to mention the raid in Norway, Omar Haddad said it rained.",
                               {{"the raid in Norway, Omar Haddad", "said", "it rained"}});
  CHECK(found.article.claims[0].who == "Omar Haddad");
  CHECK(found.article.claims[0].why.size() == 1);
}

TEST_CASE("what stands before of, to or and is no title of the name behind it") {
  const auto kind_of_haddad = [](const std::string& text) {
    return label(text + " Haddad said it rained.", {{"Haddad", "said", "it rained"}}).article.claims[0].kind;
  };
  CHECK(kind_of_haddad("She held a photo of Omar Haddad.") == SourceKind::unspecified);
  CHECK(kind_of_haddad("He met law enforcement and Omar Haddad.") == SourceKind::unspecified);
  CHECK(kind_of_haddad("A reporter accused Omar Haddad.") == SourceKind::unspecified);
  CHECK(kind_of_haddad("She gave a statement after Prime Minister Omar Haddad left.") == SourceKind::official);
}

TEST_CASE("he is somebody rather than a thing that was said to tell something") {
  const Labelled found = label("A question moved President Omar Haddad and showed that it rained. He said it snowed.",
                               {{"A question", "showed", "that it rained"}, {"He", "said", "it snowed"}});
  CHECK(found.article.claims[1].who == "Omar Haddad");
}

TEST_CASE("who is introduced by a short title is called by the long one") {
  const Labelled found =
      label("Sen. Omar Haddad left. The senator said it rained.", {{"The senator", "said", "it rained"}});
  CHECK(found.article.claims[0].who == "Omar Haddad");
}

TEST_CASE("a name's apposition may stand behind an age") {
  const Labelled found =
      label("Omar Haddad, 75, a retired teacher, left. Haddad said it rained.", {{"Haddad", "said", "it rained"}});
  CHECK(found.article.claims[0].kind == SourceKind::witness);
}

TEST_CASE("a word that tells nothing of somebody does not hide what is known") {
  const Labelled found = label("Vladimir Putin, a self-made person, said it rained.",
                               {{"Vladimir Putin, a self-made person,", "said", "it rained"}});
  CHECK(found.article.claims[0].kind == SourceKind::official);
}

TEST_CASE("members of a union of states are states") {
  const Labelled found =
      label("Members of the European Union condemned it.", {{"Members of the European Union", "condemned", "it"}});
  CHECK(found.article.claims[0].kind == SourceKind::official);
  CHECK(found.article.claims[0].naming == Naming::group);
}

TEST_CASE("his alone stands for him") {
  const Labelled found =
      label("President Omar Haddad left. His demand for a vote was heard.", {{"His", "demand for", "a vote"}});
  CHECK(found.article.claims[0].who == "Omar Haddad");
}

TEST_CASE("a surname at a sentence's start is the person named in full elsewhere") {
  const Labelled found = label("Dr. Yusuf Karimov said it rained. Karimov said it snowed.",
                               {{"Dr. Yusuf Karimov", "said", "it rained"}, {"Karimov", "said", "it snowed"}});
  CHECK(found.article.claims[1].actor == found.article.claims[0].actor);
}

TEST_CASE("a people's adjective alone is its state") {
  const Labelled found = label("Then Russian concerns over the radar grew.", {{"Russian", "concerns", "the radar"}});
  CHECK(found.article.claims[0].affiliation == "Russia");
  CHECK(found.article.claims[0].naming == Naming::organisation);
}

TEST_CASE("of joined sources each phrase with a number explains its part of the count") {
  const Labelled found = label("Three Turkish officials and two Western diplomats said the road was open.",
                               {{"Three Turkish officials and two Western diplomats", "said", "the road was open"}});
  CHECK(found.article.claims[0].count == 5U);
  std::vector<std::string> reasons;
  for (const Evidence& evidence : found.article.claims[0].why)
    if (evidence.field == "count") reasons.push_back(evidence.reason);
  CHECK(reasons == std::vector<std::string>{"“Three Turkish officials”: 3", "“two Western diplomats”: 2"});
}

TEST_CASE("the sources are those called so, of their kind and number") {
  const Labelled found = label(
      "Two Iraqi government sources said it rained. Two Western diplomats said it snowed. The two government sources "
      "said it was cold. The same sources said no. One of the Western diplomats said yes. He added nothing.",
      {{"Two Iraqi government sources", "said", "it rained"},
       {"Two Western diplomats", "said", "it snowed"},
       {"The two government sources", "said", "it was cold"},
       {"The same sources", "said", "no"},
       {"One of the Western diplomats", "said", "yes"},
       {"He", "added", "nothing"}});
  const std::vector<Claim>& claims = found.article.claims;
  CHECK(claims[2].actor == claims[0].actor);
  CHECK(claims[3].actor == claims[0].actor);
  CHECK(claims[4].actor != claims[1].actor);
  CHECK(claims[4].count == 1u);
  CHECK(claims[5].actor == claims[4].actor);
}

TEST_CASE("one of them is of their kind and side") {
  const Labelled found =
      label("Two Sudanese soldiers said it rained. One of them joked it was cement.",
            {{"Two Sudanese soldiers", "said", "it rained"}, {"One of them", "joked", "it was cement"}});
  CHECK(found.article.claims[1].kind == SourceKind::military);
  CHECK(found.article.claims[1].affiliation == "Sudan");
  CHECK(found.article.claims[1].count == 1u);
}

TEST_CASE("another is one more of the same, and the two are both") {
  const Labelled found =
      label("One Western diplomat said it rained. Another expected snow. The two Western diplomats said no.",
            {{"One Western diplomat", "said", "it rained"},
             {"Another", "expected", "snow"},
             {"The two Western diplomats", "said", "no"}});
  const std::vector<Claim>& claims = found.article.claims;
  CHECK(claims[1].kind == SourceKind::diplomat);
  CHECK(claims[1].actor != claims[0].actor);
  CHECK(claims[2].actors == std::vector<ActorId>{claims[0].actor, claims[1].actor});
  CHECK(claims[2].count == 2u);
}

TEST_CASE("he and she are told apart by first names, and the nearer sentence comes first") {
  const Labelled found = label(
      "Prime Minister Angela Virtanen said no. Her deputy, Peter Laine, disagreed. Soon he said yes. Soon she said "
      "maybe.",
      {{"Prime Minister Angela Virtanen", "said", "no"}, {"he", "said", "yes"}, {"she", "said", "maybe"}});
  CHECK(found.article.claims[1].who == "Peter Laine");
  CHECK(found.article.claims[2].who == "Angela Virtanen");
}

TEST_CASE("what the article says of somebody holds over what is known of the name") {
  const Labelled found = label("Norwegian Prime Minister Jens Stoltenberg said no.",
                               {{"Norwegian Prime Minister Jens Stoltenberg", "said", "no"}});
  CHECK(found.article.claims[0].kind == SourceKind::official);
  CHECK(found.article.claims[0].affiliation == "Norway");
}

TEST_CASE("an aide is of the kind and side of the one served") {
  const Labelled found = label("Boko Haram said no. Then an aide to Archbishop Juan Reis said yes.",
                               {{"Boko Haram", "said", "no"}, {"an aide to Archbishop Juan Reis", "said", "yes"}});
  CHECK(found.article.claims[0].kind == SourceKind::armed_group);
  CHECK(found.article.claims[1].kind == SourceKind::religious);
}

TEST_CASE("what somebody is said to be anywhere in the article is theirs") {
  const Labelled found =
      label("Petra Novak asked the court in Norway for help. Petra Novak is a Danish national now working in Bern.",
            {{"Petra Novak", "asked", "help"}});
  CHECK(found.article.claims[0].affiliation == "Denmark");
}

TEST_CASE("an outlet is of the state the article gives it") {
  const Labelled found = label("In Oslo the British newspaper The Guardian said no. Reuters said yes.",
                               {{"British newspaper The Guardian", "said", "no"}, {"Reuters", "said", "yes"}});
  CHECK(found.article.claims[0].affiliation == "United Kingdom");
  CHECK(found.article.claims[1].affiliation.empty());
}

TEST_CASE("one described by another's name is not that other") {
  const Labelled found =
      label("Orla Byrne, sister of journalist Tomas Reyes, asked for peace. Tomas Reyes said no.",
            {{"Orla Byrne, sister of journalist Tomas Reyes,", "asked", "peace"}, {"Tomas Reyes", "said", "no"}});
  CHECK(found.article.claims[0].actor != found.article.claims[1].actor);
}

TEST_CASE("who stands behind a name and its apposition is that person") {
  const Labelled found = label("Amira, a mother of four, who asked for peace, said no.",
                               {{"Amira", "said", "no"}, {"who", "asked", "peace"}});
  CHECK(found.article.claims[1].actor == found.article.claims[0].actor);
}

TEST_CASE("who is said more of is a person, though a body or a place stands between") {
  const auto who = [](const std::string& text, const std::string& source) {
    return label(text, {{source, "said", "no"}}).article.claims[0].who;
  };
  CHECK(who("He met two diplomats in the capital, who said no.", "who") == "two diplomats in the capital");
  CHECK(who("He met a driver for an aid agency who said no.", "who") == "a driver for an aid agency");
  CHECK(who("That is shared by Western diplomats, who said no.", "who") == "Western diplomats");
  CHECK(who("He was one of several doctors who said no.", "who") == "several doctors");
  CHECK(who("A villager who said no has fled.", "A villager who") == "A villager");
  CHECK(who("The ministry – which said no – is shut.", "which") == "The ministry");
}

TEST_CASE("a leaked report speaks for itself, a published one for its author") {
  const Labelled found =
      label("A leaked U.N. report seen by Reuters said no. Then the U.N. report said yes.",
            {{"A leaked U.N. report seen by Reuters", "said", "no"}, {"the U.N. report", "said", "yes"}});
  CHECK(found.article.claims[0].naming == Naming::document);
  CHECK(found.article.claims[1].naming == Naming::organisation);
}

TEST_CASE("who saw a report is not its author") {
  const Labelled found =
      label("The ship left, said a navy report seen by this newspaper. The ship left, said a report by Reuters.",
            {{"a navy report seen by this newspaper", "said", "The ship left"},
             {"a report by Reuters", "said", "The ship left"}});
  CHECK(found.article.claims[0].naming == Naming::document);
  CHECK(found.article.claims[1].who == "Reuters");
  const Labelled letter = label("They had to leave, said a letter from the ministry that was seen by Reuters.",
                                {{"a letter from the ministry that was seen by Reuters", "said", "They had to leave"}});
  CHECK(letter.article.claims[0].naming == Naming::document);
}

TEST_CASE("who studies a thing is an expert") {
  const Labelled found = label("Jonas Weil, who studies armed groups at a college, said no.",
                               {{"Jonas Weil, who studies armed groups at a college,", "said", "no"}});
  CHECK(found.article.claims[0].kind == SourceKind::expert);
}

TEST_CASE("the group is the one that its sentence names") {
  const Labelled found =
      label("The charity Bread for Nine said no. Pictures by the research group Open Lens show smoke, the group said.",
            {{"The charity Bread for Nine", "said", "no"}, {"the group", "said", "show smoke"}});
  CHECK(found.article.claims[1].who == "Open Lens");
}

TEST_CASE("the words of a name tell its kind unless they are plurals or an international body's") {
  const Labelled found = label(
      "The charity Hands Across Borders said no. U.N. humanitarian chief Leila Oduya said yes.",
      {{"The charity Hands Across Borders", "said", "no"}, {"U.N. humanitarian chief Leila Oduya", "said", "yes"}});
  CHECK(found.article.claims[0].kind == SourceKind::ngo);
  CHECK(found.article.claims[1].kind == SourceKind::international);
}

TEST_CASE("the report is its author's where the words before gave one") {
  const Labelled found = label("The mayor was asked about a report by the Evening Post. The report said no.",
                               {{"The report", "said", "no"}});
  CHECK(found.article.claims[0].who == "Evening Post");
}

TEST_CASE("the office of somebody is no office spoken of before") {
  const Labelled found = label("The ministry said no. The ambassador's office said yes.",
                               {{"The ministry", "said", "no"}, {"The ambassador's office", "said", "yes"}});
  CHECK(found.article.claims[1].actor != found.article.claims[0].actor);
  const Labelled his = label("The health ministry said no. The mayor left, but his office said yes.",
                             {{"The health ministry", "said", "no"}, {"his office", "said", "yes"}});
  CHECK(his.article.claims[1].actor != his.article.claims[0].actor);
}

TEST_CASE("an article written in Brussels can be about others") {
  const Labelled found = label("BRUSSELS - Georgia, Georgia and Georgia were discussed. Opposition parties said no.",
                               {{"Opposition parties", "said", "no"}});
  CHECK(found.article.claims[0].affiliation == "Georgia");
}

TEST_CASE("one and the other are of those spoken of before") {
  const Labelled found =
      label("Two Western diplomats said no. \"It was obvious,\" one said. The other, a head of mission, said yes.",
            {{"Two Western diplomats", "said", "no"},
             {"one", "said", "\"It was obvious,\""},
             {"The other, a head of mission,", "said", "yes"}});
  CHECK(found.article.claims[1].kind == SourceKind::diplomat);
  CHECK(found.article.claims[2].kind == SourceKind::diplomat);
  CHECK(found.article.claims[1].actor != found.article.claims[2].actor);
}

TEST_CASE("two roles of one name are one person's") {
  const Labelled found = label("Ann Lee, a fellow at a college and a former envoy to Mali, said no.",
                               {{"Ann Lee, a fellow at a college and a former envoy to Mali,", "said", "no"}});
  CHECK(found.article.claims[0].actors.size() == 1);
}

TEST_CASE("a source in the seat of a government is official") {
  const Labelled found = label("A Downing Street source said no.", {{"A Downing Street source", "said", "no"}});
  CHECK(found.article.claims[0].kind == SourceKind::official);
}

TEST_CASE("his spokesman is of the kind of the one served") {
  const Labelled found =
      label("U.N. Secretary-General Omar Reyes said no. His spokesman, Paul Laine, said yes.",
            {{"U.N. Secretary-General Omar Reyes", "said", "no"}, {"His spokesman, Paul Laine,", "said", "yes"}});
  CHECK(found.article.claims[1].who == "Paul Laine");
  CHECK(found.article.claims[1].kind == SourceKind::international);
}

TEST_CASE("an ambassador is called the envoy again") {
  const Labelled found =
      label("France's ambassador to Lebanon, Yves Morel, said no. The French envoy said yes.",
            {{"France's ambassador to Lebanon, Yves Morel,", "said", "no"}, {"The French envoy", "said", "yes"}});
  CHECK(found.article.claims[1].who == "Yves Morel");
}

TEST_CASE("who is left without a state is of the dateline's, else of the one named most, else of none") {
  const auto state_of = [](const std::string& text) {
    return label(text, {{"The governor", "said", "no"}}).article.claims[0].affiliation;
  };
  CHECK(state_of("KYIV, Aug 2 - Russia fired. Russia denied it, Russian media reported. The governor said no.") ==
        "Ukraine");
  CHECK(state_of("Norway and Sweden met. Sweden agreed. The governor said no.") == "Sweden");
  CHECK(state_of("Norway, Norway and Norway met Sweden, Sweden, Sweden and Sweden. The governor said no.").empty());
}

TEST_CASE("the two leaders are those named last, though they have not spoken") {
  const Labelled found =
      label("Klaus Virtanen said no. Omar Haddad called Viktor Petrov. The two leaders agreed to meet.",
            {{"Klaus Virtanen", "said", "no"}, {"The two leaders", "agreed", "to meet"}});
  CHECK(found.article.claims[1].who == "Omar Haddad and Viktor Petrov");
}

TEST_CASE("a person familiar with a matter is that person again") {
  const Labelled found =
      label("A person familiar with the matter said no. The person, who was not authorised to speak, said yes.",
            {{"A person familiar with the matter", "said", "no"},
             {"The person, who was not authorised to speak,", "said", "yes"}});
  CHECK(found.article.claims[0].actor == found.article.claims[1].actor);
}

TEST_CASE("a share of a people is a group without a number") {
  const Labelled found = label("84% of Ukrainians oppose it.", {{"84% of Ukrainians", "oppose", "it"}});
  CHECK(found.article.claims[0].naming == Naming::group);
  CHECK_FALSE(found.article.claims[0].count);
}

TEST_CASE("a state called by its capital first goes by its own name") {
  const Labelled found = label("In Tehran it rained. Then Iran said no.", {{"Iran", "said", "no"}});
  CHECK(found.article.claims[0].who == "Iran");
}

TEST_CASE("another is one more of the people who spoke, not of a state told of between") {
  const Labelled found = label("One Western diplomat said that Egypt believed in talks. Another said no.",
                               {{"One Western diplomat", "said", "that Egypt believed in talks"},
                                {"Egypt", "believed", "talks"},
                                {"Another", "said", "no"}});
  CHECK(found.article.claims[2].kind == SourceKind::diplomat);
}

TEST_CASE("where several states are spoken of, the only one of the sentence counts") {
  const Labelled found =
      label("Norway, Norway and Norway met Sweden, Sweden, Sweden and Sweden. Police sources said that Oslo was quiet.",
            {{"Police sources", "said", "Oslo was quiet"}});
  CHECK(found.article.claims[0].affiliation == "Norway");
}

TEST_CASE("an official without a state is of the one that has spoken in his paragraph") {
  const Labelled found =
      label("Oslo, Oslo and Oslo spoke.\n\nTehran said no. The foreign ministry spokesman said it was a joke.",
            {{"Tehran", "said", "no"}, {"The foreign ministry spokesman", "said", "it was a joke"}});
  CHECK(found.article.claims[1].affiliation == "Iran");
}

TEST_CASE("the state that somebody speaks against is not taken for his") {
  const Labelled found =
      label("Norway, Norway and Norway met Sweden, Sweden and Sweden. An officer accused Oslo of a trick.",
            {{"An officer", "accused", "Oslo of a trick"}});
  CHECK(found.article.claims[0].affiliation.empty());
}

TEST_CASE("a group that gives itself a name goes by it") {
  const Labelled found = label("A militia calling itself the Northern Wolves said no.",
                               {{"A militia calling itself the Northern Wolves", "said", "no"}});
  CHECK(found.article.claims[0].who == "Northern Wolves");
  CHECK(found.article.claims[0].naming == Naming::organisation);
  CHECK(found.article.claims[0].affiliation == "Northern Wolves");
}

TEST_CASE("an outlet that no list knows is named behind the word for one") {
  const Labelled found = label("The Lebanese daily An-Nahda said no.", {{"The Lebanese daily An-Nahda", "said", "no"}});
  CHECK(found.article.claims[0].who == "An-Nahda");
  CHECK(found.article.claims[0].kind == SourceKind::media);
  CHECK(found.article.claims[0].affiliation == "Lebanon");
}

TEST_CASE("whose son or wife somebody is lets them speak as a relative") {
  const Labelled found = label("Avi Stern, whose son Yoav is a soldier, begged for a truce. Soon he said yes.",
                               {{"Avi Stern", "begged", "a truce"}, {"he", "said", "yes"}});
  CHECK(found.article.claims[1].kind == SourceKind::witness);
}

TEST_CASE("what an unnamed source did is no part of what to call it") {
  const Labelled found = label("A doctor at the clinic, who spoke on condition of anonymity, said no.",
                               {{"A doctor at the clinic, who spoke on condition of anonymity,", "said", "no"}});
  CHECK(found.article.claims[0].who == "A doctor at the clinic");
  const auto who = [](const std::string& source) {
    return label(source + " said no.", {{source, "said", "no"}}).article.claims[0].who;
  };
  CHECK(who("Officials in Oslo, where talks were held,") == "Officials in Oslo");
  CHECK(who("Two diplomats who know it, one of them a Dane,") == "Two diplomats");
  CHECK(who("The clinic's deputy director (a former envoy)") == "The clinic's deputy director");
  CHECK(who("Teachers, nurses and students") == "Teachers, nurses and students");
}

TEST_CASE("in the middle of a list of sources a word is written small, and a people's name as it is") {
  const Labelled found =
      label("The diplomats said no. Western officials and the diplomats said yes.",
            {{"The diplomats", "said", "no"}, {"Western officials and the diplomats", "said", "yes"}});
  CHECK(found.article.claims[1].who == "Western officials and the diplomats");
  const Labelled peoples = label("Iraqi officials and Western diplomats said no.",
                                 {{"Iraqi officials and Western diplomats", "said", "no"}});
  CHECK(peoples.article.claims[0].who == "Iraqi officials and Western diplomats");
}

TEST_CASE("the officer is the military officer who spoke before") {
  const Labelled found = label("A military officer said no. “Yes,” the officer said.",
                               {{"A military officer", "said", "no"}, {"the officer", "said", "“Yes,”"}});
  CHECK(found.article.claims[1].actor == found.article.claims[0].actor);
}

TEST_CASE("the former minister is no minister in office") {
  const Labelled found =
      label("Prime Minister Omar Haddad said no. “Yes,” the former minister said.",
            {{"Prime Minister Omar Haddad", "said", "no"}, {"the former minister", "said", "“Yes,”"}});
  CHECK(found.article.claims[1].actor != found.article.claims[0].actor);
}

TEST_CASE("an office holds over being somebody's kin") {
  const Labelled found = label("His brother Omar, the prime minister, said no.",
                               {{"His brother Omar, the prime minister,", "said", "no"}});
  CHECK(found.article.claims[0].kind == SourceKind::official);
}

TEST_CASE("one of the officials is of their kind and side") {
  const Labelled found = label("Two Norwegian officials said no. One of the officials said yes.",
                               {{"Two Norwegian officials", "said", "no"}, {"One of the officials", "said", "yes"}});
  CHECK(found.article.claims[1].kind == SourceKind::official);
  CHECK(found.article.claims[1].affiliation == "Norway");
  CHECK(found.article.claims[1].count == 1u);
}

TEST_CASE("he between a speaker's quotation marks is somebody else") {
  const Labelled nested = label("Omar Haddad wanted talks. Paul Laine said: “He told me he was ready.”",
                                {{"Omar Haddad", "wanted", "talks"},
                                 {"Paul Laine", "said", "“He told me he was ready.”"},
                                 {"He", "told", "he was ready"}});
  CHECK(nested.article.claims[2].who == "Omar Haddad");
}
