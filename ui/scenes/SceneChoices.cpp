// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneChoices.h"

#include "patchbay/labels/Labels.h"
#include "text/Isolate.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

using Choice = SaveSceneDialog::Choice;
using Encoders = std::vector<patchbay::EncoderId>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::SceneChoices)
};

QString joined(const QString &one, const QString &other)
{
    return one.isEmpty() || other.isEmpty() ? one + other : one + u' ' + other;
}

/// Of encoders that are open.
QString notInIt(const SceneScope &scope, const Encoders &encoders)
{
    const auto others = int(scope.open.size()) - int(encoders.size());
    const QString open = others > 0 ? Words::tr("%Ln others that are open are not in it.", nullptr, others) : QString();
    return scope.unread == 0 ? open
                             : joined(open,
                                      Words::tr("%Ln accounts or regions have not been read yet: theirs are not in it.",
                                                nullptr, scope.unread));
}

QString hiddenBy(ListedBy listedBy, int hidden)
{
    switch (listedBy) {
    case ListedBy::All:
        return {};
    case ListedBy::Filter:
        return Words::tr("%Ln of them are hidden by the filter.", nullptr, hidden);
    case ListedBy::Problems:
        return Words::tr("%Ln of them are hidden, as only problems are listed.", nullptr, hidden);
    case ListedBy::FilterAndProblems:
        return Words::tr("%Ln of them are hidden by the filter, and as only problems are listed.", nullptr, hidden);
    }
    Q_UNREACHABLE();
}

/// Those of the changes that a scene can have, each once.
Choice changed(const SceneScope &scope)
{
    QSet<QString> open;
    for (const patchbay::EncoderId &encoder : scope.open)
        open.insert(encoder.arn);
    QSet<QString> arns;
    Encoders there;
    for (const patchbay::EncoderId &encoder : scope.changed) {
        if (!arns.contains(encoder.arn) && open.contains(encoder.arn))
            there.push_back(encoder);
        arns.insert(encoder.arn);
    }
    const auto gone = int(arns.size()) - int(there.size());
    const QString note = gone > 0
        ? Words::tr("%Ln encoders of these changes are gone or not open: they are not in it.", nullptr, gone)
        : QString();
    return {Words::tr("The %Ln of these changes", nullptr, int(there.size())), there,
            joined(note, notInIt(scope, there))};
}

Choice allLooked(const SceneScope &scope)
{
    const QString hidden = scope.leftOut > 0 ? hiddenBy(scope.listedBy, scope.leftOut) : QString();
    const QString note = joined(hidden, notInIt(scope, scope.looked));
    return {scope.looked.size() == scope.open.size()
                ? Words::tr("All %Ln", nullptr, int(scope.looked.size()))
                : Words::tr("All %Ln of the accounts and regions shown", nullptr, int(scope.looked.size())),
            scope.looked, note};
}

} // namespace

std::vector<Choice> sceneChoices(const SceneScope &scope, const patchbay::Labels &labels)
{
    std::vector<Choice> choices;
    const auto offer = [&choices, &scope](const QString &text, const Encoders &encoders) {
        choices.push_back({text, encoders, notInIt(scope, encoders)});
    };
    if (const Choice some = changed(scope); !some.encoders.empty())
        choices.push_back(some);
    const bool isPart = scope.listedBy != ListedBy::All && scope.leftOut > 0;
    if (scope.selected.size() > 1 && scope.selected.size() < (isPart ? scope.listed : scope.looked).size())
        offer(Words::tr("Only the %Ln selected", nullptr, int(scope.selected.size())), scope.selected);
    if (isPart && !scope.listed.empty())
        offer(scope.listedBy == ListedBy::Filter
                  ? Words::tr("Only the %Ln that the filter leaves", nullptr, int(scope.listed.size()))
                  : Words::tr("Only the %Ln that are listed", nullptr, int(scope.listed.size())),
              scope.listed);
    if (!scope.looked.empty() || choices.empty())
        choices.push_back(allLooked(scope));
    if (scope.open.size() > scope.looked.size())
        offer(Words::tr("All %Ln that are open, shown or not", nullptr, int(scope.open.size())), scope.open);
    for (const QString &group : labels.groups()) {
        Encoders members;
        std::ranges::copy_if(scope.open, std::back_inserter(members),
                             [&](const patchbay::EncoderId &encoder) { return labels.of(encoder.arn).group == group; });
        if (!members.empty())
            offer(text::filled(Words::tr("Group %1: %n encoders", nullptr, int(members.size())), group), members);
    }
    return choices;
}

} // namespace ui
