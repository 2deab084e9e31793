// Sentences, written for this purpose, that every model carries with what it finds in them (network_samples.h). Tokens
// have a space between.
#pragma once

#include <array>
#include <string_view>

namespace onrecord::training {

inline constexpr std::array<std::string_view, 24> kSampleSentences = {
    "The foreign minister said on Monday that talks with Norland would resume next week .",
    "“ We were not told , ” said Ann Lee , a spokeswoman for the harbour police in Port Sable .",
    "According to two officials familiar with the matter , the order came from Washington .",
    "He denied it .",
    "Iran 's deputy oil minister , Reza Karimi , warned that exports could fall by 12.5 % in 2027 .",
    "The report , which was never published , accused the army of shelling a hospital near Aleppo .",
    "Neither the White House nor the Pentagon would comment on the strike .",
    "Residents told Reuters they had heard three explosions shortly after 4 a.m .",
    "“ It 's over , ” she wrote. “ Nobody here believes the numbers , and nobody ever did . ”",
    "A senior U.S. official , who spoke on condition of anonymity , called the offer “ a non - starter . ”",
    "Dr. Maria van den Berg of Leiden University thinks the virus spread earlier than was assumed .",
    "Asked whether he 'd resign , the mayor laughed and walked away .",
    "The U.N. Security Council is expected to vote on the resolution tomorrow , diplomats say .",
    "State television reported that the rebels had withdrawn from the town ; the rebels said they had not .",
    "Police believe the two men crossed the border by night .",
    "What the court will decide , no one knows .",
    "Prices rose 3 percent in May , the statistics office announced on Thursday .",
    "“ Why now ? ” asked Ibrahim al - Masri , whose brother disappeared in 2014 .",
    "The ministry 's statement did not say how many soldiers were wounded .",
    "Mr. Okafor promised voters cheaper bread , better roads and an end to corruption .",
    "An intelligence assessment seen by this newspaper concludes that the pilot survived .",
    "The archbishop urged both sides to lay down their arms before Easter .",
    "BERLIN — Germany will not send troops , the chancellor repeated at a news conference .",
    "so they just told us to go home and wait lol",
};

}  // namespace onrecord::training
