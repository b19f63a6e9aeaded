// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/PlainForms.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstddef>

namespace text {

namespace {

/// Each with the ASCII letter at the same place below.
constexpr std::u16string_view single = u"ðøđħĸłŋŧƀƃƈƌƒƙƚƞƥƫƭƴƶǥȡȥȴȵȶȷȼȿɀɇɉɍɏɓɕɖɗɛɟɠɡɢɦɧɨɪɫɬɭɱɲɳɴɼɽɾʀʂʈʉʋʏ"
                                       u"ʐʑʙʛʜʝʟʠᴀᴃᴄᴅᴆᴇᴊᴋᴌᴍᴏᴘᴛᴜᴠᴡᴢᵬᵭᵮᵯᵰᵱᵲᵳᵴᵵᵶᵻᵽᵾᶀᶁᶂᶃᶄᶅᶆᶇᶈᶉᶊᶌᶍᶎᶏᶑᶒᶓᶖᶙẜẝỽỿⱡ"
                                       u"ⱥⱦⱨⱪⱬⱱⱳⱴⱸⱺꜰꜱꝁꝃꝅꝇꝉꝋꝍꝑꝓꝕꝗꝙꝟꝱꝲꝳꝴꝵꝶꝷꝺꝼꞇꞑꞓꞡꞣꞥꞧꞩ";
constexpr std::string_view singlePlain = "dodhqlntbbcdfklnpttyzgdzlntjcszejrybcddejggghhiilllmnnnrrrrstuvy"
                                         "zzbghjlqabcddejklmoptuvwzbdfmnprrstzipubdfgklmnprsvxzadeeiussvyl"
                                         "athkzvwveofskkklloopppqqvdlmnrrtdftncgknrs";
static_assert(single.size() == singlePlain.size());

struct Letters {
    char16_t letter;
    std::string_view plain;
};

constexpr std::array several{
    Letters{u'ß', "ss"}, Letters{u'æ', "ae"}, Letters{u'þ', "th"}, Letters{u'œ', "oe"}, Letters{u'ƕ', "hv"},
    Letters{u'ƣ', "oi"}, Letters{u'ȸ', "db"}, Letters{u'ȹ', "qp"}, Letters{u'ɶ', "oe"}, Letters{u'ʣ', "dz"},
    Letters{u'ʥ', "dz"}, Letters{u'ʦ', "ts"}, Letters{u'ʪ', "ls"}, Letters{u'ʫ', "lz"}, Letters{u'ᴁ', "ae"},
    Letters{u'ᵫ', "ue"}, Letters{u'ᵺ', "th"}, Letters{u'ẞ', "ss"}, Letters{u'ỻ', "ll"}, Letters{u'ꜳ', "aa"},
    Letters{u'ꜵ', "ao"}, Letters{u'ꜷ', "au"}, Letters{u'ꜹ', "av"}, Letters{u'ꜻ', "av"}, Letters{u'ꜽ', "ay"},
    Letters{u'ꝏ', "oo"}, Letters{u'ꝡ', "vy"}, Letters{u'ꝥ', "th"}, Letters{u'ꝧ', "th"},
};

/// Acute and grave accent, koronis and psili, geresh, saltillo and the modifier letters are what keyboards and word
/// processors make of an apostrophe.
constexpr std::u16string_view apostrophes = u"`´ʹʻʼʽʾʿˈˊˋ՚׳᾽᾿‘’‚‛′‵Ꞌꞌ＇";
constexpr std::u16string_view quotationMarks = u"«»ʺˮ״“”„‟″‶＂";
/// Those that Pd hasn't: modifier minus, hyphen bullet, minus, and its small forms.
constexpr std::u16string_view minusSigns = u"˗⁃⁻₋−";

struct Range {
    char32_t first;
    char32_t last;

    constexpr bool has(char32_t character) const { return character >= first && character <= last; }
};

constexpr std::array ignorable{
    Range{0xad, 0xad},       Range{0x34f, 0x34f},   Range{0x61c, 0x61c},     Range{0x115f, 0x1160},
    Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f}, Range{0x200b, 0x200f},   Range{0x202a, 0x202e},
    Range{0x2060, 0x206f},   Range{0x3164, 0x3164}, Range{0xfe00, 0xfe0f},   Range{0xfeff, 0xfeff},
    Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfff8}, Range{0x1bca0, 0x1bca3}, Range{0x1d173, 0x1d17a},
    Range{0xe0000, 0xe0fff},
};

constexpr std::array accents{
    Range{0x300, 0x36f},   Range{0x483, 0x487},   Range{0x591, 0x5bd},   Range{0x5bf, 0x5bf}, Range{0x5c1, 0x5c2},
    Range{0x5c4, 0x5c5},   Range{0x5c7, 0x5c7},   Range{0x610, 0x61a},   Range{0x64b, 0x65f}, Range{0x670, 0x670},
    Range{0x6d6, 0x6dc},   Range{0x6df, 0x6e4},   Range{0x6e7, 0x6e8},   Range{0x6ea, 0x6ed}, Range{0x1ab0, 0x1aff},
    Range{0x1dc0, 0x1dff}, Range{0x20d0, 0x20ff}, Range{0xfe20, 0xfe2f},
};

template <std::size_t size>
bool isIn(const std::array<Range, size> &ranges, char32_t character)
{
    return std::any_of(ranges.begin(), ranges.end(), [=](const Range &range) { return range.has(character); });
}

bool isIn(std::u16string_view set, char32_t character)
{
    return character <= 0xffff && set.find(char16_t(character)) != std::u16string_view::npos;
}

} // namespace

std::string_view plainLetter(char32_t letter)
{
    if (letter > 0xffff)
        return {};
    if (const auto at = single.find(char16_t(letter)); at != std::u16string_view::npos)
        return singlePlain.substr(at, 1);
    const auto *const found =
        std::find_if(several.begin(), several.end(), [=](const Letters &letters) { return letters.letter == letter; });
    return found == several.end() ? std::string_view() : found->plain;
}

char plainSign(char32_t character)
{
    if (isIn(apostrophes, character))
        return '\'';
    if (isIn(quotationMarks, character))
        return '"';
    return QChar::category(character) == QChar::Punctuation_Dash || isIn(minusSigns, character) ? '-' : '\0';
}

bool isIgnorable(char32_t character)
{
    return isIn(ignorable, character);
}

bool isAccent(char32_t character)
{
    return isIn(accents, character);
}

} // namespace text
