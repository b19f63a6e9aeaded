// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Quirks.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

struct Choice {
    QString name;
    std::function<void(Quirks &quirks)> choose;
};

struct Quirk {
    QString name;
    std::vector<Choice> choices;
};

const std::vector<Quirk> &choices()
{
    using LegCut = Quirks::LegCut;
    using VirtualCut = Quirks::VirtualCut;
    using Rejoin = Quirks::Rejoin;
    using Binding = Quirks::Binding;
    static const std::vector<Quirk> all{
        {u"leg-cut"_s,
         {{u"cuts-both"_s, [](Quirks &quirks) { quirks.legCut = LegCut::CutsBoth; }},
          {u"keeps-binding"_s, [](Quirks &quirks) { quirks.legCut = LegCut::KeepsBinding; }},
          {u"empties-binding"_s, [](Quirks &quirks) { quirks.legCut = LegCut::EmptiesBinding; }}}},
        {u"virtual-cut"_s,
         {{u"cuts-both"_s, [](Quirks &quirks) { quirks.virtualCut = VirtualCut::CutsBoth; }},
          {u"not-found"_s, [](Quirks &quirks) { quirks.virtualCut = VirtualCut::NotFound; }}}},
        {u"rejoin"_s,
         {{u"allowed"_s, [](Quirks &quirks) { quirks.rejoin = Rejoin::Allowed; }},
          {u"refused"_s, [](Quirks &quirks) { quirks.rejoin = Rejoin::Refused; }}}},
        {u"binding"_s,
         {{u"emptied-first"_s, [](Quirks &quirks) { quirks.binding = Binding::EmptiedFirst; }},
          {u"emptied-late"_s, [](Quirks &quirks) { quirks.binding = Binding::EmptiedLate; }},
          {u"emptied-blindly"_s, [](Quirks &quirks) { quirks.binding = Binding::EmptiedBlindly; }}}},
    };
    return all;
}

const QString lingering = u"active-lingers"_s;

tl::expected<void, QString> setLingering(Quirks &quirks, const QString &value)
{
    constexpr double longest = 3600;
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (!isNumber || seconds < 0 || seconds > longest)
        return tl::unexpected(u"%1 is a number of seconds from 0 to %2."_s.arg(lingering).arg(longest));
    quirks.activeLingers = std::chrono::milliseconds(qRound64(seconds * 1000));
    return {};
}

template <typename Named>
QStringList namesOf(const std::vector<Named> &all)
{
    QStringList names;
    for (const Named &each : all)
        names.append(each.name);
    return names;
}

template <typename Named>
const Named *named(const std::vector<Named> &all, const QString &name)
{
    const auto found = std::ranges::find(all, name, &Named::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

tl::expected<void, QString> set(Quirks &quirks, const QString &name, const QString &value)
{
    if (name == lingering)
        return setLingering(quirks, value);
    const Quirk *const quirk = named(choices(), name);
    if (!quirk)
        return tl::unexpected(
            u"“%1” is none of %2."_s.arg(name, (namesOf(choices()) + QStringList{lingering}).join(u", "_s)));
    const Choice *const choice = named(quirk->choices, value);
    if (!choice)
        return tl::unexpected(u"%1 is %2."_s.arg(name, namesOf(quirk->choices).join(u" or "_s)));
    choice->choose(quirks);
    return {};
}

QString quirkNames()
{
    QStringList lines;
    for (const Quirk &quirk : choices())
        lines.append(quirk.name + u'=' + namesOf(quirk.choices).join(u" | "_s));
    lines.append(lingering + u"=SECONDS"_s);
    return lines.join(u'\n');
}

} // namespace emulator
